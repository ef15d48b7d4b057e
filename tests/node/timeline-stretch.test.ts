import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeScale, type Stretch } from '../../src/ui/timeline/scale.ts'
import {
  following,
  keyed,
  limitsOf,
  panned,
  pinched,
  shortest,
  tenYears,
  zoomed,
} from '../../src/ui/timeline/stretch.ts'
import { sure } from './fixtures/sure.ts'

const long = ({ from, to }: Stretch) => to - from
const fiveYears: Stretch = { from: 17_532, to: 19_358 }
const limits = limitsOf(fiveYears)
const within = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: shortest, max: tenYears, noNaN: true }))
  .map(([part, days]) => {
    const from = limits.from + part * (long(limits) - days)
    return { from, to: from + days }
  })
const parts = fc.double({ min: 0, max: 1, noNaN: true })
const factors = fc.double({ min: 0.05, max: 20, noNaN: true })
const nearly = 1e-6

function expectWithin(stretch: Stretch) {
  expect(stretch.from).toBeGreaterThanOrEqual(limits.from - nearly)
  expect(stretch.to).toBeLessThanOrEqual(limits.to + nearly)
  expect(long(stretch)).toBeGreaterThanOrEqual(shortest - nearly)
}

describe('how far the axis goes', () => {
  it('ten years round a dossier of less, the whole and some room round one of more', () => {
    expect(long(limits)).toBe(tenYears)
    expect(limits.from + limits.to).toBe(fiveYears.from + fiveYears.to)
    const century = { from: 0, to: 36_525 }
    expect(long(limitsOf(century))).toBeGreaterThan(36_525)
    expect(limitsOf(century).from).toBeLessThan(0)
  })
})

describe('zooming', () => {
  it('keeps the day under the pointer where it is, unless a limit is met', () => {
    fc.assert(
      fc.property(within, parts, factors, (stretch, part, factor) => {
        const day = stretch.from + part * long(stretch)
        const next = zoomed(stretch, day, factor, limits)
        expectWithin(next)
        const free = next.from > limits.from + nearly && next.to < limits.to - nearly
        if (free) expect((day - next.from) / long(next)).toBeCloseTo(part, 6)
      }),
    )
  })

  it('goes from ten years to ten days and no further', () => {
    expect(long(zoomed(fiveYears, 18_000, 1e-9, limits))).toBeCloseTo(shortest)
    expect(zoomed(fiveYears, 18_000, 1e9, limits)).toEqual(limits)
  })

  it('in and out again is where it was, in the middle of things', () => {
    const near = zoomed(fiveYears, 18_500, 0.1, limits)
    const back = zoomed(near, 18_500, 10, limits)
    expect(back.from).toBeCloseTo(fiveYears.from)
    expect(back.to).toBeCloseTo(fiveYears.to)
  })
})

describe('panning', () => {
  it('changes no length, and stops at the limits', () => {
    fc.assert(
      fc.property(within, fc.integer({ min: -9000, max: 9000 }), (stretch, days) => {
        const next = panned(stretch, days, limits)
        expectWithin(next)
        expect(long(next)).toBeCloseTo(long(stretch), 6)
        if (next.from > limits.from + nearly && next.to < limits.to - nearly)
          expect(next.from - stretch.from).toBeCloseTo(days, 6)
      }),
    )
  })
})

describe('two fingers', () => {
  it('keep their days under them, unless a limit is met', () => {
    const place = fc.integer({ min: 0, max: 390 })
    fc.assert(
      fc.property(within, fc.tuple(place, place), fc.tuple(place, place), (stretch, before, after) => {
        const scale = timeScale(stretch, 390)
        const days = [
          stretch.from + before[0] / scale.pixels,
          stretch.from + before[1] / scale.pixels,
        ] as const
        const next = pinched(days, after, scale, limits)
        const sameWay = (before[1] - before[0]) * (after[1] - after[0]) > 0
        if (!sameWay || Math.abs(after[1] - after[0]) < 12) {
          expect(next).toBeNull()
          return
        }
        const found = sure(next)
        expectWithin(found)
        const free = found.from > limits.from + nearly && found.to < limits.to - nearly
        if (free && long(found) > shortest + nearly) {
          const now = timeScale(found, 390)
          expect(now.x(days[0])).toBeCloseTo(after[0], 3)
          expect(now.x(days[1])).toBeCloseTo(after[1], 3)
        }
      }),
    )
  })
})

describe('following the window', () => {
  const month = { from: 18_700, to: 18_730 }
  it('shows an end that moved out of sight, and moves no further than that takes', () => {
    const before = { from: 18_705, to: 18_725 }
    const later = following(month, before, { from: 18_705, to: 18_760 }, limits)
    expect(later.to).toBeGreaterThan(18_760)
    expect(later.to).toBeLessThan(18_763)
    expect(long(later)).toBeCloseTo(30)
    expect(following(month, before, { from: 18_706, to: 18_725 }, limits)).toEqual(month)
  })
  it('shows both ends of a window that has room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 17_600, max: 19_200 }), fc.integer({ min: 1, max: 25 }), (from, days) => {
        const now = { from, to: from + days }
        const next = following(month, { from: 18_701, to: 18_711 }, now, limits)
        expect(next.from).toBeLessThanOrEqual(now.from)
        expect(next.to).toBeGreaterThanOrEqual(now.to)
      }),
    )
  })
  it('stays at the head of a long window on its way, and shows another long one whole', () => {
    const year = { from: 18_400, to: 18_765 }
    const moved = following(month, year, { from: 18_410, to: 18_775 }, limits)
    expect(long(moved)).toBeCloseTo(30)
    expect(moved.to).toBeGreaterThan(18_775)
    const whole = following(month, year, { from: 18_000, to: 19_000 }, limits)
    expect(whole.from).toBeLessThan(18_000)
    expect(whole.to).toBeGreaterThan(19_000)
  })
})

describe('keys', () => {
  const month = { from: 18_700, to: 18_730 }
  const after = (key: string) => sure(keyed(key, month, fiveYears, 18_715, limits))
  it('move by a tenth or nine tenths, go to the ends, and zoom round the middle', () => {
    expect(after('ArrowRight').from).toBeCloseTo(18_703)
    expect(after('ArrowLeft').from).toBeCloseTo(18_697)
    expect(after('PageUp').from).toBeCloseTo(18_727)
    expect(after('Home').from).toBeCloseTo(fiveYears.from)
    expect(after('End').to).toBeCloseTo(fiveYears.to)
    expect(long(after('+'))).toBeLessThan(30)
    expect(long(after('-'))).toBeGreaterThan(30)
    expect(after('0')).toEqual(fiveYears)
    expect(keyed('x', month, fiveYears, 18_715, limits)).toBeNull()
  })
})
