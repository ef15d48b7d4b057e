import { undated, type Columns, type Range, type RawColumns } from './columns.ts'

/** The longest that events of a run may last, in days; those that last longer still have the last run. A window's range reaches so far back. */
const longest = [8, 62, 400] as const

function take<A extends Int32Array | Uint32Array | Float64Array | Float32Array | Uint8Array>(
  column: A,
  order: Uint32Array,
  into: A,
): A {
  for (let i = 0; i < order.length; i++) into[i] = column[order[i] ?? 0] ?? 0
  return into
}

/** Rows in the order in which they are to stand: the short ones by start, longer ones by start, those without a date as they came. */
function orderOf(raw: RawColumns): { readonly order: Uint32Array; readonly runs: readonly Range[] } {
  const { length, startEarliest, endLatest } = raw
  // start and row in one number, so that a typed array's own sort, which compares numbers only, keeps equal starts in the order they came
  const runs: readonly number[][] = [...longest.map((): number[] => []), []]
  const without: number[] = []
  for (let i = 0; i < length; i++) {
    const start = startEarliest[i] ?? undated
    if (start === undated) without.push(i)
    else {
      const days = (endLatest[i] ?? 0) - start
      const run = longest.findIndex((most) => days <= most)
      runs.at(run)?.push((start + 0x40000000) * 0x400000 + i)
    }
  }
  const order = new Uint32Array(length)
  const ranges: Range[] = []
  let at = 0
  for (const run of runs) {
    const from = at
    for (const key of Float64Array.from(run).sort()) order[at++] = key % 0x400000
    if (at > from) ranges.push({ from, to: at })
  }
  for (const i of without) order[at++] = i
  return { order, runs: ranges }
}

/** The most rows there may be in one data set: a row's number and its day fit into one exact number up to here. */
export const mostRows = 0x400000 - 1

/** Sorts columns by time and adds what a window is found by. The raw columns are left as they are. More than `mostRows` throws a RangeError. */
export function sortColumns(raw: RawColumns): Columns {
  if (raw.length > mostRows) throw new RangeError(`more than ${mostRows} rows`)
  const { length } = raw
  const { order, runs } = orderOf(raw)
  const endLatest = take(raw.endLatest, order, new Int32Array(length))
  const reach = new Int32Array(length)
  for (const { from, to } of runs) {
    let latest = undated
    for (let i = from; i < to; i++) reach[i] = latest = Math.max(latest, endLatest[i] ?? undated)
  }
  return {
    length,
    startEarliest: take(raw.startEarliest, order, new Int32Array(length)),
    startLatest: take(raw.startLatest, order, new Int32Array(length)),
    endEarliest: take(raw.endEarliest, order, new Int32Array(length)),
    endLatest,
    lon: take(raw.lon, order, new Float64Array(length)),
    lat: take(raw.lat, order, new Float64Array(length)),
    kind: take(raw.kind, order, new Uint8Array(length)),
    precision: take(raw.precision, order, new Uint8Array(length)),
    radius: take(raw.radius, order, new Float32Array(length)),
    record: take(raw.record, order, new Uint32Array(length)),
    runs,
    reach,
  }
}
