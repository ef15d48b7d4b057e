import { undated, type Columns, type Range, type RawColumns } from './columns.ts'
import { orderBy } from './order.ts'

/** The longest that events of a run may last, in days; those that last longer still have the last run. A window's range reaches so far back. */
const longest = [8, 62, 400] as const
/** Rows without a date are in no run. */
const dateless = longest.length + 1

/** The most rows there may be in one data set: what a browser has memory for, beside all else. */
export const mostRows = 0x400000 - 1

/** Sorts columns by time and adds what a window is found by. The raw columns are left as they are. More than `mostRows` throws a RangeError. */
export function sortColumns(raw: RawColumns): Columns {
  if (raw.length > mostRows) throw new RangeError(`more than ${mostRows} rows`)
  const { length } = raw
  const { order, runs } = orderOf(raw)
  const endLatest = daysOf(raw.endLatest, order)
  return {
    length,
    startEarliest: daysOf(raw.startEarliest, order),
    startLatest: daysOf(raw.startLatest, order),
    endEarliest: daysOf(raw.endEarliest, order),
    endLatest,
    lon: degreesOf(raw.lon, order),
    lat: degreesOf(raw.lat, order),
    kind: bytesOf(raw.kind, order),
    precision: bytesOf(raw.precision, order),
    radius: metresOf(raw.radius, order),
    record: recordsOf(raw.record, order),
    runs,
    reach: reachOf(endLatest, runs),
    byEnd: orderBy(endLatest, rowsUpTo(runs.at(-1)?.to ?? 0)),
  }
}

/** Rows in the order in which they are to stand: the short ones by start, longer ones by start, those without a date as they came. */
function orderOf(raw: RawColumns): { readonly order: Uint32Array; readonly runs: readonly Range[] } {
  const { length, startEarliest, endLatest } = raw
  const run = new Int32Array(length)
  for (let row = 0; row < length; row++) {
    const start = startEarliest[row] ?? undated
    if (start === undated) run[row] = dateless
    else {
      const days = (endLatest[row] ?? 0) - start
      const at = longest.findIndex((most) => days <= most)
      run[row] = at === -1 ? longest.length : at
    }
  }
  // those without a date have the lowest key, and keep their order
  const order = orderBy(run, orderBy(startEarliest, rowsUpTo(length)))
  const runs: Range[] = []
  for (let from = 0; from < length;) {
    const which = run[order[from] ?? 0]
    let to = from + 1
    while (to < length && run[order[to] ?? 0] === which) to++
    if (which !== dateless) runs.push({ from, to })
    from = to
  }
  return { order, runs }
}

/** Within each run, the latest end up to and with each row. */
function reachOf(endLatest: Int32Array, runs: readonly Range[]): Int32Array {
  const reach = new Int32Array(endLatest.length)
  for (const { from, to } of runs) {
    let latest = undated
    for (let row = from; row < to; row++) reach[row] = latest = Math.max(latest, endLatest[row] ?? undated)
  }
  return reach
}

function rowsUpTo(length: number): Uint32Array {
  const rows = new Uint32Array(length)
  for (let row = 0; row < length; row++) rows[row] = row
  return rows
}

// A column's values in another order: one loop a type of array, since a loop that meets them all is several times slower.

function daysOf(column: Int32Array, order: Uint32Array): Int32Array {
  const values = new Int32Array(order.length)
  for (let i = 0; i < order.length; i++) values[i] = column[order[i] ?? 0] ?? 0
  return values
}

function degreesOf(column: Float64Array, order: Uint32Array): Float64Array {
  const values = new Float64Array(order.length)
  for (let i = 0; i < order.length; i++) values[i] = column[order[i] ?? 0] ?? 0
  return values
}

function metresOf(column: Float32Array, order: Uint32Array): Float32Array {
  const values = new Float32Array(order.length)
  for (let i = 0; i < order.length; i++) values[i] = column[order[i] ?? 0] ?? 0
  return values
}

function bytesOf(column: Uint8Array, order: Uint32Array): Uint8Array {
  const values = new Uint8Array(order.length)
  for (let i = 0; i < order.length; i++) values[i] = column[order[i] ?? 0] ?? 0
  return values
}

function recordsOf(column: Uint32Array, order: Uint32Array): Uint32Array {
  const values = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) values[i] = column[order[i] ?? 0] ?? 0
  return values
}
