import type { FeatureCollection, Position } from 'geojson'

/** What the locator shows, degrees: both countries whole. */
const west = -80.2
const east = -58.4
const north = 14.2
const south = -5.6
const size = 132
const pixels = size / Math.max(east - west, north - south)

const x = (lon: number) => (lon - west) * pixels
const y = (lat: number) => (north - lat) * pixels
const at = ([lon = 0, lat = 0]: Position) => `${x(lon).toFixed(1)} ${y(lat).toFixed(1)}`

/** A run of positions as SVG path data; of positions nearer than half a px only the first is kept. */
function path(positions: readonly Position[]): string {
  let last: Position | null = null
  const kept = positions.filter((position) => {
    const near =
      last !== null &&
      Math.hypot(x(position[0] ?? 0) - x(last[0] ?? 0), y(position[1] ?? 0) - y(last[1] ?? 0)) < 0.5
    if (!near) last = position
    return !near
  })
  return kept.length < 2 ? '' : `M${kept.map(at).join('L')}`
}

export interface LocatorPolygon {
  readonly key: number
  readonly kind: string
  readonly path: string
}

/** The land as SVG paths, each with the value of a property as its kind. */
export function worldOf(land: FeatureCollection | null, property: string): readonly LocatorPolygon[] {
  return (land?.features ?? []).flatMap(({ geometry, properties }, key) => {
    const kind: unknown = properties?.[property]
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    const paths = polygons.map((rings) => path(rings[0] ?? []))
    return typeof kind === 'string' && paths.some(Boolean) ? [{ key, kind, path: paths.join('') }] : []
  })
}

/** The lines of a collection as one SVG path. */
export function linePath(lines: FeatureCollection): string {
  return lines.features
    .map(({ geometry }) => (geometry.type === 'LineString' ? path(geometry.coordinates) : ''))
    .join('')
}

/** The rectangle of a view (degrees) in the locator, at least 5 px wide and high. */
export function locate(w: number, s: number, e: number, n: number) {
  const width = Math.max(5, x(e) - x(w))
  const height = Math.max(5, y(s) - y(n))
  return { x: (x(w) + x(e) - width) / 2, y: (y(n) + y(s) - height) / 2, width, height }
}

/** Fetches a layer; null where it cannot be had: the locator then stays without it. */
export async function readCollection(address: string): Promise<FeatureCollection | null> {
  try {
    const response = await fetch(address)
    const read: unknown = response.ok ? await response.json() : null
    return isCollection(read) ? read : null
  } catch {
    return null
  }
}

function isCollection(value: unknown): value is FeatureCollection {
  return typeof value === 'object' && value !== null && Array.isArray(Reflect.get(value, 'features'))
}
