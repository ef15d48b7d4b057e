import type { Columns, Range } from './columns.ts'

/**
 * The rows that may be in a window, as one range a run: from the first one that a run still reaches the window with, to the last one
 * that begins in time. All rows of the window are in these ranges; not all of the ranges' rows are in the window.
 */
export function windowRanges(columns: Columns, from: number, to: number): readonly Range[] {
  return columns.runs.map((run) => rangeOf(columns, run, from, to)).filter((range) => range.from < range.to)
}

/** The same within one run; empty where the run has none. */
function rangeOf({ reach, startEarliest }: Columns, run: Range, from: number, to: number): Range {
  const first = firstAtLeast(reach, run, from)
  return { from: first, to: firstAtLeast(startEarliest, { from: first, to: run.to }, to + 1) }
}

/** The first row of a range, in rising order, whose number is at least `limit`; the range's end where none is. */
export function firstAtLeast(column: Int32Array, { from, to }: Range, limit: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((column[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
