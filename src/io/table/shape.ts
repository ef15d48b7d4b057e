/** Where a shape is, for a table: a point in it, and how far it reaches from there, in metres. */
export interface Spot {
  readonly lon: number
  readonly lat: number
  readonly radius: number
}

type Position = readonly [lon: number, lat: number]

/** What may be a list, as one; empty where it is none. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const metresADegree = 111_195

/** Half of the way round the earth: nothing is farther away. */
const farthestMetres = 20_037_508

/** How deep in lists the positions of a geometry stand (RFC 7946, 3.1). */
const depths: ReadonlyMap<unknown, number> = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
])

/** Positions that stand so deep in lists; false where something in it is no position. Ends once there are too many. */
function positionsIn(coordinates: unknown, depth: number, into: Position[], most: number): boolean {
  if (!Array.isArray(coordinates) || into.length > most) return false
  if (depth > 0) return coordinates.every((part: unknown) => positionsIn(part, depth - 1, into, most))
  const [lon, lat] = list(coordinates)
  if (typeof lon === 'number' && typeof lat === 'number') into.push([lon, lat])
  else if (coordinates.length > 0) return false
  return true
}

const distance = ([lon, lat]: Position, [otherLon, otherLat]: Position): number => {
  const degrees = Math.abs(otherLon - lon)
  // over the antimeridian where that is the shorter way
  const east = Math.min(degrees, Math.abs(360 - degrees)) * Math.cos((lat * Math.PI) / 180)
  return Math.min(farthestMetres, Math.hypot(east, otherLat - lat) * metresADegree)
}

/**
 * Rings of a polygon that goes over the antimeridian, with the longitudes west of it counted on beyond 180. Such a polygon should have been
 * cut there (RFC 7946, 3.1.9); one that was not has nothing in three quarters of all longitudes, which no polygon of any size has.
 */
function overAntimeridian(rings: readonly (readonly Position[])[]): readonly (readonly Position[])[] {
  const lons = [...new Set(rings.flat().map(([lon]) => lon))].sort((a, b) => a - b)
  const gap = lons.findIndex((lon, i) => (lons[i + 1] ?? lon) - lon > 270)
  const [west = 0, east = 0] = lons.slice(gap, gap + 2)
  // from -180 to 180 is all round the earth
  if (gap < 0 || east - west >= 360) return rings
  return rings.map((ring) => ring.map(([lon, lat]): Position => [lon <= west ? lon + 360 : lon, lat]))
}

/** Crossings of a polygon's rings with a line of latitude, from west to east. */
function crossings(rings: readonly (readonly Position[])[], lat: number): number[] {
  const at: number[] = []
  for (const ring of rings)
    for (const [i, [lon, y]] of ring.entries()) {
      const [nextLon, nextY] = ring[(i + 1) % ring.length] ?? [lon, y]
      if (y > lat !== nextY > lat) at.push(lon + ((lat - y) / (nextY - y)) * (nextLon - lon))
    }
  return at.sort((a, b) => a - b)
}

/** A point within a polygon: the middle of the widest part of the line of latitude through its middle. */
function pointInside(rings: readonly (readonly Position[])[]): Position | null {
  const lats = (rings[0] ?? []).map(([, lat]) => lat)
  const lat = (lats.reduce((a, b) => Math.min(a, b), 90) + lats.reduce((a, b) => Math.max(a, b), -90)) / 2
  const at = crossings(rings, lat)
  let widest: Position | null = null
  let width = -1
  for (let i = 0; i + 1 < at.length; i += 2) {
    const [west = 0, east = 0] = at.slice(i, i + 2)
    if (east - west > width) widest = [(west + east) / 2, lat]
    width = Math.max(width, east - west)
  }
  return widest
}

/** The same, back on the earth where the polygon goes over the antimeridian; longitudes of a file that counts to 360 stay as they are, to be refused. */
function inPolygon(rings: readonly (readonly Position[])[]): Position | null {
  const over = overAntimeridian(rings)
  const at = pointInside(over)
  return at !== null && over !== rings && at[0] > 180 ? [at[0] - 360, at[1]] : at
}

function polygonIn(type: unknown, coordinates: unknown, most: number): Position[][] | null {
  const polygons = type === 'MultiPolygon' ? list(coordinates) : type === 'Polygon' ? [coordinates] : []
  const all = polygons.map((polygon) =>
    list(polygon).map((ring) => {
      const positions: Position[] = []
      return positionsIn(ring, 1, positions, most) ? positions : []
    }),
  )
  return all.reduce<Position[][] | null>(
    (largest, rings) => ((rings[0]?.length ?? 0) > (largest?.[0]?.length ?? 0) ? rings : largest),
    null,
  )
}

/**
 * A geometry of GeoJSON as a spot: a point as it is, anything else by a point on or in it (a collection: of its first part). 'none': it has no geometry; 'broken': it is
 * none; 'most': it has more positions than `most`. `count` gets the number of its positions.
 */
export function spotOf(
  geometry: unknown,
  most: number,
  count: (positions: number) => void,
): Spot | 'none' | 'broken' | 'most' {
  if (geometry === null || geometry === undefined) return 'none'
  if (typeof geometry !== 'object') return 'broken'
  const type: unknown = Reflect.get(geometry, 'type')
  const coordinates: unknown = Reflect.get(geometry, 'coordinates')
  if (type === 'GeometryCollection') return spotOfAll(list(Reflect.get(geometry, 'geometries')), most, count)
  const depth = depths.get(type)
  if (depth === undefined) return 'broken'
  const positions: Position[] = []
  const whole = positionsIn(coordinates, depth, positions, most)
  count(positions.length)
  if (positions.length > most) return 'most'
  if (!whole) return 'broken'
  const middle = positions[Math.floor(positions.length / 2)]
  if (middle === undefined) return 'none'
  const rings = polygonIn(type, coordinates, most)
  const at = (rings && inPolygon(rings)) ?? middle
  const radius = positions.reduce((farthest, position) => Math.max(farthest, distance(at, position)), 0)
  return { lon: at[0], lat: at[1], radius: type === 'Point' ? 0 : Math.round(radius) }
}

/** Several geometries: at the first of them that is somewhere, reaching as far as all of them. */
function spotOfAll(
  parts: readonly unknown[],
  most: number,
  count: (positions: number) => void,
): ReturnType<typeof spotOf> {
  let left = most
  const spots: Spot[] = []
  for (const part of parts) {
    const spot = spotOf(part, left, (positions) => {
      left -= positions
      count(positions)
    })
    if (spot === 'none') continue
    if (typeof spot === 'string') return spot
    spots.push(spot)
  }
  const [first] = spots
  if (first === undefined) return 'none'
  const at = ({ lon, lat }: Spot): Position => [lon, lat]
  const radius = spots.reduce(
    (farthest, spot) =>
      Math.max(farthest, Math.min(farthestMetres, distance(at(first), at(spot)) + spot.radius)),
    0,
  )
  return { ...first, radius: Math.round(radius) }
}
