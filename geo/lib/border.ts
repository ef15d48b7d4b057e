import type { Position } from 'geojson'
import { detailBox } from './box.ts'
import { at, lengthKm, lonLat } from './line.ts'
import { zoneTiles, type ZoneTile } from './zones.ts'

const zones = ['America/Bogota', 'America/Caracas'] as const
/** geo-tz keeps six decimals; a vertex this close (degrees) to a tile's edge lies on it. */
const onEdge = 2e-6

type Segment = readonly [Position, Position]

/**
 * The land border between Colombia and Venezuela at OpenStreetMap's full detail, from the Caribbean to the Río Negro:
 * the edges that the two countries' time zones share.
 */
export function borderLine(): Position[] {
  const segments = zoneTiles(detailBox).flatMap(sharedEdges)
  const pieces = chains(segments).sort((a, b) => lengthKm(b) - lengthKm(a))
  const [land, ...others] = pieces
  if (!land) throw new Error('geo-tz: the two zones share no edge.')
  for (const piece of others) {
    console.log(
      `  left out: a piece of ${lengthKm(piece).toFixed(1)} km from ${lonLat(at(piece, 0)).join(', ')}`,
    )
  }
  return lonLat(at(land, 0))[1] > lonLat(at(land, -1))[1] ? land : land.reverse()
}

function sharedEdges(tile: ZoneTile): Segment[] {
  const [ours, theirs] = zones.map((zone) => edges(tile, zone))
  if (!ours || !theirs) return []
  return [...ours].flatMap(([key, segment]) => (theirs.has(key) ? [segment] : []))
}

function edges({ bounds, rings }: ZoneTile, zone: string): Map<string, Segment> {
  const [west, south, east, north] = bounds
  const along = (a: number, b: number, edge: number): boolean =>
    Math.abs(a - edge) < onEdge && Math.abs(b - edge) < onEdge
  const found = new Map<string, Segment>()
  for (const ring of rings.get(zone) ?? []) {
    for (let i = 1; i < ring.length; i++) {
      const segment: Segment = [at(ring, i - 1), at(ring, i)]
      const [[ax, ay], [bx, by]] = [lonLat(segment[0]), lonLat(segment[1])]
      if (along(ax, bx, west) || along(ax, bx, east) || along(ay, by, south) || along(ay, by, north)) continue
      const ends = [key(segment[0]), key(segment[1])].sort()
      if (ends[0] !== ends[1]) found.set(ends.join(' '), segment)
    }
  }
  return found
}

const key = (position: Position): string => position.map((number) => number.toFixed(6)).join(',')

/** Joins segments end to end. */
function chains(segments: readonly Segment[]): Position[][] {
  const ends = new Map<string, Set<Segment>>()
  for (const segment of segments) {
    for (const end of segment) {
      const here = ends.get(key(end)) ?? new Set()
      ends.set(key(end), here.add(segment))
    }
  }
  const left = new Set(segments)
  const take = (from: Position): Position | null => {
    for (const segment of ends.get(key(from)) ?? []) {
      if (!left.delete(segment)) continue
      return key(segment[0]) === key(from) ? segment[1] : segment[0]
    }
    return null
  }
  const lines: Position[][] = []
  for (const segment of segments) {
    if (!left.delete(segment)) continue
    const forward = [...segment]
    for (let next = take(at(forward, -1)); next; next = take(next)) forward.push(next)
    const back: Position[] = []
    for (let next = take(segment[0]); next; next = take(next)) back.unshift(next)
    lines.push([...back, ...forward])
  }
  return lines
}
