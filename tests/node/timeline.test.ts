import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../src/core/day.ts'
import { axisTicks } from '../../src/ui/timeline/axis.ts'
import { barsIn } from '../../src/ui/timeline/bars.ts'
import { signRadius } from '../../src/ui/timeline/outline.ts'
import { piecesOf } from '../../src/ui/timeline/pieces.ts'
import { layRows } from '../../src/ui/timeline/rows.ts'
import { stretchOf, timeScale } from '../../src/ui/timeline/scale.ts'
import { ticks } from '../../src/ui/timeline/ticks.ts'
import { day, edtf as date, sure, window } from './fixtures/sure.ts'

const scaleOf = (span: string, width: number) => timeScale(stretchOf(window(span)), width)
const years = scaleOf('2018-01-01..2022-12-31', 1200)
const bar = (when: string, refined: string | null = null, scale = years) => {
  const entry = {
    id: 'one',
    when: date(when),
    refined: refined === null ? null : date(refined),
    title: '',
    room: 0,
  }
  return sure(barsIn(layRows([entry], scale.pixels), scale, []).bars[0])
}
const start = (text: string) => years.x(dayNumber(day(text)))
const end = (text: string) => years.x(dayNumber(day(text)) + 1)

describe('the scale', () => {
  it('shows both ends whole, and gives the day under a point back', () => {
    expect(start('2018-01-01')).toBe(0)
    expect(end('2022-12-31')).toBeCloseTo(1200)
    fc.assert(
      fc.property(fc.integer({ min: years.first, max: years.end - 1 }), (number) => {
        expect(years.day(years.x(number) + years.pixels / 2)).toBe(number)
      }),
    )
  })
})

describe('ticks', () => {
  it('are hardly nearer than asked, and lie within the scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 9, max: 20_000 }),
        fc.integer({ min: 120, max: 4000 }),
        fc.integer({ min: 8, max: 90 }),
        (from, days, width, gap) => {
          const first = dayNumber(day('1900-01-01')) + from
          const scale = { ...years, ...rescaled(first, first + days, width) }
          const found = ticks(scale, gap)
          for (const [i, tick] of found.entries()) {
            expect(tick.day).toBeGreaterThanOrEqual(scale.first)
            expect(tick.day).toBeLessThan(scale.end)
            const next = found[i + 1]
            // a step at the end of a short month is up to a seventh shorter
            if (next) expect((next.day - tick.day) * scale.pixels).toBeGreaterThan(gap * 0.85)
          }
        },
      ),
    )
  })

  it('are years on a wide span, months on a year, days on a week', () => {
    const units = (from: string, to: string) =>
      new Set(ticks(scaleOf(`${from}..${to}`, 700), 40).map((tick) => tick.unit))
    expect(units('2000-01-01', '2019-12-31')).toEqual(new Set(['year']))
    expect(units('2021-01-01', '2021-12-31')).toEqual(new Set(['year', 'quarter', 'month']))
    expect(units('2021-03-08', '2021-03-14')).toEqual(new Set(['day']))
  })
})

function rescaled(first: number, last: number, width: number) {
  const pixels = width / (last - first)
  return { first, end: last, width, pixels, x: (number: number) => (number - first) * pixels }
}

describe('a bar is as long as the uncertainty', () => {
  it('a day is a sign and no bar', () => {
    expect(bar('2022-08-07')).toMatchObject({ span: null, solid: null })
    expect(bar('2022-08-07').sign).toBeCloseTo(start('2022-08-07') + years.pixels / 2)
  })

  it('a month is a bar from its first day to its last, the sign at its left and never in its middle', () => {
    const month = bar('2021-08')
    expect(month.span?.from).toBeCloseTo(start('2021-08-01'))
    expect(month.span?.to).toBeCloseTo(end('2021-08-31'))
    expect(month.sign).toBeCloseTo(start('2021-08-01') + signRadius)
  })

  it('a reference’s days are solid inside what the article says', () => {
    const apure = bar('2021-03', '2021-03-21/2021-05')
    expect(apure.span?.from).toBeCloseTo(start('2021-03-01'))
    expect(apure.solid?.from).toBeCloseTo(start('2021-03-21'))
    expect(apure.solid?.to).toBeCloseTo(end('2021-05-31'))
  })

  it('what goes on is sure from its latest start to the end, and says that it goes on', () => {
    const trochas = bar('2019/..')
    expect(trochas.goesOn).toBe(true)
    expect(trochas.span?.from).toBeCloseTo(start('2019-01-01'))
    expect(trochas.solid?.from).toBeCloseTo(start('2019-12-31'))
    expect(trochas.solid?.to).toBe(Infinity)
  })

  it('what is open at the start reaches back to the beginning, its sign at its one known day', () => {
    const statement = bar('[..2022-06-22]')
    expect(statement).toMatchObject({ opensBefore: true })
    expect(statement.span?.from).toBe(-Infinity)
    expect(statement.sign).toBeCloseTo(end('2022-06-22') - signRadius)
  })

  it('of which nothing is sure where the latest start comes after the earliest end', () => {
    expect(bar('2019/2019-06').solid).toBeNull()
    expect(bar('2019-05-01/')).toMatchObject({ goesOn: true })
    expect(bar('2019-05-01/').span?.to).toBe(Infinity)
  })

  it('an end that is open fades out, one that an edge cuts does not', () => {
    const fadesOf = (when: string, refined: string | null, span: string) => {
      const scale = scaleOf(span, 1200)
      const mark = { ...bar(when, refined, scale), kind: 'clash' as const, presence: 'certain' as const }
      return piecesOf(mark, scale.width).flatMap(({ fade }) => fade ?? [])
    }
    const all = '2018-01-01..2022-12-31'
    expect(fadesOf('2019/..', null, all)).toEqual(['after'])
    expect(fadesOf('[..2022-06-22]', null, all)).toEqual(['before'])
    expect(fadesOf('[..2022-06-22]', '2022-06-19', all)).toEqual(['before'])
    expect(fadesOf('2019', null, all)).toEqual([])
    expect(fadesOf('2019', null, '2019-03-01..2019-06-30')).toEqual([])
  })

  it('a day that is not in sight has no sign, and its bar goes on to the edge', () => {
    const year = bar('2019', null, scaleOf('2019-03-01..2019-06-30', 1200))
    expect(year.sign).toBeNull()
    expect(year.span?.from).toBeLessThan(0)
    expect(year.span?.to).toBeGreaterThan(1200)
  })
})

describe('the axis', () => {
  const words = (span: string, width: number) =>
    axisTicks(scaleOf(span, width), (month) => `M${month}`).flatMap(({ label }) => label ?? [])

  it('names years and months on five years, and month and year at the edge of ten days', () => {
    expect(words('2018-01-01..2022-12-31', 1200).slice(0, 5)).toEqual(['2018', 'M4', 'M7', 'M10', '2019'])
    expect(words('2021-03-08..2021-03-17', 1200)).toEqual('M3 2021,9,10,11,12,13,14,15,16,17'.split(','))
    expect(words('2021-03-03..2022-09-30', 1200)[0]).toBe('2021')
  })

  it('says the year, and where it counts days the month, whatever is shown, and no two words meet', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.double({ min: 10, max: 4000, noNaN: true }),
        fc.integer({ min: 260, max: 1800 }),
        (from, days, width) => {
          const first = dayNumber(day('1990-01-01')) + from
          const axis = axisTicks(timeScale({ from: first, to: first + days }, width), (m) =>
            sure('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[m - 1]),
          ).filter(({ label }) => label !== null)
          expect(axis.some(({ label }) => /\d{4}$/.test(label ?? ''))).toBe(true)
          if (axis.some(({ unit }) => unit === 'day'))
            expect(axis.some(({ label }) => /^[A-Z].. \d{4}$/.test(label ?? ''))).toBe(true)
          for (const [i, tick] of axis.entries()) {
            const next = axis[i + 1]
            if (next) expect(next.x - tick.x).toBeGreaterThan((tick.label?.length ?? 0) * 6.4)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
