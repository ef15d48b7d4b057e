import { load } from '../../src/io/table/load.ts'
import { dataSetOf, jobOf } from '../../src/io/table/data-set.ts'
import { openTable } from '../../src/io/table/open.ts'
import { sampled } from '../../src/io/table/sampled.ts'
import { geojsonTable } from '../../src/io/table/geojson.ts'
import type { Format, LoadedTable, Mapping, Sampled } from '../../src/io/table/types.ts'

// Tables in Node: by the very code that the worker runs, without the worker.

export async function opened(source: Blob | string, as: Partial<Format> = {}): Promise<Sampled> {
  const table = await openTable(new Blob([source]), 'events.csv', as)
  if (table.is !== 'table') throw new Error(`not opened: ${JSON.stringify(table)}`)
  return table
}

/** A GeoJSON that was opened: in the browser its worker makes the table. */
export async function openedGeojson(source: Blob | string): Promise<Sampled> {
  const read = geojsonTable(new Uint8Array(await new Blob([source]).arrayBuffer()))
  if (!read.ok) throw new Error(read.why.en)
  const format: Format = { kind: 'geojson', encoding: 'utf-8', delimiter: ',', header: true }
  const table = await sampled(new Blob([...read.text]), 'events.geojson', format, { remarks: [], mark: 0 })
  if (table.is !== 'table') throw new Error(table.why.en)
  return table
}

export const loaded = async (table: Sampled, mapping: Mapping = table.mapping): Promise<LoadedTable> =>
  dataSetOf(table, mapping, await load(jobOf(table, mapping)), 'Invented')

/** Reads a table at one go. */
export const tableOf = async (source: Blob | string, as: Partial<Format> = {}): Promise<LoadedTable> =>
  loaded(await opened(source, as))

/** What a row is, for comparing: its columns but for the number of its record. */
export function rowOf({ columns }: LoadedTable, row: number): readonly number[] {
  const { startEarliest, startLatest, endEarliest, endLatest, lon, lat, kind, precision, radius } = columns
  return [startEarliest, startLatest, endEarliest, endLatest, lon, lat, kind, precision, radius].map(
    (column) => column[row] ?? 0,
  )
}
/** The row that a record became. */
export const rowOfRecord = (set: LoadedTable, record: number): number => set.columns.record.indexOf(record)
