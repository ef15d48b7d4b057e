import { monthNamed, weekdayNamed, weekdayOf } from '../date-names.ts'
import { civilNumber, daysInMonth } from '../day.ts'
import { parseEdtf, type Bound } from '../edtf.ts'
import type { RowFault } from './fault.ts'
import { saysNothing } from './profile.ts'

/** `03/04/2021`: the third of April (dmy) or the fourth of March (mdy). */
export type DateOrder = 'dmy' | 'mdy'

/** A date as a cell of a table gives it, in day numbers; infinite where open. `null`: the cell gives none. */
export interface CellDate {
  readonly start: Bound
  readonly end: Bound
}
export type DateCell = CellDate | RowFault | null

/** Letters of the longest cell that is looked at: more is no date, and patterns would take hours for a megabyte of spaces. */
const mostLetters = 100

const time = String.raw`(?:[T ]\s*(?:[01]?\d|2[0-4])(?::[0-5]\d(?::(?:[0-5]\d|60))?)?(?:[.,]\d+)?\s*(?:[AaPp]\.?\s?[Mm]\.?)?\s*(?:Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?`
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}$`)
const compact = /^(\d{4})(\d{2})(\d{2})$/
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${time}$`)
const shortYear = /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/
const shortYearNamed = /^\d{1,2}[-\s/.]+\p{L}{3,}[-\s/.]+\d{2}$/u
const monthYear = /^(0?[1-9]|1[0-2])[-/.](\d{4})$/
const dayFirstNamed = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th|\.?º|°)?[-\s/.]+(?:(?:de|of|del)\s+)?(\p{L}{3,}\.?)[-\s/.,]+(?:(?:de|del|of)\s+)?(\d{4})${time}$`,
  'u',
)
const monthFirstNamed = new RegExp(
  String.raw`^(\p{L}{3,}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(\d{4})${time}$`,
  'u',
)
const monthNamedOnly = /^(\p{L}{3,}\.?)[-\s/.,]+(?:(?:de|del|of)\s+)?(\d{4})$/u

const bounded = (first: number, last: number): CellDate => {
  const bound = { earliest: first, latest: last }
  return { start: bound, end: bound }
}

function day(text: string, year: number, month: number, dayOfMonth: number): CellDate | RowFault {
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return { fault: 'noSuchDay', text }
  const number = civilNumber(year, month, dayOfMonth)
  return bounded(number, number)
}

/**
 * Which order of day and month a text in figures must have; 'either' where both could be meant (`03/04/2021`), null where the question
 * does not arise. `03/03/2021` is the same day in both.
 */
export function orderTold(text: string): DateOrder | 'either' | null {
  if (text.length > mostLetters) return null
  const match = yearLast.exec(text.trim())
  if (!match) return null
  const first = Number(match[1])
  const second = Number(match[3])
  // 40/02 is no day in either order, and proves neither
  if (first === second || first > 31 || second > 31) return null
  if (first > 12) return second <= 12 ? 'dmy' : null
  return second > 12 ? 'mdy' : 'either'
}

const wholeMonth = (year: number, month: number): CellDate =>
  bounded(civilNumber(year, month, 1), civilNumber(year, month, daysInMonth(year, month)))

function inFigures(text: string, match: RegExpExecArray, order: DateOrder | null): CellDate | RowFault {
  const first = Number(match[1])
  const second = Number(match[3])
  const year = Number(match[4])
  const told = orderTold(text)
  if (told === 'either' && order === null) return { fault: 'dateOrder', text }
  // a day that only the other order has is no day in this one: 25/03 among mm/dd is a slip that nobody should mend in silence
  const by = order ?? (told === 'mdy' ? 'mdy' : 'dmy')
  const [dayFirst, monthFirst] = [day(text, year, second, first), day(text, year, first, second)]
  const read = by === 'mdy' ? monthFirst : dayFirst
  if (!('fault' in read)) return read
  const other = by === 'mdy' ? dayFirst : monthFirst
  return 'fault' in other ? read : { fault: by === 'mdy' ? 'onlyDayFirst' : 'onlyMonthFirst', text }
}

/** A weekday before a date in words, as Excel writes long dates; it must be the day's own. */
const weekdayFirst = /^(\p{L}{3,})\.?,?\s+(.+)$/u

function inWords(text: string): CellDate | RowFault | null {
  const led = weekdayFirst.exec(text)
  const weekday = weekdayNamed(led?.[1] ?? '')
  if (weekday === null) return inPlainWords(text)
  const date = inPlainWords(led?.[2] ?? '')
  if (date === null || 'fault' in date) return date
  const { earliest, latest } = date.start
  return earliest === latest && weekdayOf(earliest) !== weekday ? { fault: 'weekday', text } : date
}

function inPlainWords(text: string): CellDate | RowFault | null {
  const dayFirst = dayFirstNamed.exec(text)
  const month = monthNamed(dayFirst?.[2] ?? '')
  if (dayFirst && month !== null) return day(text, Number(dayFirst[3]), month, Number(dayFirst[1]))
  const monthFirst = monthFirstNamed.exec(text)
  const named = monthNamed(monthFirst?.[1] ?? '')
  if (monthFirst && named !== null) return day(text, Number(monthFirst[3]), named, Number(monthFirst[2]))
  const alone = monthNamedOnly.exec(text)
  const only = monthNamed(alone?.[1] ?? '')
  if (!alone || only === null) return null
  return wholeMonth(Number(alone[2]), only)
}

/**
 * Reads a date as tables have them: ISO (with a time of day too, of which the day counts), EDTF, `21/03/2021` by the order given,
 * `21 March 2021`, `March 2021`, `03/2021`, `21 de marzo de 2021`, a year. Nothing is guessed: what can be read two ways is a fault.
 */
export function readDateCell(cell: string, order: DateOrder | null): DateCell {
  const text = cell.trim()
  if (saysNothing(text)) return null
  if (text.length > mostLetters) return { fault: 'notADate', text }
  const iso = yearFirst.exec(text) ?? null
  if (iso) return day(text, Number(iso[1]), Number(iso[3]), Number(iso[4]))
  const eight = compact.exec(text)
  if (eight) return day(text, Number(eight[1]), Number(eight[2]), Number(eight[3]))
  const figures = yearLast.exec(text)
  if (figures) return inFigures(text, figures, order)
  const month = monthYear.exec(text)
  if (month) return wholeMonth(Number(month[2]), Number(month[1]))
  if (shortYear.test(text) || shortYearNamed.test(text)) return { fault: 'shortYear', text }
  if (text === '..') return { start: openBefore, end: openAfter }
  const words = /\p{L}{3}/u.test(text) ? inWords(text) : null
  if (words !== null) return words
  // programs for statistics write a year as 2021.0 where one is missing elsewhere in the column
  const edtf = parseEdtf(text.replace(/^(\d{4})\.0$/, '$1'))
  if (edtf.ok) return { start: edtf.edtf.start, end: edtf.edtf.end }
  if (/^\d{5}([.,]\d+)?$/.test(text)) return { fault: 'dayCount', text }
  return { fault: 'notADate', text }
}

const openBefore: Bound = { earliest: -Infinity, latest: -Infinity }
const openAfter: Bound = { earliest: Infinity, latest: Infinity }
