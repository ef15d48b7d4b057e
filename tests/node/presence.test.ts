import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayNumber } from '../../src/core/day.ts'
import { presence, presenceBetween } from '../../src/core/presence.ts'
import type { Presence } from '../../src/core/presence.ts'
import { days } from './fixtures/arbitrary.ts'
import { edtf, window } from './fixtures/sure.ts'

const year2021 = '2021-01-01..2021-12-31'

it.each<[string, string, Presence]>([
  ['2021-03', year2021, 'certain'],
  ['2021-03', '2021-03-01..2021-03-31', 'certain'],
  ['2021-03', '2021-03-02..2021-03-31', 'possible'],
  ['2021-03', '2021-04-01..2021-04-30', 'absent'],
  ['2021-03-21/2021-05', '2021-04-01..2021-04-02', 'certain'],
  ['2021-03-21/2021-05', '2021-05-15..2021-06-30', 'possible'],
  ['2021-03-21/2021-05', '2021-06-01..2021-06-30', 'absent'],
  ['2019/..', year2021, 'certain'],
  ['2019/..', '2019-03-01..2019-04-01', 'possible'],
  ['2019/..', '2018-03-01..2018-04-01', 'absent'],
  ['../2019', '1900-01-01..1900-01-02', 'certain'],
  ['2019-05-01/', '2019-05-01..2019-05-01', 'certain'],
  ['2019-05-01/', year2021, 'possible'],
  ['/2019-05-01', '2019-04-01..2019-04-30', 'possible'],
  ['[..2022-06-22]', '1900-01-01..1900-01-02', 'possible'],
  ['[..2022-06-22]', '2022-06-23..2022-06-30', 'absent'],
  ['[..2022-06-22]', '0000-01-01..2022-06-22', 'possible'],
  ['[2018..2019]', '2018-01-01..2019-12-31', 'certain'],
  ['[2018..2019]', '2018-06-01..2021-12-31', 'possible'],
  ['2021-03-21?', '2021-03-21..2021-03-21', 'certain'],
  ['2019/2019-06', '2019-01-01..2019-06-30', 'possible'],
])('%s in %s is %s', (date, span, expected) => {
  expect(presence(edtf(date), window(span))).toBe(expected)
})

it('agrees with trying every start and end', () => {
  const bound = fc
    .tuple(fc.integer({ min: -12, max: 12 }), fc.nat(6))
    .map(([earliest, length]) => ({ earliest, latest: earliest + length }))
  fc.assert(
    fc.property(bound, bound, fc.integer({ min: -12, max: 12 }), fc.nat(10), (start, end, from, length) => {
      const to = from + length
      const meets: boolean[] = []
      for (let s = start.earliest; s <= start.latest; s += 1)
        for (let e = end.earliest; e <= end.latest; e += 1) meets.push(s <= to && e >= from)
      const model = meets.every(Boolean) ? 'certain' : meets.some(Boolean) ? 'possible' : 'absent'
      expect(presenceBetween({ start, end }, from, to)).toBe(model)
    }),
    { numRuns: 2000 },
  )
})

it('agrees with trying every day of a date that is no span', () => {
  const spans = fc.tuple(days('2020-11-01', '2021-02-28'), days('2020-11-01', '2021-02-28'))
  const texts = fc.oneof(
    fc.constantFrom('2020-12', '2021', '2021-01-XX', '2020-12-31', '2021-01~'),
    spans.map(([a, b]) => (a < b ? `[${a}..${b}]` : `[${b}..${a}]`)),
  )
  fc.assert(
    fc.property(texts, spans, (text, [a, b]) => {
      const date = edtf(text)
      const [from, to] = a < b ? [a, b] : [b, a]
      const inside: boolean[] = []
      for (let on = date.start.earliest; on <= date.start.latest; on += 1)
        inside.push(on >= dayNumber(from) && on <= dayNumber(to))
      const model = inside.every(Boolean) ? 'certain' : inside.some(Boolean) ? 'possible' : 'absent'
      expect(presence(date, { from, to })).toBe(model)
    }),
  )
})

it('is no less sure in a wider window', () => {
  const rank: Readonly<Record<Presence, number>> = { absent: 0, possible: 1, certain: 2 }
  const dates = fc.constantFrom('2020', '2020-02/2020-06', '[..2020-05]', '2020/..', '2020-03/', '/2020-03')
  const inYear = days('2019-06-01', '2021-06-01')
  fc.assert(
    fc.property(dates, inYear, inYear, fc.nat(100), fc.nat(100), (text, a, b, before, after) => {
      const [from, to] = [dayNumber(a < b ? a : b), dayNumber(a < b ? b : a)]
      const date = edtf(text)
      const narrow = presenceBetween(date, from, to)
      const wide = presenceBetween(date, from - before, to + after)
      expect(rank[wide]).toBeGreaterThanOrEqual(rank[narrow])
    }),
  )
})
