import type { Position } from 'geojson'
import { at, lonLat } from './line.ts'

/** Indices of the vertices that Douglas–Peucker keeps at a tolerance in degrees; both ends always stay. */
function keptVertices(line: readonly Position[], tolerance: number): number[] {
  const last = line.length - 1
  if (last < 1) return line.map((_, index) => index)
  const kept = new Uint8Array(line.length)
  kept[0] = kept[last] = 1
  const stack: [number, number][] = [[0, last]]
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [from, to] = range
    let farthest = -1
    let square = tolerance * tolerance
    for (let i = from + 1; i < to; i++) {
      const away = squareToSegment(at(line, i), at(line, from), at(line, to))
      if (away > square) [farthest, square] = [i, away]
    }
    if (farthest < 0) continue
    kept[farthest] = 1
    stack.push([from, farthest], [farthest, to])
  }
  return [...kept.keys()].filter((index) => kept[index] === 1)
}

/** Douglas–Peucker at a tolerance in degrees. */
export function simplified(line: readonly Position[], tolerance: number): Position[] {
  return keptVertices(line, tolerance).map((index) => at(line, index))
}

/** Square of the distance in degrees from a point to a segment. */
function squareToSegment(point: Position, a: Position, b: Position): number {
  const [x, y] = lonLat(point)
  const [ax, ay] = lonLat(a)
  const [bx, by] = lonLat(b)
  const dx = bx - ax
  const dy = by - ay
  const along = dx || dy ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0
  return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2
}

/** The line with vertices added so that no segment is longer than `longest` degrees. */
export function densified(line: readonly Position[], longest: number): Position[] {
  const out = [at(line, 0)]
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = lonLat(at(line, i - 1))
    const [bx, by] = lonLat(at(line, i))
    const pieces = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / longest))
    for (let piece = 1; piece <= pieces; piece++) {
      const along = piece / pieces
      out.push([ax + along * (bx - ax), ay + along * (by - ay)])
    }
  }
  return out
}

/** Chaikin's corner cutting, `rounds` times over; both ends stay. */
export function chaikin(line: readonly Position[], rounds: number): Position[] {
  let smooth = [...line]
  for (let round = 0; round < rounds; round++) {
    const cut: Position[] = [at(smooth, 0)]
    for (let i = 1; i < smooth.length; i++) {
      const [ax, ay] = lonLat(at(smooth, i - 1))
      const [bx, by] = lonLat(at(smooth, i))
      if (i > 1) cut.push([ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25])
      if (i < smooth.length - 1) cut.push([ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75])
    }
    cut.push(at(smooth, -1))
    smooth = cut
  }
  return smooth
}
