import type { Point } from '../leader.ts'

/** Radius of the ring round a selected sign, units. */
const ring = 62
/** A line that bends less than this, units, is drawn straight. */
const straight = 3
/** Places where a way may bend, between the words and its place. */
const bends = 8
/** Heights between the two that a way with two slants may run at. */
const landings = 7
/** Shares of the room before the place at which its first slant may set out. */
const setOuts = [0, 0.25, 0.5]

/**
 * The ways from a quoted line to its place, all level but for one slant of 45°, the plainest first: the slant at the end, then ever
 * nearer to the words, but never left of `margin` (px); after these the ways with two slants. Empty where the place lies left of that, or too near for a slant.
 */
export function waysTo(
  start: Point,
  place: Point,
  { unit, margin, ringed }: { readonly unit: number; readonly margin: number; readonly ringed: boolean },
): readonly (readonly Point[])[] {
  const down = place.y - start.y
  const slant = Math.abs(down)
  const first = Math.max(start.x, margin)
  const room = place.x - first - slant
  if (place.x - first < 2 * ring * unit || room < 0) return []
  if (slant < straight * unit) return [shortened([start, { x: place.x, y: start.y }], unit, ringed)]
  const plain = Array.from({ length: bends }, (_, bend) => {
    const x = first + room * (1 - bend / (bends - 1))
    return [start, { x, y: start.y }, { x: x + slant, y: place.y }, place]
  })
  const stairs = setOuts.flatMap((setOut) =>
    Array.from({ length: landings }, (_, landing) => {
      const share = (landing + 1) / (landings + 1)
      const y = start.y + down * share
      const x = first + room * setOut
      return [
        start,
        { x, y: start.y },
        { x: x + slant * share, y },
        { x: place.x - slant * (1 - share), y },
        place,
      ]
    }),
  )
  return [...plain, ...stairs]
    .map((way) => shortened(withoutRepeats(way), unit, ringed))
    .filter((way) => way.length > 1)
}

function withoutRepeats(way: readonly Point[]): readonly Point[] {
  return way.filter((point, i) => {
    const before = way[i - 1]
    return before === undefined || Math.hypot(point.x - before.x, point.y - before.y) > 0.5
  })
}

/** Ends the way where it meets the ring round its place. */
function shortened(way: readonly Point[], unit: number, ringed: boolean): readonly Point[] {
  const place = way.at(-1)
  if (!ringed || place === undefined) return way
  const radius = ring * unit
  const far = ({ x, y }: Point): number => Math.hypot(x - place.x, y - place.y)
  const outside = way.findLastIndex((point) => far(point) > radius)
  const [from, to] = [way[outside], way[outside + 1]]
  if (from === undefined || to === undefined) return []
  // halved until it is less than a px: the stretch crosses the ring once
  let [out, inside] = [from, to]
  while (Math.hypot(out.x - inside.x, out.y - inside.y) > 0.5) {
    const middle = { x: (out.x + inside.x) / 2, y: (out.y + inside.y) / 2 }
    if (far(middle) > radius) out = middle
    else inside = middle
  }
  return [...way.slice(0, outside + 1), inside]
}
