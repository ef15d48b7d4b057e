import { readFileSync } from 'node:fs'
import type { FeatureCollection, Position } from 'geojson'

export interface About {
  readonly source: string
  readonly version: string
  readonly licence: string
  readonly credit: string
  readonly made: string
  readonly vertices?: number
  readonly lengthKm?: number
}
export interface Layer extends FeatureCollection {
  readonly about: About
}

const root = new URL('../../', import.meta.url)
/** A committed file, by its path in the repository. */
export const bytesOf = (file: string): Buffer => readFileSync(new URL(file, root))
/** A committed layer, with what it says of itself. */
export const layer = (file: string): Layer => JSON.parse(bytesOf(file).toString('utf8')) as Layer

/** The coordinates of a file's first feature, a line. */
export function line(file: string): Position[] {
  const geometry = layer(file).features[0]?.geometry
  if (geometry?.type !== 'LineString') throw new Error(`${file} does not begin with a line.`)
  return geometry.coordinates
}

/** The polygons of one country in a level of the land. */
export function country(file: string, code: string): Position[][][] {
  const geometry = layer(file).features.find(({ properties }) => properties?.['country'] === code)?.geometry
  if (geometry?.type !== 'MultiPolygon') throw new Error(`${file} has no polygons of ${code}.`)
  return geometry.coordinates
}

/** The border, from all of its points to few. */
export const levels = [
  'geo/border.geojson',
  'geo/border-middle.geojson',
  'geo/border-overview.geojson',
] as const
