import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayFromNumber, dayNumber } from '../../src/core/day.ts'
import { stretchesOf } from '../../src/core/strip.ts'
import { crossingState } from '../../src/core/select.ts'
import { parsed, readJson } from './fixtures/small.ts'
import { days } from './fixtures/arbitrary.ts'
import { day, edtf, sure, window } from './fixtures/sure.ts'

const shipped = parsed({
  dossier: readJson('static/dossier/dossier.json'),
  places: readJson('static/dossier/places.geojson'),
})
const span = window('2018-01-01..2022-12-31')
const strip = (known: string | null, statuses = shipped.statuses) =>
  stretchesOf(statuses, span, known === null ? null : day(known)).map(
    ({ from, to, states, sure: certain }) =>
      `${dayFromNumber(from)}..${dayFromNumber(to - 1)} ${states.join('|') || '–'}${certain ? '' : '?'}`,
  )

it('runs through the states, unsure where one gives way to the next and empty where nobody says', () => {
  expect(strip(null)).toEqual([
    '2018-01-01..2019-02-22 –?',
    '2019-02-23..2019-06-01 blocked',
    '2019-06-02..2019-06-29 blocked|on-foot?',
    '2019-06-30..2022-09-25 on-foot',
    '2022-09-26..2022-12-31 cargo',
  ])
})

it('is unsure at both ends of a state that is dated to the month', () => {
  const monthly = { ...sure(shipped.statuses[0]), during: edtf('2019-03/2019-06') }
  expect(strip(null, [monthly])).toEqual([
    '2018-01-01..2019-02-28 –?',
    '2019-03-01..2019-03-30 blocked?',
    '2019-03-31..2019-06-01 blocked',
    '2019-06-02..2019-06-30 blocked?',
    '2019-07-01..2022-12-31 –?',
  ])
})

it('says nothing of the days after the known one', () => {
  expect(strip('2022-08-10').at(-1)).toBe('2022-08-11..2022-12-31 –?')
  expect(strip('2010-01-01')).toEqual(['2018-01-01..2022-12-31 –?'])
})

it('leaves no gap, and says for certain what the map says', () => {
  const stretches = stretchesOf(shipped.statuses, span, null)
  expect(stretches[0]?.from).toBe(dayNumber(span.from))
  expect(stretches.at(-1)?.to).toBe(dayNumber(span.to) + 1)
  stretches.slice(1).forEach((stretch, i) => expect(stretch.from).toBe(stretches[i]?.to))
  fc.assert(
    fc.property(days('2018-01-01', '2022-12-31'), (on) => {
      const at = dayNumber(on)
      const stretch = stretches.find(({ from, to }) => from <= at && at < to)
      const state = crossingState(shipped, 'simon-bolivar-bridge', on, null)?.state ?? null
      if (stretch?.sure) expect(stretch.states).toEqual([state])
      else if (state !== null) expect(stretch?.states).toContain(state)
    }),
  )
})
