import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardToMap, mapToTime, pathOf, type Point } from '../../src/ui/leader.ts'

const point = fc.record({ x: fc.integer({ min: 0, max: 2000 }), y: fc.integer({ min: 0, max: 1000 }) })

/** Whether a step is level, upright or at 45°. */
function regular(a: Point, b: Point): boolean {
  const x = Math.abs(a.x - b.x)
  const y = Math.abs(a.y - b.y)
  return x < 0.01 || y < 0.01 || Math.abs(x - y) < 0.01
}

it('the way from card to map turns by 45° and 90° only, and ends short of the ring', () => {
  fc.assert(
    fc.property(point, point, (card, place) => {
      const way = cardToMap(card, place)
      for (const [i, at] of way.entries()) {
        const next = way[i + 1]
        if (next) expect(regular(at, next)).toBe(true)
      }
      const end = way.at(-1)
      if (end && way.length > 1) expect(Math.hypot(end.x - place.x, end.y - place.y)).toBeGreaterThan(12)
    }),
  )
})

it('runs level, then slants in', () => {
  const [first, turn, end] = cardToMap({ x: 0, y: 0 }, { x: 300, y: 100 })
  expect([first, turn]).toEqual([
    { x: 0, y: 0 },
    { x: 200, y: 0 },
  ])
  expect(end?.x).toBeCloseTo(300 - 19 / Math.SQRT2)
  expect(end?.y).toBeCloseTo(100 - 19 / Math.SQRT2)
})

it('there is no way to a place left of the card', () => {
  expect(cardToMap({ x: 400, y: 300 }, { x: 350, y: 300 })).toEqual([])
})

it('the way down to a mark stops at both rings', () => {
  expect(mapToTime({ x: 500, y: 200 }, { x: 700, y: 600 }, { foot: 400, lanes: 500 })).toEqual([
    { x: 500, y: 219 },
    { x: 500, y: 500 },
    { x: 700, y: 500 },
    { x: 700, y: 589.5 },
  ])
})

it('a way is path data in tenths of a pixel', () => {
  expect(
    pathOf([
      { x: 1, y: 2 },
      { x: 3.14159, y: 4 },
    ]),
  ).toBe('M1.0 2.0L3.1 4.0')
})
