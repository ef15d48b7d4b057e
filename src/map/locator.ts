import type { Feature, Position } from 'geojson'
import { readLayer } from './geo-files.ts'
import { mercatorY } from './mercator.ts'

/** The locator's picture: SVG path data in a box of `size` × `size`. */
export interface LocatorPaths {
  readonly colombia: string
  readonly venezuela: string
  readonly others: string
  readonly border: string
}

/** Side of the locator's box, px. */
export const locatorSize = 132
const west = -79.6
const east = -59.4
const north = 13.4
/** Points nearer to each other than this are left out, px. */
const coarseness = 0.7

const unit = locatorSize / (east - west)

/** Where a point of the map lies in the locator, px. */
export function toLocator([lon = 0, lat = 0]: Position): readonly [x: number, y: number] {
  return [(lon - west) * unit, (mercatorY(lat) - mercatorY(north)) * 360 * unit]
}

/** Reads the overview of land and border (as the map itself does, so nothing is fetched twice) and draws it small. */
export async function locatorPaths(): Promise<LocatorPaths> {
  const [land, border] = await Promise.all([
    readLayer('land-overview.geojson'),
    readLayer('border-overview.geojson'),
  ])
  const of = (test: (country: unknown) => boolean): string =>
    land.features
      .filter((feature) => test(feature.properties?.['country']))
      .map(pathOf)
      .join('')
  return {
    colombia: of((country) => country === 'COL'),
    venezuela: of((country) => country === 'VEN'),
    others: of((country) => country === 'other'),
    border: border.features.map(pathOf).join(''),
  }
}

function pathOf({ geometry }: Feature): string {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map((ring) => lineOf(ring, 'Z')).join('')
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((polygon) => polygon.map((ring) => lineOf(ring, 'Z'))).join('')
    case 'LineString':
      return lineOf(geometry.coordinates, '')
    default:
      return ''
  }
}

function lineOf(line: readonly Position[], end: 'Z' | ''): string {
  const kept: string[] = []
  let [lastX, lastY] = [Infinity, Infinity]
  for (const [index, at] of line.entries()) {
    const [x, y] = toLocator(at)
    const last = index === line.length - 1
    if (!last && Math.hypot(x - lastX, y - lastY) < coarseness) continue
    kept.push(`${x.toFixed(1)} ${y.toFixed(1)}`)
    ;[lastX, lastY] = [x, y]
  }
  const tiny = end === 'Z' ? 4 : 2
  return kept.length < tiny ? '' : `M${kept.join('L')}${end}`
}
