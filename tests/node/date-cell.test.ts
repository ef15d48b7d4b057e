import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderTold, readDateCell, type DateOrder } from '../../src/core/data/date-cell.ts'
import { boundText, whenOf } from '../../src/core/data/when.ts'
import { civilNumber, dayFromNumber, dayParts } from '../../src/core/day.ts'

const bounds = (text: string, order: DateOrder | null = null) => {
  const cell = readDateCell(text, order)
  if (cell === null) return null
  if ('fault' in cell) return cell.fault
  const { earliest, latest } = cell.start
  return earliest === latest ? dayFromNumber(earliest) : `${dayFromNumber(earliest)} ${dayFromNumber(latest)}`
}

test('a figure that is no day of any month proves no order', () => {
  expect([orderTold('40/02/2020'), orderTold('02/40/2020')]).toEqual([null, null])
  expect([orderTold('31/02/2020'), orderTold('02/31/2020')]).toEqual(['dmy', 'mdy'])
})

test.each([
  ['2021-03-21', '2021-03-21'],
  ['2021-03-21T23:59:59Z', '2021-03-21'],
  ['2017-12-31 00:00:00.000', '2017-12-31'],
  ['2021/3/1', '2021-03-01'],
  ['20210321', '2021-03-21'],
  ['21 March 2021', '2021-03-21'],
  ['21-Mar-2021', '2021-03-21'],
  ['March 21, 2021', '2021-03-21'],
  ['21st March 2021', '2021-03-21'],
  ['21 de marzo de 2021', '2021-03-21'],
  ['21 marzo 2021', '2021-03-21'],
  ['1.º de septiembre de 2021', '2021-09-01'],
  ['3 SET 2021', '2021-09-03'],
  ['marzo de 2021', '2021-03-01 2021-03-31'],
  ['12/2021', '2021-12-01 2021-12-31'],
  ['2-2020', '2020-02-01 2020-02-29'],
  ['February 2020', '2020-02-01 2020-02-29'],
  ['2021', '2021-01-01 2021-12-31'],
  ['2021-03', '2021-03-01 2021-03-31'],
  ['[2021-03-01..2021-03-05]', '2021-03-01 2021-03-05'],
  ['21/03/2021', '2021-03-21'],
  ['03/21/2021', '2021-03-21'],
  ['03/03/2021', '2021-03-03'],
  ['21.3.2021 14:30', '2021-03-21'],
  ['21/mar/2021', '2021-03-21'],
  ['21.MAR.2021', '2021-03-21'],
  ['mar/2021', '2021-03-01 2021-03-31'],
  ['2021-03-21 23:30:00.123456+00', '2021-03-21'],
  ['2021-03-21 23:30:00-05', '2021-03-21'],
  ['21/03/2021 10:30:00 p.\u00a0m.', '2021-03-21'],
  ['2021.0', '2021-01-01 2021-12-31'],
  ['domingo, 21 de marzo de 2021', '2021-03-21'],
  ['Sunday, March 21, 2021', '2021-03-21'],
  ['Sun 21 Mar 2021 14:30', '2021-03-21'],
])('%s is read', (text, expected) => expect(bounds(text)).toBe(expected))

test.each([
  ['03/04/2021', 'dmy', '2021-04-03'],
  ['03/04/2021', 'mdy', '2021-03-04'],
  ['3-4-2021', 'dmy', '2021-04-03'],
] as const)('%s is read as %s', (text, order, expected) => expect(bounds(text, order)).toBe(expected))

test.each([
  ['03/04/2021', null, 'dateOrder'],
  ['21/03/2021', 'mdy', 'onlyDayFirst'],
  ['03/21/2021', 'dmy', 'onlyMonthFirst'],
  ['31/02/2021', 'mdy', 'noSuchDay'],
  ['31/06/2021', 'dmy', 'noSuchDay'],
  ['2021-02-30', null, 'noSuchDay'],
  ['30 February 2021', null, 'noSuchDay'],
  ['21/03/21', null, 'shortYear'],
  ['21-Mar-21', null, 'shortYear'],
  ['13/2021', null, 'notADate'],
  ['44276', null, 'dayCount'],
  ['soon', null, 'notADate'],
  ['lunes, 21 de marzo de 2021', null, 'weekday'],
  ['domingo 30 de febrero de 2021', null, 'noSuchDay'],
  ['domingo', null, 'notADate'],
  ['21/mar/21', null, 'shortYear'],
  ['2021.5', null, 'notADate'],
  ['-0044-03-15', null, 'notADate'],
  ['2021-03-21T10/2021-03-22', null, 'notADate'],
  ['2021-21', null, 'notADate'],
  ['21 Mars 2021x', null, 'notADate'],
] as const)('%s (%s) is refused: %s', (text, order, fault) => expect(bounds(text, order)).toBe(fault))

test.each(['', '  ', 'NA', 'n/a', 'NaN', 'null', 'sin fecha', '—'])('"%s" says nothing', (text) =>
  expect(readDateCell(text, null)).toBeNull(),
)

describe('any day', () => {
  const day = fc.integer({ min: civilNumber(1000, 1, 1), max: civilNumber(9999, 12, 31) })
  const two = (number: number) => String(number).padStart(2, '0')

  test('in figures is read by the order that is told, never by another', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.'), (number, mark) => {
        const { year, month, day: date } = dayParts(dayFromNumber(number))
        const dmy = [two(date), two(month), year].join(mark)
        const mdy = [two(month), two(date), year].join(mark)
        const iso = dayFromNumber(number)
        expect(bounds(dmy, 'dmy')).toBe(iso)
        expect(bounds(mdy, 'mdy')).toBe(iso)
        const told = orderTold(dmy)
        expect(bounds(dmy, null)).toBe(told === 'either' ? 'dateOrder' : iso)
      }),
    )
  })

  test('as a bound in EDTF is read as the same bound', () => {
    const side = fc.option(day, { nil: null })
    fc.assert(
      fc.property(side, side, (a, b) => {
        const earliest = a === null ? -Infinity : Math.min(a, b ?? a)
        const latest = b === null ? Infinity : Math.max(a ?? b, b)
        const text = boundText({ earliest, latest })
        if (a === null && b === null) expect(text).toBe('')
        else expect(readDateCell(text, null)).toMatchObject({ start: { earliest, latest } })
      }),
    )
  })
})

test('an end before the start is refused; a start bound is never clipped by the end', () => {
  const when = (start: string, end: string) =>
    whenOf(readDateCell(start, null), readDateCell(end, null), null)
  expect(when('2021-03-02', '2021-03-01')).toMatchObject({ fault: 'endsBeforeItBegins' })
  expect(when('2019', '2019-06')).toEqual({
    start: { earliest: civilNumber(2019, 1, 1), latest: civilNumber(2019, 12, 31) },
    end: { earliest: civilNumber(2019, 6, 1), latest: civilNumber(2019, 6, 30) },
  })
  expect(when('', '2021')).toMatchObject({ start: { earliest: -Infinity, latest: Infinity } })
})
