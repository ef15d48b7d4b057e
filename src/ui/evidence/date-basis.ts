import type { Session } from '../../app/session.svelte.ts'
import type { Article } from '../../core/dossier/types.ts'
import { quotingWords } from '../../text/quoting.ts'

/** How the day of an article is known, in words; empty for one in the making of which nobody has said it yet: nothing is made up. */
export function sayDateBasis(session: Session, { id, publishedBasis }: Article): string {
  const draft = session.edited?.editor.draft.articles.find((article) => article.id === id)
  return draft?.publishedBasis === null ? '' : quotingWords[session.view.lang].dateBasis[publishedBasis]
}
