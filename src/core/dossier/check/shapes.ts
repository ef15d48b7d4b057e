import type { Geometry, Position } from 'geojson'
import { logFault } from '../fault.ts'
import type { Log } from '../fault.ts'
import { noGeometry } from '../read/geometry.ts'
import type { Dossier } from '../types.ts'

// Shapes that can be read and drawn, but are not what anybody meant.

const same = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1]

/** Twice the area of the triangle, above 0 where it turns left. */
function turn([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

/** Whether two stretches cross within both of them; that they touch is no fault. */
function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}

interface Stretch {
  readonly from: Position
  readonly to: Position
  readonly west: number
  readonly east: number
}

/**
 * Where a ring first crosses itself: the beginnings of the two stretches; null: nowhere. Stretches are compared from west to east and
 * only with those that reach as far, so that an outline of ten thousand vertices takes no time that is noticed.
 */
export function selfCrossing(ring: readonly Position[]): readonly [Position, Position] | null {
  const stretches = ring
    .slice(1)
    .map((to, i): Stretch => {
      const from = ring[i] ?? to
      const ends = [from[0] ?? 0, to[0] ?? 0]
      return { from, to, west: Math.min(...ends), east: Math.max(...ends) }
    })
    .sort((a, b) => a.west - b.west)
  let reaching: Stretch[] = []
  for (const stretch of stretches) {
    reaching = reaching.filter(({ east }) => east >= stretch.west)
    const other = reaching.find(({ from, to }) => cross(from, to, stretch.from, stretch.to))
    if (other) return [other.from, stretch.from]
    reaching.push(stretch)
  }
  return null
}

interface Part {
  readonly path: string
  readonly positions: readonly Position[]
}

const partsAt = (path: string, parts: readonly Position[][]): Part[] =>
  parts.map((positions, i) => ({ path: `${path}[${i}]`, positions }))

function partsOf(shape: Geometry, path: string): { readonly lines: Part[]; readonly rings: Part[] } {
  switch (shape.type) {
    case 'LineString':
      return { lines: [{ path, positions: shape.coordinates }], rings: [] }
    case 'MultiLineString':
      return { lines: partsAt(path, shape.coordinates), rings: [] }
    case 'Polygon':
      return { lines: [], rings: partsAt(path, shape.coordinates) }
    case 'MultiPolygon':
      return { lines: [], rings: shape.coordinates.flatMap((rings, i) => partsAt(`${path}[${i}]`, rings)) }
    default:
      return { lines: [], rings: [] }
  }
}

/**
 * Lines lead somewhere, and the edge of an area does not cross itself (RFC 7946, 3.1.6, by OGC Simple Features); but for the outlines of states and
 * countries, which are made coarser than they are and cross themselves by a hair then. `path` leads to the places.
 */
export function checkShapes(dossier: Dossier, log: Log, path: string): void {
  dossier.places.forEach(({ kind, feature: { geometry } }, i) => {
    if (geometry === noGeometry) return
    const { lines, rings } = partsOf(geometry, `${path}features[${i}].geometry.coordinates`)
    for (const { path: where, positions } of [...lines, ...rings])
      if (positions.every((position) => same(position, positions[0])))
        logFault(log, where, `is ${positions.length} times the same position`, 'positions that differ')
    if (kind === 'state' || kind === 'country') return
    for (const { path: where, positions } of rings) {
      const crossed = selfCrossing(positions)
      if (crossed === null) continue
      const [one, other] = crossed.map((position) => position.slice(0, 2).join(', '))
      logFault(
        log,
        where,
        `crosses itself after ${one ?? ''} and after ${other ?? ''}`,
        'a ring whose positions follow each other round the area',
      )
    }
  })
}
