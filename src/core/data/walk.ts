import type { Box } from '../dossier/types.ts'
import type { Columns, Range } from './columns.ts'
import { datedRows, isPlaced, passes, showsDated, type Shown } from './shown.ts'
import { firstAtLeast, windowRanges } from './window-rows.ts'

// The order of time: by `startEarliest`, rows that begin on one day as they stand. The runs are woven into one.

/**
 * The row after this one among those shown; null: none. Of null: the first. A row that is not shown is passed from where it would
 * stand; one without a date stands after all.
 */
export function nextRow(columns: Columns, shown: Shown, row: number | null): number | null {
  let best: number | null = null
  for (const range of windowRanges(columns, shown.from, shown.to)) {
    for (let at = row === null ? range.from : after(columns, range, row); at < range.to; at++) {
      if (best !== null && compare(columns, best, at) < 0) break
      if (!showsDated(columns, at, shown)) continue
      best = at
      break
    }
  }
  return best
}

/** The row before this one among those shown; null: none. Of null: the last. */
export function previousRow(columns: Columns, shown: Shown, row: number | null): number | null {
  let best: number | null = null
  for (const range of windowRanges(columns, shown.from, shown.to)) {
    for (let at = (row === null ? range.to : before(columns, range, row)) - 1; at >= range.from; at--) {
      if (best !== null && compare(columns, best, at) > 0) break
      if (!showsDated(columns, at, shown)) continue
      best = at
      break
    }
  }
  return best
}

/** So many rows shown, from the `skip`th on, in the order of time: a page of a list. */
export function rowsShown(columns: Columns, shown: Shown, skip: number, count: number): readonly number[] {
  const found: number[] = []
  const ranges = windowRanges(columns, shown.from, shown.to)
  const cursors = ranges.map(({ from }) => from)
  let passed = 0
  while (found.length < count) {
    let first = -1
    for (const [i, { to }] of ranges.entries()) {
      let at = cursors[i] ?? to
      while (at < to && !showsDated(columns, at, shown)) at++
      cursors[i] = at
      if (at < to && (first === -1 || compare(columns, at, cursors[first] ?? 0) < 0)) first = i
    }
    const row = cursors[first]
    if (row === undefined) break
    cursors[first] = row + 1
    if (passed++ >= skip) found.push(row)
  }
  return found
}

/** Rows without a date that the filters let through, from the `skip`th on, as they came. */
export function undatedRows(columns: Columns, shown: Shown, skip: number, count: number): readonly number[] {
  const found: number[] = []
  let passed = 0
  for (let row = datedRows(columns); row < columns.length && found.length < count; row++)
    if (passes(columns, row, shown) && passed++ >= skip) found.push(row)
  return found
}

/** West, south, east, north of the rows shown that the map can draw; null: there are none. */
export function boxOfShown(columns: Columns, shown: Shown): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const range of windowRanges(columns, shown.from, shown.to))
    for (let row = range.from; row < range.to; row++) {
      if (!isPlaced(columns, row) || !showsDated(columns, row, shown)) continue
      const lon = columns.lon[row] ?? NaN
      const lat = columns.lat[row] ?? NaN
      if (lon < west) west = lon
      if (lon > east) east = lon
      if (lat < south) south = lat
      if (lat > north) north = lat
    }
  return west <= east ? [west, south, east, north] : null
}

/** Negative where a stands before b in the order of time. */
function compare({ startEarliest }: Columns, a: number, b: number): number {
  return (startEarliest[a] ?? 0) - (startEarliest[b] ?? 0) || a - b
}

/** The first row of a range that stands after a row of any run. */
function after(columns: Columns, range: Range, row: number): number {
  if (row >= datedRows(columns)) return range.to
  const day = columns.startEarliest[row] ?? 0
  // a run's rows of the same day stand after it where the run itself does
  const own = firstAtLeast(columns.startEarliest, range, row < range.from ? day : day + 1)
  return row >= range.from && row < range.to ? row + 1 : own
}

/** The first row of a range that does not stand before a row of any run. */
function before(columns: Columns, range: Range, row: number): number {
  if (row >= datedRows(columns)) return range.to
  if (row >= range.from && row < range.to) return row
  const day = columns.startEarliest[row] ?? 0
  return firstAtLeast(columns.startEarliest, range, row < range.from ? day : day + 1)
}
