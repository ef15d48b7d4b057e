import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { csvText } from '../../src/io/csv.ts'
import { dataCarried } from '../../src/io/data-carried.ts'
import { dataCsv } from '../../src/io/data-csv.ts'
import { dataDossier } from '../../src/io/data-dossier.ts'
import { dataGeojson } from '../../src/io/data-geojson.ts'
import { readDossierFile } from '../../src/io/dossier-file.ts'
import { refusedCsv } from '../../src/io/table.ts'
import type { LoadedTable } from '../../src/io/table/types.ts'
import { parseDossier } from '../../src/core/dossier/parse.ts'
import { loaded, opened, openedGeojson, rowOf, rowOfRecord, tableOf } from './table.ts'

/** What the rows of a set are and say, in the order of the source: what has to be the same after a round. */
async function all(set: LoadedTable) {
  const records = Array.from(set.columns.record).sort((a, b) => a - b)
  const texts = await set.read(records)
  return records.map((record, i) => {
    const said = texts[i]
    if (said === undefined) throw new Error('no texts')
    const { values, ...words } = said
    return { row: rowOf(set, rowOfRecord(set, record)), words, values: values.length }
  })
}

const backFromCsv = async (set: LoadedTable) => loaded(await opened(await dataCsv(set, null)))
const backFromGeojson = async (set: LoadedTable) => loaded(await openedGeojson(await dataGeojson(set, null)))

async function expectSame(one: LoadedTable, other: LoadedTable) {
  const strip = (rows: Awaited<ReturnType<typeof all>>) => rows.map(({ row, words }) => ({ row, words }))
  expect(other.refusedCount).toBe(0)
  expect(strip(await all(other))).toEqual(strip(await all(one)))
}

const nasty = fc.string({
  unit: fc.constantFrom('a', 'Ñ', '=', '+', '-', '@', "'", '"', ',', '\n', '\t', ' ', '😀', '＝', '_'),
  maxLength: 7,
})
const date = fc.constantFrom(
  ...[
    '',
    '2021-03-21',
    '2021',
    '2021-03',
    '21/03/2021',
    '[2021-03-01..2021-03-05]',
    '2021-03/2021-05',
    '../2021',
  ],
  ...['2021/..', '/2021', '2021/', '[..2021-06]', '21 de marzo de 2021', '201X', '1 March 2021', 'NA'],
)
const end = fc.constantFrom('', '', '2022', '2021-12-31', '2023-01/..', '[2022..]', '..')
const place = fc.oneof(
  fc.constant(['', '']),
  fc.tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true })),
)
const row = fc.tuple(
  ...[date, end, place],
  fc.constantFrom('clash', 'cierre', 'x', ''),
  fc.constantFrom('', 'exact', 'near', 'región', 'country'),
  fc.constantFrom('', '0', '12.5', '5000', '1234567.1'),
  nasty,
  nasty,
  fc.constantFrom('', 'https://example.org/a?b=1', 'not a link'),
)

test('whatever is written as CSV or GeoJSON is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), nasty, async (rows, name) => {
      const names = [
        'start',
        'end',
        'lat',
        'lon',
        'type',
        'place_precision',
        'radius',
        'title',
        'notes',
        'url',
        `own ${name}`,
      ]
      const lines = rows.map(([start, until, [lat, lon], kind, precision, radius, title, notes, url]) =>
        [start, until, lat, lon, kind, precision, radius, title, notes, url, title].map(String),
      )
      const quoted = (cells: readonly string[]) =>
        cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')
      const sampled = await opened([names, ...lines].map(quoted).join('\n'), { delimiter: ',', header: true })
      const columns = {
        start: 0,
        end: 1,
        lat: 2,
        lon: 3,
        kind: 4,
        placePrecision: 5,
        radius: 6,
        title: 7,
        notes: 8,
        url: 9,
      }
      const rest = { datePrecision: null, place: null, source: null }
      const set = await loaded(sampled, {
        ...sampled.mapping,
        columns: { ...columns, ...rest },
        dateOrder: 'dmy',
      })
      fc.pre(set.columns.length > 0)
      const csv = await backFromCsv(set)
      expect(csv.mapping.profile).toBe('frontera')
      await expectSame(set, csv)
      await expectSame(set, await backFromGeojson(set))
      await expectSame(set, await backFromGeojson(csv))
      const again = await backFromCsv(csv)
      await expectSame(csv, again)
      expect(again.fields).toEqual(csv.fields)
    }),
    { numRuns: 60 },
  )
})

test.each(['acled-like.csv', 'ucdp-like.csv'])(
  '%s goes out and comes back the same, with its other columns',
  async (name) => {
    const set = await tableOf(readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8'))
    const back = await backFromCsv(set)
    await expectSame(set, back)
    expect(back.fields).toContain('country')
    expect(back.fields).toContain(name.startsWith('acled') ? 'event_id_cnty' : 'relid')
    expect(back.fields.slice(-2)).toEqual(['data_set', 'credit'])
    await expectSame(set, await backFromGeojson(set))
  },
)

test('only the rows that are chosen are written', async () => {
  const set = await tableOf('date,title\n2021-03-23,c\n2021-03-22,b\n2021-03-21,a\n')
  const text = await (await dataCsv(set, [0, 2])).text()
  expect(text.split('\r\n').map((line) => line.split(',')[0])).toEqual(['title', 'c', 'a', ''])
})

test('no cell of the CSV can be run by a spreadsheet, whatever the table said', async () => {
  const set = await tableOf(csvText([['date', 'title', 'x']]) + '2021-03-21,=1+1,@SUM(1)\n')
  expect(await (await dataCsv(set, null)).text()).toMatch(/'=1\+1.*'@SUM\(1\)/)
})

test('the records refused are written with line and reason', async () => {
  const set = await tableOf('date,title\nsoon,"=x"\n2021-03-21,y\n')
  expect(refusedCsv(set, 'es')).toMatch(
    /^\uFEFFlínea,motivo,registro\r\n2,"«soon» no es una fecha.*","soon,""=x"""\r\n$/,
  )
})

test('a dossier carries data sets and is a dossier still', async () => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(import.meta.dirname, '../../static/dossier', name), 'utf8'))
  const { dossier } = parseDossier(read('dossier.json'), read('places.geojson'))
  if (dossier === null) throw new Error('the shipped dossier has faults')
  const set = await tableOf('date,title,lat,lon\n2021-03-21,"=uno, «dos»",7,-72\n,tres,,\n')
  const text = await dataDossier(dossier, [{ set, rows: null }])
  const back = readDossierFile(new TextEncoder().encode(text), 'x.frontera.json')
  if (!back.ok) throw new Error(JSON.stringify(back.faults))
  expect(back.dossier.events).toEqual(dossier.events)
  const [carried, ...more] = dataCarried(back.dossier)
  expect(more).toEqual([])
  if (carried === undefined) throw new Error('nothing carried')
  expect(carried).toMatchObject({ name: set.name, credit: set.credit })
  await expectSame(set, await loaded(await opened(carried.source)))
  expect(dataCarried(dossier)).toEqual([])
})

test('what was taken away comes back with its credit, and without a question', async () => {
  const plain = await tableOf('date,title,lat,lon\n2021-03-21,uno,7,-72\n2021-03-22,dos,7,-72\n')
  // also one that a spreadsheet would run, which the CSV guards
  for (const credit of [plain.credit, '@somebody, CC BY']) {
    const set = { ...plain, credit }
    for (const back of [
      await opened(await dataCsv(set, null)),
      await openedGeojson(await dataGeojson(set, null)),
    ])
      expect([back.profile, back.credit]).toEqual(['frontera', credit])
  }
  const mixed = await opened(
    'title,start_edtf,end_edtf,precision,radius_m,credit\na,2021,,exact,0,One\nb,2021,,exact,0,Two\n',
  )
  expect(mixed.credit).toBe('')
})

test('columns that are called like a formula, or like what is made of a geometry, are written again as they are', async () => {
  const set = await tableOf('date,title,lat,lon,=x,title (GeoJSON)\n2021-03-21,a,7,-72,1,two\n')
  let csv = set
  let geojson = set
  for (let round = 0; round < 3; round++) {
    csv = await backFromCsv(csv)
    geojson = await backFromGeojson(geojson)
    for (const back of [csv, geojson]) {
      const [{ values } = { values: [] }] = await back.read([0])
      expect(['=x', 'title (GeoJSON)'].map((name) => values[back.fields.indexOf(name)])).toEqual(['1', 'two'])
    }
  }
})
