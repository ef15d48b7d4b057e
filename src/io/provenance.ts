import type { Box } from '../core/dossier/types.ts'
import { sayDay, sayWindow } from '../core/say.ts'
import type { Lang } from '../core/words.ts'
import { messages } from '../text/index.ts'
import type { Extract, Licence } from './extract.ts'

/** "© OpenStreetMap contributors (ODbL 1.0); GeoNames (CC BY 4.0)": each once. */
export function creditLine(licences: readonly Licence[]): string {
  return [...new Set(licences.map(({ credit, licence }) => `${credit} (${licence})`))].join('; ')
}

/** The line on boundaries in both languages, which goes with everything that leaves the app. */
export const boundaryLines: Readonly<Record<Lang, string>> = {
  en: messages.en.boundaryLine,
  es: messages.es.boundaryLine,
}

/** What every file says of itself, whatever its format. */
export interface Provenance {
  readonly title: string
  /** `2019-02-01/2022-10-31`, an ISO 8601 interval */
  readonly window: string
  readonly windowInWords: string
  /** ISO day; null: everything counts, whenever it was published */
  readonly knownBy: string | null
  readonly knownByInWords: string
  /** what the filters leave; null: they leave all */
  readonly kinds: readonly string[] | null
  readonly articles: readonly string[] | null
  readonly words: string | null
  readonly certainty: 'certain' | null
  readonly places: readonly string[] | null
  /** west, south, east, north in degrees */
  readonly area: Box | null
  readonly exported: string
  readonly link: string
  readonly credits: string
  readonly boundaries: Readonly<Record<Lang, string>>
}

/** What a file says of itself: what was in view when it was taken, and where that is to be seen again. */
export function provenanceOf({ title, scope, lang, made, link, licences }: Extract): Provenance {
  return {
    title: title[lang],
    window: `${scope.window.from}/${scope.window.to}`,
    windowInWords: sayWindow(scope.window, lang),
    knownBy: scope.known,
    knownByInWords: scope.known === null ? messages[lang].everything : sayDay(scope.known, lang),
    kinds: scope.kinds,
    articles: scope.articles,
    words: scope.q === '' ? null : scope.q,
    certainty: scope.certainty,
    places: scope.places,
    area: scope.area,
    exported: made,
    link,
    credits: creditLine(licences),
    boundaries: boundaryLines,
  }
}

/** `frontera-2019-02-01_2022-10-31-known-2022-08-10-en.csv`: no character that a file system minds. */
export function fileName({ scope, lang }: Pick<Extract, 'scope' | 'lang'>, ending: string): string {
  const known = scope.known === null ? '' : `-known-${scope.known}`
  return `frontera-${scope.window.from}_${scope.window.to}${known}-${lang}${ending}`
}
