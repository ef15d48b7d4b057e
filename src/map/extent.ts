import type { Position } from 'geojson'
import type { Box } from '../core/dossier/types.ts'

/** The box round positions, degrees, however many there are; of none at all one that holds nothing. */
export function extentOf(positions: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = 0, lat = 0] of positions) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}
