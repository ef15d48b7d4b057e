declare const dayBrand: unique symbol

/** A day of the proleptic Gregorian calendar as its ISO 8601 text, `2021-03-21`, from 0000-01-01 to 9999-12-31. Only `parseDay` makes one. */
export type Day = string & { readonly [dayBrand]: true }

/** What a day is made of; months count from 1. */
export interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days in a month (1–12) of a year; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (!Number.isInteger(month) || month < 1 || month > 12) return 0
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function matchDay(text: string): DayParts | null {
  const match = dayPattern.exec(text)
  if (!match) return null
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return parts.day >= 1 && parts.day <= daysInMonth(parts.year, parts.month) ? parts : null
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  return matchDay(text) !== null
}

/** The day a text names, or null where it names none (2021-02-30, 2021-3-1, anything else). */
export function parseDay(text: string): Day | null {
  return isDay(text) ? text : null
}

/** Year, month (1–12) and day of the month. */
export function dayParts(day: Day): DayParts {
  const parts = matchDay(day)
  if (!parts) throw new RangeError(`not a day: ${day}`)
  return parts
}

// Both conversions are days_from_civil and civil_from_days of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
// (http://howardhinnant.github.io/date_algorithms.html): the year begins in March, so the leap day comes last in it.
const daysInEra = 146097
const epochShift = 719468

/** Days from 1970-01-01 to the first of a month and on to its day; negative before. The parts must exist. */
export function civilNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * daysInEra + dayOfEra - epochShift
}

function civilParts(number: number): DayParts {
  const shifted = number + epochShift
  const era = Math.floor(shifted / daysInEra)
  const dayOfEra = shifted - era * daysInEra
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** The first and the last day there is, as numbers. */
export const firstDayNumber = civilNumber(0, 1, 1)
export const lastDayNumber = civilNumber(9999, 12, 31)

/** Days since 1970-01-01; negative before. */
export function dayNumber(day: Day): number {
  const { year, month, day: dayOfMonth } = dayParts(day)
  return civilNumber(year, month, dayOfMonth)
}

function fromParts({ year, month, day }: DayParts): Day {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

/**
 * The day so many days after 1970-01-01. A number beyond the calendar's ends (infinite ones too) gives the end, so that a slider
 * can't run off it; a broken one is rounded down. NaN throws a RangeError.
 */
export function dayFromNumber(number: number): Day {
  const clamped = Math.min(Math.max(Math.floor(number), firstDayNumber), lastDayNumber)
  return fromParts(civilParts(clamped))
}

/** The day `count` days later (earlier, if negative), kept within the calendar. */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count)
}

/** The same day `count` months later (earlier, if negative), or the month's last where it has no such day; kept within the calendar. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, day: dayOfMonth } = dayParts(day)
  const months = year * 12 + (month - 1) + Math.trunc(count)
  if (months < 0) return dayFromNumber(firstDayNumber)
  if (months > 9999 * 12 + 11) return dayFromNumber(lastDayNumber)
  const newYear = Math.floor(months / 12)
  const newMonth = (months % 12) + 1
  return fromParts({
    year: newYear,
    month: newMonth,
    day: Math.min(dayOfMonth, daysInMonth(newYear, newMonth)),
  })
}

/** Negative if a is earlier than b, positive if later, 0 if the same: for `sort`. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}
