import type { Presence } from '../presence.ts'
import type { Columns, Range } from './columns.ts'

/** Which rows are looked at, and when: days as numbers. */
export interface Asked {
  readonly from: number
  readonly to: number
  /** whether rows of a kind are shown, by index into `dataKinds` */
  readonly kinds: readonly boolean[]
  /** what is only possibly in the window counts as absent from it, and what has no date is left out */
  readonly certain: boolean
  /** 1 for each row that the other filters leave; null: all */
  readonly left: Uint8Array | null
}

/** A row that is in the window. */
export interface Present {
  readonly row: number
  readonly presence: Exclude<Presence, 'absent'>
}

/** Whether a row is certainly, possibly or not at all in a span of day numbers, by the rule of `presence`. */
export function presenceOfRow(columns: Columns, row: number, from: number, to: number): Presence {
  const { startEarliest, startLatest, endEarliest, endLatest } = columns
  if ((startLatest[row] ?? 0) <= to && (endEarliest[row] ?? 0) >= from) return 'certain'
  if ((startEarliest[row] ?? 0) <= to && (endLatest[row] ?? 0) >= from) return 'possible'
  return 'absent'
}

function passes({ kinds, left }: Asked, columns: Columns, row: number): boolean {
  return kinds[columns.kind[row] ?? 0] === true && (left === null || left[row] === 1)
}

/** Where the rows without a date begin. */
export function datedRows({ runs }: Columns): number {
  return runs.at(-1)?.to ?? 0
}

/** The first index of a run for which a test holds that holds for all behind it too; its end where it never does. */
function firstIn({ from, to }: Range, test: (row: number) => boolean): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The rows of each run that may be in a window: from the first that reaches it to the last that has begun. */
function candidates({ runs, reach, startEarliest }: Columns, from: number, to: number): readonly Range[] {
  return runs.map((run) => ({
    from: firstIn(run, (row) => (reach[row] ?? 0) >= from),
    to: firstIn(run, (row) => (startEarliest[row] ?? 0) > to),
  }))
}

/** Calls for each row of a window in time order, whatever its run, until it is told to stop. */
function eachPresent(columns: Columns, asked: Asked, call: (present: Present) => boolean): void {
  const ranges = candidates(columns, asked.from, asked.to)
  const at = ranges.map(({ from }) => from)
  const start = (run: number): number => {
    const row = at[run] ?? 0
    return row < (ranges[run]?.to ?? 0) ? (columns.startEarliest[row] ?? 0) : Infinity
  }
  for (;;) {
    // there are two runs at most
    const run = at.length > 1 && start(1) < start(0) ? 1 : 0
    if (at.length === 0 || start(run) === Infinity) return
    const row = at[run] ?? 0
    at[run] = row + 1
    const presence = presenceOfRow(columns, row, asked.from, asked.to)
    if (presence === 'absent' || (asked.certain && presence === 'possible')) continue
    if (passes(asked, columns, row) && !call({ row, presence })) return
  }
}

/** So many rows of a window by their earliest start, after the first `skip` of them. */
export function presentRows(columns: Columns, asked: Asked, skip: number, most: number): readonly Present[] {
  const found: Present[] = []
  let passed = 0
  eachPresent(columns, asked, (present) => {
    passed += 1
    if (passed > skip) found.push(present)
    return found.length < most
  })
  return found
}

/** How many rows of a window stand before a row in time order; -1: it is not among them. */
export function placeOf(columns: Columns, asked: Asked, wanted: number): number {
  let place = -1
  let found = false
  eachPresent(columns, asked, ({ row }) => {
    place += 1
    found = row === wanted
    return !found
  })
  return found ? place : -1
}

/** How many rows of a window there are. */
export function countPresent(columns: Columns, asked: Asked): { readonly certain: number; readonly possible: number } {
  const found = { certain: 0, possible: 0 }
  eachPresent(columns, asked, ({ presence }) => {
    found[presence] += 1
    return true
  })
  return found
}

/** The rows without a date that the filters leave, as they stand in the source: no window touches them. */
export function undatedRows(columns: Columns, asked: Asked, skip: number, most: number): { readonly rows: readonly number[]; readonly all: number } {
  const rows: number[] = []
  let all = 0
  if (!asked.certain)
    for (let row = datedRows(columns); row < columns.length; row += 1) {
      if (!passes(asked, columns, row)) continue
      if (all >= skip && rows.length < most) rows.push(row)
      all += 1
    }
  return { rows, all }
}
