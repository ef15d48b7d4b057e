import { dataKinds, type Columns } from './columns.ts'
import { coverOf, gappedIn, placesFor, type Cover } from './cover.ts'
import { isCertain, isPresent } from './shown.ts'
import { windowRanges } from './window-rows.ts'

/** How many rows of each kind are certainly, and how many only possibly, in a window; indexed as `dataKinds`. */
export interface KindCounts {
  readonly certain: Uint32Array
  readonly possible: Uint32Array
}

/** The same for bins side by side: bin b of kind k stands at `k * bins + b`. */
export interface BinCounts extends KindCounts {
  readonly bins: number
}

/**
 * Rows counted by kind and day, so that no window and no histogram has to look at the rows again. Each of the four tables says for a
 * kind and a day how many rows have that bound on the day or before it: kind k's entry of `day` is at
 * `k * (cover.days + 2) + day - cover.first + 1` (`slotOf` in cover.ts).
 */
export interface CountTable {
  readonly columns: Columns
  readonly mask: Uint8Array | null
  readonly cover: Cover
  readonly startEarliest: Uint32Array
  readonly startLatest: Uint32Array
  readonly endEarliest: Uint32Array
  readonly endLatest: Uint32Array
  /** rows without a date, by kind */
  readonly undated: Uint32Array
}

const kinds = dataKinds.length

/**
 * Counts a data set's rows under a mask; anew (some milliseconds at a million rows) for every other mask. A row is looked at once for its
 * start, and where it is not certainly of one day once more for its end: what bounds these have is then added up by bounds, not by rows.
 */
export function countRows(columns: Columns, mask: Uint8Array | null): CountTable {
  const cover = coverOf(columns)
  const { starts, startBounds, spans, ends, endBounds } = cover
  const places = placesFor(cover)
  const dated = starts.length
  const starting = new Uint32Array(places + startBounds.length / 2)
  const ending = new Uint32Array(endBounds.length / 2)
  // without a branch a row: which rows pass is as good as random
  if (mask === null) {
    for (let row = 0; row < dated; row++) raise(starting, starts[row] ?? 0, 1)
    for (let i = 0; i < spans.length; i++) raise(ending, ends[i] ?? 0, 1)
  } else if (hasAny(mask)) {
    for (let row = 0; row < dated; row++) raise(starting, starts[row] ?? 0, mask[row] ?? 0)
    for (let i = 0; i < spans.length; i++) raise(ending, ends[i] ?? 0, mask[spans[i] ?? 0] ?? 0)
  }
  const oneDay = starting.subarray(0, places)
  const [startEarliest, startLatest] = spread(oneDay, starting.subarray(places), startBounds)
  const [endEarliest, endLatest] = spread(oneDay, ending, endBounds)
  for (const table of [startEarliest, startLatest, endEarliest, endLatest]) addUp(table, cover.days + 2)
  const undated = new Uint32Array(kinds)
  for (let row = dated; row < columns.length; row++)
    if (mask === null || mask[row] !== 0) raise(undated, columns.kind[row] ?? 0, 1)
  return { columns, mask, cover, startEarliest, startLatest, endEarliest, endLatest, undated }
}

/** Whether a mask lets anything pass: the engine finds that out much faster than a look at each row does. */
const hasAny = (mask: Uint8Array | null): boolean => mask?.includes(1) ?? true

/** The rows by their earlier bound and by their later one, those of one day among both. */
function spread(oneDay: Uint32Array, counts: Uint32Array, bounds: Int32Array): [Uint32Array, Uint32Array] {
  const [earlier, later] = [oneDay.slice(), oneDay.slice()]
  for (let i = 0; i < counts.length; i++) {
    raise(earlier, bounds[2 * i] ?? 0, counts[i] ?? 0)
    raise(later, bounds[2 * i + 1] ?? 0, counts[i] ?? 0)
  }
  return [earlier, later]
}

/** Makes of each kind's counts by day those up to and with each day. */
function addUp(table: Uint32Array, stride: number): void {
  for (let base = 0; base < table.length; base += stride)
    for (let i = base + 1; i < base + stride; i++) table[i] = (table[i] ?? 0) + (table[i - 1] ?? 0)
}

function raise(table: Uint32Array, at: number, by: number): void {
  table[at] = (table[at] ?? 0) + by
}

/** The counts of a window (day numbers, both included), of every kind: to leave kinds out, leave out their counts. */
export function countInWindow(table: CountTable, from: number, to: number): KindCounts {
  const counts = { certain: new Uint32Array(kinds), possible: new Uint32Array(kinds) }
  if (!covers(table.cover, from, to)) {
    scan(table, from, to, counts)
    return counts
  }
  lookUp(table, from, to, counts, 1, 0)
  const { columns, mask, cover } = table
  if (to - from + 2 <= cover.widestGap && hasAny(mask))
    for (const row of gappedIn(cover, windowRanges(columns, from, to)))
      if ((mask === null || mask[row] !== 0) && straddles(columns, row, from, to))
        settle(counts, columns.kind[row] ?? 0)
  for (const row of cover.odd) tally(table, row, from, to, counts, 1, 0)
  return counts
}

/** The counts of bins: `edges` are their first days in rising order and the day after the last one, as `countInBins` has them. */
export function countInDataBins(table: CountTable, edges: readonly number[]): BinCounts {
  const bins = Math.max(0, edges.length - 1)
  const counts = { bins, certain: new Uint32Array(kinds * bins), possible: new Uint32Array(kinds * bins) }
  let narrowest = Infinity
  let covered = true
  for (let bin = 0; bin < bins; bin++) {
    const from = edges[bin] ?? 0
    const to = (edges[bin + 1] ?? 0) - 1
    narrowest = Math.min(narrowest, to - from + 1)
    covered &&= covers(table.cover, from, to)
    if (covered) lookUp(table, from, to, counts, bins, bin)
  }
  if (!covered) return scanBins(table, edges)
  if (narrowest + 1 <= table.cover.widestGap && hasAny(table.mask))
    addStraddled(table, edges, counts, narrowest)
  for (const row of table.cover.odd)
    for (let bin = 0; bin < bins; bin++)
      tally(table, row, edges[bin] ?? 0, (edges[bin + 1] ?? 0) - 1, counts, bins, bin)
  return counts
}

/** Writes what the tables say of a window: all but the rows that it lies within the gap of, which they take from the certain ones twice. */
function lookUp(
  { cover, startEarliest, startLatest, endEarliest, endLatest }: CountTable,
  from: number,
  to: number,
  { certain, possible }: KindCounts,
  bins: number,
  bin: number,
): void {
  const stride = cover.days + 2
  const upTo = Math.min(cover.days, Math.max(0, to - cover.first + 1))
  const before = Math.min(cover.days, Math.max(0, from - cover.first))
  for (let kind = 0; kind < kinds; kind++) {
    const base = kind * stride
    const sure = (startLatest[base + upTo] ?? 0) - (endEarliest[base + before] ?? 0)
    const present = (startEarliest[base + upTo] ?? 0) - (endLatest[base + before] ?? 0)
    // in between the subtractions it may be below zero: `settle` brings it back, modulo 2 ** 32
    certain[kind * bins + bin] = sure
    possible[kind * bins + bin] = present - sure
  }
}

/** Whether the tables know a window: beyond their ends they do only where no row's bound lies there. */
function covers({ first, days, below, above }: Cover, from: number, to: number): boolean {
  return (!below || from >= first) && (!above || to < first + days)
}

/** Whether a window lies between the earliest end and the latest start of a row: neither bound is sure to meet it. */
function straddles({ startLatest, endEarliest }: Columns, row: number, from: number, to: number): boolean {
  return (startLatest[row] ?? 0) > to && (endEarliest[row] ?? 0) < from
}

function settle({ certain, possible }: KindCounts, at: number, rows = 1): void {
  certain[at] = (certain[at] ?? 0) + rows
  possible[at] = (possible[at] ?? 0) - rows
}

/** The rows that bins lie within the gap of: each is in a stretch of bins side by side. */
function addStraddled(
  { columns, mask, cover }: CountTable,
  edges: readonly number[],
  counts: BinCounts,
  narrowest: number,
): void {
  const { bins } = counts
  const binOf = binsByDay(edges)
  const first = edges[0] ?? 0
  const steps = new Int32Array(kinds * (bins + 1))
  for (const row of cover.gapped) {
    if (mask !== null && mask[row] === 0) continue
    const after = columns.endEarliest[row] ?? 0
    const before = columns.startLatest[row] ?? 0
    if (before - after <= narrowest) continue
    // the bin of the first day after the gap's beginning, or the next one where that bin begins earlier
    const day = after + 1 - first
    let begin = day <= 0 ? 0 : (binOf[day] ?? bins)
    if (day > 0 && begin < bins && (edges[begin] ?? 0) <= after) begin++
    // all of the bin must lie before the latest start
    const end = before - first <= 0 ? 0 : (binOf[before - first] ?? bins)
    if (begin >= end) continue
    const base = (columns.kind[row] ?? 0) * (bins + 1)
    steps[base + begin] = (steps[base + begin] ?? 0) + 1
    steps[base + end] = (steps[base + end] ?? 0) - 1
  }
  for (let kind = 0; kind < kinds; kind++) {
    let rows = 0
    for (let bin = 0; bin < bins; bin++)
      settle(counts, kind * bins + bin, (rows += steps[kind * (bins + 1) + bin] ?? 0))
  }
}

/** For each day from the first edge on, the bin it lies in. */
function binsByDay(edges: readonly number[]): Int32Array {
  const first = edges[0] ?? 0
  const binOf = new Int32Array((edges.at(-1) ?? first) - first)
  for (let bin = 0; bin + 1 < edges.length; bin++)
    binOf.fill(bin, (edges[bin] ?? 0) - first, (edges[bin + 1] ?? 0) - first)
  return binOf
}

/** Counts a row in a window or a bin, if it is in it and the mask lets it through. */
function tally(
  { columns, mask }: CountTable,
  row: number,
  from: number,
  to: number,
  { certain, possible }: KindCounts,
  bins: number,
  bin: number,
): void {
  if ((mask !== null && mask[row] === 0) || !isPresent(columns, row, from, to)) return
  const at = (columns.kind[row] ?? 0) * bins + bin
  const into = isCertain(columns, row, from, to) ? certain : possible
  into[at] = (into[at] ?? 0) + 1
}

/** Counts a window row by row. */
function scan(table: CountTable, from: number, to: number, counts: KindCounts): void {
  for (const range of windowRanges(table.columns, from, to))
    for (let row = range.from; row < range.to; row++) tally(table, row, from, to, counts, 1, 0)
}

function scanBins(table: CountTable, edges: readonly number[]): BinCounts {
  const bins = edges.length - 1
  const counts = { bins, certain: new Uint32Array(kinds * bins), possible: new Uint32Array(kinds * bins) }
  for (let bin = 0; bin < bins; bin++) {
    const { certain, possible } = countInWindow(table, edges[bin] ?? 0, (edges[bin + 1] ?? 0) - 1)
    for (let kind = 0; kind < kinds; kind++) {
      counts.certain[kind * bins + bin] = certain[kind] ?? 0
      counts.possible[kind * bins + bin] = possible[kind] ?? 0
    }
  }
  return counts
}
