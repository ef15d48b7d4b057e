import { readDate } from '../../edtf/date.ts'
import { monthNamed, weekdayNamed, weekdayOf, weekdayWords } from '../../date-names.ts'
import { noYear, notADate, shortYear, unsayable, whyRefused, wrongWeekday } from './why.ts'

/** What is given of a day, month or year; null: not given. */
export interface Parts {
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
}

/** A date of EDTF without a mark, as text, of parts that have a year. Throws `Why` where there is no such date. */
export function dateText({ day, month, year }: Parts, typed: string): string {
  if (year === null) throw noYear(typed)
  const two = (number: number) => String(number).padStart(2, '0')
  const text = [
    String(year).padStart(4, '0'),
    ...(month === null ? [] : [two(month)]),
    ...(day === null ? [] : [two(day)]),
  ].join('-')
  const read = readDate(text)
  if (!read.ok) throw whyRefused(read)
  return text
}

/** 21/03/2021 and the like: every way to read it. */
function numeric(text: string): readonly Parts[] | null {
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text)
  if (parts) {
    const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])]
    const dayFirst: Parts = { day: first, month: second, year }
    const monthFirst: Parts = { day: second, month: first, year }
    if (second > 12) return [monthFirst]
    return first > 12 || first === second ? [dayFirst] : [dayFirst, monthFirst]
  }
  const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (yearFirst)
    return [{ year: Number(yearFirst[1]), month: Number(yearFirst[3]), day: Number(yearFirst[4]) }]
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(text)
  if (month) return [{ day: null, month: Number(month[1]), year: Number(month[2]) }]
  if (/^\d{1,2}([/.-])\d{1,2}\1\d{2}$/.test(text)) throw shortYear(text)
  return null
}

/** Words that may stand in a date and say nothing. */
const filler = new Set('the of in on el la de del en dia mes year ano month day'.split(' '))

function ordinal(word: string): number | null {
  if (word === 'primero' || word === 'first') return 1
  const found = /^(\d{1,2})(st|nd|rd|th|[.]?[ºªo°])?$/.exec(word)
  return found ? Number(found[1]) : null
}

/**
 * What is given of one date in words or figures, folded; each way to read it. Throws `Why` where it is none. `21`: a day; `2021`: a year.
 */
export function readParts(text: string): readonly Parts[] {
  const figures = numeric(text)
  if (figures) return figures
  let parts: Parts = { day: null, month: null, year: null }
  let weekday: number | null = null
  for (const word of text.split(/[\s,]+/).map((one) => one.replace(/(?<=[a-z])\.$/, ''))) {
    if (word === '' || filler.has(word)) continue
    const month = monthNamed(word)
    const number = ordinal(word)
    const named = weekdayNamed(word)
    if (/^\d{4}$/.test(word) && parts.year === null) parts = { ...parts, year: Number(word) }
    else if (month !== null && parts.month === null) parts = { ...parts, month }
    else if (number !== null && parts.day === null) parts = { ...parts, day: number }
    else if (named !== null && weekday === null) weekday = named
    else throw unsayable.find(({ pattern }) => pattern.test(text))?.why(text) ?? notADate(text)
  }
  if (parts.day === null && parts.month === null && parts.year === null) throw notADate(text)
  if (parts.day !== null && parts.month === null && parts.year !== null) throw notADate(text)
  if (weekday !== null) checkWeekday(parts, weekday, text)
  return [parts]
}

function checkWeekday(parts: Parts, weekday: number, text: string): void {
  if (parts.day === null || parts.year === null) return
  const read = readDate(dateText(parts, text))
  if (!read.ok) return
  const was = weekdayOf(read.date.first)
  if (was !== weekday) throw wrongWeekday(weekdayWords(weekday), weekdayWords(was))
}
