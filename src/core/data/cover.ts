import { openEnd, openStart, type Columns, type Range } from './columns.ts'
import { datedRows } from './shown.ts'
import { firstAtLeast } from './window-rows.ts'

/** The days that a data set's tables have room for, and the rows that tables alone cannot count. */
export interface Cover {
  readonly first: number
  readonly days: number
  /** whether any row's bound lies before them, or after them, other than `openStart` and `openEnd` */
  readonly below: boolean
  readonly above: boolean
  /** for a row that is certainly of one day the place of its kind and day in the tables; -1 for others, which `spans` lists */
  readonly slots: Int32Array
  /** the other rows with a date but for the odd ones, in rising order */
  readonly spans: Int32Array
  /** rows that may begin after they have ended ("from March to the first of March"), in rising order: too few for tables */
  readonly odd: Int32Array
  /** other rows whose earliest end lies more than a day before their latest start ("one day in March"), in rising order */
  readonly gapped: Int32Array
  /** the longest way from such an end to such a start, days */
  readonly widestGap: number
}

/** Tables of so many days have room for three and a half centuries. */
const mostDays = 0x20000

const known = new WeakMap<Columns, Cover>()

/** Worked out once a data set. */
export function coverOf(columns: Columns): Cover {
  const before = known.get(columns)
  if (before !== undefined) return before
  const cover = measure(columns)
  known.set(columns, cover)
  return cover
}

function measure(columns: Columns): Cover {
  const { startEarliest, startLatest, endEarliest, endLatest } = columns
  const dated = datedRows(columns)
  let earliest = Infinity
  let latest = -Infinity
  let widestGap = 0
  const gapped: number[] = []
  const odd: number[] = []
  const look = (day: number) => {
    if (day === openStart || day === openEnd) return
    if (day < earliest) earliest = day
    if (day > latest) latest = day
  }
  for (let row = 0; row < dated; row++) {
    const start = startEarliest[row] ?? 0
    const sureStart = startLatest[row] ?? 0
    const sureEnd = endEarliest[row] ?? 0
    const end = endLatest[row] ?? 0
    look(start)
    look(sureStart)
    look(sureEnd)
    look(end)
    if (isOdd(columns, row)) {
      odd.push(row)
      continue
    }
    if (sureStart - sureEnd < 2) continue
    gapped.push(row)
    if (sureStart - sureEnd > widestGap) widestGap = sureStart - sureEnd
  }
  const lists = { odd: Int32Array.from(odd), gapped: Int32Array.from(gapped), widestGap }
  const days = layDays(columns, earliest, latest)
  const spans: number[] = []
  const slots = new Int32Array(dated)
  for (let row = 0; row < dated; row++) {
    const start = startEarliest[row] ?? 0
    const oneDay = start === startLatest[row] && start === endEarliest[row] && start === endLatest[row]
    slots[row] = oneDay ? slotOf(days, columns.kind[row] ?? 0, start) : -1
    if (!oneDay && !isOdd(columns, row)) spans.push(row)
  }
  return { ...days, ...lists, slots, spans: Int32Array.from(spans) }
}

type Days = Pick<Cover, 'first' | 'days' | 'below' | 'above'>

/** Which days the tables have room for, given the earliest and the latest bound. */
function layDays({ runs, startEarliest }: Columns, earliest: number, latest: number): Days {
  if (earliest > latest) return { first: 0, days: 0, below: false, above: false }
  if (latest - earliest < mostDays)
    return { first: earliest, days: latest - earliest + 1, below: false, above: false }
  // so that one mistyped year does not take the room of all others
  const run = runs[0] ?? { from: 0, to: 0 }
  const middle = startEarliest[(run.from + run.to) >>> 1] ?? 0
  const first = Math.max(earliest, Math.min(middle - mostDays / 2, latest - mostDays + 1))
  return { first, days: mostDays, below: earliest < first, above: latest >= first + mostDays }
}

/** Where a kind's rows of a day are counted: those before the first day in the first place, those after the last one in a place that no sum reaches. */
export function slotOf({ first, days }: Pick<Cover, 'first' | 'days'>, kind: number, day: number): number {
  return kind * (days + 2) + Math.max(0, Math.min(days + 1, day - first + 1))
}

/** Whether a row's latest start lies after its latest end, or its earliest end before its earliest start. */
export function isOdd({ startEarliest, startLatest, endEarliest, endLatest }: Columns, row: number): boolean {
  return (
    (startLatest[row] ?? 0) > (endLatest[row] ?? 0) || (endEarliest[row] ?? 0) < (startEarliest[row] ?? 0)
  )
}

/** The gapped rows of some ranges. */
export function* gappedIn({ gapped }: Cover, ranges: readonly Range[]): Generator<number> {
  const all = { from: 0, to: gapped.length }
  for (const range of ranges) {
    const to = firstAtLeast(gapped, all, range.to)
    for (let at = firstAtLeast(gapped, all, range.from); at < to; at++) yield gapped[at] ?? 0
  }
}
