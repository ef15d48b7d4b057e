import type { CardRoute, Point, TimeRoute, Way } from './leader.ts'

/** A box on the page, px, as `getBoundingClientRect` gives it. */
export type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>

/** What a line should not run over. */
export interface Obstacles {
  /** legend, scale, locator, buttons and words of the page */
  readonly boxes: readonly Box[]
  /** how much of the map a way in px of the page runs over, a word counting 1: asked only where it matters, and no further than `most` */
  onMap(way: Way, most: number): number
}

/** px that a line keeps from a box */
const clear = 5
/** What a word run over counts, and a box with words of its own, against one place further down the list. */
const hit = 30
const boxHit = 80

const ends = ['above', 'below'] as const
/** The ways from a card, those that look best first. */
export const cardRoutes: readonly CardRoute[] = [
  ...[1, 0.75, 0.5, 0.25, 0].map((share) => ({ bend: 'slant', share, from: 'straight' }) as const),
  { bend: 'corner', share: 0, from: 'straight' },
  ...[0.9, 0.7, 0.45, 0.2].flatMap((share) => ends.map((from) => ({ bend: 'slant', share, from }) as const)),
  { bend: 'edge', share: 0, from: 'straight' },
  ...ends.map((from) => ({ bend: 'edge', share: 0, from }) as const),
]

/** px to the side at which a line may go down to a panel below. */
export const asides: readonly number[] = [0, 36, -36, 72, -72]

/**
 * The ways down to the timeline, those that look best first; `boxes` are the things that stand in the header they cross, which they do
 * below the map (`over`).
 */
export function timeRoutes(
  place: Point,
  mark: Point,
  boxes: readonly Box[],
  over: Pick<Box, 'left' | 'right'>,
): readonly TimeRoute[] {
  const gaps = [freeNear(place.x, boxes, over), freeNear(mark.x, boxes, over)]
  const crossings = ['place', 'mark', ...gaps] as const
  return crossings.flatMap((cross) => [
    { slant: false, cross },
    ...(cross === 'place' ? [] : [{ slant: true, cross }]),
  ])
}

/** The x nearest to a wanted one, between `left` and `right`, that no box covers; the wanted one where there is none. */
export function freeNear(
  x: number,
  boxes: readonly Box[],
  { left: least, right: most }: Pick<Box, 'left' | 'right'>,
): number {
  const covered = (at: number) => boxes.some(({ left, right }) => at > left - clear && at < right + clear)
  const edges = boxes.flatMap(({ left, right }) => [left - clear - 1, right + clear + 1])
  const free = [x, ...edges]
    .filter((at) => at >= least && at <= most && !covered(at))
    .sort((a, b) => Math.abs(a - x) - Math.abs(b - x))
  return free[0] ?? x
}

/**
 * Of the routes, best-looking first, the one whose way runs over least; null where none gives a way. The map is asked only as long as a route may still be better.
 */
export function choose<Route>(
  routes: readonly Route[],
  wayOf: (route: Route) => Way,
  obstacles: Obstacles,
): Route | null {
  const known = routes
    .map((route, rank) => ({ route, way: wayOf(route), rank }))
    .filter(({ way }) => way.length > 1)
    .map(({ route, way, rank }) => ({ route, way, cost: rank + boxHit * boxesUnder(way, obstacles.boxes) }))
    .sort((a, b) => a.cost - b.cost)
  let best: Route | null = null
  let least = Infinity
  for (const { route, way, cost } of known) {
    if (cost >= least) break
    const whole = cost + hit * obstacles.onMap(way, (least - cost) / hit)
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

/** Whether a way runs through one of these boxes: one that only runs along beneath it, near as that is, does not. */
export function runsThrough(way: Way, boxes: readonly Box[]): boolean {
  const upper = boxes.map(({ left, top, right, bottom }) => ({
    left,
    top,
    right,
    bottom: bottom - 2 * clear,
  }))
  return boxesUnder(way, upper) > 0
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
