import type { MultiPolygon, Polygon, Position } from 'geojson'
import { contours, type Grid } from './contours.ts'
import { extentOf } from './extent.ts'

/** An area made ready for drawing: nested outlines whose overlay fades at the edge, and where its label stands. */
export interface SoftArea {
  /** the area itself and three insets of it, from the outermost to the innermost */
  readonly rings: readonly MultiPolygon[]
  /** the point furthest from the edge, degrees */
  readonly middle: Position
  /** how far the middle lies from the edge, degrees of latitude */
  readonly depth: number
  /** its extent, square degrees: to tell the smaller of two */
  readonly size: number
}

/** How far in the insets lie, as shares of the greatest depth. */
const insets = [0.13, 0.27, 0.42]
const cells = 7000
const mostCorners = 400

interface Plane {
  readonly west: number
  readonly south: number
  /** a cell's side, degrees of latitude */
  readonly cell: number
  /** degrees of longitude to a degree of latitude */
  readonly squeeze: number
}

/** Works out the insets by a grid of distances from the edge, so that any shape will do, in pieces or winding. */
export function softArea(area: Polygon | MultiPolygon): SoftArea {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  const whole: MultiPolygon = { type: 'MultiPolygon', coordinates: polygons }
  const edges = polygons.flat().map(coarsened)
  const { plane, grid } = depths(edges)
  const deepest = grid.values.reduce((most, value) => Math.max(most, value), 0)
  const inner = insets.map((share): MultiPolygon => {
    const loops = contours(grid, share * deepest).map((loop) => loop.map((at) => toDegrees(plane, at)))
    return { type: 'MultiPolygon', coordinates: loops.filter(turnsLeft).map((loop) => [loop]) }
  })
  return {
    rings: [whole, ...inner.filter((ring) => ring.coordinates.length > 0)],
    middle: middleOf(plane, grid, deepest),
    depth: deepest * plane.cell,
    size: grid.values.filter((value) => value > 0).length * plane.cell ** 2,
  }
}

/** A line or ring of some hundred corners at most: every so many of its own, and the last. */
export function coarsened(ring: readonly Position[]): readonly Position[] {
  const step = Math.ceil(ring.length / mostCorners)
  return step === 1 ? ring : ring.filter((_, index) => index % step === 0 || index === ring.length - 1)
}

function toDegrees(plane: Plane, [column, row]: readonly [number, number]): Position {
  return [plane.west + column * plane.cell * plane.squeeze, plane.south + row * plane.cell]
}

/** Whether a closed line goes round what lies at its left: the outline of an area, and not of a hole. */
export function turnsLeft(loop: readonly Position[]): boolean {
  let sum = 0
  for (const [index, [x = 0, y = 0]] of loop.entries()) {
    const [nextX = 0, nextY = 0] = loop[(index + 1) % loop.length] ?? []
    sum += x * nextY - nextX * y
  }
  return sum > 0
}

function depths(edges: readonly (readonly Position[])[]): { plane: Plane; grid: Grid } {
  const [west, south, east, north] = extentOf(edges.flat())
  const squeeze = 1 / Math.cos((((south + north) / 2) * Math.PI) / 180)
  const width = (east - west) / squeeze
  const cell = Math.max(Math.sqrt((width * (north - south)) / cells), 1e-6)
  const plane: Plane = { west: west - cell * squeeze, south: south - cell, cell, squeeze }
  const columns = Math.ceil(width / cell) + 3
  const rows = Math.ceil((north - south) / cell) + 3
  const flat = edges.map((edge) =>
    edge.map(
      ([lon = 0, lat = 0]) => [(lon - plane.west) / squeeze / cell, (lat - plane.south) / cell] as const,
    ),
  )
  const values = new Float64Array(columns * rows)
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      values[row * columns + column] = depth(flat, column, row)
  return { plane, grid: { columns, rows, values } }
}

type Edges = readonly (readonly (readonly [number, number])[])[]

/** How far inside the edges a point lies, in cells; negative outside, as everywhere beside a line that is not closed (`lines`). */
export function depth(edges: Edges, x: number, y: number, lines = false): number {
  let least = Infinity
  let inside = false
  for (const edge of edges) {
    for (let index = 1; index < edge.length; index += 1) {
      const [ax, ay] = edge[index - 1] ?? [0, 0]
      const [bx, by] = edge[index] ?? [0, 0]
      if (!lines && ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
      const dx = bx - ax
      const dy = by - ay
      const length = dx * dx + dy * dy
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
      least = Math.min(least, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2)
    }
  }
  return inside ? Math.sqrt(least) : -Math.sqrt(least)
}

function middleOf(plane: Plane, grid: Grid, deepest: number): Position {
  const deep: [number, number][] = []
  grid.values.forEach((value, index) => {
    if (value >= 0.9 * deepest) deep.push([index % grid.columns, Math.floor(index / grid.columns)])
  })
  const mean = (axis: 0 | 1): number => deep.reduce((sum, at) => sum + at[axis], 0) / Math.max(deep.length, 1)
  const [x, y] = [mean(0), mean(1)]
  const away = ([column, row]: readonly [number, number]): number => (column - x) ** 2 + (row - y) ** 2
  const nearest = deep.reduce((best, at) => (away(at) < away(best) ? at : best), deep[0] ?? [0, 0])
  return toDegrees(plane, nearest)
}
