import type { Position } from 'geojson'
import type { Map as MapLibre } from 'maplibre-gl'
import type { Scene, Site } from './scene.ts'
import { slotZooms, type Offset } from './slots.ts'

/** CSS px in the map's container. */
export interface ScreenPoint {
  readonly x: number
  readonly y: number
}

/** What it depends on where things lie on the screen now. */
export interface Sight {
  readonly map: MapLibre
  readonly scene: Scene
  readonly scale: number
  /** vertices of the border line as it is drawn now */
  readonly borderLine: readonly Position[]
  /** where a country's name stands */
  readonly countryAt: (id: string) => Position | null
  /** where an event is not shown, as keys of `withheldKey` */
  readonly withheld?: ReadonlySet<string> | undefined
}

/** Where the mark of an event stands beside its place, px at scale 1. */
export function slotOf(site: Site, event: string, zoom: number): Offset {
  const first = slotZooms[0] ?? 0
  const band = Math.max(0, Math.min(slotZooms.length - 1, Math.floor(zoom) - first))
  const index = site.events.findIndex(({ id }) => id === event)
  return site.slots[band]?.offsets[index] ?? [0, 0]
}

/** The middle of an event's mark at one of its places. */
export function markAt(sight: Sight, site: Site, event: string): ScreenPoint {
  const [dx, dy] = slotOf(site, event, sight.map.getZoom())
  const { x, y } = screen(sight, site.at)
  return { x: x + dx * sight.scale, y: y + dy * sight.scale }
}

/** The middles of all marks and plates, shown or not. */
export function allMarks(sight: Sight): ScreenPoint[] {
  return sight.scene.sites.flatMap((site) => [
    ...(site.from === 0 ? [screen(sight, site.at)] : []),
    ...site.events.map(({ id }) => markAt(sight, site, id)),
  ])
}

/** Where a point of the ground is seen, in sight or not. */
export function screen({ map }: Sight, [lon = 0, lat = 0]: Position): ScreenPoint {
  const { x, y } = map.project([lon, lat])
  return { x, y }
}

/** A line's points without those that lie as good as on the one kept before them, `least` px. */
export function thinned(points: readonly ScreenPoint[], least: number): ScreenPoint[] {
  const kept: ScreenPoint[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (last === undefined || Math.hypot(point.x - last.x, point.y - last.y) >= least) kept.push(point)
  }
  return kept
}
