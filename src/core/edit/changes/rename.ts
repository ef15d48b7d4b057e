import type { Change } from '../change.ts'
import type { Draft, ItemRef } from '../draft.ts'
import { freeId, idFor, isProvisional, takenIds } from '../ids.ts'
import { turnIds } from '../refer.ts'
import { change } from './change.ts'

function withOwnId(draft: Draft, { kind, id }: ItemRef, to: string): Draft {
  const own = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
    items.map((item) => (item.id === id ? { ...item, id: to } : item))
  switch (kind) {
    case 'article':
      return { ...draft, articles: own(draft.articles) }
    case 'excerpt':
      return {
        ...draft,
        articles: draft.articles.map((article) => ({ ...article, excerpts: own(article.excerpts) })),
      }
    case 'event':
      return { ...draft, events: own(draft.events) }
    case 'question':
      return { ...draft, questions: own(draft.questions) }
    case 'reference':
      return { ...draft, references: own(draft.references) }
    case 'place':
      return { ...draft, places: own(draft.places) }
    case 'step':
      return { ...draft, story: own(draft.story) }
    case 'dossier':
    case 'claim':
    case 'status':
      return draft
  }
}

function moved(draft: Draft, item: ItemRef, to: string): Draft {
  return turnIds(withOwnId(draft, item, to), item.kind, (id) => (id === item.id ? to : id))
}

/**
 * Gives a thing another id, and every mention of it with it; an article's excerpts, whose ids begin with its own, too. Where the id is
 * taken a number behind it makes it free. The change's `item` has the new id.
 */
export function renameItem(draft: Draft, item: ItemRef, wanted: string): Change {
  const others = new Set([...takenIds(draft, item.kind)].filter((id) => id !== item.id))
  const to = freeId(wanted, others)
  let after = moved(draft, item, to)
  if (item.kind === 'article')
    for (const { id } of draft.articles.find((article) => article.id === item.id)?.excerpts ?? [])
      if (id.startsWith(`${item.id}.`))
        after = moved(after, { kind: 'excerpt', id }, to + id.slice(item.id.length))
  return { ...change('rename', { ...item, id: to }, draft, after, 'id') }
}

/**
 * The id that a thing made without a title would have had with the title it has by now; null: it has one of its own already. For when
 * a title field is left: a second change, merged into nothing.
 */
export function settledId(draft: Draft, { kind, id }: ItemRef): string | null {
  if (!isProvisional(id)) return null
  const titles = {
    article: draft.articles.find((one) => one.id === id)?.headline,
    event: draft.events.find((one) => one.id === id)?.title,
    question: draft.questions.find((one) => one.id === id)?.title,
    place: draft.places.find((one) => one.id === id)?.name,
  }
  const title =
    kind === 'article' || kind === 'event' || kind === 'question' || kind === 'place'
      ? titles[kind]
      : undefined
  if (title === undefined) return null
  const settled = idFor(draft, kind, title)
  return isProvisional(settled) ? null : settled
}
