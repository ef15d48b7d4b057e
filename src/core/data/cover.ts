import { dataKinds, openEnd, openStart, type Columns, type Range } from './columns.ts'
import { Pairs } from './pairs.ts'
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
  /**
   * by row with a date: the place of its kind and day in the tables, where it is certainly of one day; of others, which `spans` lists,
   * behind all of those the number of what its start has for bounds; of odd ones a place that no sum reaches
   */
  readonly starts: Int32Array
  /** places in the tables of the earliest and the latest start by turns, as rows have them: far fewer than there are rows */
  readonly startBounds: Int32Array
  /** the rows with a date that are not certainly of one day, but for the odd ones, in rising order */
  readonly spans: Int32Array
  /** for each of `spans` the number of what its end has for bounds, and these as `startBounds` has them */
  readonly ends: Int32Array
  readonly endBounds: Int32Array
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
  private readonly starts: Int32Array
  private ends = new Int32Array(0)
  private startPairs = new Pairs(0)
  private endPairs = new Pairs(0)
  private days: Days = { first: 0, days: 0, below: false, above: false }
  /** how many of `spans` have their place */
  private placed = 0

  constructor(columns: Columns) {
    this.columns = columns
    this.starts = new Int32Array(datedRows(columns))
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
    this.ends = new Int32Array(this.spans.length)
    this.startPairs = new Pairs(this.spans.length)
    this.endPairs = new Pairs(this.spans.length)
  }

  /** Last: where each row is counted; rows come in rising order. */
  place(from: number, to: number): void {
    const { days, columns, spans, starts } = this
    const { startEarliest, startLatest, endEarliest, endLatest, kind } = columns
    const behind = placesFor(days)
    for (let row = from; row < to; row++) {
      const start = startEarliest[row] ?? 0
      const of = kind[row] ?? 0
      if (spans[this.placed] === row) {
        const place = (day: number | undefined): number => slotOf(days, of, day ?? 0)
        starts[row] = behind + this.startPairs.numberOf(place(start), place(startLatest[row]))
        this.ends[this.placed++] = this.endPairs.numberOf(place(endEarliest[row]), place(endLatest[row]))
      } else {
        const oneDay = start === startLatest[row] && start === endEarliest[row] && start === endLatest[row]
        starts[row] = oneDay ? slotOf(days, of, start) : days.days + 1
      }
    }
  }

  keep(): Cover {
    const { days, starts, ends, widestGap } = this
    const cover = {
      ...days,
      ...{ starts, ends, widestGap },
      startBounds: Int32Array.from(this.startPairs.members),
      endBounds: Int32Array.from(this.endPairs.members),
      spans: Int32Array.from(this.spans),
      odd: Int32Array.from(this.odd),
      gapped: Int32Array.from(this.gapped),
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

/** How many places a table has: a kind's days, one place for all before them and one for all after. */
export function placesFor({ days }: Pick<Cover, 'days'>): number {
  return dataKinds.length * (days + 2)
}

/** Where a kind's rows of a day are counted: those before the first day in the first place, those after the last one in a place that no sum reaches. */
function slotOf({ first, days }: Days, kind: number, day: number): number {
  const at = day - first + 1
  return kind * (days + 2) + (at < 0 ? 0 : at > days + 1 ? days + 1 : at)
}

/** Whether a row's latest start lies after its latest end, or its earliest end before its earliest start. */
function isOdd({ startEarliest, startLatest, endEarliest, endLatest }: Columns, row: number): boolean {
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
