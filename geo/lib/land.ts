import type { Feature, MultiLineString, MultiPolygon, Position } from 'geojson'
import { mergeArcs } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import type { Border } from './border-layers.ts'
import { detailBox, inBox, nearBox, touches, worldBox, type Box } from './box.ts'
import { arcIndex, owners, type Land } from './land-topology.ts'
import { at, nearestVertex, rounded } from './line.ts'
import { bounds, ringArea, wound } from './rings.ts'
import { simplified } from './simplify.ts'
import { landAbout } from './sources.ts'
import { writeLayer } from './write.ts'

/** How coarse the land is in one part of the world. */
interface Grain {
  readonly box: Box
  /** Degrees. */
  readonly tolerance: number
  /** Smallest island in square degrees; 1 is 12,300 km² at the equator. */
  readonly smallest: number
  readonly decimals: number
}

/** The first grain whose box a vertex lies in holds. */
type Level = readonly Grain[]

const everywhere: Box = [-180, -90, 180, 90]
/** The Laguna de Cocinetas: the border's first kilometres run along its shore. */
const cocinetas: Box = [-71.42, 11.79, -71.29, 11.88]
const around: Level = [
  { box: nearBox, tolerance: 0.04, smallest: 0.006, decimals: 2 },
  { box: worldBox, tolerance: 0.12, smallest: 0.03, decimals: 1 },
  { box: everywhere, tolerance: 0.6, smallest: 0.5, decimals: 1 },
]
const overview: Level = [{ box: detailBox, tolerance: 0.0075, smallest: 0.001, decimals: 3 }, ...around]
const detail: Level = [
  { box: cocinetas, tolerance: 0.0001, smallest: 0, decimals: 5 },
  { box: detailBox, tolerance: 0.0007, smallest: 0.00008, decimals: 4 },
  ...around,
]

export interface Countries {
  readonly COL: Position[][][]
  readonly VEN: Position[][][]
  readonly other: Position[][][]
}

/** The detailed land has the border's middle level thinned to 28 m: each vertex costs twice there. */
const thinned = 0.00025

/** Outlines for the dossier: some 4 km. */
const outline: Level = [{ box: everywhere, tolerance: 0.04, smallest: 0.05, decimals: 3 }]

/** The countries as polygons at some 4 km. */
export function outlines(land: Land, border: Border): Countries {
  return countriesOf(land, levelArcs(land, rounded(simplified(border.full, 0.03), 3), outline), outline)
}

/** Writes both levels of the land; returns the overview's polygons. */
export function writeLand(land: Land, border: Border): Countries {
  writeLevel('land-detail', land, simplified(border.middle, thinned), detail)
  return writeLevel('land-overview', land, border.overview, overview)
}

function writeLevel(name: string, land: Land, border: readonly Position[], level: Level): Countries {
  const arcs = levelArcs(land, border, level)
  const countries = countriesOf(land, arcs, level)
  const fills = Object.entries(countries).map(([country, coordinates]): Feature<MultiPolygon> => ({
    type: 'Feature',
    properties: { country },
    geometry: { type: 'MultiPolygon', coordinates },
  }))
  writeLayer(`geo/${name}.geojson`, [...fills, ...edges(land, arcs, level)], {
    ...landAbout,
    toleranceDeg: Math.min(...level.map(({ tolerance }) => tolerance)),
    vertices: fills.reduce((sum, { geometry }) => sum + geometry.coordinates.flat(2).length, 0),
  })
  return countries
}

function countriesOf(land: Land, arcs: readonly Position[][], level: Level): Countries {
  return {
    COL: polygons(arcs, land.countries.find(({ code }) => code === 'COL')?.polygons ?? [], level),
    VEN: polygons(arcs, land.countries.find(({ code }) => code === 'VEN')?.polygons ?? [], level),
    other: polygons(arcs, neighbours(land), level),
  }
}

function grain(level: Level, position: Position): Grain {
  const found = level.find(({ box }) => inBox(box, position))
  if (!found) throw new Error(`${position.join(', ')} is not on the Earth.`)
  return found
}

/** All arcs simplified and rounded; the border's are the very vertices of the line given. */
function levelArcs(land: Land, border: readonly Position[], level: Level): Position[][] {
  const [north, main] = land.border
  const meeting = at(land.arcs[main] ?? [], 0)
  const meets = nearestVertex(border, meeting)
  const ends = new Map<Position, Position>([
    [at(land.arcs[north] ?? [], 0), at(border, 0)],
    [meeting, at(border, meets)],
    [at(land.arcs[main] ?? [], -1), at(border, -1)],
  ])
  const used = owners(land.countries)
  return land.arcs.map((arc, index) => {
    if (index === north) return border.slice(0, meets + 1)
    if (index === main) return border.slice(meets)
    const kept = simplifiedByTier(arc, level, (used.get(index)?.size ?? 0) > 1).flatMap((vertex) => {
      const end = ends.get(vertex)
      return end ? [end] : rounded([vertex], grain(level, vertex).decimals)
    })
    return rounded(kept, 5)
  })
}

/** Other countries' borders are never finer than this, in degrees: the map is not about them. */
const finestNeighbour = 0.003

function simplifiedByTier(arc: readonly Position[], level: Level, isNeighbour: boolean): Position[] {
  const out: Position[] = [at(arc, 0)]
  let start = 0
  for (let end = 1; end < arc.length; end++) {
    const here = grain(level, at(arc, start))
    if (end < arc.length - 1 && grain(level, at(arc, end)) === here) continue
    const tolerance = Math.max(here.tolerance, isNeighbour ? finestNeighbour : 0)
    out.push(...simplified(arc.slice(start, end + 1), tolerance).slice(1))
    start = end
  }
  return out
}

/** The outlines of all other countries as one, so that no seam shows between them. */
function neighbours(land: Land): number[][][] {
  const merged: Topology = { type: 'Topology', arcs: land.arcs, objects: {} }
  const others = land.countries.filter(({ code }) => code !== 'COL' && code !== 'VEN')
  return mergeArcs(
    merged,
    others.map(({ polygons }) => ({ type: 'MultiPolygon' as const, arcs: polygons })),
  ).arcs
}

/** Rings as positions, outer ones anticlockwise (RFC 7946), without what is too small to see. */
function polygons(arcs: readonly Position[][], shapes: readonly number[][][], level: Level): Position[][][] {
  return shapes.flatMap((rings) => {
    const [outer, ...holes] = rings.map((ring) => ringOf(arcs, ring))
    if (!outer || isTooSmall(outer, level)) return []
    return [
      [
        wound(outer, 'outer'),
        ...holes.filter((hole) => !isTooSmall(hole, level)).map((h) => wound(h, 'hole')),
      ],
    ]
  })
}

function ringOf(arcs: readonly Position[][], ring: readonly number[]): Position[] {
  const out: Position[] = []
  for (const reference of ring) {
    const arc = arcs[arcIndex(reference)] ?? []
    out.push(...(reference < 0 ? arc.toReversed() : arc).slice(0, -1))
  }
  return [...out, ...out.slice(0, 1)]
}

function isTooSmall(ring: readonly Position[], level: Level): boolean {
  return ring.length < 4 || ringArea(ring) < grain(level, at(ring, 0)).smallest
}

/** Coasts, and the land borders of other countries: one feature each. */
function edges(land: Land, arcs: readonly Position[][], level: Level): Feature<MultiLineString>[] {
  const border = new Set<number>(land.border)
  const lines = { coast: [] as Position[][], neighbour: [] as Position[][] }
  for (const [index, codes] of owners(land.countries)) {
    const line = arcs[index] ?? []
    const isRing = line[0]?.join() === line.at(-1)?.join()
    if (border.has(index) || land.retired.has(index) || !touches(bounds(line), worldBox)) continue
    if (line.length < 2 || (isRing && isTooSmall(line, level))) continue
    lines[codes.size > 1 ? 'neighbour' : 'coast'].push(line)
  }
  return Object.entries(lines).map(([kind, coordinates]) => ({
    type: 'Feature',
    properties: { kind },
    geometry: { type: 'MultiLineString', coordinates },
  }))
}
