import type { Feature, Point } from 'geojson'
import type { RawColumns } from '../../src/core/data/columns.ts'

/** What a feature has to know to be found by time and drawn by kind. */
export interface Properties {
  readonly start: number
  readonly end: number
  readonly kind: number
}

/** The columns as GeoJSON, for those who take nothing else. */
export function featuresOf(raw: RawColumns): Feature<Point, Properties>[] {
  const features: Feature<Point, Properties>[] = []
  for (let i = 0; i < raw.length; i++)
    features.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [raw.lon[i] ?? 0, raw.lat[i] ?? 0] },
      properties: { start: raw.startEarliest[i] ?? 0, end: raw.endLatest[i] ?? 0, kind: raw.kind[i] ?? 0 },
    })
  return features
}
