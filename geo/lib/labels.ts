import type { Feature, Point } from 'geojson'
import { ownAbout } from './sources.ts'
import { writeLayer } from './write.ts'

type Kind = 'country' | 'sea' | 'lake'
/** Kind, Spanish, English, degrees, and the zooms between which it is shown. */
type Label = readonly [
  kind: Kind,
  es: string,
  en: string,
  lon: number,
  lat: number,
  minzoom: number,
  maxzoom: number,
]

/** Names that hold the map together. The two countries' names stand along the border when one looks closer. */
const labels: readonly Label[] = [
  ['country', 'Colombia', 'Colombia', -73.6, 3.9, 0, 6],
  ['country', 'Venezuela', 'Venezuela', -66.2, 7.2, 0, 6],
  ['country', 'Colombia', 'Colombia', -73.7, 7.5, 6, 9.5],
  ['country', 'Venezuela', 'Venezuela', -70.6, 8.05, 6, 9.5],
  ['country', 'Colombia', 'Colombia', -70.9, 6.35, 6, 9.5],
  ['country', 'Venezuela', 'Venezuela', -69.6, 7.35, 6, 9.5],
  ['country', 'Colombia', 'Colombia', -73.9, 9.6, 6, 9.5],
  ['country', 'Venezuela', 'Venezuela', -72.3, 9.6, 6, 9.5],
  ['country', 'Colombia', 'Colombia', -68.9, 5.5, 6, 9.5],
  ['country', 'Venezuela', 'Venezuela', -66.7, 5.3, 6, 9.5],
  ['country', 'Brasil', 'Brazil', -63.5, -1.5, 0, 9],
  ['country', 'Perú', 'Peru', -74.8, -4.2, 0, 9],
  ['country', 'Ecuador', 'Ecuador', -78.3, -1.4, 0, 9],
  ['country', 'Panamá', 'Panama', -80.6, 8.35, 0, 9],
  ['country', 'Costa Rica', 'Costa Rica', -84.0, 10.1, 0, 9],
  ['country', 'Guyana', 'Guyana', -58.95, 5.4, 0, 9],
  ['country', 'Surinam', 'Suriname', -55.9, 4.2, 0, 9],
  ['country', 'Trinidad y Tobago', 'Trinidad and Tobago', -61.25, 10.4, 6, 9],
  ['country', 'República Dominicana', 'Dominican Republic', -70.4, 18.9, 0, 9],
  ['country', 'Cuba', 'Cuba', -78.6, 21.6, 0, 9],
  ['country', 'Jamaica', 'Jamaica', -77.3, 18.15, 0, 9],
  ['country', 'Nicaragua', 'Nicaragua', -85.0, 12.9, 0, 9],
  ['country', 'Honduras', 'Honduras', -86.6, 14.8, 0, 9],
  ['country', 'Aruba', 'Aruba', -69.97, 12.52, 6.5, 10],
  ['country', 'Curazao', 'Curaçao', -68.99, 12.2, 6.5, 10],
  ['sea', 'Mar Caribe', 'Caribbean Sea', -73.5, 14.4, 0, 6],
  ['sea', 'Mar Caribe', 'Caribbean Sea', -74.2, 12.3, 6, 9],
  ['sea', 'Océano Pacífico', 'Pacific Ocean', -81.5, 4.2, 0, 9],
  ['sea', 'Océano Atlántico', 'Atlantic Ocean', -56.5, 10.5, 0, 9],
  ['sea', 'Golfo de Venezuela', 'Gulf of Venezuela', -70.85, 11.6, 6.3, 11],
  ['lake', 'Lago de Maracaibo', 'Lake Maracaibo', -71.55, 9.75, 5.5, 12],
]

/** Writes the names of countries, seas and the lake. */
export function writeLabels(): void {
  const features = labels.map(([kind, es, en, lon, lat, minzoom, maxzoom]): Feature<Point> => ({
    type: 'Feature',
    properties: { kind, name: { en, es }, minzoom, maxzoom },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  }))
  writeLayer('geo/labels.geojson', features, ownAbout)
}
