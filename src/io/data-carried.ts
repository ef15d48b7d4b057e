import type { Dossier } from '../core/dossier/types.ts'

/** A table that came with a dossier (see data-dossier.ts): bring it by `openTable(source, name)`; it asks nothing. */
export interface Carried {
  readonly name: string
  readonly credit: string
  readonly source: Blob
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The tables that came with a dossier. */
export function dataCarried({ placesFile }: Pick<Dossier, 'placesFile'>): readonly Carried[] {
  if (typeof placesFile !== 'object' || placesFile === null) return []
  return listOf(Reflect.get(placesFile, 'data')).flatMap((one): Carried[] => {
    if (typeof one !== 'object' || one === null) return []
    const csv: unknown = Reflect.get(one, 'csv')
    const name: unknown = Reflect.get(one, 'name')
    const credit: unknown = Reflect.get(one, 'credit')
    if (typeof csv !== 'string' || typeof name !== 'string') return []
    return [{ name, credit: typeof credit === 'string' ? credit : '', source: new Blob([csv]) }]
  })
}
