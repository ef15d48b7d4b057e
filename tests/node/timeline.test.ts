import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, parseDay, type Day } from '../../src/core/day.ts'
import { parseEdtf, type Edtf } from '../../src/core/edtf.ts'
import { gripAt } from '../../src/ui/timeline/drag.ts'
import { layRows, signRadius } from '../../src/ui/timeline/rows.ts'
import { timeScale } from '../../src/ui/timeline/scale.ts'
import { ticks } from '../../src/ui/timeline/ticks.ts'

function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(`not a day: ${text}`)
  return parsed
}
function date(text: string): Edtf {
  const read = parseEdtf(text)
  if (!read.ok) throw new Error(read.wrong)
  return read.edtf
}
const years = timeScale(day('2018-01-01'), day('2022-12-31'), 1200)
const bar = (when: string, refined: string | null = null, title = '') => {
  const entry = { id: 'one', when: date(when), refined: refined === null ? null : date(refined), title }
  const [first] = layRows([entry], years).bars
  if (!first) throw new Error('no bar')
  return first
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
      new Set(ticks(timeScale(day(from), day(to), 700), 40).map((tick) => tick.unit))
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
    expect(trochas.solid?.to).toBeCloseTo(1200)
  })

  it('what is open at the start reaches back to the beginning, its sign at its one known day', () => {
    const statement = bar('[..2022-06-22]')
    expect(statement).toMatchObject({ opensBefore: true })
    expect(statement.span?.from).toBe(0)
    expect(statement.sign).toBeCloseTo(end('2022-06-22') - signRadius)
  })
})

describe('rows', () => {
  const month = fc
    .record({ year: fc.integer({ min: 2018, max: 2022 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, month: m }) => `${year}-${String(m).padStart(2, '0')}`)
  const when = fc.oneof(
    month,
    month.map((m) => `${m}-15`),
    month.map((m) => `${m}/..`),
    month.map((m) => `[..${m}-10]`),
  )

  it('no two marks of a row touch, whatever there is', () => {
    fc.assert(
      fc.property(fc.array(when, { maxLength: 30 }), (dates) => {
        const entries = dates.map((text, i) => ({
          id: String(i),
          when: date(text),
          refined: null,
          title: 'words',
        }))
        const { bars, rows } = layRows(entries, years)
        expect(bars).toHaveLength(dates.length)
        for (const a of bars) {
          expect(a.row).toBeLessThan(rows)
          for (const b of bars)
            if (a.id < b.id && a.row === b.row)
              expect(Math.abs(a.sign - b.sign)).toBeGreaterThan(2 * signRadius)
        }
      }),
    )
  })
})

describe('a hand', () => {
  const at = { from: 100, to: 300, known: 320 }
  it('takes the handle within its reach, which is wider for a finger', () => {
    expect(gripAt(106, 50, false, at)).toBe('from')
    expect(gripAt(118, 50, false, at)).toBe('window')
    expect(gripAt(118, 50, true, at)).toBe('from')
    expect(gripAt(200, 50, false, at)).toBe('window')
    expect(gripAt(400, 50, false, at)).toBe('none')
    expect(gripAt(321, 4, false, at)).toBe('known')
  })
  it('pulls two thumbs on one day apart', () => {
    const one = { from: 200, to: 200, known: 900 }
    expect(gripAt(197, 50, false, one)).toBe('from')
    expect(gripAt(203, 50, false, one)).toBe('to')
  })
})
