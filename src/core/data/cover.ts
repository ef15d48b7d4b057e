import { openEnd, openStart, type Columns, type Range } from './columns.ts'
import { datedRows } from './shown.ts'
import { inSlices } from './slices.ts'
import { firstAtLeast } from './window-rows.ts'

/** The days that a data set's tables have room for, and the rows that tables alone cannot count. */
export interface Cover {
  readonly first: number
  readonly days: number
  /** whether any row's bound lies before them, or after them, other than `openStart` and `openEnd` */
  readonly below: boolean
  readonly above: boolean
  /** for a row that is certainly of one day the place of its kind and day in the tables; for others, which `spans` lists, a place that no sum reaches */
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
  const measure = new Measure(columns)
  const dated = datedRows(columns)
  measure.look(0, dated)
  measure.lay()
  measure.place(0, dated)
  return measure.keep()
}

/** Works it out beforehand in short slices: a million rows take longer than a page may be kept waiting. */
export async function prepareCounts(columns: Columns): Promise<void> {
  if (known.has(columns)) return
  const measure = new Measure(columns)
  const dated = datedRows(columns)
  await inSlices(dated, (from, to) => measure.look(from, to))
  measure.lay()
  await inSlices(dated, (from, to) => measure.place(from, to))
  measure.keep()
}

class Measure {
  private readonly columns: Columns
  private earliest = Infinity
  private latest = -Infinity
  private widestGap = 0
  private readonly gapped: number[] = []
  private readonly odd: number[] = []
  private readonly spans: number[] = []
  private readonly slots: Int32Array
  private days: Days = { first: 0, days: 0, below: false, above: false }

  constructor(columns: Columns) {
    this.columns = columns
    this.slots = new Int32Array(datedRows(columns))
  }

  /** First: which days there are, and which rows are gapped or odd. */
  look(from: number, to: number): void {
    const { startEarliest, startLatest, endEarliest, endLatest } = this.columns
    let { earliest, latest } = this
    for (let row = from; row < to; row++) {
      const start = startEarliest[row] ?? 0
      const end = endLatest[row] ?? 0
      if (start !== openStart && start < earliest) earliest = start
      if (end !== openEnd && end > latest) latest = end
      const sureStart = startLatest[row] ?? 0
      const sureEnd = endEarliest[row] ?? 0
      if (start === end && sureStart === start && sureEnd === start) continue
      for (const bound of [start, sureStart, sureEnd, end]) {
        if (bound === openStart || bound === openEnd) continue
        if (bound < earliest) earliest = bound
        if (bound > latest) latest = bound
      }
      if (isOdd(this.columns, row)) {
        this.odd.push(row)
        continue
      }
      this.spans.push(row)
      if (sureStart - sureEnd < 2) continue
      this.gapped.push(row)
      if (sureStart - sureEnd > this.widestGap) this.widestGap = sureStart - sureEnd
    }
    this.earliest = earliest
    this.latest = latest
  }

  /** Then: the days that the tables have room for. */
  lay(): void {
    this.days = layDays(this.columns, this.earliest, this.latest)
  }

  /** Last: where each row of one day is counted. */
  place(from: number, to: number): void {
    const { startEarliest, startLatest, endEarliest, endLatest, kind } = this.columns
    const nowhere = this.days.days + 1
    for (let row = from; row < to; row++) {
      const start = startEarliest[row] ?? 0
      const oneDay = start === startLatest[row] && start === endEarliest[row] && start === endLatest[row]
      this.slots[row] = oneDay ? slotOf(this.days, kind[row] ?? 0, start) : nowhere
    }
  }

  keep(): Cover {
    const { days, slots, widestGap } = this
    const [spans, odd, gapped] = [this.spans, this.odd, this.gapped].map((rows) => Int32Array.from(rows))
    const none = new Int32Array(0)
    const cover = {
      ...days,
      slots,
      widestGap,
      spans: spans ?? none,
      odd: odd ?? none,
      gapped: gapped ?? none,
    }
    known.set(this.columns, cover)
    return cover
  }
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
  return kind * (days + 2) + dayIn(first, days, day)
}

/** The same within a kind's own places. */
export function dayIn(first: number, days: number, day: number): number {
  const at = day - first + 1
  return at < 0 ? 0 : at > days + 1 ? days + 1 : at
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
