import type { Geometry, Position } from 'geojson'

/** A tenth of a metre: all that RFC 7946 finds worth writing, and more than any place here is sure of. */
const decimals = 1e6

function rounded([lon = 0, lat = 0]: Position): Position {
  const round = (degrees: number) => Math.round(degrees * decimals) / decimals + 0
  return [round(lon), round(lat)]
}

/** A line with points that became the same by rounding told once; never fewer than `least` points. */
function line(positions: readonly Position[], least: number): Position[] {
  const all = positions.map(rounded)
  const kept = all.filter((at, i) => i === 0 || at[0] !== all[i - 1]?.[0] || at[1] !== all[i - 1]?.[1])
  return kept.length >= least ? kept : all
}

/** Twice the area of a ring, positive where it runs counterclockwise. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0
  for (const [i, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? []
    sum += x * nextY - nextX * y
  }
  return sum
}

/** The outer ring counterclockwise, holes clockwise: the right-hand rule. */
function polygon(rings: readonly (readonly Position[])[]): Position[][] {
  return rings.map((ring, i) => {
    const wound = line(ring, 4)
    return (i === 0) === signedArea(wound) >= 0 ? wound : wound.reverse()
  })
}

/** Single geometries, as RFC 7946 writes them: longitude and latitude to six decimals, rings by the right-hand rule. */
export function plainGeometries(geometry: Geometry): Exclude<Geometry, { type: 'GeometryCollection' }>[] {
  switch (geometry.type) {
    case 'Point':
      return [{ type: 'Point', coordinates: rounded(geometry.coordinates) }]
    case 'MultiPoint':
      return [{ type: 'MultiPoint', coordinates: geometry.coordinates.map(rounded) }]
    case 'LineString':
      return [{ type: 'LineString', coordinates: line(geometry.coordinates, 2) }]
    case 'MultiLineString':
      return [{ type: 'MultiLineString', coordinates: geometry.coordinates.map((part) => line(part, 2)) }]
    case 'Polygon':
      return [{ type: 'Polygon', coordinates: polygon(geometry.coordinates) }]
    case 'MultiPolygon':
      return [{ type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) }]
    case 'GeometryCollection':
      return geometry.geometries.flatMap(plainGeometries)
  }
}

/** Several geometries as one; null where there is none. A collection of one, or within another, is what RFC 7946 advises against. */
export function oneGeometry(geometries: readonly Geometry[]): Geometry | null {
  const parts = geometries.flatMap(plainGeometries)
  if (parts.length <= 1) return parts[0] ?? null
  return { type: 'GeometryCollection', geometries: parts }
}
