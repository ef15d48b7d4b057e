import type { MultiPolygon, Polygon } from 'geojson'
import type { Area } from './samples.ts'

/** How many strips of latitude an area's edges are sorted into: a test then looks at a few edges instead of all. */
const strips = 256

/**
 * A test of points against an area, made for a million of them: by the even-odd rule (a ray to the east crosses an odd number of edges),
 * as holes want it. Points on an edge may fall to either side.
 */
export function pointTest({
  shape,
  box: [west, south, east, north],
}: Area): (lon: number, lat: number) => boolean {
  const height = (north - south) / strips
  const stripOf = (lat: number) => Math.min(strips - 1, Math.max(0, Math.floor((lat - south) / height)))
  const edges: number[][] = Array.from({ length: strips }, () => [])
  for (const ring of ringsOf(shape))
    ring.forEach(([x1 = NaN, y1 = NaN], i) => {
      const [x2 = x1, y2 = y1] = ring[i + 1] ?? ring[0] ?? []
      if (y1 === y2) return
      const last = stripOf(Math.max(y1, y2))
      for (let strip = stripOf(Math.min(y1, y2)); strip <= last; strip += 1)
        edges[strip]?.push(x1, y1, x2, y2)
    })
  const sorted = edges.map((strip) => Float64Array.from(strip))
  return (lon, lat) => {
    if (!(lon >= west && lon <= east && lat >= south && lat <= north)) return false
    const strip = sorted[stripOf(lat)]
    if (strip === undefined) return false
    let inside = false
    for (let i = 0; i < strip.length; i += 4) {
      const y1 = strip[i + 1] ?? 0
      const y2 = strip[i + 3] ?? 0
      if (y1 > lat === y2 > lat) continue
      const x1 = strip[i] ?? 0
      if (lon < x1 + ((lat - y1) / (y2 - y1)) * ((strip[i + 2] ?? 0) - x1)) inside = !inside
    }
    return inside
  }
}

function ringsOf(shape: Polygon | MultiPolygon) {
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
}
