import { indexDossier } from './dossier/index.ts'
import type { Article, Dossier } from './dossier/types.ts'

/** The article that a copy goes back to: copies of one article are one source. */
function sourceOf(dossier: Dossier, article: Article): string {
  const original = indexDossier(dossier).articles.get(article.copyOf ?? '')
  return original ? sourceOf(dossier, original) : article.id
}

/** How many sources speak in these articles: a copy never counts as a second one, nor do two of the same article. */
export function sourcesOf(dossier: Dossier, said: readonly { readonly article: Article }[]): number {
  return new Set(said.map(({ article }) => sourceOf(dossier, article))).size
}
