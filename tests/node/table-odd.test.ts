import { describe, expect, test } from 'vitest'
import { readDateCell } from '../../src/core/data/date-cell.ts'
import { parseEdtf } from '../../src/core/edtf.ts'
import { dataCsv } from '../../src/io/data-csv.ts'
import { load } from '../../src/io/table/load.ts'
import { jobOf } from '../../src/io/table/data-set.ts'
import { numberOf, noNumber } from '../../src/io/table/number.ts'
import { preludeOf } from '../../src/io/table/prelude.ts'
import { TableReader } from '../../src/io/table/read.ts'
import { openTable } from '../../src/io/table/open.ts'
import { refusedCsv } from '../../src/io/table.ts'
import { dataIoWords } from '../../src/text/data-io.ts'
import { loaded, opened, openedGeojson, rowOf, tableOf } from './table.ts'

// Files as spreadsheets, databases and statistics programs leave them, and some that nobody leaves by chance.

describe('a cell or a line of a megabyte that keeps a pattern going back ends at once', () => {
  const long = (text: string) => text.repeat(400_000)
  test('as a number', () => expect(numberOf(`${long('1')}x`)).toBe(noNumber))
  test('as a date', () =>
    expect(readDateCell(`2021-03-21 10:00${long(' ')}x`, null)).toMatchObject({ fault: 'notADate' }))
  test('as EDTF', () => expect(parseEdtf(`${long('?')}x`).ok).toBe(false))
  test('above a table', () => {
    const bytes = new TextEncoder().encode(`${long(',')}x\n`)
    expect(preludeOf(bytes, 'utf-8', null, true).bytes).toBe(0)
  })
})

describe('above the names of the columns', () => {
  const rows = 'fecha;titulo;latitud;longitud\r\n21/03/2021;a;7,1;-72,3\r\n22/03/2021;b;7,1;-72,3\r\n'

  test.each([
    ['a title with a comma of its own', 'Hechos en la frontera, 2019–2021\r\n\r\n', 2],
    ['a title in quotes and emptied cells', '"Hechos, 2021";;;\r\n;;;\r\n', 2],
    ['comments with commas', '# fuente: x, y\r\n# elaboró: z\r\n', 2],
    ['several lines of words, with commas and without', 'A, b\r\nC\r\nD, e, f\r\n\r\n', 4],
  ])('%s is passed over, and that is said', async (_, above, lines) => {
    const sampled = await opened(above + rows)
    expect(sampled.fields).toEqual(['fecha', 'titulo', 'latitud', 'longitud'])
    expect(sampled.remarks.map(({ en }) => en)).toEqual([dataIoWords.en.linesAbove(lines)])
    const set = await loaded(sampled)
    expect([set.columns.length, set.refusedCount]).toEqual([2, 0])
  })

  test.each(['sep=\t\r\n', '"sep=\t"\r\n'])('%j names the separator', async (line) => {
    const sampled = await opened(`${line}date\ttitle\r\n2021-03-21\ta, b\r\n`)
    expect([sampled.format.delimiter, sampled.fields, sampled.remarks]).toEqual(['\t', ['date', 'title'], []])
  })

  test('names are no words above the table because the lines below have more cells', async () => {
    const sampled = await opened('date,title\n2021-03-21,a,7\n2021-03-22,b,7\n2021-03-23,c,7\n')
    expect(sampled.fields).toEqual(['date', 'title'])
    expect((await loaded(sampled)).refused.map(({ line }) => line)).toEqual([2, 3, 4])
  })
})

test('rows that were emptied in a spreadsheet are no records', async () => {
  const set = await tableOf('fecha;titulo\r\n21/03/2021;a\r\n;\r\n;\r\n"";\r\n22/13/2021;b\r\n;\r\n')
  expect([set.columns.length, set.refused.map(({ line }) => line)]).toEqual([2, [6]])
  expect(await set.read([0, 1])).toMatchObject([{ title: 'a' }, { title: '' }])
})

test('a column without a name is told from one that is called like its number', async () => {
  expect((await opened('date,Column 3,,title\n2021-03-21,x,y,a\n')).fields).toEqual([
    ...['date', 'Column 3', 'Column 3 (2)', 'title'],
  ])
})

test('a head of short records asks for no more rows than there may be', async () => {
  const table = await opened('date,title\n2021-03-21,a\n')
  const job = { ...jobOf(table, table.mapping), rowsGuess: 2 ** 33 }
  expect((await load(job)).columns.length).toBe(1)
})

test('broken lines count among the rows there may be', async () => {
  const table = await opened('date,title\n2021-03-21,a\n')
  const reader = new TableReader(table.mapping, table.format, 2, 10)
  const piece = new TextEncoder().encode('"a"b\n'.repeat(1 << 20))
  for (let i = 0; i < 5; i++) reader.push(piece)
  expect(reader.fault).toBe('rows')
})

test('a message quotes the beginning of a long cell, in both languages', async () => {
  const set = await tableOf(`date,title\n${'never '.repeat(50_000)},a\n`)
  const { en = '', es = '' } = set.refused[0]?.why ?? {}
  for (const text of [en, es]) {
    expect(text).toMatch(/[“«]never/)
    expect(text.length).toBeLessThan(400)
  }
})

test('a record with too few fields is asked about otherwise than one with too many', async () => {
  const set = await tableOf('date,title\n2022-01-01,one\n2022-01-02,one,two\nSource: us\n')
  expect(set.refused.map(({ why }) => why.en)).toEqual([
    expect.stringMatching(/^it has 3 fields where .* separator/),
    expect.stringMatching(/^it has 1 field where .* note below the table/),
  ])
  expect(set.refused.at(-1)?.why.es).toMatch(/^tiene 1 campo y .* nota al pie/)
})

test('numbers in messages are grouped as their language does', async () => {
  const wide = await openTable(new Blob([`${'c,'.repeat(5000)}\n`]), 'x.csv')
  const why = wide.is === 'fault' ? wide.why : null
  expect(why?.en).toContain('1,000 columns')
  expect(why?.es).toContain('1.000 columnas')
})

describe('GeoJSON', () => {
  const feature = (geometry: string, properties = '{"date":"2021-03-21"}') =>
    `{"type":"Feature","geometry":${geometry},"properties":${properties}}`
  const collection = (...features: string[]) =>
    `{"type":"FeatureCollection","features":[${features.join(',')}]}`
  const point = '{"type":"Point","coordinates":[-72,7]}'

  test('lies where its geometry is, whatever its properties say; without one, where they say', async () => {
    const said = '{"date":"2021-03-21","latitude":1370000,"longitude":1160000}'
    const set = await loaded(await openedGeojson(collection(feature(point, said))))
    expect([set.columns.lat[0], set.columns.lon[0], set.refusedCount]).toEqual([7, -72, 0])
    const told = '{"date":"2021-03-21","latitude":7.5,"longitude":-72.5}'
    const without = await loaded(await openedGeojson(collection(feature('null', told))))
    expect([without.columns.lat[0], without.columns.lon[0]]).toEqual([7.5, -72.5])
  })

  test('of several parts reaches as far as all of them', async () => {
    const parts = `${point},{"type":"Point","coordinates":[-70,7]}`
    const of = async (geometries: string) => {
      const geometry = `{"type":"GeometryCollection","geometries":[${geometries}]}`
      const { columns } = await loaded(await openedGeojson(collection(feature(geometry))))
      return [
        columns.lat[0],
        columns.lon[0],
        columns.precision[0],
        Math.round((columns.radius[0] ?? 0) / 1000),
      ]
    }
    expect(await of(parts)).toEqual([7, -72, 2, 221])
    expect(await of(point)).toEqual([7, -72, 0, 0])
    expect(await of(`{"type":"Point","coordinates":[]},${point}`)).toEqual([7, -72, 0, 0])
    expect(await of('')).toEqual([NaN, NaN, 0, 0])
  })

  test('counts a feature of which nothing is said, and names those refused by their own numbers', async () => {
    const set = await loaded(
      await openedGeojson(
        collection(feature('null', '{}'), feature('null', '{"date":"soon"}'), feature(point)),
      ),
    )
    expect([set.columns.length, set.refused.map(({ line }) => line)]).toEqual([2, [2]])
  })

  test('with a NUL in its words is read back from the CSV that is made of it', async () => {
    const words = '{"date":"2021-03-21","title":"a\\u0000b"}'
    const set = await loaded(await openedGeojson(collection(feature(point, words))))
    const back = await tableOf(await dataCsv(set, null))
    expect(rowOf(back, 0)).toEqual(rowOf(set, 0))
    expect(await back.read([0])).toMatchObject([{ title: 'ab' }])
  })
})

describe('columns at the end without a name', () => {
  const rows = 'a,2021-03-21,7,-72,remark\nb,2021-03-22,7,-72,\n'
  test('stay where something stands in them', async () => {
    const set = await tableOf(`title,date,lat,lon,\n${rows}`)
    expect([set.fields, set.refusedCount]).toEqual([['title', 'date', 'lat', 'lon', 'Column 5'], 0])
    expect((await set.read([0, 1])).map(({ values }) => values[4])).toEqual(['remark', ''])
  })
  test('go where nothing does, or where other lines do not have them', async () => {
    for (const lines of [rows.replace('remark', ''), `${rows}c,2021-03-23,7,-72\n`]) {
      const set = await tableOf(`title,date,lat,lon,\n${lines}`)
      expect(set.fields).toHaveLength(4)
      expect(set.columns.length).toBeGreaterThan(1)
    }
  })
})

describe('of a GeoJSON', () => {
  const inCrs = (name: unknown) =>
    JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name } },
      features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [-72, 7] } }],
    })

  test.each(['urn:ogc:def:crs:EPSG::3857', 'EPSG:3116', 'EPSG:14326', 'urn:ogc:def:crs:EPSG:9.8:32618'])(
    'coordinates in %s are not taken for degrees',
    async (name) => {
      await expect(openedGeojson(inCrs(name))).rejects.toThrow(dataIoWords.en.notInDegrees(name))
    },
  )
  test.each([
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'urn:ogc:def:crs:EPSG::4326',
    'http://www.opengis.net/def/crs/EPSG/0/4326',
    'EPSG:4686',
    'WGS 84',
    7,
    null,
  ])('those in %s are', async (name) => {
    expect((await loaded(await openedGeojson(inCrs(name)))).columns.lat[0]).toBe(7)
  })

  test('what is no feature is refused as it stands', async () => {
    const text = '{"type":"FeatureCollection","features":[null,"x",5]}'
    const set = await loaded(await openedGeojson(text))
    expect(set.refused.map(({ line, why }) => [line, why.en.split('”')[0]])).toEqual([
      [1, '“{"feature":null}'],
      [2, '“{"feature":"x"}'],
      [3, '“{"feature":5}'],
    ])
    expect(refusedCsv(set, 'en')).toContain('feature,reason')
  })
})

test.each(['2021-03-21 25:00', '2021-03-21 10:61', '2021-03-21T10:30:61', '21/03/2021 9:75'])(
  '%s is no time of any day',
  (text) => expect(readDateCell(text, 'dmy')).toMatchObject({ fault: 'notADate' }),
)
test.each(['2021-03-21 24:00', '2021-03-21T9:05', '2021-12-31T23:59:60Z', '21/03/2021 09:59:59.5 p. m.'])(
  '%s is one',
  (text) => expect(readDateCell(text, 'dmy')).toHaveProperty('start'),
)
