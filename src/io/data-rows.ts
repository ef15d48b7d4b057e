import { dataKinds, undated } from '../core/data/columns.ts'
import type { DataSet, RecordTexts } from '../core/data/set.ts'
import { boundText } from '../core/data/when.ts'
import { precisions } from '../core/dossier/types.ts'
import { plainName } from './table/column-names.ts'
import { geometryColumns } from './table/geojson.ts'
import { fromColumn } from './table/rows.ts'
import type { LoadedTable, Role } from './table/types.ts'

/** Rows of a data set that are to be written; null: all. */
export type RowsChosen = readonly number[] | null

type Value = string | number | null

/** What a row is to a reader of tables, whatever its source was called: the columns that Frontera reads back as they are. */
const own: readonly (readonly [
  name: string,
  of: (set: DataSet, row: number, texts: RecordTexts) => Value,
])[] = [
  ['title', (_set, _row, { title }) => title],
  ['when', (_set, _row, { when }) => when],
  ['start_edtf', ({ columns }, row) => bound(columns.startEarliest, columns.startLatest, row)],
  ['end_edtf', ({ columns }, row) => bound(columns.endEarliest, columns.endLatest, row)],
  ['latitude', ({ columns }, row) => numberOrNull(columns.lat[row])],
  ['longitude', ({ columns }, row) => numberOrNull(columns.lon[row])],
  ['kind', ({ columns }, row) => dataKinds[columns.kind[row] ?? 0] ?? 'other'],
  ['precision', ({ columns }, row) => precisions[columns.precision[row] ?? 0] ?? 'exact'],
  ['radius_m', ({ columns }, row) => columns.radius[row] ?? 0],
  ['place', (_set, _row, { place }) => place],
  ['notes', (_set, _row, { notes }) => notes],
  ['source', (_set, _row, { source }) => source],
  ['url', (_set, _row, { url }) => url],
]
/** What every row says of where it is from, so that rows that are cut out and pasted elsewhere keep their credit. */
const origin: readonly (readonly [name: string, of: (set: DataSet) => string])[] = [
  ['data_set', ({ name }) => name],
  ['credit', ({ credit }) => credit],
]
const ownNames = [...own.map(([name]) => name), ...origin.map(([name]) => name)]

const numberOrNull = (number: number | undefined) =>
  number === undefined || Number.isNaN(number) ? null : number

function bound(earliest: Int32Array, latest: Int32Array, row: number): string {
  const first = earliest[row] ?? undated
  if (first === undated) return ''
  return boundText({ earliest: fromColumn(first), latest: fromColumn(latest[row] ?? 0) })
}

const isLoaded = (set: DataSet): set is LoadedTable => 'mapping' in set
/** What the own columns say word for word already. */
const told: readonly Role[] = ['title', 'place', 'notes', 'source']

/** The source's own columns that go along: all that is not said in the own ones, under a name that none of them has. */
function others(set: DataSet): readonly (readonly [name: string, column: number])[] {
  const mapped = isLoaded(set) ? set.mapping.columns : null
  const isOurs = isLoaded(set) && set.mapping.profile === 'frontera'
  // the columns made of a GeoJSON's geometry are made again
  const made = isOurs && set.format.kind === 'geojson' ? set.fields.length - geometryColumns.length : Infinity
  const said = new Set(mapped === null ? [] : told.map((role) => mapped[role]))
  const taken = new Set(ownNames)
  return set.fields.flatMap((field, column): (readonly [string, number])[] => {
    if (isOurs ? ownNames.includes(field) : said.has(column)) return []
    if (column >= made) return []
    let name = ownNames.includes(plainName(field)) ? `original_${plainName(field)}` : field
    while (taken.has(name)) name = `original_${name}`
    taken.add(name)
    return [[name, column]]
  })
}

/** Of the writing of many rows. */
export interface Writing {
  /** ends it: the promise then rejects with its reason */
  readonly signal?: AbortSignal | undefined
  /** is told now and then how many rows have been written */
  readonly onRows?: ((rows: number) => void) | undefined
}

/** Rows that are read together. */
const batch = 2000

/** The names of the columns that are written for a data set, and its rows in the order of its source, some at a time. */
export function rowsOf(
  set: DataSet,
  chosen: RowsChosen,
  { signal, onRows }: Writing = {},
): {
  readonly names: readonly string[]
  readonly batches: AsyncGenerator<readonly (readonly Value[])[], void, undefined>
} {
  const along = others(set)
  const { record, length } = set.columns
  async function* batches(): AsyncGenerator<readonly (readonly Value[])[], void, undefined> {
    const rows = Uint32Array.from(chosen ?? Array.from({ length }, (_, row) => row))
    rows.sort((a, b) => (record[a] ?? 0) - (record[b] ?? 0))
    for (let from = 0; from < rows.length; from += batch) {
      signal?.throwIfAborted()
      onRows?.(from)
      const part = Array.from(rows.subarray(from, from + batch))
      const texts = await set.read(part.map((row) => record[row] ?? 0))
      yield part.flatMap((row, i) => {
        const said = texts[i]
        if (said === undefined) return []
        return [
          [
            ...own.map(([, of]) => of(set, row, said)),
            ...along.map(([, column]) => said.values[column] ?? ''),
            ...origin.map(([, of]) => of(set)),
          ],
        ]
      })
    }
  }
  const names = [
    ...own.map(([name]) => name),
    ...along.map(([name]) => name),
    ...origin.map(([name]) => name),
  ]
  return { names, batches: batches() }
}
