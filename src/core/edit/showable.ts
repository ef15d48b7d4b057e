import type { Dossier } from '../dossier/types.ts'
import type { Draft } from './draft.ts'
import { dossierOf } from './to-dossier.ts'

/**
 * What the map and the timeline can show of a draft that is not finished: words that are missing in one language are said in the other,
 * and what can't be shown yet, such as an event without an excerpt, is left out. null: nothing at all, as without any article.
 */
export function showable(draft: Draft): Dossier | null {
  return dossierOf(draft).dossier
}
