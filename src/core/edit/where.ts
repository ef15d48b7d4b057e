import { booleanClockwise, distance, kinks, length, lineString, polygon, simplify } from '@turf/turf'
import type { FeatureCollection, Geometry, LineString, Position } from 'geojson'
import type { Words } from '../words.ts'

/** Degrees to which positions are written: the fifth decimal is a metre. */
const decimals = 5
/** Degrees within which vertices of a stretch of the border are left out, some 20 m. */
const tolerance = 0.0002

function rounded([lon = 0, lat = 0]: Position): Position {
  return [Number(lon.toFixed(decimals)), Number(lat.toFixed(decimals))]
}

/** The lines of a layer or of places, such as `geo/border.geojson` or a dossier's own border: what `snapToBorder` and `borderStretch` take. */
export function linesOf(shapes: FeatureCollection | readonly Geometry[]): readonly LineString[] {
  const geometries: readonly (Geometry | null)[] =
    'features' in shapes ? shapes.features.map(({ geometry }) => geometry) : shapes
  return geometries.flatMap((geometry): LineString[] => {
    if (geometry?.type === 'LineString') return [geometry]
    if (geometry?.type !== 'MultiLineString') return []
    return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }))
  })
}

interface OnBorder {
  readonly line: LineString
  /** the segment it lies on, from 0 */
  readonly segment: number
  readonly position: Position
  readonly metres: number
}

/** The point of a segment nearest to another, on a plane true at that point: exact to centimetres over what a border's segment is long. */
function nearestOn(
  a: Position,
  b: Position,
  to: Position,
): { readonly position: Position; readonly far: number } {
  const [[ax = 0, ay = 0], [bx = 0, by = 0], [x = 0, y = 0]] = [a, b, to]
  const scale = Math.cos((y * Math.PI) / 180)
  const [dx, dy] = [(bx - ax) * scale, by - ay]
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * scale * dx + (y - ay) * dy) / square))
  const position = [ax + (bx - ax) * share, ay + (by - ay) * share]
  return { position, far: Math.hypot((ax - x) * scale + dx * share, ay - y + dy * share) }
}

/** Turf's own `nearestPointOnLine` takes half a second for the whole border, which is too long for whoever drags a point along it. */
function nearest(to: Position, lines: readonly LineString[]): OnBorder | null {
  let best: Omit<OnBorder, 'metres'> | null = null
  let least = Infinity
  for (const line of lines)
    line.coordinates.forEach((end, i, all) => {
      const start = all[i - 1]
      if (start === undefined) return
      const { position, far } = nearestOn(start, end, to)
      if (far >= least) return
      least = far
      best = { line, segment: i - 1, position }
    })
  return withMetres(best, to)
}

function withMetres(found: Omit<OnBorder, 'metres'> | null, to: Position): OnBorder | null {
  return found && { ...found, metres: distance(to, found.position, { units: 'meters' }) }
}

/** A line from one point on it to another, in the line's own direction. */
function sliced(line: LineString, one: OnBorder, other: OnBorder): Position[] {
  const along = (point: OnBorder): number =>
    point.segment + distance(line.coordinates[point.segment] ?? point.position, point.position) / 1e6
  const [first, last] = along(one) <= along(other) ? [one, other] : [other, one]
  return [first.position, ...line.coordinates.slice(first.segment + 1, last.segment + 1), last.position]
}

/** The nearest point of the border, and by how many metres it lies from where somebody put it; null: there is no border. */
export function snapToBorder(
  position: Position,
  border: readonly LineString[],
): { readonly position: Position; readonly metres: number } | null {
  const found = nearest(position, border)
  return found && { position: rounded(found.position), metres: Math.round(found.metres) }
}

/**
 * The stretch of the border between the points of it that lie nearest to two others; null: there is no border, the two are nearest to
 * two different lines of it, or to the same point. `metres`: how far the farther of the two lies from it.
 */
export function borderStretch(
  from: Position,
  to: Position,
  border: readonly LineString[],
): { readonly geometry: LineString; readonly kilometres: number; readonly metres: number } | null {
  const [first, last] = [nearest(from, border), nearest(to, border)]
  if (!first || first.line !== last?.line) return null
  const slice = lineString(sliced(first.line, first, last))
  const kilometres = length(slice)
  if (kilometres === 0) return null
  const metres = Math.round(Math.max(first.metres, last.metres))
  const { geometry } = simplify(slice, { tolerance, highQuality: true })
  return { geometry: { type: 'LineString', coordinates: distinct(geometry.coordinates) }, kilometres, metres }
}

/** Without those that are where the one before is, to the metre. */
function distinct(positions: readonly Position[]): Position[] {
  return positions.map(rounded).filter((own, i, all) => i === 0 || own.join() !== all[i - 1]?.join())
}

export type Shape = 'point' | 'line' | 'area'

export type Drawn =
  { readonly ok: true; readonly geometry: Geometry } | { readonly ok: false; readonly wrong: Words }

const tooFew: Readonly<Record<Shape, Words>> = {
  point: { en: 'No point was put.', es: 'No se puso ningún punto.' },
  line: { en: 'A line needs two different points.', es: 'Una línea necesita dos puntos distintos.' },
  area: { en: 'An area needs three different points.', es: 'Un área necesita tres puntos distintos.' },
}

/** The geometry that somebody drew by these points, or why it is none: an outline is closed, and turned as RFC 7946 wants it (3.1.6). */
export function drawn(shape: Shape, points: readonly Position[]): Drawn {
  const positions = distinct(points)
  const [first] = positions
  if (first === undefined) return { ok: false, wrong: tooFew[shape] }
  if (shape === 'point')
    return { ok: true, geometry: { type: 'Point', coordinates: positions.at(-1) ?? first } }
  if (shape === 'line')
    return positions.length < 2
      ? { ok: false, wrong: tooFew.line }
      : { ok: true, geometry: { type: 'LineString', coordinates: positions } }
  const open =
    positions.length > 1 && positions.at(-1)?.join() === first.join() ? positions.slice(0, -1) : positions
  if (new Set(open.map((position) => position.join())).size < 3) return { ok: false, wrong: tooFew.area }
  const outline = polygon([[...open, first]])
  if (kinks(outline).features.length > 0)
    return {
      ok: false,
      wrong: {
        en: 'The outline of the area crosses itself.',
        es: 'El contorno del área se cruza a sí mismo.',
      },
    }
  const ring = [...open, first]
  const turned = booleanClockwise(ring) ? ring.toReversed() : ring
  return { ok: true, geometry: { type: 'Polygon', coordinates: [turned] } }
}
