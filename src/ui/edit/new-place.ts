import type { Geometry, LineString, Position } from 'geojson'
import type { PlaceEdit } from '../../core/edit/changes/places.ts'
import { readLayer } from '../../map/geo-files.ts'
import type { Town } from './gazetteer.ts'
import type { Drawn } from './placing.ts'

/** A town of the gazetteer as a place of the dossier. */
export function townPlace({ name, at }: Town): PlaceEdit {
  return {
    kind: 'town',
    name: { en: name, es: name },
    precision: 'near',
    basis: {
      en: `Town of the map’s gazetteer: ${name}`,
      es: `Población del nomenclátor del mapa: ${name}`,
    },
    geometry: { type: 'Point', coordinates: [...at] },
  }
}

async function borderLine(): Promise<LineString> {
  const { features } = await readLayer('border.geojson')
  const line = features.find(({ geometry }) => geometry.type === 'LineString')?.geometry
  if (line?.type !== 'LineString') throw new Error('border.geojson: no line')
  return line
}

/** The geometry of what was drawn; rejects where a stretch is asked for and the border cannot be had. */
export async function geometryOf(drawn: Drawn, vertices: readonly Position[]): Promise<Geometry> {
  const points = vertices.map((at) => [...at])
  switch (drawn) {
    case 'point':
      return { type: 'Point', coordinates: points[0] ?? [0, 0] }
    case 'line':
      return { type: 'LineString', coordinates: points }
    case 'area': {
      const [first] = points
      return { type: 'Polygon', coordinates: [first === undefined ? points : [...points, first]] }
    }
    case 'stretch': {
      const [{ lineSlice }, line] = await Promise.all([import('@turf/turf'), borderLine()])
      return lineSlice(points[0] ?? [0, 0], points[1] ?? [0, 0], line).geometry
    }
  }
}

/** A point moved on to the border, and by how many metres. */
export async function snapped(
  at: Position,
): Promise<{ readonly geometry: Geometry; readonly metres: number } | null> {
  const [{ nearestPointOnLine }, line] = await Promise.all([import('@turf/turf'), borderLine()])
  const { geometry, properties } = nearestPointOnLine(line, at, { units: 'meters' })
  return { geometry, metres: properties.dist ?? 0 }
}

/** How a geometry would be drawn anew. */
export function drawnAs(geometry: Geometry | null): Drawn {
  switch (geometry?.type) {
    case 'LineString':
    case 'MultiLineString':
      return 'line'
    case 'Polygon':
    case 'MultiPolygon':
      return 'area'
    default:
      return 'point'
  }
}

/** A place from what was drawn; what it is, and how sure, is still to be said. */
export async function drawnPlace(drawn: Drawn, vertices: readonly Position[]): Promise<PlaceEdit> {
  const geometry = await geometryOf(drawn, vertices)
  const basis =
    drawn === 'stretch'
      ? {
          en: 'Stretch of the map’s border line, between two points',
          es: 'Tramo de la frontera del mapa, entre dos puntos',
        }
      : { en: 'Drawn by hand on the map', es: 'Dibujado a mano en el mapa' }
  return { geometry, basis, ...(drawn === 'area' && { precision: 'region' as const }) }
}
