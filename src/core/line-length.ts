import type { Geometry, Position } from 'geojson'

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'MultiLineString' ? geometry.coordinates : []
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
