import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dataKinds, undated } from '../../src/core/data/columns.ts'
import { precisions } from '../../src/core/dossier/types.ts'
import type { Words } from '../../src/core/words.ts'
import { TableError } from '../../src/io/table/error.ts'
import { geojsonTable } from '../../src/io/table/geojson.ts'
import { load } from '../../src/io/table/load.ts'
import { dataSetOf, jobOf } from '../../src/io/table/data-set.ts'
import { openTable, type Opened } from '../../src/io/table/open.ts'
import { sampled } from '../../src/io/table/sampled.ts'
import type { Sampled } from '../../src/io/table/types.ts'
import { unpack } from '../../src/io/table/unpack.ts'
import { cases, changed, changes, damaged, polluted, texts, values } from './fixtures/fuzz.ts'

// Whatever is dropped on the page as somebody's own data: in the browser the same code runs, most of it in a worker.

/** Something is said in both languages, and nothing of a program's in it. */
function isSaid({ en, es }: Words): void {
  for (const said of [en, es]) {
    expect(said.trim()).not.toBe('')
    expect(said).not.toMatch(/undefined|\[object/)
  }
}

/** Heads as ACLED, the UCDP and people write them. */
const heads = fc.constantFrom(
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,latitude,longitude,geo_precision,notes',
  'id,type_of_violence,date_start,date_end,date_prec,latitude,longitude,where_prec,source_headline',
  'fecha;título;lat;lon;tipo;precisión;notas',
  'date\ttitle\tlat\tlon\tplace\turl',
  'when|what|where',
)
/** Cells as they stand in such columns, and now and then anything. */
const told = [
  [
    /date|fecha|when/,
    ['2021-03-21', '21/03/2021', '03/04/2021', '2021-03?/..', '44276', '2021', 'marzo de 2021', ''],
  ],
  [/lat/, ['7.0865', '7,0865', '-12', '90', '90.5', '91', '']],
  [/lon/, ['-70.73', '-70,73', '180', '-180.5', '300', '']],
  [/prec/, ['1', '2', '3', '7', 'near', 'aproximado', '']],
  [/type|tipo/, ['Battles', 'Protests', 'cierre', '1', '3', '']],
] as const
const cellOf = (column: string): fc.Arbitrary<string> => {
  const usual = told.find(([name]) => name.test(column))?.[1] ?? ['Arauquita', 'He said ""no""', '']
  return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: texts })
}
const written = (cell: fc.Arbitrary<string>, delimiter: string): fc.Arbitrary<string> =>
  fc
    .tuple(cell, fc.boolean())
    .map(([text, quoted]) => (quoted || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text))
const tables = heads.chain((head) => {
  const delimiter = /[;\t|]/.exec(head)?.[0] ?? ','
  const row = fc
    .tuple(...head.split(delimiter).map((column) => written(cellOf(column), delimiter)))
    .map((fields) => fields.join(delimiter))
  return fc
    .tuple(
      fc.array(row, { maxLength: 12 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom('', '\uFEFF'),
    )
    .map(([rows, end, mark]) => mark + [head, ...rows].join(end))
})

/** Reads a table that was opened, and holds what came of it against what it may be. */
async function readAll(table: Sampled): Promise<void> {
  expect(table.fields.length).toBeGreaterThan(0)
  const loaded = await load(jobOf(table, table.mapping)).catch((error: unknown) => {
    if (!(error instanceof TableError)) throw error
    isSaid(error.why)
    return null
  })
  if (loaded === null) return
  const { columns, offsets, refused, refusedCount } = loaded
  // nothing is lost: what is no row is refused
  expect(columns.length + refusedCount).toBe(offsets.length - 1)
  for (const { line, why } of refused) {
    expect(line).toBeGreaterThan(0)
    isSaid(why)
  }
  for (let row = 0; row < columns.length; row++) {
    const day = (column: Int32Array) => column[row] ?? NaN
    if (day(columns.startEarliest) !== undated) {
      expect(day(columns.startEarliest)).toBeLessThanOrEqual(day(columns.startLatest))
      expect(day(columns.endEarliest)).toBeLessThanOrEqual(day(columns.endLatest))
      expect(day(columns.startEarliest)).toBeLessThanOrEqual(day(columns.endLatest))
    }
    const [lon, lat] = [columns.lon[row] ?? 0, columns.lat[row] ?? 0]
    expect(Number.isNaN(lon)).toBe(Number.isNaN(lat))
    expect(Math.abs(lon) > 180 || Math.abs(lat) > 90).toBe(false)
    expect(dataKinds[columns.kind[row] ?? -1]).toBeDefined()
    expect(precisions[columns.precision[row] ?? -1]).toBeDefined()
    expect(columns.radius[row]).toBeGreaterThanOrEqual(0)
  }
  const set = dataSetOf(table, table.mapping, loaded, '')
  const told = await set.read(Array.from(columns.record))
  expect(told.length).toBe(columns.length)
  for (const { url } of told) expect(url).toMatch(/^(https?:\/\/\S+)?$/i)
}

async function tried(opened: Opened): Promise<void> {
  if (opened.is === 'table') await readAll(opened)
  if (opened.is === 'fault') isSaid(opened.why)
  expect(polluted()).toBe(false)
}

it('whatever is in a table, each of its records becomes a row that can be drawn, or is refused with its line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(tables, damaged(tables), texts), async (text) => {
      await tried(await openTable(new Blob([text]), 'table.csv'))
    }),
    cases,
  )
})

it('and so it is with bytes of any kind, and with a table in any encoding', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    tables.map((text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))),
    tables.map(
      (text) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer),
    ),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (some) => {
      const opened = await openTable(new Blob([some.slice()]), 'table.csv').catch((error: unknown) => {
        // what is packed, or JSON, is for the worker, which Node has not
        expect(String(error)).toContain('Worker')
        return null
      })
      if (opened !== null) await tried(opened)
    }),
    cases,
  )
})

it('of any GeoJSON a table is made, or it is refused in words', async () => {
  const shape = fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'GeometryCollection', 'x')
  const feature = fc.record({
    type: fc.constantFrom('Feature', 'Point', null),
    geometry: fc.record({ type: shape, coordinates: fc.oneof(values, fc.constant([-72.4, 7.9])) }),
    properties: fc.oneof(values, fc.record({ date: texts, title: texts, kind: texts })),
  })
  const collections = fc.tuple(fc.array(feature, { maxLength: 5 }), changes).map(([features, wanted]) => {
    const whole = { type: 'FeatureCollection', features }
    return JSON.stringify(wanted.length > 2 ? changed(whole, wanted) : whole)
  })
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        collections,
        damaged(collections),
        values.map((value) => JSON.stringify(value)),
      ),
      async (text) => {
        const read = geojsonTable(new TextEncoder().encode(text))
        expect(polluted()).toBe(false)
        if (!read.ok) {
          isSaid(read.why)
          return
        }
        const table = await sampled(
          new Blob([...read.text]),
          'a.geojson',
          { kind: 'geojson', encoding: 'utf-8', delimiter: ',', header: true },
          { remarks: [], mark: 0 },
        )
        await tried(table)
      },
    ),
    cases,
  )
})

it('of any archive its tables are taken, or it is refused in words', async () => {
  const { default: JSZip } = await import('jszip')
  const archives = fc.tuple(
    fc.array(
      fc.tuple(
        fc.oneof(texts, fc.constantFrom('a.csv', 'dossier.json', 'b.geojson')),
        fc.oneof(tables, texts),
      ),
      {
        maxLength: 3,
      },
    ),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
  )
  await fc.assert(
    fc.asyncProperty(archives, async ([files, hits]) => {
      const zip = new JSZip()
      for (const [name, text] of files) if (name !== '') zip.file(name, text)
      const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
      for (const [at, byte] of hits) bytes[at % bytes.length] = byte
      try {
        const found = await unpack(new Blob([bytes.slice()]), 'a.zip', 'zip')
        expect(found.length).toBeGreaterThan(0)
      } catch (error) {
        if (!(error instanceof TableError)) throw error
        isSaid(error.why)
      }
    }),
    cases,
  )
})
