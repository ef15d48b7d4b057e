import type { Box } from '../../core/dossier/types.ts'
import type { DataRow } from '../../core/data/met.ts'
import { datedRows, showsDated } from '../../core/data/shown.ts'
import { firstAtLeast } from '../../core/data/window-rows.ts'
import type { ScreenPoint } from '../sight.ts'
import { discRadius, type Clusters } from './clusters.ts'
import type { Drawn, View } from './drawer.ts'
import { signs, world } from './fixed.ts'
import { downOf, rightOf, stepsEast, stepsSouth } from './frame.ts'
import { few, indexesOf, makeIndexes } from './place-index.ts'

/**
 * Rows that were met, each one number that says how near it is, of which set it is and which it is: areas are met by the ten thousand,
 * and numbers are put in order many times faster than things are.
 */
type Found = number[]

const mostRows = 2 ** 22
const mostSets = 2 ** 8

/** The nearest first; rows as near as a px are one pile, of which the latest drawn lies on top. */
const foundOf = (far: number, order: number, row: number): number =>
  (Math.round(far) * mostSets + (mostSets - 1 - order)) * mostRows + (mostRows - 1 - row)
const setOf = (found: number): number => mostSets - 1 - (Math.floor(found / mostRows) % mostSets)
const rowOf = (found: number): number => mostRows - 1 - (found % mostRows)

/**
 * The rows whose marks are met within a reach, px: the nearest first, of equally near ones the one on top. Where there is no mark, the
 * areas that the point lies in, the smallest first. What is gathered in a disc is not among them.
 */
export function rowsAt(view: View, point: ScreenPoint, reach: number): readonly DataRow[] {
  const marks: Found = []
  const areas: Found = []
  for (const [order, set] of view.sets.entries()) {
    marksAt(view, set, order, point, reach, marks)
    if (marks.length === 0) areasAt(view, set, order, point, areas)
  }
  const found = Float64Array.from(marks.length > 0 ? marks : areas).sort()
  return Array.from(found, (one) => ({ set: view.sets[setOf(one)]?.shown.set.id ?? '', row: rowOf(one) }))
}

/** The disc under a point; -1: none. */
export function discAt({ clusters, frame, size }: View, { x, y }: ScreenPoint, reach: number): number {
  for (let disc = 0; disc < clusters.size; disc++) {
    const down = downOf(frame, clusters.at[2 * disc + 1] ?? 0) - y
    const right = nearestCopy(rightOf(frame, clusters.at[2 * disc] ?? 0) - x, frame)
    // a finger's reach is already half as wide as the smallest disc
    const radius = discRadius(clusters.totals[disc] ?? 0) * size + Math.min(reach, 6) / 2
    if (Math.hypot(right, down) <= radius) return disc
  }
  return -1
}

/** The rows gathered in a disc, the latest first, and the box round them. */
export function openDisc(
  { clusters, sets }: View,
  disc: number,
): { readonly rows: readonly DataRow[]; readonly box: Box } {
  const cell = clusters.cells[disc] ?? -1
  const rows: DataRow[] = []
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { columns, prepared, shown, ranges } of sets)
    for (const range of ranges)
      for (let row = range.to - 1; row >= range.from; row--) {
        if (!inCell(clusters, prepared.at, row, cell)) continue
        if ((prepared.look[row] ?? 0) >> 4 === signs.none || !showsDated(columns, row, shown)) continue
        rows.push({ set: shown.set.id, row })
        const lon = columns.lon[row] ?? 0
        const lat = columns.lat[row] ?? 0
        west = Math.min(west, lon)
        east = Math.max(east, lon)
        south = Math.min(south, lat)
        north = Math.max(north, lat)
      }
  return { rows, box: [west, south, east, north] }
}

function inCell(clusters: Clusters, at: Int32Array, row: number, cell: number): boolean {
  return clusters.cellOf(at[2 * row] ?? 0, at[2 * row + 1] ?? 0) === cell
}

function marksAt(
  view: View,
  set: Drawn,
  order: number,
  { x, y }: ScreenPoint,
  reach: number,
  into: Found,
): void {
  const { frame, clusters, radius, size } = view
  const { columns, prepared, shown, ranges } = set
  const { at, look } = prepared
  const within = Math.max(reach, radius * size + 1)
  const meet = (row: number): void => {
    // the cheapest test first: nearly every row fails it
    const down = downOf(frame, at[2 * row + 1] ?? 0) - y
    if (down > within || down < -within) return
    const right = nearestCopy(rightOf(frame, at[2 * row] ?? 0) - x, frame)
    if (right > within || right < -within) return
    const sign = (look[row] ?? 0) >> 4
    if (sign !== signs.solid && sign !== signs.hollow) return
    if (!showsDated(columns, row, shown) || clusters.holds(at[2 * row] ?? 0, at[2 * row + 1] ?? 0)) return
    const far = Math.hypot(right, down)
    if (far <= within) into.push(foundOf(far, order, row))
  }
  const index = indexFor(set)
  if (index !== null) {
    const steps = within / frame.scale
    index.rows.near(stepsEast(frame, x), stepsSouth(frame, y), steps, steps, (row) => {
      if (row < datedRows(columns)) meet(row)
    })
  } else for (const range of ranges) for (let row = range.from; row < range.to; row++) meet(row)
}

function areasAt(view: View, set: Drawn, order: number, { x, y }: ScreenPoint, into: Found): void {
  const { frame, clusters, radius, size, widest } = view
  const { columns, prepared, shown, ranges } = set
  const { at, areas, reach, look } = prepared
  const least = radius * size * 1.8
  const meet = (area: number): void => {
    const row = areas[area] ?? 0
    const drawn = (reach[area] ?? 0) * frame.scale
    const isRegion = (look[row] ?? 0) >> 4 === signs.area
    if (drawn > 2 * widest || (!isRegion && drawn < least)) return
    const around = Math.max(drawn, least)
    const down = downOf(frame, at[2 * row + 1] ?? 0) - y
    if (down > around || down < -around) return
    const right = nearestCopy(rightOf(frame, at[2 * row] ?? 0) - x, frame)
    if (right * right + down * down > around * around) return
    if (!showsDated(columns, row, shown) || clusters.holds(at[2 * row] ?? 0, at[2 * row + 1] ?? 0)) return
    into.push(foundOf(around, order, row))
  }
  const index = indexFor(set)
  if (index !== null) {
    const [steps, most] = [least / frame.scale, (2 * widest) / frame.scale]
    index.areas.near(stepsEast(frame, x), stepsSouth(frame, y), steps, most, (area) => {
      if ((areas[area] ?? 0) < datedRows(columns)) meet(area)
    })
    return
  }
  const all = { from: 0, to: areas.length }
  for (const range of ranges)
    for (let area = firstAtLeast(areas, all, range.from); (areas[area] ?? range.to) < range.to; area++)
      meet(area)
}

/** What finds a set's rows by where they are; null: there are few in the window, or it is not made yet, which is begun then. */
function indexFor({ prepared, ranges }: Drawn): ReturnType<typeof indexesOf> {
  if (ranges.reduce((sum, { from, to }) => sum + to - from, 0) <= few) return null
  void makeIndexes(prepared)
  return indexesOf(prepared)
}

/** Px to the copy of the world that lies nearest, among those that are drawn. */
function nearestCopy(right: number, { scale, copies }: View['frame']): number {
  if (copies === 0) return right
  const around = world * scale
  return right - Math.max(-copies, Math.min(copies, Math.round(right / around))) * around
}
