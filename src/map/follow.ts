import type { Map as MapLibre } from 'maplibre-gl'
import type { Box, Dossier } from '../core/dossier/types.ts'
import { anchorOf } from './anchors.ts'
import type { BorderMap } from './border-map.ts'
import { boxOf, cut, type Camera, type Padding } from './camera.ts'
import type { ScreenPoint } from './sight.ts'

/** Where an event is out of sight or under what covers the edges, brings it gently to the middle; never nearer or farther. */
export function follow(
  map: BorderMap,
  dossier: Dossier,
  id: string,
  padding: Padding,
  instant: boolean,
): void {
  const ids = dossier.events.find((event) => event.id === id)?.places.map((place) => place.id) ?? []
  const found = boxOf(dossier.places.filter((place) => ids.includes(place.id)))
  const point = anchorOf(map.sight(), id)
  const free = cut(map.map, padding)
  if (found === null || (point !== null && inFree(map.map, point, free))) return
  map.driftTo(cameraOver(map.map, found.box, free), instant)
}

/** The camera that has a box's middle in the middle of what the padding leaves, as near as it is now. */
function cameraOver(map: MapLibre, [west, south, east, north]: Box, padding: Padding): Camera {
  const { left, right, top, bottom } = padding
  const { x, y } = map.project([(west + east) / 2, (south + north) / 2])
  const { lat, lng } = map.unproject([x + (right - left) / 2, y + (bottom - top) / 2])
  return { zoom: map.getZoom(), lat, lon: lng }
}

/** Whether a point of the container lies in what the padding leaves. */
function inFree(map: MapLibre, { x, y }: ScreenPoint, { left, right, top, bottom }: Padding): boolean {
  const { clientWidth, clientHeight } = map.getContainer()
  return x >= left && x <= clientWidth - right && y >= top && y <= clientHeight - bottom
}
