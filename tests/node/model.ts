/**
 * A brute-force model of time, written apart from the code it checks: it shares no line with src/core, knows EDTF from its text alone
 * and finds what it knows by trying every day. Slow, and meant to be.
 */

/** Every day of the years that the generated dates may reach, as ISO texts; by the rule of 4, 100 and 400. */
export const calendar: readonly string[] = (() => {
  const two = (n: number) => String(n).padStart(2, '0')
  const found: string[] = []
  for (let year = 2000; year <= 2099; year += 1) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
    for (const [index, length] of [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries())
      for (let day = 1; day <= length; day += 1) found.push(`${year}-${two(index + 1)}-${two(day)}`)
  }
  return found
})()

/** Days before and after all others: where a date is open. */
const before = -1
const after = calendar.length

/** All days in order with one before and one after them; what a date may be is a list of these. */
const all = Int32Array.from({ length: calendar.length + 2 }, (_, i) => i + before)

function stretch(from: number, to: number): Int32Array {
  return all.subarray(from - before, to - before + 1)
}

const numbers = new Map([...calendar.entries()].map(([number, day]): [string, number] => [day, number]))
const numberOf = (day: string) => numbers.get(day) ?? NaN

/** The numbers of each year's days. */
const years = new Map<string, number[]>()
for (const [number, day] of calendar.entries()) {
  const year = day.slice(0, 4)
  years.set(year, [...(years.get(year) ?? []), number])
}

/** The days (numbers in the calendar) that a date may be: those whose text its own fits, X standing for any digit. */
const fitting = new Map<string, Int32Array>()
function daysOf(text: string): Int32Array {
  const kept = fitting.get(text)
  if (kept) return kept
  const mask = text.replace(/[?~%]$/, '').replaceAll('X', '\\d')
  const year = new RegExp(`^${mask.replace(/-.*/, '')}$`)
  const day = new RegExp(`^${mask}`)
  const days = [...years].flatMap(([name, its]) => (year.test(name) ? its : []))
  const found = Int32Array.from(days.filter((number) => day.test(calendar[number] ?? '')))
  fitting.set(text, found)
  return found
}

/** The days on which it may have begun, those on which it may have ended, and whether the two are one day. */
interface Possible {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly oneDay: boolean
}

const possibles = new Map<string, Possible>()

/** What an EDTF text leaves open, day by day. */
export function possible(text: string): Possible {
  const kept = possibles.get(text)
  if (kept) return kept
  const made = read(text)
  possibles.set(text, made)
  return made
}

function read(text: string): Possible {
  const oneOf = /^\[(.*)\.\.(.*)\]$/.exec(text)
  if (oneOf) {
    const [, from = '', to = ''] = oneOf
    const first = from === '' ? before : (daysOf(from)[0] ?? NaN)
    const last = to === '' ? after : (daysOf(to).at(-1) ?? NaN)
    const days = stretch(first, last)
    return { starts: days, ends: days, oneDay: true }
  }
  const [from = '', to] = text.split('/')
  if (to === undefined) return { starts: daysOf(from), ends: daysOf(from), oneDay: true }
  const starts = from === '..' ? stretch(before, before) : from === '' ? stretch(before, after) : daysOf(from)
  const ends = to === '..' ? stretch(after, after) : to === '' ? stretch(starts[0] ?? NaN, after) : daysOf(to)
  return { starts, ends, oneDay: false }
}

export type Presence = 'certain' | 'possible' | 'absent'

/** Whether it is in a window of ISO days: in every way it may have been, in some, or in none. */
export function presenceIn(text: string, from: string, to: string): Presence {
  const first = numberOf(from)
  const last = numberOf(to)
  const { starts, ends, oneDay } = possible(text)
  const within = (day: number) => first <= day && day <= last
  // an interval is in it if it began by the window's end and was not over before: every start may go with every end
  const begun = (day: number) => day <= last
  const going = (day: number) => day >= first
  const always = oneDay ? starts.every(within) : starts.every(begun) && ends.every(going)
  const ever = oneDay ? starts.some(within) : starts.some(begun) && ends.some(going)
  return always ? 'certain' : ever ? 'possible' : 'absent'
}

/** Whether something published on a date (null: nobody knows) counts on a day (null: everything does). */
export function counts(published: string | null, known: string | null): boolean {
  if (known === null) return true
  if (published === null) return false
  const day = numberOf(known)
  return possible(published).ends.every((end) => end <= day)
}
