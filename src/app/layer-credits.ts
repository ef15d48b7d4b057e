import { field, type Credits } from './credits.ts'

/** Where one layer of the map comes from. */
export interface Credit {
  /** path beside the page */
  readonly file: string
  readonly source: string
  readonly version: string
  readonly licence: string
  readonly credit: string
  /** the day it was made, ISO */
  readonly made: string
}

function words(value: unknown, key: string): string {
  const found = field(value, key)
  return typeof found === 'string' ? found : ''
}

/** Whom each layer of the map is owed to; what an entry does not say is empty. */
export function creditsOf({ entries }: Credits): readonly Credit[] {
  return entries.map((entry) => ({
    file: words(entry, 'file'),
    source: words(entry, 'source'),
    version: words(entry, 'version'),
    licence: words(entry, 'licence'),
    credit: words(entry, 'credit'),
    made: words(entry, 'made'),
  }))
}
