import { civilNumber, daysInMonth } from '../day.ts'

/** One date of EDTF level 1, read: a year, a month or a day, some of it perhaps unspecified, and how sure it is. */
export interface EdtfDate {
  /** the first year it may be */
  readonly year: number
  /** the last year it may be; differs from the first only for `201X` and `20XX` */
  readonly lastYear: number
  /** 1–12; 'X': some month of the year; null: the date is a year */
  readonly month: number | 'X' | null
  /** 1–31; 'X': some day; null: the date is a year or a month */
  readonly day: number | 'X' | null
  /** `?` or `%` */
  readonly uncertain: boolean
  /** `~` or `%` */
  readonly approximate: boolean
  /** the first and the last day it covers, as day numbers */
  readonly first: number
  readonly last: number
}

export interface Refusal {
  readonly ok: false
  /** what is wrong, in words */
  readonly wrong: string
  /** what would be right, in words */
  readonly expected: string
}

/** A reading that came to nothing, and why. */
export function refuse(wrong: string, expected: string): Refusal {
  return { ok: false, wrong, expected }
}

const shapes = 'a year (2021), a month (2021-03) or a day (2021-03-21)'
const datePattern = /^([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%]?)$/

/** Why a text that has not the shape of a date has not; the commonest slips by name. */
function explain(text: string): Refusal {
  if (text === '') return refuse('there is no date', shapes)
  if (/^Y-?\d/.test(text))
    return refuse(`"${text}" is a year of more than four digits`, 'a year from 0000 to 9999')
  if (/^-/.test(text)) return refuse(`"${text}" is a year before 0000`, 'a year from 0000 to 9999')
  if (/T\d/.test(text)) return refuse(`"${text}" has a time of day`, 'the day alone, such as 2021-03-21')
  if (/\s/.test(text)) return refuse(`"${text}" has a space in it`, `no spaces: ${shapes}`)
  if (/[?~%]{2}$/.test(text))
    return refuse(`"${text}" has two marks of doubt`, '% alone, which means uncertain and approximate')
  if (/[?~%]./.test(text))
    return refuse(
      `"${text}" has a mark of doubt before its end`,
      'the ?, ~ or % at the end, for the whole date',
    )
  if (/x/.test(text)) return refuse(`"${text}" has a small x`, 'a capital X for a digit nobody gave')
  if (/^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{8}$|\d{4}-\d(-|$)|\d{4}-\d\d-\d$)/.test(text))
    return refuse(`"${text}" is not written year-month-day`, 'four, two and two digits, such as 2021-03-21')
  return refuse(`"${text}" is not a date`, shapes)
}

type Field = { readonly ok: true; readonly value: number | 'X' | null } | Refusal

function readMonth(digits: string | undefined, text: string): Field {
  if (digits === undefined) return { ok: true, value: null }
  if (digits === 'XX') return { ok: true, value: 'X' }
  if (digits.includes('X'))
    return refuse(
      `"${text}" leaves half a month open`,
      'a whole month left open (2021-XX) or given (2021-03)',
    )
  const month = Number(digits)
  if (month >= 1 && month <= 12) return { ok: true, value: month }
  if (month >= 21 && month <= 41)
    return refuse(
      `"${text}" is a season or a quarter, and those are not read`,
      'the months, such as 2021-03/2021-05',
    )
  return refuse(`"${text}" has a month ${digits}`, 'a month from 01 to 12')
}

function readDayOfMonth(
  digits: string | undefined,
  year: number,
  month: number | 'X' | null,
  text: string,
): Field {
  if (digits === undefined) return { ok: true, value: null }
  if (digits === 'XX') return { ok: true, value: 'X' }
  if (digits.includes('X'))
    return refuse(
      `"${text}" leaves half a day open`,
      'a whole day left open (2021-03-XX) or given (2021-03-21)',
    )
  if (typeof month !== 'number')
    return refuse(`"${text}" gives a day of a month that is left open`, 'the day left open too (2021-XX-XX)')
  const day = Number(digits)
  const days = daysInMonth(year, month)
  if (day >= 1 && day <= days) return { ok: true, value: day }
  return refuse(`"${text}" has a day ${digits}`, `a day from 01 to ${days} in that month`)
}

/** Reads one date of EDTF level 1 (Library of Congress, "Extended Date/Time Format Specification", 2019), years 0000–9999. */
export function readDate(text: string): { readonly ok: true; readonly date: EdtfDate } | Refusal {
  const match = datePattern.exec(text)
  const yearDigits = match?.[1]
  if (!match || yearDigits === undefined) return explain(text)
  if (!/^\d{2}(\d{2}|\dX|XX)$/.test(yearDigits))
    return refuse(
      `"${text}" leaves too much of the year open`,
      'at most the last two digits open: 201X or 20XX',
    )
  const yearOpen = yearDigits.includes('X')
  if (yearOpen && match[2] !== undefined)
    return refuse(`"${text}" gives a month of a year that is left open`, 'the year alone: 201X or 20XX')

  const year = Number(yearDigits.replaceAll('X', '0'))
  const lastYear = Number(yearDigits.replaceAll('X', '9'))
  const month = readMonth(match[2], text)
  if (!month.ok) return month
  const day = readDayOfMonth(match[3], year, month.value, text)
  if (!day.ok) return day

  const firstMonth = typeof month.value === 'number' ? month.value : 1
  const lastMonth = typeof month.value === 'number' ? month.value : 12
  const firstDay = typeof day.value === 'number' ? day.value : 1
  const lastDay = typeof day.value === 'number' ? day.value : daysInMonth(lastYear, lastMonth)
  const doubt = match[4]
  return {
    ok: true,
    date: {
      year,
      lastYear,
      month: month.value,
      day: day.value,
      uncertain: doubt === '?' || doubt === '%',
      approximate: doubt === '~' || doubt === '%',
      first: civilNumber(year, firstMonth, firstDay),
      last: civilNumber(lastYear, lastMonth, lastDay),
    },
  }
}
