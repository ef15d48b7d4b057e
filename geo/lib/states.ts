import type { Feature, MultiLineString, Point, Position } from 'geojson'
import { detailBox, inBox, nearBox } from './box.ts'
import { arcIndex } from './land-topology.ts'
import type { Countries } from './land.ts'
import { at, lonLat, metres, nearest, rounded } from './line.ts'
import { bounds, inPolygons, inRing } from './rings.ts'
import { simplified } from './simplify.ts'
import { statesAbout } from './sources.ts'
import type { State, States } from './state-topology.ts'
import { writeLayer } from './write.ts'

/** Named as a town, or islands whose name would stand in the sea. */
const unlabelled = new Set(['Bogotá', 'Dependencias Federales', 'San Andrés y Providencia'])
/** Natural Earth's outline is up to some 3 km off: a line's end may move this far, in metres. */
const farthestMove = 9_000
/** A line's last stretch before the outline, in metres, is drawn anew. */
const redrawn = 2_500
/** Degrees: in the box of detail, beyond it, and where the whole box is in sight. */
const tolerance = { detail: 0.004, beyond: 0.02, overview: 0.02 } as const

/** The lines between states, their ends moved from Natural Earth's outline onto this map's, by arc. */
export function stateLines(source: States, countries: Countries): Map<number, Position[]> {
  const lines = new Map<number, Position[]>()
  for (const { country, rings } of source.states) {
    const land = countries[country]
    for (const index of rings.flat().map(arcIndex)) {
      if (!source.inner.has(index) || lines.has(index)) continue
      let line = [...(source.arcs[index] ?? [])]
      if (source.outerNodes.has(at(line, -1).join())) line = fitted(line, land)
      if (source.outerNodes.has(at(line, 0).join())) line = fitted(line.toReversed(), land).toReversed()
      lines.set(index, line)
    }
  }
  return lines
}

/** Moves a line's last vertex onto the land's outline, dropping what lies outside or runs along it before. */
function fitted(line: Position[], land: readonly Position[][][]): Position[] {
  const outlines = land.map(([outer = []]) => outer)
  const toOutline = (position: Position) =>
    outlines
      .map((outline) => nearest(outline, position))
      .reduce((best, next) => (next.distance < best.distance ? next : best))
  const kept = [...line]
  while (kept.length > 1) {
    const end = at(kept, -1)
    if (inPolygons(land, end) && toOutline(end).distance > redrawn) break
    if (metres(end, at(line, -1)) > farthestMove) break
    kept.pop()
  }
  const { point, distance } = toOutline(at(kept, -1))
  return distance < farthestMove ? [...kept, point] : kept
}

/** Writes the lines between states, fine and for the widest view, and a name for each state. */
export function writeStates(source: States, lines: ReadonlyMap<number, Position[]>): void {
  const drawn = (near: number): Position[][] =>
    [...lines.values()]
      .map((line) => {
        const isNear = line.some((vertex) => inBox(detailBox, vertex))
        const least = isNear ? near : tolerance.beyond
        return rounded(simplified(line, least), least < tolerance.beyond ? 4 : 3)
      })
      .filter((line) => line.length > 1)
  const labels = source.states
    .filter(({ name }) => !unlabelled.has(name))
    .map((state): Feature<Point> => ({
      type: 'Feature',
      properties: { kind: 'state-label', name: state.name, country: state.country },
      geometry: { type: 'Point', coordinates: rounded([labelPoint(ringOf(source, state))], 3)[0] ?? [] },
    }))
    .filter(({ geometry }) => inBox(nearBox, geometry.coordinates))
  write('geo/states-overview.geojson', drawn(tolerance.overview), [], tolerance.overview)
  write('geo/states.geojson', drawn(tolerance.detail), labels, tolerance.detail)
}

function write(
  file: string,
  coordinates: Position[][],
  labels: readonly Feature[],
  toleranceDeg: number,
): void {
  const boundaries: Feature<MultiLineString> = {
    type: 'Feature',
    properties: { kind: 'state' },
    geometry: { type: 'MultiLineString', coordinates },
  }
  writeLayer(file, [boundaries, ...labels], {
    ...statesAbout,
    toleranceDeg,
    vertices: coordinates.flat().length,
  })
}

/** The positions of an outline, as the source has them. */
export function ringOf({ arcs }: States, { ring }: Pick<State, 'ring'>): Position[] {
  return ring.flatMap((reference) => {
    const arc = arcs[arcIndex(reference)] ?? []
    return (reference < 0 ? arc.toReversed() : arc).slice(0, -1)
  })
}

/** The point of a grid that lies farthest inside a ring; a name is wide, so height counts double. */
function labelPoint(ring: readonly Position[]): Position {
  const [west, south, east, north] = bounds(ring)
  const steps = 40
  let best: Position = [(west + east) / 2, (south + north) / 2]
  let most = -1
  for (let i = 1; i < steps; i++) {
    for (let j = 1; j < steps; j++) {
      const point: [number, number] = [
        west + ((east - west) * i) / steps,
        south + ((north - south) * j) / steps,
      ]
      if (!inRing(ring, point)) continue
      const room = Math.min(
        ...ring.map((vertex) => {
          const [lon, lat] = lonLat(vertex)
          return Math.hypot((lon - point[0]) / 2, lat - point[1])
        }),
      )
      if (room > most) [best, most] = [point, room]
    }
  }
  return best
}

/** A state's outline for the dossier: its lines with other states, and the border line itself between them. */
export function stateOutline(
  source: States,
  lines: ReadonlyMap<number, Position[]>,
  name: string,
  border: readonly Position[],
): Position[] {
  const state = source.states.find((candidate) => candidate.name === name)
  if (!state) throw new Error(`There is no state ${name}.`)
  const first = state.ring.findIndex((reference) => !source.across.has(arcIndex(reference)))
  const ring = [...state.ring.slice(first), ...state.ring.slice(0, first)]
  const pieces = ring.flatMap((reference) => {
    const line = lines.get(arcIndex(reference))
    return line ? [reference < 0 ? line.toReversed() : line] : []
  })
  const out: Position[] = []
  for (const [index, piece] of pieces.entries()) {
    out.push(...simplified(piece, 0.02))
    const next = at(pieces[(index + 1) % pieces.length] ?? [], 0)
    if (metres(at(piece, -1), next) > 1) out.push(...along(border, at(piece, -1), next))
  }
  return [...rounded(out, 4), ...rounded(out.slice(0, 1), 4)]
}

/** The border's vertices between two points on it. */
function along(border: readonly Position[], from: Position, to: Position): Position[] {
  const [a, b] = [nearest(border, from).segment, nearest(border, to).segment]
  const between = a <= b ? border.slice(a + 1, b + 1) : border.slice(b + 1, a + 1).reverse()
  return between.length > 2 ? simplified(between, 0.015) : between
}
