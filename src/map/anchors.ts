import type { Position } from 'geojson'
import { withheldKey } from './picture.ts'
import type { Area, Site } from './scene.ts'
import { allMarks, markAt, screen, thinned, type ScreenPoint, type Sight } from './sight.ts'

/** The places at which an event is shown; for the id of a place itself. */
function placesOf({ scene, withheld }: Sight, id: string): readonly string[] {
  const places = scene.events.get(id)?.places.map((place) => place.id)
  return places?.filter((place) => withheld?.has(withheldKey(id, place)) !== true) ?? [id]
}

/** Where a line that points at an event or place ends: its mark or plate, an area's edge, the line; null: out of sight. */
export function anchorOf(sight: Sight, id: string): ScreenPoint | null {
  const ids = placesOf(sight, id)
  const site = siteInSight(sight, id)
  if (site !== undefined) return siteAnchor(sight, site, id)
  const edge = edgeOf(
    sight,
    sight.scene.areas.filter(({ place }) => ids.includes(place.id)),
  )
  if (edge !== null) return edge
  if (sight.scene.border !== null && ids.includes(sight.scene.border.id)) return onTheLine(sight)
  for (const { place } of sight.scene.countries.filter(({ place: { id: known } }) => ids.includes(known))) {
    const at = sight.countryAt(place.id)
    const point = at === null ? null : screen(sight, at)
    if (point !== null && inside(sight, point)) return { x: point.x, y: point.y + 12 * sight.scale }
  }
  return null
}

/** A point that a line points at, held while the camera moves. */
export interface HeldAnchor {
  /** where it is now: fixed on the ground, or the mark in its slot */
  at(): ScreenPoint
  /** `mark`: a sign or plate, ringed; `words`: a country's name; `ground`: a point of an area's edge or of the border */
  readonly on: 'mark' | 'words' | 'ground'
}

/** The point of `anchorOf`, found once and held; null: out of sight. */
export function heldAnchor(sight: () => Sight, id: string): HeldAnchor | null {
  const now = sight()
  const site = siteInSight(now, id)
  if (site !== undefined) return { on: 'mark', at: () => siteAnchor(sight(), site, id) }
  const point = anchorOf(now, id)
  if (point === null) return null
  const { lng, lat } = now.map.unproject([point.x, point.y])
  const places = placesOf(now, id)
  const country = places.every((place) => now.scene.countries.some((one) => one.place.id === place))
  return { on: country ? 'words' : 'ground', at: () => screen(sight(), [lng, lat]) }
}

function siteInSight(sight: Sight, id: string): Site | undefined {
  const ids = placesOf(sight, id)
  return sight.scene.sites.find(
    (site) => ids.includes(site.place.id) && inside(sight, siteAnchor(sight, site, id)),
  )
}

function siteAnchor(sight: Sight, site: Site, id: string): ScreenPoint {
  const event = sight.scene.events.get(id)
  return event === undefined || site.crossing ? screen(sight, site.at) : markAt(sight, site, event.id)
}

function inside({ map }: Sight, { x, y }: ScreenPoint): boolean {
  const { clientWidth, clientHeight } = map.getContainer()
  return x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight
}

/** px that a line's end keeps from marks and words that it does not point at. */
const fromMarks = 28
const fromWords = 8
const mostTries = 8

function hasWords({ map }: Sight, { x, y }: ScreenPoint): boolean {
  const found = map.queryRenderedFeatures([
    [x - fromWords, y - fromWords],
    [x + fromWords, y + fromWords],
  ])
  return found.some(({ layer }) => layer.type === 'symbol')
}

/** Of the points in sight the one of least `cost` that is off all marks and words; where there is none, just the one of least cost. */
function cheapest(
  sight: Sight,
  points: readonly ScreenPoint[],
  cost: (point: ScreenPoint) => number,
): ScreenPoint | null {
  const marks = allMarks(sight)
  const near = (a: ScreenPoint, b: ScreenPoint): boolean => Math.hypot(a.x - b.x, a.y - b.y) < fromMarks
  const inSight = points.filter((point) => inside(sight, point))
  const sorted = inSight.sort((a, b) => cost(a) - cost(b))
  const refused: ScreenPoint[] = []
  for (const point of sorted) {
    if (refused.length === mostTries) break
    if (marks.some((mark) => near(mark, point)) || refused.some((other) => near(other, point))) continue
    if (!hasWords(sight, point)) return point
    refused.push(point)
  }
  return sorted[0] ?? null
}

/** The point of the areas' visible edge that is nearest to the side a line comes from: left, or from below on a narrow map. */
function edgeOf(sight: Sight, areas: readonly Area[]): ScreenPoint | null {
  const { clientWidth, clientHeight } = sight.map.getContainer()
  const rings = areas.map(({ soft }) => soft.rings[1] ?? soft.rings[0])
  const points = rings.flatMap((ring) => ring?.coordinates.flat(2).map((at) => screen(sight, at)) ?? [])
  return cheapest(sight, points, ({ x, y }) => (clientWidth < clientHeight ? -y : x))
}

/** The point of the border that is nearest to the middle of the view. */
function onTheLine(sight: Sight): ScreenPoint | null {
  const { clientWidth, clientHeight } = sight.map.getContainer()
  const step = Math.ceil(sight.borderLine.length / 2000)
  const points = sight.borderLine.filter((_, index) => index % step === 0).map((at) => screen(sight, at))
  return cheapest(sight, points, ({ x, y }) => Math.hypot(x - clientWidth / 2, y - clientHeight / 2))
}

/** The border from the first to the last vertex that is in sight, and one beyond on either side; vertices are at least 2 px apart. */
export function borderInSight(sight: Sight): ScreenPoint[] {
  const bounds = sight.map.getBounds()
  const [west, south, east, north] = [
    bounds.getWest(),
    bounds.getSouth(),
    bounds.getEast(),
    bounds.getNorth(),
  ]
  const isSeen = ([lon = 0, lat = 0]: Position): boolean =>
    lon >= west && lon <= east && lat >= south && lat <= north
  const first = Math.max(0, sight.borderLine.findIndex(isSeen) - 1)
  const last = sight.borderLine.findLastIndex(isSeen) + 2
  return thinned(
    sight.borderLine.slice(first, last).map((at) => screen(sight, at)),
    2,
  )
}
