import { expect, it } from 'vitest'
import { cellsOf } from '../../src/map/underneath.ts'
import { cardToMap, type Way } from '../../src/ui/leader.ts'
import {
  boxesUnder,
  cardRoutes,
  choose,
  freeNear,
  runsThrough,
  timeRoutes,
} from '../../src/ui/leader-routes.ts'

const card = { x: 0, y: 0 }
const place = { x: 600, y: 200 }
const wayOf = (route: (typeof cardRoutes)[number]) => cardToMap(card, place, route)
const nothing = () => 0
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })

it('where nothing stands in the way the plainest is taken', () => {
  expect(choose(cardRoutes, wayOf, { boxes: [], onMap: nothing })).toBe(cardRoutes[0])
})

it('goes round a box', () => {
  const boxes = [box(300, -20, 420, 20)]
  const route = choose(cardRoutes, wayOf, { boxes, onMap: nothing })
  expect(route).toEqual({ bend: 'slant', share: 0.5, from: 'straight' })
  expect(route && boxesUnder(wayOf(route), boxes)).toBe(0)
})

it('goes round words, and asks for them no longer than it must', () => {
  let asked = 0
  const onMap = (way: Way) => {
    asked += 1
    return boxesUnder(way, [box(300, -20, 420, 20)])
  }
  expect(choose(cardRoutes, wayOf, { boxes: [], onMap })).toEqual({
    bend: 'slant',
    share: 0.5,
    from: 'straight',
  })
  expect(asked).toBe(3)
})

it('takes what runs over least where nothing is free', () => {
  const wall = box(300, -500, 310, 500)
  const onMap = (way: Way) => boxesUnder(way, [wall, box(400, 150, 500, 260), box(200, -20, 280, 20)])
  const route = choose(cardRoutes, wayOf, { boxes: [], onMap })
  const least = Math.min(...cardRoutes.map((one) => onMap(wayOf(one))))
  expect(least).toBeGreaterThan(0)
  expect(route && onMap(wayOf(route))).toBe(least)
})

it('gives none where there is no way', () => {
  expect(choose(cardRoutes, () => [], { boxes: [], onMap: nothing })).toBeNull()
})

it('a slanting part passes a box only where it meets it', () => {
  const slant = [
    { x: 0, y: 0 },
    { x: 100, y: 100 },
  ]
  expect(boxesUnder(slant, [box(40, 40, 60, 60)])).toBe(1)
  expect(boxesUnder(slant, [box(60, 0, 100, 40)])).toBe(0)
  expect(boxesUnder(slant, [box(120, 120, 140, 140)])).toBe(0)
  expect(boxesUnder([{ x: 50, y: 50 }], [box(0, 0, 100, 100)])).toBe(0)
})

it('finds the nearest gap in a row of boxes', () => {
  const row = [box(0, 0, 100, 30), box(104, 0, 200, 30), box(240, 0, 300, 30)]
  const over = { left: 0, right: 400 }
  expect(freeNear(220, row, over)).toBe(220)
  expect(freeNear(150, row, over)).toBe(206)
  expect(freeNear(280, row, over)).toBe(306)
  // four px between two are no gap
  expect(freeNear(102, row, over)).not.toBe(102)
})

it('looks for no gap beyond the map: left of it stands the evidence', () => {
  const row = [box(408, 0, 900, 30), box(902, 0, 1000, 30)]
  expect(freeNear(880, row, { left: 300, right: 1020 })).toBe(1006)
  expect(freeNear(500, row, { left: 300, right: 1020 })).toBe(402)
  expect(freeNear(500, row, { left: 408, right: 1020 })).toBe(1006)
  // none at all: straight on
  expect(freeNear(500, row, { left: 408, right: 1000 })).toBe(500)
})

it('tells a line through words from one that runs along beneath them', () => {
  const words = [box(100, 600, 200, 630)]
  const down = [
    { x: 150, y: 400 },
    { x: 150, y: 633 },
  ]
  const beneath = [
    { x: 300, y: 400 },
    { x: 300, y: 633 },
    { x: 150, y: 633 },
    { x: 150, y: 700 },
  ]
  expect(runsThrough(down, words)).toBe(true)
  expect(runsThrough(beneath, words)).toBe(false)
})

it('ways down go straight first, and know the gap nearest to the place', () => {
  const routes = timeRoutes({ x: 150, y: 0 }, { x: 400, y: 300 }, [box(100, 200, 200, 230)], {
    left: 0,
    right: 600,
  })
  expect(routes[0]).toEqual({ slant: false, cross: 'place' })
  expect(routes.map(({ cross }) => cross)).toContain(94)
})

it('the cells of a line are those it goes through, and no two cells are one', () => {
  const line = cellsOf([
    { x: 5, y: 5 },
    { x: 35, y: 5 },
  ])
  expect(line.size).toBe(4)
  const cells = [
    [5, 5],
    [15, 5],
    [25, 5],
    [35, 5],
    [5, 15],
    [-5, 5],
  ].flatMap(([x = 0, y = 0]) => [
    ...cellsOf([
      { x, y },
      { x, y },
    ]),
  ])
  expect(new Set(cells).size).toBe(6)
  expect([...line]).toEqual(cells.slice(0, 4))
})

it('the map is asked no further than a route may still be better, and the choice is the same', () => {
  const counted: number[] = []
  const words = [3, 1, 4, 1, 5, 0, 2]
  const wayOf = (route: number): Way => [
    { x: route, y: 0 },
    { x: route, y: 1 },
  ]
  const choice = choose([0, 1, 2, 3, 4, 5, 6], wayOf, {
    boxes: [],
    onMap([from], most) {
      const found = Math.min(words[from?.x ?? 0] ?? 0, Math.ceil(most))
      counted.push(found)
      return found
    },
  })
  expect(choice).toBe(5)
  expect(counted).toEqual([3, 1, 1, 1, 1, 0])
})
