import type { Position } from 'geojson'
import type { Place } from './dossier/types.ts'

/** The ends of the border that the map itself draws (geo/border.geojson): Castilletes on the Caribbean, Piedra del Cocuy. */
const ends: readonly Position[] = [
  [-71.324, 11.848],
  [-66.857, 1.228],
]
/** Degrees by which a coarse line of a dossier may end elsewhere. */
const near = 0.3

/** Whether a place is the very border that the map draws by itself, and not another border or a stretch of it. */
export function isMapBorder({ kind, feature }: Place): boolean {
  const { geometry } = feature
  if (kind !== 'border' || geometry.type !== 'LineString') return false
  return ends.every(([lon = 0, lat = 0]) =>
    geometry.coordinates.some(([x = 0, y = 0]) => Math.hypot(x - lon, y - lat) < near),
  )
}
