import { readFileSync } from 'node:fs'
import type { FeatureCollection, GeoJsonProperties, MultiPolygon, Polygon, Position } from 'geojson'
import { topology } from 'topojson-server'
import type { MultiPolygon as TopoMultiPolygon, Objects, Topology } from 'topojson-specification'
import { touches, type Box } from './box.ts'
import { at, lonLat, metres, nearestVertex } from './line.ts'
import { packageFile } from './packages.ts'
import { bounds } from './rings.ts'

/** A country's rings as lists of arcs: index i, or ~i where the arc is walked backwards. */
export interface Country {
  readonly code: string
  readonly polygons: number[][][]
}

/** All countries of a region with the arcs that they share. Colombia's and Venezuela's common arc is the border line. */
export interface Land {
  readonly arcs: Position[][]
  readonly countries: readonly Country[]
  /** Indices of the border's arcs from north to south: by the Laguna de Cocinetas, and the rest. */
  readonly border: readonly [north: number, main: number]
  /** The arcs that stood for the border before: strips of shore still use some of them. */
  readonly retired: ReadonlySet<number>
}

type Shape = Polygon | MultiPolygon
interface Source extends FeatureCollection<Shape, { readonly A3: string }> {}

/** Reads the polygons that touch the box, and puts the border line in the place of the arcs Colombia and Venezuela share. */
export function readLand(box: Box, border: readonly Position[]): Land {
  const source: Source = JSON.parse(
    readFileSync(packageFile('@geo-maps/countries-coastline-10m', 'map.geo.json'), 'utf8'),
  )
  const features = source.features.flatMap((feature) => {
    const polygons = polygonsOf(feature.geometry).filter(([outer]) => outer && touches(bounds(outer), box))
    const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: polygons }
    return polygons.length ? [{ ...feature, geometry }] : []
  })
  const collection: Source = { type: 'FeatureCollection', features }
  const shared = topology({ land: collection })
  const countries = once(countriesOf(shared))
  return withBorder({ arcs: shared.arcs, countries, border: [-1, -1], retired: new Set() }, border)
}

const polygonsOf = (shape: Shape): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates

function countriesOf({ objects }: Topology<Objects<GeoJsonProperties>>): Country[] {
  const land = objects['land']
  if (land?.type !== 'GeometryCollection') throw new Error('topojson: no collection came back.')
  return land.geometries.flatMap((geometry) => {
    const { A3: code }: { A3?: unknown } = { ...geometry.properties }
    return typeof code === 'string' && isMulti(geometry) ? [{ code, polygons: geometry.arcs }] : []
  })
}

/** Territories stand in the source twice, for themselves and with their sovereign: keeps each polygon once. */
function once(countries: readonly Country[]): Country[] {
  const seen = new Set<string>()
  return countries.map(({ code, polygons }) => ({
    code,
    polygons: polygons.filter((rings) => {
      const key = rings
        .flat()
        .map(arcIndex)
        .sort((a, b) => a - b)
        .join()
      return !seen.has(key) && seen.add(key)
    }),
  }))
}

const isMulti = (geometry: { readonly type: string | null }): geometry is TopoMultiPolygon =>
  geometry.type === 'MultiPolygon'

/** Index of an arc, whichever way it is walked. */
export const arcIndex = (reference: number): number => (reference < 0 ? ~reference : reference)

/** The codes of the countries that use each arc. */
export function owners(countries: readonly Country[]): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>()
  for (const { code, polygons } of countries) {
    for (const reference of polygons.flat(2)) {
      const index = arcIndex(reference)
      found.set(index, (found.get(index) ?? new Set()).add(code))
    }
  }
  return found
}

function withBorder(land: Land, border: readonly Position[]): Land {
  const common = new Set<number>()
  for (const [index, codes] of owners(land.countries)) {
    if (codes.has('COL') && codes.has('VEN')) common.add(index)
  }
  const runs = new Map<string, Run>()
  for (const { code, polygons } of land.countries) {
    if (code !== 'COL' && code !== 'VEN') continue
    const [outer = []] = largest(land.arcs, polygons)
    runs.set(code, new Run(land.arcs, outer, common))
  }
  const arcs = land.arcs
  const [colombia, venezuela] = [runs.get('COL'), runs.get('VEN')]
  if (!colombia || !venezuela) throw new Error('Colombia or Venezuela is missing.')
  // Around the Laguna de Cocinetas, by Castilletes, Venezuela has only strips of shore: its mainland meets the border later.
  const meets = nearestVertex(border, venezuela.northEnd)
  const north = arcs.push(border.slice(0, meets + 1)) - 1
  const main = arcs.push(border.slice(meets)) - 1
  const countries = land.countries.map(({ code, polygons }) => {
    const run = runs.get(code)
    if (!run) return { code, polygons }
    const line = code === 'COL' ? [north, main] : [main]
    const mainland = largest(arcs, polygons)
    const others = polygons.filter((rings) => rings !== mainland)
    return { code, polygons: [[run.replaced(line), ...mainland.slice(1)], ...others] }
  })
  return { arcs, countries, border: [north, main], retired: common }
}

function largest(arcs: readonly Position[][], polygons: readonly number[][][]): number[][] {
  const size = ([outer = []]: number[][]): number =>
    outer.reduce((sum, reference) => sum + (arcs[arcIndex(reference)]?.length ?? 0), 0)
  return polygons.reduce((best, rings) => (size(rings) > size(best) ? rings : best))
}

/** The run of border arcs in a country's outline, which the new line takes the place of. */
class Run {
  /** Where the old run ends in the north, in degrees. */
  readonly northEnd: Position
  readonly #arcs: Position[][]
  /** The outline without the run. */
  readonly #rest: readonly number[]

  constructor(arcs: Position[][], ring: readonly number[], border: ReadonlySet<number>) {
    const is = (reference: number): boolean => border.has(arcIndex(reference))
    const first = longestGap(ring.map(is))
    const turned = [...ring.slice(first), ...ring.slice(0, first)]
    this.#arcs = arcs
    this.#rest = turned.slice(0, turned.findIndex(is))
    const [a, b] = [this.#end('last')[0], this.#end('first')[0]]
    this.northEnd = lonLat(a)[1] > lonLat(b)[1] ? a : b
  }

  /** The outline with new arcs, given from north to south, in the run's place; its neighbours' ends move onto theirs. */
  replaced(line: readonly number[]): number[] {
    const startsNorth = this.#end('last')[0] === this.northEnd
    const run = startsNorth ? [...line] : line.map((index) => ~index).reverse()
    const start = arcAt(this.#arcs, run[0] ?? 0)
    const finish = arcAt(this.#arcs, run.at(-1) ?? 0)
    this.#move('last', startsNorth ? at(start, 0) : at(start, -1))
    this.#move('first', startsNorth ? at(finish, -1) : at(finish, 0))
    return [...this.#rest, ...run]
  }

  /** The rest's last or first arc touches the run: that end of it, and its index within the arc. */
  #end(which: 'first' | 'last'): [end: Position, arc: Position[], index: number] {
    const reference = this.#rest.at(which === 'last' ? -1 : 0) ?? 0
    const arc = arcAt(this.#arcs, reference)
    const index = (which === 'last') === reference >= 0 ? arc.length - 1 : 0
    return [at(arc, index), arc, index]
  }

  #move(which: 'first' | 'last', to: Position): void {
    const [from, arc, index] = this.#end(which)
    console.log(`  the ${which} arc's end moved ${metres(from, to).toFixed(0)} m, to ${to.join(', ')}`)
    arc[index] = to
  }
}

const arcAt = (arcs: readonly Position[][], reference: number): Position[] => {
  const arc = arcs[arcIndex(reference)]
  if (!arc) throw new Error(`There is no arc ${reference}.`)
  return arc
}

/** Index at which the longest cyclic run of `false` begins. */
function longestGap(marks: readonly boolean[]): number {
  let best = 0
  let most = -1
  for (const [start, mark] of marks.entries()) {
    if (mark || marks.at(start - 1) !== true) continue
    let length = 0
    while (length < marks.length && marks[(start + length) % marks.length] === false) length++
    if (length > most) [best, most] = [start, length]
  }
  return best
}
