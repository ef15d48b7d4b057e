import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { booleanPointInPolygon } from '@turf/turf'
import type { Box } from '../dossier/types.ts'

/** What can have something in it, with the box around it. */
export interface Area {
  readonly shape: Polygon | MultiPolygon
  readonly box: Box
}

/** A shape with its box, in degrees. */
export function areaOf(shape: Polygon | MultiPolygon): Area {
  const outers = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = NaN, lat = NaN] of outers.flat()) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return { shape, box: [west, south, east, north] }
}

/** A box as an area. */
export function areaOfBox(box: Box): Area {
  const [west, south, east, north] = box
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { shape: { type: 'Polygon', coordinates: [ring] }, box }
}

/** Whether a position lies in an area, its edge included. */
export function holds({ shape, box: [west, south, east, north] }: Area, position: Position): boolean {
  const [lon = NaN, lat = NaN] = position
  if (lon < west || lon > east || lat < south || lat > north) return false
  return booleanPointInPolygon(position, shape)
}

/** Steps of a grid across an area, and points along a line. */
const steps = 24
const along = 200

/** Positions spread evenly over a shape: over an area as a grid, along a line, the point itself. */
export function samplesOf(shape: Geometry): readonly Position[] {
  switch (shape.type) {
    case 'Point':
      return [shape.coordinates]
    case 'LineString':
    case 'MultiLineString':
      return lineSamples(shape)
    case 'Polygon':
    case 'MultiPolygon':
      return gridIn(areaOf(shape))
    // no place has any other
    case 'MultiPoint':
    case 'GeometryCollection':
      return []
  }
}

function gridIn(area: Area): readonly Position[] {
  const [west, south, east, north] = area.box
  const found: Position[] = []
  for (let i = 0; i < steps; i += 1)
    for (let j = 0; j < steps; j += 1) {
      const position = [
        west + ((i + 0.5) / steps) * (east - west),
        south + ((j + 0.5) / steps) * (north - south),
      ]
      if (holds(area, position)) found.push(position)
    }
  if (found.length > 0) return found
  // too thin for the grid: its corners must do
  return area.shape.type === 'Polygon' ? area.shape.coordinates.flat() : area.shape.coordinates.flat(2)
}

function lineSamples(shape: LineString | MultiLineString): readonly Position[] {
  const lines = shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates
  const stretches = lines.flatMap((line) =>
    line.slice(1).map((to, i): readonly [Position, Position] => [line[i] ?? to, to]),
  )
  const lengths = stretches.map(([[ax = 0, ay = 0], [bx = 0, by = 0]]) => Math.hypot(bx - ax, by - ay))
  const step = lengths.reduce((sum, length) => sum + length, 0) / along
  const found: Position[] = []
  let next = step / 2
  for (const [i, [[ax = 0, ay = 0], [bx = 0, by = 0]]] of stretches.entries()) {
    const length = lengths[i] ?? 0
    for (; next < length; next += step)
      found.push([ax + (bx - ax) * (next / length), ay + (by - ay) * (next / length)])
    next -= length
  }
  return found
}
