import type { Change } from '../change.ts'
import type { Draft, ItemKind, ItemRef } from '../draft.ts'
import { goneWith, turnIds } from '../refer.ts'
import { related } from '../relation.ts'
import { change } from './change.ts'

function without(draft: Draft, { kind, id }: ItemRef): Draft {
  const others = <T extends { readonly id: string }>(items: readonly T[]) =>
    items.filter((item) => item.id !== id)
  switch (kind) {
    case 'dossier':
      return draft
    case 'article':
      return { ...draft, articles: others(draft.articles) }
    case 'excerpt':
      return {
        ...draft,
        articles: draft.articles.map((article) =>
          article.excerpts.some((excerpt) => excerpt.id === id)
            ? { ...article, excerpts: others(article.excerpts) }
            : article,
        ),
      }
    case 'event':
      return { ...draft, events: others(draft.events) }
    case 'question':
      return { ...draft, questions: others(draft.questions) }
    case 'reference':
      return { ...draft, references: others(draft.references) }
    case 'place':
      return { ...draft, places: others(draft.places) }
    case 'step':
      return { ...draft, story: others(draft.story) }
    case 'claim':
      return { ...draft, claims: draft.claims.filter(({ key }) => key !== id) }
    case 'status':
      return { ...draft, statuses: draft.statuses.filter(({ key }) => key !== id) }
  }
}

const named: ReadonlySet<ItemKind> = new Set([
  'article',
  'excerpt',
  'event',
  'question',
  'reference',
  'place',
])

/**
 * Takes a thing out, and with it all that names it (see `hangsOn` of refer.ts, to say so before): its excerpts, claims that rest on
 * nothing more, and the mention of it elsewhere. One change, which brings all of it back.
 */
export function removeItem(draft: Draft, item: ItemRef): Change {
  const gone = goneWith(draft, item)
  const left = gone
    .filter(({ kind }) => named.has(kind))
    .reduce(
      (rest, { kind, id }) => turnIds(rest, kind, (own) => (own === id ? null : own)),
      without(draft, item),
    )
  return change('remove', item, draft, related(draft, left))
}
