import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardRoutes, asides } from '../../src/ui/leader-routes.ts'
import { cardToMap, mapToEdge, mapToTime, pathOf, type Point, type Way } from '../../src/ui/leader.ts'

// quarters of a pixel: doubles of any size would nearly all be next to nothing
const px = (max: number) => fc.integer({ min: 0, max: max * 4 }).map((quarters) => quarters / 4)
const point = fc.record({ x: px(2000), y: px(1000) })
const cardRoute = fc.constantFrom(...cardRoutes)
const timeRoute = fc.record({
  slant: fc.boolean(),
  cross: fc.oneof(fc.constantFrom('place', 'mark'), px(2000)),
})
const levels = fc.record({ foot: px(700), lanes: px(1000) })

const far = (a: Point | undefined, b: Point) => (a ? Math.hypot(a.x - b.x, a.y - b.y) : NaN)

/** The directions of the steps in eighths of a turn: whole ones, for a way of level, upright and 45° parts. */
function eighths(way: Way): number[] {
  return way.flatMap((to, i) => {
    const from = way[i - 1]
    return from ? [Math.atan2(to.y - from.y, to.x - from.x) / (Math.PI / 4)] : []
  })
}
/** Only level, upright and slanting parts, turns of 90° at most, and numbers that are numbers. */
function regular(way: Way): void {
  expect(way.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
  const steps = eighths(way)
  for (const [i, step] of steps.entries()) {
    expect(Math.abs(step - Math.round(step))).toBeLessThan(0.05)
    const before = steps[i - 1]
    if (before === undefined) continue
    const turn = Math.abs(Math.round(step) - Math.round(before)) % 8
    expect(Math.min(turn, 8 - turn)).toBeLessThanOrEqual(2)
  }
}

it('a way from card to map is regular, begins at the card and ends at the ring', () => {
  fc.assert(
    fc.property(point, point, cardRoute, (card, place, route) => {
      const way = cardToMap(card, place, route)
      if (way.length === 0) return
      regular(way)
      expect(way[0]).toEqual(card)
      expect(far(way.at(-1), place)).toBeCloseTo(19, 3)
    }),
  )
})

it('every route reaches a place that lies well to the right of its card', () => {
  fc.assert(
    fc.property(point, px(2000), px(1000), cardRoute, (card, across, y, route) => {
      fc.pre(route.from === 'straight' || across > 1100)
      expect(cardToMap(card, { x: card.x + 90 + across, y }, route).length).toBeGreaterThan(1)
    }),
  )
})

it('without a ring the way ends at the point itself', () => {
  fc.assert(
    fc.property(point, px(600), px(1000), cardRoute, (card, across, y, route) => {
      const place = { x: card.x + 90 + across, y }
      const way = cardToMap(card, place, route, 0)
      if (way.length > 0) expect(far(way.at(-1), place)).toBeLessThan(0.02)
    }),
  )
})

it('a way down to the mark is regular, begins at one ring and ends at the other', () => {
  fc.assert(
    fc.property(point, point, levels, timeRoute, (place, mark, at, route) => {
      const way = mapToTime(place, mark, at, route)
      if (way.length < 2) return
      regular(way)
      expect(far(way[0], place)).toBeCloseTo(19, 3)
      expect(far(way.at(-1), mark)).toBeCloseTo(10.5, 3)
    }),
  )
})

it('a way down to a panel’s edge is regular and ends on the edge', () => {
  fc.assert(
    fc.property(point, px(1000), fc.constantFrom(...asides), (place, edge, aside) => {
      const way = mapToEdge(place, edge, aside)
      if (way.length === 0) return
      regular(way)
      expect(far(way[0], place)).toBeCloseTo(19, 3)
      expect(way.at(-1)).toEqual({ x: place.x + aside, y: edge })
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

it('slants out of the card, then runs level; or comes in from below', () => {
  const [card, place] = [
    { x: 0, y: 0 },
    { x: 300, y: 100 },
  ]
  expect(cardToMap(card, place, { bend: 'slant', share: 0, from: 'straight' })).toEqual([
    card,
    { x: 12, y: 0 },
    { x: 112, y: 100 },
    { x: 281, y: 100 },
  ])
  const below = cardToMap(card, place, { bend: 'edge', share: 0, from: 'below' })
  expect(below.slice(0, 4)).toEqual([card, { x: 24, y: 0 }, { x: 24, y: 150 }, { x: 250, y: 150 }])
})

it('there is no way to a place left of the card', () => {
  expect(cardToMap({ x: 400, y: 300 }, { x: 350, y: 300 })).toEqual([])
})

it('the way down to a mark stops at both rings', () => {
  const down = { foot: 400, lanes: 500 }
  expect(pathOf(mapToTime({ x: 500, y: 200 }, { x: 700, y: 600 }, down))).toBe(
    'M500.0 219.0L500.0 400.0L500.0 500.0L700.0 500.0L700.0 589.5',
  )
  expect(
    pathOf(
      mapToTime(
        { x: 500, y: 200 },
        { x: 700, y: 600 },
        { ...down, foot: 450 },
        { slant: true, cross: 'mark' },
      ),
    ),
  ).toBe('M513.4 213.4L700.0 400.0L700.0 500.0L700.0 589.5')
})

it('a way is path data in tenths of a pixel', () => {
  expect(
    pathOf([
      { x: 1, y: 2 },
      { x: 3.14159, y: 4 },
    ]),
  ).toBe('M1.0 2.0L3.1 4.0')
})
