import { cardToMap, type Point } from '../leader.ts'

/** The map's signs are so much larger here than those that the leader's way is made for. */
const scale = 3.2

/**
 * The ways from a quoted line to its place, all in turns of 45° and 90°, the plainest first: level and slanting in at the end, or
 * slanting at `margin` (px) already and then level. Empty where the place lies left of the words.
 */
export function waysTo(
  start: Point,
  place: Point,
  unit: number,
  margin: number,
): readonly (readonly Point[])[] {
  const times = scale * unit
  const small = ({ x, y }: Point): Point => ({ x: x / times, y: y / times })
  const large = ({ x, y }: Point): Point => ({ x: x * times, y: y * times })
  const late = cardToMap(small(start), small(place)).map(large)
  const slant = Math.abs(place.y - start.y)
  const turn = { x: Math.max(start.x, margin), y: start.y }
  // the level stretch ends at the ring, which `cardToMap` leaves free
  const early = cardToMap(small({ x: turn.x + slant, y: place.y }), small(place)).map(large)
  const ways = [late, early.length > 0 ? [start, turn, ...early] : []]
  return ways.filter((way) => way.length > 1)
}
