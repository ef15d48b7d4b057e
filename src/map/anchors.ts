import type { Position } from 'geojson'
import type { Map as MapLibre } from 'maplibre-gl'
import { withheldKey } from './picture.ts'
import type { Area, Scene, Site } from './scene.ts'
import { slotZooms, type Offset } from './slots.ts'

/** CSS px in the map's container. */
export interface ScreenPoint {
  readonly x: number
  readonly y: number
}

/** What the anchors of things depend on, besides the scene. */
export interface View {
  readonly map: MapLibre
  readonly scale: number
  /** vertices of the border line as it is drawn now */
  readonly borderLine: readonly Position[]
  /** where a country's name stands */
  readonly countryAt: (id: string) => Position | null
  /** where an event is not shown, as keys of `withheldKey` */
  readonly withheld?: ReadonlySet<string> | undefined
}

/** The places at which an event is shown; for the id of a place itself. */
function placesOf({ withheld }: View, scene: Scene, id: string): readonly string[] {
  const places = scene.events.get(id)?.places.map((place) => place.id)
  return places?.filter((place) => withheld?.has(withheldKey(id, place)) !== true) ?? [id]
}

/** Where the mark of an event stands beside its place, px at scale 1. */
export function slotOf(site: Site, event: string, zoom: number): Offset {
  const first = slotZooms[0] ?? 0
  const band = Math.max(0, Math.min(slotZooms.length - 1, Math.floor(zoom) - first))
  const index = site.events.findIndex(({ id }) => id === event)
  return site.slots[band]?.offsets[index] ?? [0, 0]
}

/** The middle of an event's mark at one of its places. */
export function markAt(view: View, site: Site, event: string): ScreenPoint {
  const [dx, dy] = slotOf(site, event, view.map.getZoom())
  const { x, y } = screen(view, site.at)
  return { x: x + dx * view.scale, y: y + dy * view.scale }
}

/** The middles of all marks and plates, shown or not. */
export function allMarks(view: View, scene: Scene): ScreenPoint[] {
  return scene.sites.flatMap((site) => [
    ...(site.from === 0 ? [screen(view, site.at)] : []),
    ...site.events.map(({ id }) => markAt(view, site, id)),
  ])
}

export function screen({ map }: View, [lon = 0, lat = 0]: Position): ScreenPoint {
  const { x, y } = map.project([lon, lat])
  return { x, y }
}

/** Where a line that points at an event or place ends: its mark or plate, an area's edge, the line; null: out of sight. */
export function anchorOf(view: View, scene: Scene, id: string): ScreenPoint | null {
  const ids = placesOf(view, scene, id)
  const site = siteInSight(view, scene, id)
  if (site !== undefined) return siteAnchor(view, scene, site, id)
  const edge = edgeOf(
    view,
    scene,
    scene.areas.filter(({ place }) => ids.includes(place.id)),
  )
  if (edge !== null) return edge
  if (scene.border !== null && ids.includes(scene.border.id)) return onTheLine(view, scene)
  for (const { place } of scene.countries.filter(({ place: { id: known } }) => ids.includes(known))) {
    const at = view.countryAt(place.id)
    const point = at === null ? null : screen(view, at)
    if (point !== null && inside(view, point)) return { x: point.x, y: point.y + 12 * view.scale }
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
export function heldAnchor(view: () => View, scene: Scene, id: string): HeldAnchor | null {
  const now = view()
  const site = siteInSight(now, scene, id)
  if (site !== undefined) return { on: 'mark', at: () => siteAnchor(view(), scene, site, id) }
  const point = anchorOf(now, scene, id)
  if (point === null) return null
  const { lng, lat } = now.map.unproject([point.x, point.y])
  const places = placesOf(now, scene, id)
  const country = places.every((place) => scene.countries.some((one) => one.place.id === place))
  return { on: country ? 'words' : 'ground', at: () => screen(view(), [lng, lat]) }
}

function siteInSight(view: View, scene: Scene, id: string): Site | undefined {
  const ids = placesOf(view, scene, id)
  return scene.sites.find(
    (site) => ids.includes(site.place.id) && inside(view, siteAnchor(view, scene, site, id)),
  )
}

function siteAnchor(view: View, scene: Scene, site: Site, id: string): ScreenPoint {
  const event = scene.events.get(id)
  return event === undefined || site.crossing ? screen(view, site.at) : markAt(view, site, event.id)
}

function inside({ map }: View, { x, y }: ScreenPoint): boolean {
  const { clientWidth, clientHeight } = map.getContainer()
  return x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight
}

/** px that a line's end keeps from marks and words that it does not point at. */
const fromMarks = 28
const fromWords = 8
const mostTries = 8

function hasWords({ map }: View, { x, y }: ScreenPoint): boolean {
  const found = map.queryRenderedFeatures([
    [x - fromWords, y - fromWords],
    [x + fromWords, y + fromWords],
  ])
  return found.some(({ layer }) => layer.type === 'symbol')
}

/** Of the points in sight the one of least `cost` that is off all marks and words; where there is none, just the one of least cost. */
function cheapest(
  view: View,
  scene: Scene,
  points: readonly ScreenPoint[],
  cost: (point: ScreenPoint) => number,
): ScreenPoint | null {
  const marks = allMarks(view, scene)
  const near = (a: ScreenPoint, b: ScreenPoint): boolean => Math.hypot(a.x - b.x, a.y - b.y) < fromMarks
  const inSight = points.filter((point) => inside(view, point))
  const sorted = inSight.sort((a, b) => cost(a) - cost(b))
  const refused: ScreenPoint[] = []
  for (const point of sorted) {
    if (refused.length === mostTries) break
    if (marks.some((mark) => near(mark, point)) || refused.some((other) => near(other, point))) continue
    if (!hasWords(view, point)) return point
    refused.push(point)
  }
  return sorted[0] ?? null
}

/** The point of the areas' visible edge that is nearest to the side a line comes from: left, or from below on a narrow map. */
function edgeOf(view: View, scene: Scene, areas: readonly Area[]): ScreenPoint | null {
  const { clientWidth, clientHeight } = view.map.getContainer()
  const rings = areas.map(({ soft }) => soft.rings[1] ?? soft.rings[0])
  const points = rings.flatMap((ring) => ring?.coordinates.flat(2).map((at) => screen(view, at)) ?? [])
  return cheapest(view, scene, points, ({ x, y }) => (clientWidth < clientHeight ? -y : x))
}

/** The point of the border that is nearest to the middle of the view. */
function onTheLine(view: View, scene: Scene): ScreenPoint | null {
  const { clientWidth, clientHeight } = view.map.getContainer()
  const step = Math.ceil(view.borderLine.length / 2000)
  const points = view.borderLine.filter((_, index) => index % step === 0).map((at) => screen(view, at))
  return cheapest(view, scene, points, ({ x, y }) => Math.hypot(x - clientWidth / 2, y - clientHeight / 2))
}

/** The border's vertices from the first to the last that is in sight, and one beyond on either side. */
export function borderInSight(view: View): ScreenPoint[] {
  const bounds = view.map.getBounds()
  const seen = view.borderLine.map(([lon = 0, lat = 0]) => bounds.contains([lon, lat]))
  const first = Math.max(0, seen.indexOf(true) - 1)
  const last = seen.lastIndexOf(true) + 2
  return view.borderLine.slice(first, last).map((at) => screen(view, at))
}
