import fc from 'fast-check'
import { expect, it } from 'vitest'
import { waysTo } from '../../src/ui/brief/ways.ts'
import { sure } from './fixtures/sure.ts'

const at = fc.record({
  start: fc.record({ x: fc.integer({ min: 100, max: 500 }), y: fc.integer({ min: 100, max: 900 }) }),
  place: fc.record({ x: fc.integer({ min: 900, max: 1900 }), y: fc.integer({ min: 100, max: 900 }) }),
  ringed: fc.boolean(),
})

it('leads from the words to the place, level or at 45°, ever to the right, and bends beyond the margin alone', () => {
  fc.assert(
    fc.property(at, ({ start, place, ringed }) => {
      const margin = 620
      // a difference too small to be seen is drawn level
      const tolerance = Math.abs(place.y - start.y) < 3 ? 3 : 1
      for (const way of waysTo(start, place, { unit: 1, margin, ringed })) {
        expect(way[0]).toEqual(start)
        const end = sure(way.at(-1))
        // the ring is met on its edge, to the px
        const far = Math.hypot(end.x - place.x, end.y - place.y)
        expect(Math.abs(far - (ringed ? 62 : 0))).toBeLessThanOrEqual(tolerance)
        for (let i = 1; i < way.length; i += 1) {
          const [a, b] = [sure(way[i - 1]), sure(way[i])]
          const [right, down] = [b.x - a.x, Math.abs(b.y - a.y)]
          expect(right).toBeGreaterThan(0)
          if (down > 0.01) {
            expect(Math.abs(right - down)).toBeLessThan(0.01)
            expect(a.x).toBeGreaterThanOrEqual(margin)
          }
        }
      }
    }),
  )
})

it('tries one slant before it tries two', () => {
  const ways = waysTo({ x: 480, y: 260 }, { x: 1100, y: 164 }, { unit: 1, margin: 620, ringed: false })
  const bends = ways.map((way) => way.length)
  expect(bends).toEqual(bends.toSorted((a, b) => a - b))
  expect(bends.at(-1)).toBe(5)
})
