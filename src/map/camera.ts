import { LngLat, type LngLatBoundsLike, type Map as MapLibre } from 'maplibre-gl'
import type { Camera } from '../core/camera.ts'
import { positionsOf } from '../core/dossier/read/geometry.ts'
import type { Box, Place } from '../core/dossier/types.ts'
import { circle } from './circle.ts'
import { extentOf } from './extent.ts'

export type { Camera } from '../core/camera.ts'

/** Room to leave free at the edges, px. */
export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** The widest zoom on a screen of 1440 × 900 px: beyond it the coarse land would be seen to end. */
const widest = 4
export const maxZoom = 16
/** How long the camera travels to a goal, and how long when it only follows what happens, ms. */
const flight = 600
const drift = 900
/** The same before an audience, from a near goal to a far one. */
const gentleFlight = { least: 600, most: 1200 } as const
/** And before nobody, who may look up at any time. */
const slowFlight = { least: 5000, most: 5000 } as const
/** Farther than this many screens, or zooms, the way leads through a wider view. */
const far = { screens: 1.1, zooms: 3 } as const

/** How close the camera may come to a place that is no surer than this. */
const closest: Readonly<Record<Place['precision'], number>> = {
  exact: 12,
  near: 9,
  region: 9.5,
  country: 6.2,
}
/** Half the width of what is shown round a point, metres. */
const around: Readonly<Record<Place['precision'], number>> = {
  exact: 4_000,
  near: 45_000,
  region: 30_000,
  country: 300_000,
}

/** The widest zoom for a map of so many px: a small one may show as much of the world as a large one, and no more. */
export function minZoomFor(width: number, height: number): number {
  return Math.max(2.5, widest + Math.log2(Math.max(width / 1440, height / 900)))
}

/** Where a map looks now. */
export function cameraOf(map: MapLibre): Camera {
  const { lng, lat } = map.getCenter()
  return { zoom: map.getZoom(), lat, lon: lng }
}

/** Whether two cameras show the same picture, to a tenth of a px or so. */
export function sameCamera(a: Camera, b: Camera): boolean {
  return Math.abs(a.zoom - b.zoom) < 1e-4 && Math.abs(a.lat - b.lat) < 1e-6 && Math.abs(a.lon - b.lon) < 1e-6
}

/** The box round all these places, and how close the camera may come; null where there is none. */
export function boxOf(places: readonly Place[]): { box: Box; closest: number } | null {
  const corners = places.flatMap((place) => {
    const { geometry } = place.feature
    return geometry.type === 'Point'
      ? positionsOf(circle(geometry.coordinates, place.radius ?? around[place.precision]))
      : positionsOf(geometry)
  })
  if (corners.length === 0) return null
  return { box: extentOf(corners), closest: Math.min(...places.map((place) => closest[place.precision])) }
}

/** The camera from which a box fills what the padding leaves (cut where it would leave nothing); null where there is none. */
export function cameraFor(map: MapLibre, box: Box, padding: Padding, closestZoom: number): Camera | null {
  const bounds: LngLatBoundsLike = [
    [box[0], box[1]],
    [box[2], box[3]],
  ]
  const camera = map.cameraForBounds(bounds, { padding: cut(map, padding), maxZoom: closestZoom })
  if (camera?.center === undefined || camera.zoom === undefined) return null
  const { lng, lat } = LngLat.convert(camera.center)
  return { zoom: Math.max(map.getMinZoom(), camera.zoom), lat, lon: lng }
}

/** How the camera gets to its goal: at once, as the hand wants it at a desk, following what happens, so that a whole room can follow, or as slowly as a screen that nobody waits for. */
export type Pace = 'instant' | 'desk' | 'drift' | 'gentle' | 'slow'

/** Takes the map to a camera. */
export function travel(map: MapLibre, { zoom, lat, lon }: Camera, pace: Pace): void {
  const goal = { center: new LngLat(lon, lat), zoom }
  if (pace === 'instant') map.jumpTo(goal)
  else if (pace === 'desk') map.easeTo({ ...goal, duration: flight, easing: (t) => 1 - (1 - t) ** 3 })
  else if (pace === 'drift') map.easeTo({ ...goal, duration: drift })
  else travelGently(map, goal, pace === 'slow' ? slowFlight : gentleFlight)
}

function travelGently(
  map: MapLibre,
  goal: { center: LngLat; zoom: number },
  { least, most }: { readonly least: number; readonly most: number },
): void {
  const { clientWidth, clientHeight } = map.getContainer()
  const { x, y } = map.project(goal.center)
  const screens = Math.hypot(x - clientWidth / 2, y - clientHeight / 2) / Math.min(clientWidth, clientHeight)
  const zooms = Math.abs(goal.zoom - map.getZoom())
  const share = Math.min(1, screens / far.screens + zooms / far.zooms)
  const duration = least + share * (most - least)
  // slow at both ends: nobody in the room knows beforehand where it goes
  const easing = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2)
  if (screens > far.screens && zooms < far.zooms) map.flyTo({ ...goal, duration, curve: 1.2, easing })
  else map.easeTo({ ...goal, duration, easing })
}

/** A padding that leaves something of the map: cut where it would not. */
export function cut(map: MapLibre, padding: Padding): Padding {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const share = (used: number, whole: number): number => (used > whole * 0.8 ? (whole * 0.8) / used : 1)
  const x = share(padding.left + padding.right, width)
  const y = share(padding.top + padding.bottom, height)
  return {
    top: padding.top * y,
    bottom: padding.bottom * y,
    left: padding.left * x,
    right: padding.right * x,
  }
}
