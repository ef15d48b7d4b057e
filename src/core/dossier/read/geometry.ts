import type { Geometry, Position } from 'geojson'
import { logFault } from '../fault.ts'
import { fault, isObject, misfit, own, show } from './reader.ts'
import type { At, Reader } from './reader.ts'

/** The GeoJSON geometries a place may have. */
const geometryTypes = ['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] as const

/** Stops at the first fault: a line of thousands of vertices that swapped its axes is one fault, not thousands. */
class Broken extends Error {}

function broken(at: At, wrong: string, expected: string): never {
  fault(at, wrong, expected)
  throw new Broken(wrong)
}

function entries(at: At, least: number, what: string): At[] {
  const { value, path, log } = at
  if (!Array.isArray(value)) broken(at, `is ${show(value)}`, `a list of ${what}`)
  if (value.length < least) broken(at, `has ${value.length} ${what}`, `at least ${least}`)
  const values: readonly unknown[] = value
  return Array.from(values, (entry, i) => ({ value: entry, path: `${path}[${i}]`, log }))
}

function ordinate(at: At, limit: number, name: string): number {
  const { value } = at
  if (typeof value !== 'number' || !Number.isFinite(value))
    broken(at, `is ${show(value)}`, `a ${name} in degrees`)
  if (Math.abs(value) > limit) broken(at, `is ${value}`, `a ${name} from -${limit} to ${limit}`)
  return value
}

function position(at: At): Position {
  const [lon, lat, altitude, ...more] = entries(at, 2, 'numbers')
  if (!lon || !lat || more.length > 0) broken(at, 'has more than three numbers', 'longitude, latitude')
  const place = [ordinate(lon, 180, 'longitude'), ordinate(lat, 90, 'latitude')]
  return altitude ? [...place, ordinate(altitude, Number.MAX_VALUE, 'height')] : place
}

function line(at: At): Position[] {
  return entries(at, 2, 'positions').map(position)
}

function ring(at: At): Position[] {
  const positions = entries(at, 4, 'positions').map(position)
  const first = positions[0]
  const last = positions.at(-1)
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    broken(at, 'is a ring that is not closed', 'the first position again at its end (RFC 7946, 3.1.6)')
  return positions
}

function polygon(at: At): Position[][] {
  return entries(at, 1, 'rings').map(ring)
}

function geometryOf(type: (typeof geometryTypes)[number], at: At): Geometry {
  switch (type) {
    case 'Point':
      return { type, coordinates: position(at) }
    case 'LineString':
      return { type, coordinates: line(at) }
    case 'MultiLineString':
      return { type, coordinates: entries(at, 1, 'lines').map(line) }
    case 'Polygon':
      return { type, coordinates: polygon(at) }
    case 'MultiPolygon':
      return { type, coordinates: entries(at, 1, 'areas').map(polygon) }
  }
}

/** The geometry of a failed reading; a point at 0, 0, which is never shown. */
export const noGeometry: Geometry = { type: 'Point', coordinates: [0, 0] }

/** A geometry after RFC 7946, copied out of the file: finite numbers within the globe, rings closed. */
export const geometry: Reader<Geometry> = {
  expected: `a geometry: ${geometryTypes.join(', ')}`,
  fallback: noGeometry,
  read: (at) => {
    const { value, path, log } = at
    if (!isObject(value)) {
      misfit(at, geometry.expected)
      return noGeometry
    }
    const given = own(value, 'type')
    const type = geometryTypes.find((name) => name === given)
    if (!type) {
      logFault(
        log,
        `${path}.type`,
        given === undefined ? 'is missing' : `is ${show(given)}`,
        `one of ${geometryTypes.join(', ')}`,
      )
      return noGeometry
    }
    try {
      return geometryOf(type, { value: own(value, 'coordinates'), path: `${path}.coordinates`, log })
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      return noGeometry
    }
  },
}

/** All positions of a geometry that a place may have, in its order. */
export function positionsOf(shape: Geometry): Position[] {
  switch (shape.type) {
    case 'Point':
      return [shape.coordinates]
    case 'MultiPoint':
    case 'LineString':
      return shape.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return shape.coordinates.flat()
    case 'MultiPolygon':
      return shape.coordinates.flat(2)
    case 'GeometryCollection':
      return shape.geometries.flatMap(positionsOf)
  }
}
