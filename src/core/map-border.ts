import type { Geometry, Position } from 'geojson'
import type { Place } from './dossier/types.ts'

/** The ends of the border that the map itself draws (geo/border.geojson): Castilletes on the Caribbean, Piedra del Cocuy. */
const ends: readonly Position[] = [
  [-71.324, 11.848],
  [-66.857, 1.228],
]
/** Degrees by which a coarse line of a dossier may end elsewhere. */
const near = 0.3

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'MultiLineString' ? geometry.coordinates : []
}

/** Whether a place is the very border that the map draws by itself, and not another border or a stretch of it. */
export function isMapBorder({ kind, feature }: Place): boolean {
  const { geometry } = feature
  if (kind !== 'border' || geometry.type !== 'LineString') return false
  return ends.every(([lon = 0, lat = 0]) =>
    geometry.coordinates.some(([x = 0, y = 0]) => Math.hypot(x - lon, y - lat) < near),
  )
}

const kmADegree = 111.195

/** The length of a line along its vertices, kilometres; 0: it is no line. */
export function lengthOf(geometry: Geometry): { readonly km: number; readonly points: number } {
  const lines = linesOf(geometry)
  const steps = lines.flatMap((line) =>
    line.slice(1).map(([lon = 0, lat = 0], i) => {
      const [lon0 = 0, lat0 = 0] = line[i] ?? []
      const wide = (lon - lon0) * Math.cos((((lat + lat0) / 2) * Math.PI) / 180)
      return Math.hypot(wide, lat - lat0) * kmADegree
    }),
  )
  return { km: steps.reduce((sum, step) => sum + step, 0), points: lines.flat().length }
}
