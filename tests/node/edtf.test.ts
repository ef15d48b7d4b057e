import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayFromNumber, dayNumber } from '../../src/core/day.ts'
import { parseEdtf } from '../../src/core/edtf.ts'
import type { Bound } from '../../src/core/edtf.ts'
import { dateTexts, edtfTexts } from './fixtures/arbitrary.ts'
import { day, edtf } from './fixtures/sure.ts'

/** A bound as `first..last`, with * where it is open. */
function say({ earliest, latest }: Bound): string {
  const end = (number: number): string =>
    Number.isFinite(number) ? dayFromNumber(number) : number < 0 ? '-*' : '*'
  return `${end(earliest)}..${end(latest)}`
}

it.each([
  ['2021', '2021-01-01..2021-12-31', '2021-01-01..2021-12-31'],
  ['2021-02', '2021-02-01..2021-02-28', '2021-02-01..2021-02-28'],
  ['2021-03-21', '2021-03-21..2021-03-21', '2021-03-21..2021-03-21'],
  ['2021-01-31', '2021-01-31..2021-01-31', '2021-01-31..2021-01-31'],
  ['0000', '0000-01-01..0000-12-31', '0000-01-01..0000-12-31'],
  ['201X', '2010-01-01..2019-12-31', '2010-01-01..2019-12-31'],
  ['20XX', '2000-01-01..2099-12-31', '2000-01-01..2099-12-31'],
  ['2021-XX', '2021-01-01..2021-12-31', '2021-01-01..2021-12-31'],
  ['2020-02-XX', '2020-02-01..2020-02-29', '2020-02-01..2020-02-29'],
  ['2021-XX-XX', '2021-01-01..2021-12-31', '2021-01-01..2021-12-31'],
  ['2019-02-23/2019-06', '2019-02-23..2019-02-23', '2019-06-01..2019-06-30'],
  ['2018/2019', '2018-01-01..2018-12-31', '2019-01-01..2019-12-31'],
  ['2019/2019-06', '2019-01-01..2019-12-31', '2019-06-01..2019-06-30'],
  ['2019/..', '2019-01-01..2019-12-31', '*..*'],
  ['../2019', '-*..-*', '2019-01-01..2019-12-31'],
  ['2019-05/', '2019-05-01..2019-05-31', '2019-05-01..*'],
  ['/2019', '-*..*', '2019-01-01..2019-12-31'],
  ['[2018..2019]', '2018-01-01..2019-12-31', '2018-01-01..2019-12-31'],
  ['[2021-03-21..2021-03-21]', '2021-03-21..2021-03-21', '2021-03-21..2021-03-21'],
  ['[..2022-06-22]', '-*..2022-06-22', '-*..2022-06-22'],
  ['[2022-07..]', '2022-07-01..*', '2022-07-01..*'],
  ['[2022-07..2022-08-06]', '2022-07-01..2022-08-06', '2022-07-01..2022-08-06'],
])('reads the bounds of %s', (text, start, end) => {
  const read = edtf(text)
  expect([say(read.start), say(read.end)]).toEqual([start, end])
  expect(read.text).toBe(text)
})

it('tells spans and one-of ranges from single dates', () => {
  const kinds = ['2021-03', '2021/2022', '[2021..2022]'].map((text) => {
    const { interval, oneOf } = edtf(text)
    return [interval, oneOf]
  })
  expect(kinds).toEqual([
    [false, false],
    [true, false],
    [false, true],
  ])
})

it.each([
  ['2021?', true, false],
  ['2021~', false, true],
  ['2021%', true, true],
  ['2021-03-21?/2021-05', true, false],
  ['2021-03/2021-05%', true, true],
  ['2021', false, false],
])('reads the doubts of %s and moves no bound for them', (text, uncertain, approximate) => {
  const read = edtf(text)
  expect([read.uncertain, read.approximate]).toEqual([uncertain, approximate])
  const plain = edtf(text.replaceAll(/[?~%]/g, ''))
  expect([read.start, read.end]).toEqual([plain.start, plain.end])
})

it.each([
  ['', 'there is no date', 'a year (2021), a month (2021-03) or a day (2021-03-21)'],
  [
    '2021-21',
    '"2021-21" is a season or a quarter, and those are not read',
    'the months, such as 2021-03/2021-05',
  ],
  [
    '2021-34',
    '"2021-34" is a season or a quarter, and those are not read',
    'the months, such as 2021-03/2021-05',
  ],
  [
    '2021-41',
    '"2021-41" is a season or a quarter, and those are not read',
    'the months, such as 2021-03/2021-05',
  ],
  ['2021-42', '"2021-42" has a month 42', 'a month from 01 to 12'],
  ['2021-13', '"2021-13" has a month 13', 'a month from 01 to 12'],
  ['2021-02-30', '"2021-02-30" has a day 30', 'a day from 01 to 28 in that month'],
  ['2021-3-1', '"2021-3-1" is not written year-month-day', 'four, two and two digits, such as 2021-03-21'],
  [
    '21/03/2021',
    '"21/03/2021" is not written year-month-day',
    'four, two and two digits, such as 2021-03-21',
  ],
  [
    'March 2021',
    '"March 2021" has a space in it',
    'no spaces: a year (2021), a month (2021-03) or a day (2021-03-21)',
  ],
  [' 2021', '" 2021" has spaces around it', 'the date alone'],
  ['2021-03-21T10:00Z', '"2021-03-21T10:00Z" has a time of day', 'the day alone, such as 2021-03-21'],
  ['2021?~', '"2021?~" has two marks of doubt', '% alone, which means uncertain and approximate'],
  [
    '2021?-03',
    '"2021?-03" has a mark of doubt before its end',
    'the ?, ~ or % at the end, for the whole date',
  ],
  ['201x', '"201x" has a small x', 'a capital X for a digit nobody gave'],
  ['2XXX', '"2XXX" leaves too much of the year open', 'at most the last two digits open: 201X or 20XX'],
  ['201X-03', '"201X-03" gives a month of a year that is left open', 'the year alone: 201X or 20XX'],
  ['2021-1X', '"2021-1X" leaves half a month open', 'a whole month left open (2021-XX) or given (2021-03)'],
  [
    '2021-XX-05',
    '"2021-XX-05" gives a day of a month that is left open',
    'the day left open too (2021-XX-XX)',
  ],
  [
    '2021-03-2X',
    '"2021-03-2X" leaves half a day open',
    'a whole day left open (2021-03-XX) or given (2021-03-21)',
  ],
  ['Y20210', '"Y20210" is a year of more than four digits', 'a year from 0000 to 9999'],
  ['-0044', '"-0044" is a year before 0000', 'a year from 0000 to 9999'],
  ['2020/2019', '"2020/2019" ends before it begins', 'the earlier date first, the later one last'],
  ['[2020..2019]', '"[2020..2019]" ends before it begins', 'the earlier date first, the later one last'],
  ['/..', '"/.." has no date on either side', 'a date on at least one side of the slash'],
  ['[..]', '"[..]" has no date on either side', 'a date on at least one side'],
  ['2019/2020/2021', '"2019/2020/2021" has more than one slash', 'one start and one end: 2021-03-21/2021-05'],
  [
    '[2018..2019]/2020',
    '"[2018..2019]/2020" has brackets inside an interval',
    'an interval without brackets: 2018/2019',
  ],
  [
    '[2018,2019]',
    '"[2018,2019]" is a list of dates, and lists are not read',
    'one range in the brackets: [2018..2019]',
  ],
  [
    '{2018..2019}',
    '"{2018..2019}" is a list of dates, and lists are not read',
    'one date, or one range in brackets: [2018..2019]',
  ],
  [
    '[2018..2019',
    '"[2018..2019" has brackets that do not enclose the whole',
    '[2018..2019], nothing before or after it',
  ],
  [
    '[2018..2019..2020]',
    '"[2018..2019..2020]" is a list of dates, and lists are not read',
    'one range in the brackets: [2018..2019]',
  ],
  [
    '[2018?..2019]',
    '"[2018?..2019]" has a mark of doubt in the brackets',
    'no ?, ~ or %: the brackets already say it is one of many days',
  ],
  [
    '2018..2019',
    '"2018..2019" has two dots outside brackets',
    'a span (2018/2019) or one day of a range ([2018..2019])',
  ],
  ['yesterday', '"yesterday" is not a date', 'a year (2021), a month (2021-03) or a day (2021-03-21)'],
])('refuses %j and says why', (text, wrong, expected) => {
  expect(parseEdtf(text)).toEqual({ ok: false, wrong, expected })
})

/** The days whose text a date's text, with X for any digit, may stand for: a model that knows nothing of months. */
function standsFor(text: string): { first: string; last: string } {
  const mask = new RegExp(`^${text.replace(/[?~%]/, '').replaceAll('X', '\\d')}`)
  let first = ''
  let last = ''
  for (let number = dayNumber(day('2000-01-01')); number <= dayNumber(day('2099-12-31')); number += 1) {
    const on = dayFromNumber(number)
    if (!mask.test(on)) continue
    if (first === '') first = on
    last = on
  }
  return { first, last }
}

it('gives a date the first and the last day it may stand for', () => {
  fc.assert(
    fc.property(dateTexts, (text) => {
      const { first, last } = standsFor(text)
      expect(say(edtf(text).start)).toBe(`${first}..${last}`)
    }),
    { numRuns: 40 },
  )
})

it('gives the sides of an interval the bounds they have alone', () => {
  fc.assert(
    fc.property(dateTexts, dateTexts, (from, to) => {
      const reading = parseEdtf(`${from}/${to}`)
      const [start, end] = [edtf(from).start, edtf(to).end]
      if (end.latest < start.earliest) expect(reading.ok).toBe(false)
      else expect(reading).toMatchObject({ ok: true, edtf: { start, end, interval: true } })
    }),
  )
})

it('keeps bounds in order and starts that can come before ends', () => {
  fc.assert(
    fc.property(edtfTexts, (text) => {
      const reading = parseEdtf(text)
      if (!reading.ok) return
      const { start, end, interval } = reading.edtf
      expect(start.earliest).toBeLessThanOrEqual(start.latest)
      expect(end.earliest).toBeLessThanOrEqual(end.latest)
      expect(start.earliest).toBeLessThanOrEqual(end.latest)
      if (!interval) expect(end).toEqual(start)
    }),
  )
})

it('never throws, and says why it refuses', () => {
  const pieces = fc.constantFrom(
    '2',
    '0',
    '1',
    '-',
    '/',
    '..',
    '[',
    ']',
    'X',
    '?',
    '~',
    '%',
    ',',
    'T',
    ' ',
    '{',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
      ),
      (text) => {
        const reading = parseEdtf(text)
        if (reading.ok) expect(reading.edtf.text).toBe(text)
        else expect([reading.wrong, reading.expected]).not.toContain('')
      },
    ),
    { numRuns: 2000 },
  )
})
