import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/core/edtf.ts'
import { barsIn, type Bar } from '../../src/ui/timeline/bars.ts'
import { signRadius, type Entry, type Extent } from '../../src/ui/timeline/outline.ts'
import { layRows } from '../../src/ui/timeline/rows.ts'
import { stretchOf, timeScale } from '../../src/ui/timeline/scale.ts'
import { spread } from '../../src/ui/timeline/sheets.ts'
import { edtfTexts } from './fixtures/arbitrary.ts'
import { edtf, sure, window } from './fixtures/sure.ts'

const entryOf = (when: string, i: number, room = 60): Entry => ({
  id: String(i),
  when: edtf(when),
  refined: null,
  title: `Event ${i}`,
  room,
})
const readable = edtfTexts.filter((text) => parseEdtf(text).ok)
const stretches = fc
  .tuple(fc.integer({ min: 17_167, max: 19_700 }), fc.double({ min: 10, max: 3653, noNaN: true }))
  .map(([from, days]) => ({ from, to: from + days }))

/** All that is drawn of a mark. */
function extentOf(bar: Bar): Extent {
  const sign = bar.sign === null ? [] : [bar.sign - signRadius, bar.sign + signRadius]
  const parts = [bar.span, bar.solid].flatMap((part) => (part ? [part.from, part.to] : []))
  return { from: Math.min(...sign, ...parts), to: Math.max(...sign, ...parts) }
}
const meet = (a: Extent, b: Extent) => a.from < b.to && b.from < a.to

describe('rows', () => {
  it('no two marks of a row touch, no title meets a mark, a title or a line, whatever there is and is shown', () => {
    fc.assert(
      fc.property(
        fc.array(readable, { maxLength: 30 }),
        stretches,
        fc.integer({ min: 300, max: 1500 }),
        fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 3 }),
        (dates, stretch, width, lines) => {
          const scale = timeScale(stretch, width)
          const { bars, rows } = barsIn(
            layRows(
              dates.map((text, i) => entryOf(text, i)),
              scale.pixels,
            ),
            scale,
            lines,
          )
          for (const bar of bars) {
            expect(bar.row).toBeLessThan(rows)
            const { label } = bar
            if (label) for (const line of lines) expect(line > label.from && line < label.to).toBe(false)
          }
          for (const [i, a] of bars.entries())
            for (const b of bars.slice(i + 1)) {
              // what finds no room at all is heaped in the last row, and columns are drawn instead
              if (a.row !== b.row || a.row >= 40) continue
              expect(meet(extentOf(a), extentOf(b))).toBe(false)
              if (a.label)
                expect(meet(a.label, b.label ?? extentOf(b)) || meet(a.label, extentOf(b))).toBe(false)
              if (b.label) expect(meet(b.label, extentOf(a))).toBe(false)
            }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('stay what they are when the axis is taken along', () => {
    fc.assert(
      fc.property(
        fc.array(readable, { maxLength: 20 }),
        stretches,
        fc.integer({ min: -9, max: 9 }),
        (dates, stretch, by) => {
          const laid = layRows(
            dates.map((text, i) => entryOf(text, i)),
            timeScale(stretch, 1000).pixels,
          )
          const order = (days: number) => {
            const { bars } = barsIn(
              laid,
              timeScale({ from: stretch.from + days, to: stretch.to + days }, 1000),
              [],
            )
            return new Map(bars.map((bar) => [bar.id, bar.row]))
          }
          const [here, there] = [order(0), order(by)]
          const both = [...here.keys()].filter((id) => there.has(id))
          for (const a of both)
            for (const b of both)
              expect(Math.sign(sure(here.get(a)) - sure(here.get(b)))).toBe(
                Math.sign(sure(there.get(a)) - sure(there.get(b))),
              )
        },
      ),
    )
  })

  it('forty events of one day want forty rows on five years, and few where a day is wide, side by side', () => {
    const entries = Array.from({ length: 40 }, (_, i) => entryOf('2020-05-05', i))
    const shown = (span: string) => {
      const scale = timeScale(stretchOf(window(span)), 1200)
      return barsIn(layRows(entries, scale.pixels), scale, [])
    }
    expect(shown('2018-01-01..2022-12-31').rows).toBe(40)
    const { bars, rows } = shown('2020-05-01..2020-05-10')
    expect(rows).toBeLessThanOrEqual(6)
    expect(bars).toHaveLength(40)
    for (const [i, a] of bars.entries()) {
      // the fifth of ten days
      expect(sure(a.sign)).toBeGreaterThan(4 * 120)
      expect(sure(a.sign)).toBeLessThan(5 * 120)
      for (const b of bars.slice(i + 1))
        if (a.row === b.row) expect(meet(extentOf(a), extentOf(b))).toBe(false)
    }
  })

  it('what began first lies uppermost', () => {
    const entries = ['2021-03', '2018/2021', '2019/2021'].map((text, i) => entryOf(text, i))
    const scale = timeScale(stretchOf(window('2018-01-01..2022-12-31')), 1200)
    const { bars } = barsIn(layRows(entries, scale.pixels), scale, [])
    expect(new Map(bars.map(({ id, row }) => [id, row]))).toEqual(
      new Map([
        ['1', 0],
        ['2', 1],
        ['0', 2],
      ]),
    )
  })
})

describe('sheets', () => {
  it('keep their distance and their order, and stay round where they belong', () => {
    const places = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(places, (any) => {
        const wanted = any.toSorted((a, b) => a - b)
        const found = spread(wanted, 15)
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
        expect(sum(found)).toBeCloseTo(sum(wanted))
        for (const [i, place] of found.entries())
          if (i > 0) expect(place - sure(found[i - 1])).toBeGreaterThan(15 - 1e-6)
      }),
    )
    expect(spread([10, 100, 200], 15)).toEqual([10, 100, 200])
    expect(spread([10, 10], 15)).toEqual([2.5, 17.5])
  })
})
