import { dayFromNumber } from '../day.ts'
import type { Bound } from '../edtf.ts'
import type { CellDate, DateCell } from './date-cell.ts'
import type { RowFault } from './fault.ts'
import { widen, type Spread } from './spread.ts'

/** When a record's event was: the days between which its start and its end lie, infinite where open. */
export interface When {
  readonly start: Bound
  readonly end: Bound
}

const anyDay: Bound = { earliest: -Infinity, latest: Infinity }
const isFault = (cell: CellDate | RowFault): cell is RowFault => 'fault' in cell

/**
 * When something was by the cells of its start, its end and how exact they are; null where no date is given. A start alone is the whole
 * date; an end alone has a start that nobody gave (EDTF's `/2021`). Start bounds are never clipped by end bounds (see edtf.ts).
 */
export function whenOf(start: DateCell, end: DateCell, spread: Spread | null): When | RowFault | null {
  if (start !== null && isFault(start)) return start
  if (end !== null && isFault(end)) return end
  if (start === null && end === null) return null
  const around = spread?.around ?? 'day'
  if (start === null || end === null) {
    const date = start ?? end
    if (date === null) return null
    const widened = { start: widen(date.start, around), end: widen(date.end, around) }
    return start === null ? { start: anyDay, end: widened.end } : widened
  }
  const given = { start: start.start, end: end.end }
  if (given.end.latest < given.start.earliest)
    return {
      fault: 'endsBeforeItBegins',
      text: `${boundText(given.start)} – ${boundText(given.end)}`,
    }
  if (spread?.between !== true) return { start: widen(given.start, around), end: widen(given.end, around) }
  const within = { earliest: given.start.earliest, latest: given.end.latest }
  const all = widen(within, around)
  return { start: all, end: all }
}

/**
 * A bound as EDTF that `readDateCell` reads back: a day, `[a..b]`, `[..b]`, `[a..]`, `..` where it lies beyond every window, and nothing
 * where nobody gave it.
 */
export function boundText({ earliest, latest }: Bound): string {
  if (earliest === latest) return Number.isFinite(earliest) ? dayFromNumber(earliest) : '..'
  const side = (number: number) => (Number.isFinite(number) ? dayFromNumber(number) : '')
  return earliest === -Infinity && latest === Infinity ? '' : `[${side(earliest)}..${side(latest)}]`
}
