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

/** Positions of anything that stands as `coordinates`; null where something in it is no position. Ends once there are too many. */
function positionsIn(coordinates: unknown, into: Position[], most: number): boolean {
  if (!Array.isArray(coordinates) || into.length > most) return false
  const [lon, lat] = list(coordinates)
  if (typeof lon === 'number' && typeof lat === 'number') {
    into.push([lon, lat])
    return true
  }
  return coordinates.every((part: unknown) => positionsIn(part, into, most))
}

const distance = ([lon, lat]: Position, [otherLon, otherLat]: Position): number => {
  const east = (otherLon - lon) * Math.cos((lat * Math.PI) / 180)
  return Math.hypot(east, otherLat - lat) * metresADegree
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

function polygonIn(type: unknown, coordinates: unknown, most: number): Position[][] | null {
  const polygons = type === 'MultiPolygon' ? list(coordinates) : type === 'Polygon' ? [coordinates] : []
  const all = polygons.map((polygon) =>
    list(polygon).map((ring) => {
      const positions: Position[] = []
      return positionsIn(ring, positions, most) ? positions : []
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
  const positions: Position[] = []
  const whole = positionsIn(coordinates, positions, most)
  count(positions.length)
  if (positions.length > most) return 'most'
  if (!whole) return 'broken'
  const middle = positions[Math.floor(positions.length / 2)]
  if (middle === undefined) return 'none'
  const rings = polygonIn(type, coordinates, most)
  const at = (rings && pointInside(rings)) ?? middle
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
    (farthest, spot) => Math.max(farthest, distance(at(first), at(spot)) + spot.radius),
    0,
  )
  return { ...first, radius: Math.round(radius) }
}
