import type { Draft, ItemKind, ItemRef } from './draft.ts'

const whole: ItemRef = { kind: 'dossier', id: '' }

const lists: Readonly<
  Record<string, { readonly kind: ItemKind; readonly idAt: (draft: Draft, i: number) => string | undefined }>
> = {
  articles: { kind: 'article', idAt: (draft, i) => draft.articles[i]?.id },
  events: { kind: 'event', idAt: (draft, i) => draft.events[i]?.id },
  claims: { kind: 'claim', idAt: (draft, i) => draft.claims[i]?.key },
  references: { kind: 'reference', idAt: (draft, i) => draft.references[i]?.id },
  questions: { kind: 'question', idAt: (draft, i) => draft.questions[i]?.id },
  statuses: { kind: 'status', idAt: (draft, i) => draft.statuses[i]?.key },
  story: { kind: 'step', idAt: (draft, i) => draft.story[i]?.id },
  'places.features': { kind: 'place', idAt: (draft, i) => draft.places[i]?.id },
}

const excerptPath = /^articles\[(\d+)\]\.excerpts\[(\d+)\]\.?(.*)$/
const itemPath = /^([a-z.]+)\[(\d+)\]\.?(.*)$/

/** The thing that the path of a fault leads to: `events[3].when` to the fourth event; the dossier where it leads to none of them. */
export function itemOf(draft: Draft, path: string): ItemRef {
  const inArticle = excerptPath.exec(path)
  if (inArticle) {
    const excerpt = draft.articles[Number(inArticle[1])]?.excerpts[Number(inArticle[2])]
    if (excerpt) return { kind: 'excerpt', id: excerpt.id }
  }
  const found = itemPath.exec(path)
  const list = lists[found?.[1] ?? '']
  const id = list?.idAt(draft, Number(found?.[2]))
  return list && id !== undefined ? { kind: list.kind, id } : whole
}

/** The field that the path of a fault names within its thing, as its draft calls it; null: the whole thing. */
export function fieldOf(path: string): string | null {
  const field = (excerptPath.exec(path) ?? itemPath.exec(path))?.at(-1) ?? path
  const own = field.replace(/^properties\./, '').replace(/^radius_m/, 'radius')
  return own === '' ? null : own
}
