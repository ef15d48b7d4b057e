import { describe, expect, test } from 'vitest'
import { contradictionOf, linesOf, questionsOf, withColumn } from '../../src/io/table.ts'
import { openTable } from '../../src/io/table/open.ts'
import { previewOf } from '../../src/io/table/preview.ts'
import { dayFromNumber } from '../../src/core/day.ts'
import { loaded, opened, openedGeojson, tableOf } from './table.ts'

const spanish =
  'Fecha;Título;Latitud;Longitud;Tipo de hecho;Observaciones;Municipio\n21/03/2021;Reunión en Cúcuta;7,8939;-72,5078;Cierre;«Ñandú»;Cúcuta\n'

test('a table with plain names in Spanish, semicolons and decimal commas', async () => {
  const sampled = await opened(spanish)
  expect(sampled.format).toEqual({ kind: 'csv', encoding: 'utf-8', delimiter: ';', header: true })
  const { columns } = sampled.mapping
  expect(columns).toMatchObject({
    start: 0,
    title: 1,
    lat: 2,
    lon: 3,
    kind: 4,
    notes: 5,
    place: 6,
    end: null,
  })
  expect(sampled.sure.size).toBe(0)
  expect(previewOf(sampled, sampled.mapping)).toMatchObject([
    {
      at: { lon: -72.5078, lat: 7.8939 },
      kind: 'closure',
      texts: { title: 'Reunión en Cúcuta', place: 'Cúcuta' },
    },
  ])
})

test.each(['nota', 'Note', 'Comentario', 'comment'])(
  '%s is a name for the notes, in the singular too',
  async (name) => {
    expect((await opened(`date,title,${name}\n2021-03-21,x,y\n`)).mapping.columns.notes).toBe(2)
  },
)

describe('the order of day and month', () => {
  const table = (...dates: string[]) => `date,title\n${dates.map((date) => `${date},x\n`).join('')}`

  test('is told by a day beyond the twelfth', async () => {
    expect((await opened(table('03/04/2021', '25/03/2021'))).mapping.dateOrder).toBe('dmy')
    expect((await opened(table('03/04/2021', '03/25/2021'))).mapping.dateOrder).toBe('mdy')
  })

  test('is asked where the data cannot tell, and until it is answered the dates are refused', async () => {
    const sampled = await opened(table('03/04/2021', '05/06/2021', '2021-03-21'))
    expect(sampled.mapping.dateOrder).toBeNull()
    expect(questionsOf(sampled, sampled.mapping)).toEqual([
      { about: 'dateOrder', examples: ['03/04/2021', '05/06/2021'], contradictory: false },
    ])
    expect(previewOf(sampled, sampled.mapping).map(({ ok }) => ok)).toEqual([false, false, true])
    const answered = { ...sampled.mapping, dateOrder: 'mdy' as const }
    expect(questionsOf(sampled, answered)).toEqual([])
    const set = await loaded(sampled, answered)
    expect(dayFromNumber(set.columns.startEarliest[0] ?? 0)).toBe('2021-03-04')
  })

  test('is asked where the data contradict themselves; what the answer does not fit is refused', async () => {
    const sampled = await opened(table('25/03/2021', '03/25/2021'))
    expect(questionsOf(sampled, sampled.mapping)).toEqual([
      { about: 'dateOrder', examples: ['25/03/2021', '03/25/2021'], contradictory: true },
    ])
    const set = await loaded(sampled, { ...sampled.mapping, dateOrder: 'dmy' })
    expect([set.columns.length, set.refusedCount]).toEqual([1, 1])
    expect(set.refused[0]?.line).toBe(3)
    expect(set.refused[0]?.why.en).toContain('only be month/day')
  })

  test('the lines of dates that contradict each other are known, however far apart, and also once it is answered', async () => {
    const between = Array.from({ length: 80_000 }, () => '03/04/2021')
    const sampled = await opened(table('"03/25/2021\n"', ...between, '25/03/2021'))
    const answered = { ...sampled.mapping, dateOrder: 'dmy' as const }
    const contradiction = contradictionOf(sampled, answered)
    expect(contradiction).toMatchObject({ dmy: { text: '25/03/2021' }, mdy: { text: '03/25/2021\n' } })
    const { mdy, dmy } = contradiction ?? {}
    expect(await linesOf(sampled, [mdy?.byte ?? 0, dmy?.byte ?? 0])).toEqual([2, 80_004])
    expect(contradictionOf(await opened(table('25/03/2021', '31/04/2021')), answered)).toBeNull()
  })

  test('is told by the end of a file whose head tells nothing', async () => {
    const early = Array.from({ length: 80_000 }, () => '03/04/2021')
    const sampled = await opened(table(...early, '25/04/2021'))
    expect(sampled.mapping.dateOrder).toBe('dmy')
  })
})

test('another column for a role changes what follows from it', async () => {
  const sampled = await opened('published,date,title,type,sort\n25/03/2021,03/25/2021,x,clash,cierre\n')
  expect(sampled.mapping.columns.start).toBe(1)
  const mapping = withColumn(sampled, sampled.mapping, 'start', 0)
  expect(mapping.dateOrder).toBe('dmy')
  expect([...withColumn(sampled, mapping, 'kind', 4).kinds]).toEqual([['cierre', 'closure']])
  expect(withColumn(sampled, mapping, 'kind', null).columns.kind).toBeNull()
})

describe('encodings', () => {
  const utf16 = (text: string, little: boolean) => {
    const bytes = new DataView(new ArrayBuffer(text.length * 2))
    for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), little)
    return bytes
  }
  // all letters of the example are in Latin-1
  const western = Uint8Array.from(spanish, (letter) => letter.charCodeAt(0))

  test.each([
    ['UTF-8', new Blob([spanish]), 'utf-8'],
    ['UTF-8 with a mark', new Blob(['\uFEFF', spanish]), 'utf-8'],
    ['Windows-1252', new Blob([western]), 'windows-1252'],
    ['UTF-16 LE with a mark', new Blob([utf16(`\uFEFF${spanish}`, true)]), 'utf-8'],
    ['UTF-16 BE with a mark', new Blob([utf16(`\uFEFF${spanish}`, false)]), 'utf-8'],
    ['UTF-16 LE', new Blob([utf16(spanish, true)]), 'utf-8'],
  ])('%s', async (_, blob, encoding) => {
    const sampled = await opened(blob)
    expect(sampled.format.encoding).toBe(encoding)
    expect(sampled.fields[0]).toBe('Fecha')
    expect(sampled.fields[1]).toBe('Título')
    const set = await loaded(sampled)
    expect(await set.read([0])).toMatchObject([{ title: 'Reunión en Cúcuta', notes: '«Ñandú»' }])
    expect(sampled.remarks.length).toBe(encoding === 'utf-8' && !_.startsWith('UTF-16') ? 0 : 1)
  })

  test('Windows-1252 whose accents begin far behind its head', async () => {
    const plain = Array.from({ length: 80_000 }, (_, i) => `2021-03-21;Row ${i}\n`)
    const sampled = await opened(
      new Blob(['date;title\n', ...plain, '2021-03-22;C', Uint8Array.of(0xfa), 'cuta\n']),
    )
    expect(sampled.format.encoding).toBe('windows-1252')
    const set = await loaded(sampled)
    expect(await set.read([80_000])).toMatchObject([{ title: 'Cúcuta' }])
    // one letter of UTF-8 may be cut in two where it is looked
    const accents = Array.from({ length: 300_000 }, (_, i) => (i % 2 ? 'é' : 'é;\n'))
    expect((await opened(new Blob(['date;title\n', ...plain, ...accents]))).format.encoding).toBe('utf-8')
  })

  test('a line in another encoding than the rest loses no letter', async () => {
    const table = new Blob([
      'date,title\n2021-03-21,Cúcuta\n2021-03-22,',
      Uint8Array.of(0x43, 0xfa, 0x63),
      '\n',
    ])
    const set = await tableOf(table, { encoding: 'utf-8' })
    expect((await set.read([0, 1])).map(({ title }) => title)).toEqual(['Cúcuta', 'Cúc'])
  })
})

test.each([
  ['tabs', 'date\ttitle\tlat\tlon\n2021-03-21\ta, b\t7\t-72\n', '\t'],
  ['bars', 'date|title|lat|lon\n2021-03-21|a, b|7|-72\n', '|'],
  ['commas', 'date,title,lat,lon\r\n2021-03-21,"a, b",7,-72\r\n', ','],
  ['CR alone', 'date,title,lat,lon\r2021-03-21,"a, b",7,-72\r', ','],
])('%s', async (_, text, delimiter) => {
  const sampled = await opened(text)
  expect(sampled.format.delimiter).toBe(delimiter)
  expect(sampled.records).toEqual([['2021-03-21', 'a, b', '7', '-72']])
})

test('a table without names of columns gets numbers for them', async () => {
  const sampled = await opened('2021-03-21,Uno,7.5,-72.5\n2021-03-22,Dos,7.6,-72.6\n')
  expect(sampled.format.header).toBe(false)
  expect(sampled.fields).toEqual(['Column 1', 'Column 2', 'Column 3', 'Column 4'])
  expect((await loaded(sampled)).columns.length).toBe(2)
  const corrected = await openTable(new Blob(['2021,7.5\n2021,7.6\n']), 'x', { header: true })
  expect(corrected).toMatchObject({ is: 'table', fields: ['2021', '7.5'] })
})

test('names that are missing or the same are told apart', async () => {
  const sampled = await opened('date,,x,x,\n2021-03-21,a,b,c,\n')
  expect(sampled.fields).toEqual(['date', 'Column 2', 'x', 'x (2)'])
  expect(sampled.remarks.map(({ en }) => en.slice(0, 12))).toEqual(['Some columns'])
  expect((await loaded(sampled)).columns.length).toBe(1)
})

test('of a GeoJSON it is sure where its features are, and its rows are counted, not guessed', async () => {
  const feature = (date: string) =>
    `{"type":"Feature","geometry":{"type":"Point","coordinates":[-72,7]},"properties":{"date":"${date}"}}`
  const sampled = await openedGeojson(
    `{"type":"FeatureCollection","features":[${feature('2021-03-21')},${feature('2021-03-22')}]}`,
  )
  expect([...sampled.sure].sort()).toEqual(['lat', 'lon', 'placePrecision', 'radius'])
  expect(sampled.rowsGuess).toBe(2)
  expect((await opened('date,lat\n2021,7\n2022,8\n2023,9\n')).rowsGuess).toBe(3)
})

describe('what stands above a table', () => {
  const rows = 'Fecha;Título;Latitud;Longitud\r\n21/03/2021;a;7,1;-72,3\r\nsoon;b;7,1;-72,3\r\n'

  test('Excel’s line that names the separator is no record', async () => {
    const sampled = await opened(`sep=;\r\n${rows}`)
    expect(sampled.fields).toEqual(['Fecha', 'Título', 'Latitud', 'Longitud'])
    expect(sampled.remarks).toEqual([])
    const set = await loaded(sampled)
    // lines are those of the file
    expect([set.columns.length, set.refused.map(({ line }) => line)]).toEqual([1, [4]])
    expect((await set.read([0]))[0]?.title).toBe('a')
    expect((await opened('sep=|\na,b|date\n1,2|2021\n')).fields).toEqual(['a,b', 'date'])
  })

  test('a report’s title and empty lines are passed over, and that is said', async () => {
    for (const above of ['Hechos de 2021\r\nElaboró: alguien;;;\r\n\r\n', '\uFEFFHechos;;;\r\n;;;\r\n\r\n']) {
      const sampled = await opened(above + rows)
      expect(sampled.fields).toEqual(['Fecha', 'Título', 'Latitud', 'Longitud'])
      expect(sampled.remarks.map(({ en }) => en)).toEqual([
        'The 3 lines above the names of the columns were passed over.',
      ])
      expect((await loaded(sampled)).refused.map(({ line }) => line)).toEqual([6])
    }
  })

  test('a table that begins with its columns begins there', async () => {
    for (const text of ['"da\nte",title\n2021,x\n', 'date,title\nx\n2021,y\n'])
      expect((await opened(text)).remarks).toEqual([])
  })
})
