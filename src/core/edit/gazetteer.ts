import type { FeatureCollection, Position } from 'geojson'
import { fold } from '../search.ts'

/** A town of the map's gazetteer. */
export interface Town {
  readonly name: string
  /** ISO 3166: CO, VE */
  readonly country: string
  readonly population: number
  readonly position: Position
}

/** The towns of `geo/towns.geojson`; what has no name or no point is passed over. */
export function readTowns({ features }: FeatureCollection): readonly Town[] {
  return features.flatMap(({ geometry, properties }): Town[] => {
    const name: unknown = properties?.['name']
    const country: unknown = properties?.['country']
    const population: unknown = properties?.['population']
    if (typeof name !== 'string' || geometry.type !== 'Point') return []
    return [
      {
        name,
        country: typeof country === 'string' ? country : '',
        population: typeof population === 'number' ? population : 0,
        position: geometry.coordinates,
      },
    ]
  })
}

/** How well a name fits what was typed: the whole of it, its beginning, the beginning of a word of it; null: not at all. */
function rank(name: string, typed: string): number | null {
  if (name === typed) return 0
  if (name.startsWith(typed)) return 1
  return name.split(/[\s-]+/).some((_, i, words) => words.slice(i).join(' ').startsWith(typed)) ? 2 : null
}

/** The towns whose name, or a word of it, begins as somebody types, accents or not; the best first, then the largest. */
export function findTowns(towns: readonly Town[], typed: string, most = 8): readonly Town[] {
  const wanted = fold(typed.trim()).replace(/[\s-]+/g, ' ')
  if (wanted === '') return []
  return towns
    .flatMap((town) => {
      const fits = rank(fold(town.name), wanted)
      return fits === null ? [] : [{ town, fits }]
    })
    .sort((a, b) => a.fits - b.fits || b.town.population - a.town.population)
    .slice(0, most)
    .map(({ town }) => town)
}
