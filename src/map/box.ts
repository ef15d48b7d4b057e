import type { Map as MapLibre } from 'maplibre-gl'
import type { Box } from '../core/dossier/types.ts'
import type { ScreenPoint } from './sight.ts'

/** The part of the world in sight, no farther than the globe goes. */
export function boxInSight(map: MapLibre): Box {
  const bounds = map.getBounds()
  return onGlobe(bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth())
}

/** The box between two opposite corners on the screen, CSS px in the container. */
export function boxBetween(map: MapLibre, a: ScreenPoint, b: ScreenPoint): Box {
  const [one, two] = [map.unproject([a.x, a.y]), map.unproject([b.x, b.y])]
  return onGlobe(
    Math.min(one.lng, two.lng),
    Math.min(one.lat, two.lat),
    Math.max(one.lng, two.lng),
    Math.max(one.lat, two.lat),
  )
}

function onGlobe(west: number, south: number, east: number, north: number): Box {
  return [Math.max(west, -180), Math.max(south, -90), Math.min(east, 180), Math.min(north, 90)]
}
