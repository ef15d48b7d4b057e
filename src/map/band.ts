import type { LineString, MultiLineString, MultiPolygon, Position } from 'geojson'
import { coarsened, depth, turnsLeft } from './area-rings.ts'
import { contours } from './contours.ts'
import { extentOf } from './extent.ts'

/** A band is this share of its line's extent wide to either side, so that it can be seen wherever the whole line is in sight; degrees at least and at most. */
const share = 0.015
const least = 0.002
const most = 0.07
/** Cells of the grid to half a width. */
const fine = 2.5

/** The ground on either side of a line, as an area: what happened along it is hatched there, as what happened in an area is. */
export function bandRound(line: LineString | MultiLineString): MultiPolygon {
  const lines = (line.type === 'LineString' ? [line.coordinates] : line.coordinates).map(coarsened)
  const [west, south, east, north] = extentOf(lines.flat())
  const squeeze = 1 / Math.cos((((south + north) / 2) * Math.PI) / 180)
  const wide = (east - west) / squeeze
  const cell = Math.min(most, Math.max(least, Math.hypot(wide, north - south) * share)) / fine
  // a margin of a width and a cell, and what rounding takes
  const margin = fine + 2
  const flat = lines.map((one) =>
    one.map(
      ([lon = 0, lat = 0]) =>
        [(lon - west) / squeeze / cell + margin, (lat - south) / cell + margin] as const,
    ),
  )
  const columns = Math.ceil(wide / cell + 2 * margin)
  const rows = Math.ceil((north - south) / cell + 2 * margin)
  const values = Float64Array.from(
    { length: columns * rows },
    (_, i) => fine + depth(flat, i % columns, Math.floor(i / columns), true),
  )
  const loops = contours({ columns, rows, values }, 0).map((loop) =>
    loop.map(([x, y]): Position => [west + (x - margin) * cell * squeeze, south + (y - margin) * cell]),
  )
  return { type: 'MultiPolygon', coordinates: loops.filter(turnsLeft).map((loop) => [loop]) }
}
