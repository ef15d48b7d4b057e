import type { Position } from 'geojson'

/** Mean radius of the Earth in metres, the one turf uses: every length here agrees with the app's. */
const earthRadius = 6371008.8
const radians = Math.PI / 180

/** Great-circle distance in metres. */
export function metres([lonA = NaN, latA = NaN]: Position, [lonB = NaN, latB = NaN]: Position): number {
  const h =
    Math.sin(((latB - latA) * radians) / 2) ** 2 +
    Math.cos(latA * radians) * Math.cos(latB * radians) * Math.sin(((lonB - lonA) * radians) / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.sqrt(h))
}

/** Length of a line in kilometres. */
export function lengthKm(line: readonly Position[]): number {
  let sum = 0
  for (let i = 1; i < line.length; i++) sum += metres(at(line, i - 1), at(line, i))
  return sum / 1000
}

/** The vertex of that index; counts from the end below zero. */
export function at(line: readonly Position[], index: number): Position {
  const vertex = line.at(index)
  if (!vertex) throw new Error(`The line has no vertex ${index}.`)
  return vertex
}

/** Longitude and latitude of a position, in degrees. */
export function lonLat(position: Position): [lon: number, lat: number] {
  const [lon, lat] = position
  if (lon === undefined || lat === undefined) throw new Error('A position has two numbers.')
  return [lon, lat]
}

export interface Nearest {
  /** The nearest point of the line, in degrees. */
  readonly point: [lon: number, lat: number]
  /** Metres from the point asked for. */
  readonly distance: number
  /** Index of the vertex that the nearest segment begins at. */
  readonly segment: number
}

/** The point of a line nearest to a position; planar within a segment, with longitudes shrunk by the latitude. */
export function nearest(line: readonly Position[], position: Position): Nearest {
  const [lon, lat] = lonLat(position)
  const shrink = Math.cos(lat * radians)
  let best: Nearest = { point: lonLat(at(line, 0)), distance: Infinity, segment: 0 }
  let bestSquare = Infinity
  for (let i = 1; i < line.length; i++) {
    const [aLon, aLat] = lonLat(at(line, i - 1))
    const [bLon, bLat] = lonLat(at(line, i))
    const dx = (bLon - aLon) * shrink
    const dy = bLat - aLat
    const px = (lon - aLon) * shrink
    const py = lat - aLat
    const along = dx || dy ? Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy))) : 0
    const square = (px - along * dx) ** 2 + (py - along * dy) ** 2
    if (square >= bestSquare) continue
    bestSquare = square
    const point: [number, number] = [aLon + along * (bLon - aLon), aLat + along * dy]
    best = { point, distance: metres(position, point), segment: i - 1 }
  }
  return best
}

/** Rounds to a number of decimals of a degree, and drops vertices that fall together. */
export function rounded(line: readonly Position[], decimals: number): [lon: number, lat: number][] {
  const factor = 10 ** decimals
  const round = (value: number): number => Math.round(value * factor) / factor
  const out: [number, number][] = []
  for (const vertex of line) {
    const [lon, lat] = lonLat(vertex)
    const last = out.at(-1)
    const next: [number, number] = [round(lon), round(lat)]
    if (!last || last[0] !== next[0] || last[1] !== next[1]) out.push(next)
  }
  return out
}

/** Index of the vertex nearest to a position. */
export function nearestVertex(line: readonly Position[], position: Position): number {
  const distances = line.map((vertex) => metres(vertex, position))
  return distances.indexOf(Math.min(...distances))
}
