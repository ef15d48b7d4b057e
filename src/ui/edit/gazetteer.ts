import type { FeatureCollection, Position } from 'geojson'
import { readLayer } from '../../map/geo-files.ts'

/** A town that the map knows by itself. */
export interface Town {
  readonly name: string
  readonly country: string
  readonly at: Position
  readonly population: number
}

let reading: Promise<readonly Town[]> | null = null

/** The towns of the gazetteer, largest first; asked once, again after a failure. Rejects where they cannot be had. */
export function readTowns(): Promise<readonly Town[]> {
  reading ??= readLayer('towns.geojson').then(townsOf)
  reading.catch(() => (reading = null))
  return reading
}

function townsOf({ features }: FeatureCollection): readonly Town[] {
  return features
    .flatMap(({ geometry, properties }): Town[] => {
      const name: unknown = properties?.['name']
      const country: unknown = properties?.['country']
      const population: unknown = properties?.['population']
      if (geometry.type !== 'Point' || typeof name !== 'string') return []
      return [
        {
          name,
          country: typeof country === 'string' ? country : '',
          at: geometry.coordinates,
          population: typeof population === 'number' ? population : 0,
        },
      ]
    })
    .toSorted((a, b) => b.population - a.population)
}

/** Letters alone, without accents or case. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

/** Those of these names that have a word beginning with what is typed, a name that begins with it first. */
export function matching<T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
  typed: string,
): readonly T[] {
  const wanted = folded(typed)
  if (wanted === '') return []
  const rank = (item: T) =>
    Math.min(
      ...namesOf(item).map((name) => {
        const plain = folded(name)
        return plain.startsWith(wanted)
          ? 0
          : plain.includes(` ${wanted}`) || plain.includes(`-${wanted}`)
            ? 1
            : 2
      }),
    )
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .filter((found) => found.rank < 2)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
