export interface Point {
  readonly x: number
  readonly y: number
}

/** A way of straight parts. */
export type Way = readonly Point[]

/** Radius of the ring around the selected mark, on the map and on the timeline, in px: the line ends there. */
export const mapRing = 19
const timeRing = 10.5

/** The least that a line runs level out of a card, px. */
const stub = 12
/** How far beside and above or below its place a line begins to slant in, px. */
const approach = 50

/**
 * How a line goes from the card to its place: level with one slant that lies at `share` of the way (1: it slants in, 0: it slants out
 * of the card), level and then upright, or upright along the card's side and then level.
 */
export interface CardRoute {
  readonly bend: 'slant' | 'corner' | 'edge'
  /** of a slant only */
  readonly share: number
  /** straight to the place, or slanting in from above or below it at the last */
  readonly from: 'straight' | 'above' | 'below'
}

/**
 * How a line goes from the place down to its mark: slanting or upright from the place, then across the strip above the lanes where its
 * x is the place's, the mark's or a given one.
 */
export interface TimeRoute {
  readonly slant: boolean
  readonly cross: 'place' | 'mark' | number
}

/** The levels that a line to the timeline may run along, px. */
export interface Levels {
  /** just above the lower edge of the map */
  readonly foot: number
  /** between the timeline's header and its lanes */
  readonly lanes: number
}

/** The level and then slanting way that is taken where nothing stands in it. */
const plainest: CardRoute = { bend: 'slant', share: 1, from: 'straight' }

/**
 * The way from a card to its place on the map, in turns of 45° and 90° only, ending at the ring round the place. Empty where the place is
 * too near for the route or lies left of the card.
 */
export function cardToMap(card: Point, place: Point, route: CardRoute = plainest, ring = mapRing): Way {
  const across = place.x - card.x
  if (across < mapRing + 8) return []
  if (route.from === 'straight') return upToRing([...bends(card, place, route), place], ring)
  const target = {
    x: place.x - approach,
    y: place.y + (route.from === 'above' ? -approach : approach),
  }
  // it has to be there, and level, before it turns in
  const need = route.bend === 'edge' ? stub : Math.abs(target.y - card.y)
  if (across - approach - 2 * stub < need) return []
  return upToRing([...bends(card, target, route), target, place], ring)
}

function bends(card: Point, target: Point, { bend, share }: CardRoute): Way {
  if (bend === 'corner') return [card, { x: target.x, y: card.y }]
  if (bend === 'edge') {
    const x = card.x + 2 * stub
    return [card, { x, y: card.y }, { x, y: target.y }]
  }
  const down = target.y - card.y
  const room = Math.max(0, target.x - card.x - stub)
  // what a slant cannot make up is upright
  const slant = Math.min(Math.abs(down), room)
  const x = target.x - slant - (room - slant) * (1 - share)
  const y = card.y + Math.sign(down) * slant
  return [card, { x, y: card.y }, { x: x + slant, y }, { x: target.x, y }]
}

/** The way from a place down to its mark. Empty where there is no room between them. */
export function mapToTime(
  place: Point,
  mark: Point,
  { foot, lanes }: Levels,
  route: TimeRoute = { slant: false, cross: 'place' },
  ring = mapRing,
): Way {
  if (mark.y - place.y < mapRing + timeRing + 8) return []
  // a mark above the lanes' level has no use for it
  const level = Math.min(lanes, mark.y)
  if (level < place.y) return []
  const turn = Math.min(Math.max(foot, place.y), level)
  const crossed = route.cross === 'mark' ? mark.x : route.cross
  const x = crossed === 'place' || level - turn < 1 ? place.x : crossed
  const aside = Math.abs(x - place.x)
  const points = [
    place,
    ...(route.slant && place.y + aside < turn
      ? [{ x, y: place.y + aside }]
      : [
          { x: place.x, y: turn },
          { x, y: turn },
        ]),
    { x, y: level },
    { x: mark.x, y: level },
    mark,
  ]
  return upToRing(upToRing(points, timeRing).toReversed(), ring).toReversed()
}

/** The way from a place down to the edge of a panel below it, `aside` px to the right of it (or left, where negative). */
export function mapToEdge(place: Point, edge: number, aside: number, ring = mapRing): Way {
  const slant = Math.abs(aside)
  if (edge - place.y < mapRing + slant + 4) return []
  const points = [place, { x: place.x + aside, y: place.y + slant }, { x: place.x + aside, y: edge }]
  return upToRing(points.toReversed(), ring).toReversed()
}

/** As SVG path data, rounded to tenths of a px. */
export function pathOf(points: Way): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

/** The way without steps of no length, ending where it meets the ring round its end; empty where it lies in the ring. */
function upToRing(points: Way, radius: number): Way {
  const end = points.at(-1)
  if (!end) return []
  const way: Point[] = []
  for (const point of points) {
    const before = way.at(-1)
    if (before && Math.hypot(point.x - before.x, point.y - before.y) < 0.01) continue
    if (Math.hypot(point.x - end.x, point.y - end.y) >= radius) way.push(point)
    else return before ? [...way, meets(before, point, end, radius)] : []
  }
  return way
}

/** Where the way from a point outside a ring to one inside meets it. */
function meets(from: Point, to: Point, middle: Point, radius: number): Point {
  const step = { x: to.x - from.x, y: to.y - from.y }
  const off = { x: from.x - middle.x, y: from.y - middle.y }
  const a = step.x ** 2 + step.y ** 2
  const b = step.x * off.x + step.y * off.y
  const c = off.x ** 2 + off.y ** 2 - radius ** 2
  const part = Math.max(0, Math.min(1, (-b - Math.sqrt(Math.max(0, b * b - a * c))) / a))
  return { x: from.x + step.x * part, y: from.y + step.y * part }
}
