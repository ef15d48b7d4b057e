import type { CardRoute, Point, TimeRoute, Way } from './leader.ts'

/** A box on the page, px, as `getBoundingClientRect` gives it. */
export type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>

/** What a line should not run over. */
export interface Obstacles {
  /** legend, scale, locator, buttons and words of the page */
  readonly boxes: readonly Box[]
  /** how many words of the map lie under a way, in px of the page: asked only where it matters */
  words(way: Way): number
}

/** px that a line keeps from a box */
const clear = 5
/** What one thing run over counts, in turns of the line. */
const hit = 10

/** The ways to leave a card, those that look best first. */
export const cardRoutes: readonly CardRoute[] = [
  { bend: 'slant', share: 1 },
  { bend: 'slant', share: 0.66 },
  { bend: 'slant', share: 0.33 },
  { bend: 'slant', share: 0 },
  { bend: 'corner' },
  { bend: 'edge' },
]

/** px to the side at which a line may go down to a panel below. */
export const asides: readonly number[] = [0, 36, -36, 72, -72]

/** The ways down to the timeline, those that look best first; `boxes` are the things that stand in the header they cross. */
export function timeRoutes(place: Point, mark: Point, boxes: readonly Box[]): readonly TimeRoute[] {
  const gaps = [freeNear(place.x, boxes), freeNear(mark.x, boxes)]
  const crossings = ['place', 'mark', ...gaps] as const
  return crossings.flatMap((cross) => [
    { slant: false, cross },
    ...(cross === 'place' ? [] : [{ slant: true, cross }]),
  ])
}

/** The x nearest to a wanted one that no box covers. */
export function freeNear(x: number, boxes: readonly Box[]): number {
  const covered = (at: number) => boxes.some(({ left, right }) => at > left - clear && at < right + clear)
  const edges = boxes.flatMap(({ left, right }) => [left - clear - 1, right + clear + 1])
  const free = [x, ...edges].filter((at) => !covered(at)).sort((a, b) => Math.abs(a - x) - Math.abs(b - x))
  return free[0] ?? x
}

/**
 * Of the routes, best-looking first, the one whose way runs over least; null where none gives a way. The words of the map are asked for
 * only as long as a route may still be better.
 */
export function choose<Route>(
  routes: readonly Route[],
  wayOf: (route: Route) => Way,
  obstacles: Obstacles,
): Route | null {
  const known = routes
    .map((route, rank) => ({ route, way: wayOf(route), rank }))
    .filter(({ way }) => way.length > 1)
    .map(({ route, way, rank }) => ({ route, way, cost: rank + hit * boxesUnder(way, obstacles.boxes) }))
    .sort((a, b) => a.cost - b.cost)
  let best: Route | null = null
  let least = Infinity
  for (const { route, way, cost } of known) {
    if (cost >= least) break
    const whole = cost + hit * obstacles.words(way)
    if (whole < least) [best, least] = [route, whole]
  }
  return best
}

/** How many boxes a way runs over or keeps too near to. */
export function boxesUnder(way: Way, boxes: readonly Box[]): number {
  return boxes.filter((box) =>
    way.some((to, i) => {
      const from = way[i - 1]
      return from !== undefined && passes(from, to, box)
    }),
  ).length
}

/** Whether a straight part passes a box (Liang–Barsky). */
function passes(from: Point, to: Point, box: Box): boolean {
  let enters = 0
  let leaves = 1
  const sides = [
    [from.x - to.x, from.x - (box.left - clear)],
    [to.x - from.x, box.right + clear - from.x],
    [from.y - to.y, from.y - (box.top - clear)],
    [to.y - from.y, box.bottom + clear - from.y],
  ] as const
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return false
      continue
    }
    const at = room / step
    if (step < 0) enters = Math.max(enters, at)
    else leaves = Math.min(leaves, at)
    if (enters > leaves) return false
  }
  return true
}
