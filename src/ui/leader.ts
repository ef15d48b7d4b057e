export interface Point {
  readonly x: number
  readonly y: number
}

/** Radius of the ring around the selected mark, on the map and on the timeline, in px: the line ends there. */
const mapRing = 19
const timeRing = 10.5

/**
 * The way from a card to its place on the map, in turns of 45° and 90° only: level out of the card, slanting in, and upright for
 * what a slant cannot make up. Empty where the place lies left of the card.
 */
export function cardToMap(card: Point, place: Point): readonly Point[] {
  const across = place.x - card.x
  const down = place.y - card.y
  if (across < mapRing + 8) return []
  const slant = Math.min(Math.abs(down), Math.max(0, across - 12))
  const turn = { x: place.x - slant, y: card.y }
  const upright = { x: place.x, y: card.y + Math.sign(down) * slant }
  const points = [card, turn, upright, place]
  return shorten(dropRepeats(points), mapRing)
}

/** The way from the place down to its mark: upright to `level`, along it, upright again. */
export function mapToTime(place: Point, mark: Point, level: number): readonly Point[] {
  if (mark.y - place.y < mapRing + timeRing) return []
  const points =
    Math.abs(mark.x - place.x) < 1
      ? [place, mark]
      : [place, { x: place.x, y: level }, { x: mark.x, y: level }, mark]
  return shorten(shorten(dropRepeats(points), timeRing).toReversed(), mapRing).toReversed()
}

/** As SVG path data, rounded to tenths of a px. */
export function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

function dropRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter((point, i) => {
    const before = points[i - 1]
    return before === undefined || Math.hypot(point.x - before.x, point.y - before.y) > 0.5
  })
}

/** The same way, ending so many px before its end. */
function shorten(points: readonly Point[], by: number): readonly Point[] {
  const end = points.at(-1)
  const before = points.at(-2)
  if (!end || !before) return []
  const length = Math.hypot(end.x - before.x, end.y - before.y)
  if (length <= by) return shorten(points.slice(0, -1), by - length)
  const part = (length - by) / length
  return [
    ...points.slice(0, -1),
    { x: before.x + (end.x - before.x) * part, y: before.y + (end.y - before.y) * part },
  ]
}
