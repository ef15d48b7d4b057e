import type { Feature, MultiPolygon, Position } from 'geojson'
import { detailBox, inBox } from './box.ts'
import { arcIndex } from './land-topology.ts'
import type { Countries } from './land.ts'
import { at, lengthKm, nearest, rounded } from './line.ts'
import { ringArea, wound } from './rings.ts'
import { simplified } from './simplify.ts'
import { stateAreasAbout } from './sources.ts'
import type { States } from './state-topology.ts'
import { ringOf } from './states.ts'
import { writeLayer } from './write.ts'

/** Degrees, for telling in which state a place lies: in the box of detail, beyond it and along coasts. */
const tolerance = { detail: 0.006, beyond: 0.03 } as const
/** Square degrees: islands and strips smaller than this hold no town. */
const smallest = 0.0005
/** A way along the outline so much longer than the source's own (km) went round the country. */
const detour = 60

/**
 * Writes the states as areas that fill this map's own countries: between each other they have the map's lines, outwards the very
 * vertices of the border line and, coarser, of the coast. So a town by the border river is on its own side of it.
 */
export function writeStateAreas(
  source: States,
  lines: ReadonlyMap<number, Position[]>,
  countries: Countries,
  border: readonly Position[],
): void {
  const onBorder = new Set(border.map((vertex) => vertex.join()))
  const areas = source.states.map((state): Feature<MultiPolygon> => {
    const land = mainland(countries[state.country])
    const coordinates = state.rings
      .map((ring) => outline(source, ring, lines, land, onBorder))
      .filter((ring) => ring.length > 3 && ringArea(ring) > smallest)
      .map((ring) => [ring])
    const id = `${state.country === 'COL' ? 'co' : 've'}-${kebab(state.name)}`
    return {
      type: 'Feature',
      id,
      properties: { id, name: state.name, country: state.country },
      geometry: { type: 'MultiPolygon', coordinates },
    }
  })
  areas.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
  writeLayer('geo/state-areas.geojson', areas, {
    ...stateAreasAbout,
    toleranceDeg: tolerance.detail,
    vertices: areas.flatMap((area) => area.geometry.coordinates.flat(2)).length,
  })
}

const kebab = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')

/** The largest outer ring, anticlockwise and not closed. */
function mainland(polygons: readonly Position[][][]): Position[] {
  const outers = polygons.map(([outer = []]) => outer)
  const largest = outers.reduce((best, next) => (ringArea(next) > ringArea(best) ? next : best))
  return wound(largest, 'outer').slice(0, -1)
}

/** One ring of a state: the lines it shares with other states, and the country's outline between their ends. */
function outline(
  source: States,
  references: readonly number[],
  lines: ReadonlyMap<number, Position[]>,
  land: readonly Position[],
  onBorder: ReadonlySet<string>,
): Position[] {
  const inner = (reference: number): boolean => lines.has(arcIndex(reference))
  const own = ringOf(source, { ring: references })
  if (!references.some(inner)) return closed(rounded(simplified(own, tolerance.detail), 3))
  const turned = wound(own, 'outer') === own ? [...references] : references.map((i) => ~i).toReversed()
  const pieces: { readonly line: readonly Position[]; readonly roughKm: number }[] = []
  let roughKm = 0
  // beginning with a shared line, so that what lies before it is at the ring's end
  const first = turned.findIndex(inner)
  for (const reference of [...turned.slice(first), ...turned.slice(0, first)]) {
    const line = lines.get(arcIndex(reference))
    if (line === undefined) roughKm += lengthKm(source.arcs[arcIndex(reference)] ?? [])
    else {
      pieces.push({ line: reference < 0 ? line.toReversed() : line, roughKm })
      roughKm = 0
    }
  }
  const out: Position[] = []
  for (const [index, { line, roughKm: between }] of pieces.entries()) {
    const before = index === 0 ? roughKm : between
    const last = at(pieces.at(index - 1)?.line ?? [], -1)
    if (before > 0) out.push(...along(land, last, at(line, 0), before, onBorder))
    const near = line.some((vertex) => inBox(detailBox, vertex))
    out.push(...simplified(line, near ? tolerance.detail : tolerance.beyond))
  }
  return closed(rounded(out, 3))
}

/** The outline's vertices from one point on it to another, anticlockwise; those of the border as they are, the coast's fewer. */
function along(
  land: readonly Position[],
  from: Position,
  to: Position,
  roughKm: number,
  onBorder: ReadonlySet<string>,
): Position[] {
  const ring = [...land, at(land, 0)]
  const [a, b] = [nearest(ring, from).segment, nearest(ring, to).segment]
  const between = a <= b ? land.slice(a + 1, b + 1) : [...land.slice(a + 1), ...land.slice(0, b + 1)]
  if (between.length < 2 || lengthKm(between) > roughKm * 3 + detour) return []
  const out: Position[] = []
  let coast: Position[] = []
  for (const vertex of between) {
    coast.push(vertex)
    if (!onBorder.has(vertex.join())) continue
    out.push(...simplified(coast, tolerance.beyond))
    coast = []
  }
  return [...out, ...simplified(coast, tolerance.beyond)]
}

const closed = (ring: Position[]): Position[] =>
  ring[0]?.join() === ring.at(-1)?.join() ? ring : [...ring, ...ring.slice(0, 1)]
