import type { Position } from 'geojson'
import type { Map as MapLibre } from 'maplibre-gl'
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
}

/** Where the mark of an event stands beside its place, px at scale 1. */
export function slotOf(site: Site, event: string, zoom: number): Offset {
  const first = slotZooms[0] ?? 0
  const band = Math.max(0, Math.min(slotZooms.length - 1, Math.floor(zoom) - first))
  const index = site.events.findIndex(({ id }) => id === event)
  return site.slots[band]?.[index] ?? [0, 0]
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
  const event = scene.events.get(id)
  const ids = event === undefined ? [id] : event.places.map((place) => place.id)
  const sites = scene.sites.filter(({ place }) => ids.includes(place.id))
  const points = sites.map((site) =>
    event === undefined || site.crossing ? screen(view, site.at) : markAt(view, site, event.id),
  )
  const seen = points.find((point) => inside(view, point))
  if (seen !== undefined) return seen
  for (const area of scene.areas.filter(({ place }) => ids.includes(place.id))) {
    const edge = edgeOf(view, area)
    if (edge !== null) return edge
  }
  if (scene.border !== null && ids.includes(scene.border.id)) return nearestToMiddle(view, view.borderLine)
  for (const { place } of scene.countries.filter(({ place: { id: known } }) => ids.includes(known))) {
    const at = view.countryAt(place.id)
    const point = at === null ? null : screen(view, at)
    if (point !== null && inside(view, point)) return { x: point.x, y: point.y + 22 * view.scale }
  }
  return null
}

function inside({ map }: View, { x, y }: ScreenPoint): boolean {
  const { clientWidth, clientHeight } = map.getContainer()
  return x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight
}

/** The point of an area's visible edge that is nearest to the side a line comes from: left, or from below on a narrow map. */
function edgeOf(view: View, area: Area): ScreenPoint | null {
  const { clientWidth, clientHeight } = view.map.getContainer()
  const ring = area.soft.rings[1] ?? area.soft.rings[0]
  const points = (ring?.coordinates.flat(2) ?? [])
    .map((at) => screen(view, at))
    .filter((point) => inside(view, point))
  const narrow = clientWidth < clientHeight
  const worth = ({ x, y }: ScreenPoint): number => (narrow ? -y : x)
  return points.reduce<ScreenPoint | null>(
    (best, point) => (best === null || worth(point) < worth(best) ? point : best),
    null,
  )
}

function nearestToMiddle(view: View, line: readonly Position[]): ScreenPoint | null {
  const { clientWidth, clientHeight } = view.map.getContainer()
  const step = Math.ceil(line.length / 2000)
  let best: ScreenPoint | null = null
  let least = Infinity
  for (let index = 0; index < line.length; index += step) {
    const point = screen(view, line[index] ?? [])
    const far = Math.hypot(point.x - clientWidth / 2, point.y - clientHeight / 2)
    if (far < least && inside(view, point)) [best, least] = [point, far]
  }
  return best
}
