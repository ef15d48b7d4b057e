import type { Position } from 'geojson'
import { inBox, type Box } from './box.ts'
import { lonLat } from './line.ts'

/** The box around positions. */
export function bounds(positions: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const position of positions) {
    const [lon, lat] = lonLat(position)
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

/** Area of a ring in square degrees, without its sign. */
export function ringArea(ring: readonly Position[]): number {
  let twice = 0
  let [x, y] = lonLat(ring.at(-1) ?? [0, 0])
  for (const position of ring) {
    const [nextX, nextY] = lonLat(position)
    twice += x * nextY - nextX * y
    ;[x, y] = [nextX, nextY]
  }
  return Math.abs(twice) / 2
}

/** Whether a point lies inside a ring. */
export function inRing(ring: readonly Position[], point: Position): boolean {
  const [px, py] = lonLat(point)
  let inside = false
  let [x, y] = lonLat(ring.at(-1) ?? [0, 0])
  for (const position of ring) {
    const [nextX, nextY] = lonLat(position)
    if (y > py !== nextY > py && px < ((nextX - x) * (py - y)) / (nextY - y) + x) inside = !inside
    ;[x, y] = [nextX, nextY]
  }
  return inside
}

/** Whether a point lies in one of the polygons. */
export function inPolygons(polygons: readonly Position[][][], point: Position): boolean {
  return polygons.some(
    ([outer, ...holes]) => outer && inRing(outer, point) && !holes.some((hole) => inRing(hole, point)),
  )
}

/** Whether any vertex lies in the box. */
export const reaches = (line: readonly Position[], box: Box): boolean =>
  line.some((vertex) => inBox(box, vertex))

/** The ring anticlockwise if it is an outer one, clockwise if a hole, as RFC 7946 asks. */
export function wound(ring: Position[], role: 'outer' | 'hole'): Position[] {
  let twice = 0
  for (const [index, position] of ring.entries()) {
    const [x, y] = lonLat(position)
    const [nextX, nextY] = lonLat(ring[(index + 1) % ring.length] ?? position)
    twice += x * nextY - nextX * y
  }
  return twice > 0 === (role === 'outer') ? ring : ring.toReversed()
}
