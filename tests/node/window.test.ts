import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDays } from '../../src/core/day.ts'
import { formatWindow, parseWindow, sameWindow } from '../../src/core/window.ts'
import { days } from './fixtures/arbitrary.ts'
import { window } from './fixtures/sure.ts'

it('reads what it writes', () => {
  fc.assert(
    fc.property(days(), days(), (a, b) => {
      const [from, to] = compareDays(a, b) <= 0 ? [a, b] : [b, a]
      expect(parseWindow(formatWindow({ from, to }))).toEqual({ from, to })
    }),
  )
})

it.each([
  '',
  '2019-02-01',
  '2019-02-01..',
  '2019-02-30..2019-03-01',
  '2019-03-01..2019-02-01',
  '2019..2020',
  '2019-01-01..2019-01-02..2019-01-03',
])('refuses %j as a window', (text) => {
  expect(parseWindow(text)).toBeNull()
})

it('tells windows apart by their days', () => {
  expect(sameWindow(window('2021-01-01..2021-02-01'), window('2021-01-01..2021-02-01'))).toBe(true)
  expect(sameWindow(window('2021-01-01..2021-02-01'), window('2021-01-01..2021-02-02'))).toBe(false)
  expect(sameWindow(null, window('2021-01-01..2021-02-02'))).toBe(false)
  expect(sameWindow(null, null)).toBe(true)
})
