import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compareDays,
  dayFromNumber,
  dayNumber,
  dayParts,
  daysInMonth,
  firstDayNumber,
  lastDayNumber,
  parseDay,
} from '../../src/core/day.ts'
import { days } from './fixtures/arbitrary.ts'
import { day } from './fixtures/sure.ts'

it('counts days from 1970-01-01', () => {
  expect(dayNumber(day('1970-01-01'))).toBe(0)
  expect(dayNumber(day('1969-12-31'))).toBe(-1)
  expect(dayNumber(day('2000-02-29'))).toBe(11016)
  expect(dayFromNumber(11017)).toBe('2000-03-01')
})

it('agrees with the platform on every day', () => {
  fc.assert(
    fc.property(days(), (on) => {
      expect(dayNumber(on)).toBe(Date.parse(`${on}T00:00:00Z`) / 86_400_000)
    }),
  )
})

it('makes of a number the day of that number', () => {
  fc.assert(
    fc.property(fc.integer({ min: firstDayNumber, max: lastDayNumber }), (number) => {
      expect(dayNumber(dayFromNumber(number))).toBe(number)
    }),
  )
})

it.each([
  '2021-02-30',
  '2021-3-01',
  '2021-13-01',
  '2021-00-10',
  '2021-01-00',
  '20210321',
  ' 2021-03-21',
  '2021-03-21T00:00',
  '',
  '٢٠٢١-٠٣-٢١',
])('refuses %j as a day', (text) => {
  expect(parseDay(text)).toBeNull()
})

it('knows leap years, centuries too', () => {
  expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
  expect(parseDay('1900-02-29')).toBeNull()
  expect(parseDay('2000-02-29')).toBe('2000-02-29')
})

it('has twelve months of their lengths', () => {
  const lengths = Array.from({ length: 12 }, (_, i) => daysInMonth(2021, i + 1))
  expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
})

it('has no days in months that do not exist', () => {
  expect([0, 13, 1.5, NaN].map((month) => daysInMonth(2021, month))).toEqual([0, 0, 0, 0])
})

it('steps over the ends of months and years', () => {
  expect(addDays(day('2021-12-31'), 1)).toBe('2022-01-01')
  expect(addDays(day('2020-03-01'), -1)).toBe('2020-02-29')
})

it('steps by months to the last day where there is no such day', () => {
  expect(addMonths(day('2021-01-31'), 1)).toBe('2021-02-28')
  expect(addMonths(day('2020-03-31'), -1)).toBe('2020-02-29')
  expect(addMonths(day('2021-11-15'), 14)).toBe('2023-01-15')
  expect(addMonths(day('2021-01-15'), -1)).toBe('2020-12-15')
})

it('stays within the calendar', () => {
  expect(addDays(day('9999-12-31'), 1)).toBe('9999-12-31')
  expect(addDays(day('0000-01-01'), -1)).toBe('0000-01-01')
  expect(addMonths(day('9999-12-15'), 1)).toBe('9999-12-31')
  expect(addMonths(day('0000-02-15'), -1)).toBe('0000-01-15')
  expect(addMonths(day('0000-01-15'), -1)).toBe('0000-01-01')
  expect(dayFromNumber(Infinity)).toBe('9999-12-31')
})

it('moves by a month into the next month, whatever the day', () => {
  fc.assert(
    fc.property(days('0001-01-01', '9998-12-31'), fc.integer({ min: -11, max: 11 }), (on, count) => {
      const before = dayParts(on)
      const after = dayParts(addMonths(on, count))
      expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + count)
      expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)))
    }),
  )
})

it('finds a day neither earlier nor later than itself', () => {
  expect(compareDays(day('2021-03-21'), day('2021-03-21'))).toBe(0)
})

it('orders days as their numbers', () => {
  fc.assert(
    fc.property(days(), days(), (a, b) => {
      expect(Math.sign(compareDays(a, b))).toBe(Math.sign(dayNumber(a) - dayNumber(b)))
    }),
  )
})
