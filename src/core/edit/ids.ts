import type { Words } from '../words.ts'
import type { Draft, ItemKind } from './draft.ts'

/** Words that say nothing of a thing: left out of ids where others are left. */
const small = new Set(
  'a an the of in on at to for and or by with from is was de del la el los las un una y o en a al por con que se su'.split(
    ' ',
  ),
)

/** Words in kebab-case, `most` of them at most, accents folded, small words left out; empty where there are none to be had. */
export function slug(text: string, most = 5): string {
  const words = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const telling = words.filter((word) => !small.has(word))
  return (telling.length > 0 ? telling : words).slice(0, most).join('-')
}

/** Ids that a thing of a kind must not have: what an address selects shares one space of names. */
export function takenIds(draft: Draft, kind: ItemKind): ReadonlySet<string> {
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  switch (kind) {
    case 'excerpt':
      return new Set(draft.articles.flatMap(({ excerpts }) => idsOf(excerpts)))
    case 'reference':
      return new Set(idsOf(draft.references))
    case 'step':
      return new Set(idsOf(draft.story))
    case 'claim':
      return new Set(draft.claims.map(({ key }) => key))
    case 'status':
      return new Set(draft.statuses.map(({ key }) => key))
    default:
      return new Set(
        [draft.articles, draft.events, draft.questions, draft.places].flatMap((items) => idsOf(items)),
      )
  }
}

/** The id itself, or with the first number behind it that makes it free. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number += 1
  return `${wanted}-${number}`
}

/** `event-3`: for a thing that has no title yet. */
export function isProvisional(id: string): boolean {
  return /^(article|event|question|place|excerpt)(-\d+)?$/.test(id.split('.').at(-1) ?? '')
}

/** An id from a title: English where there is one, else Spanish; of a thing without one `event`, `event-2` … */
export function idFor(draft: Draft, kind: ItemKind, title: Words | string): string {
  const text = typeof title === 'string' ? title : title.en.trim() === '' ? title.es : title.en
  const own = slug(text)
  return freeId(own === '' ? kind : own, takenIds(draft, kind))
}

/** An id for an excerpt: its article's, a dot, and its first telling words. */
export function excerptIdFor(draft: Draft, articleId: string, exact: string): string {
  const own = slug(exact, 3)
  return freeId(`${articleId}.${own === '' ? 'excerpt' : own}`, takenIds(draft, 'excerpt'))
}

/** R1, R2 …: as references are named. */
export function referenceIdFor(draft: Draft): string {
  const taken = takenIds(draft, 'reference')
  let number = draft.references.length + 1
  while (taken.has(`R${number}`)) number += 1
  return `R${number}`
}

/** A key that nothing in the list has, for claims and statuses. */
export function freeKey(kind: 'claim' | 'status', draft: Draft): string {
  const taken = takenIds(draft, kind)
  let number = taken.size + 1
  while (taken.has(`${kind}-${number}`)) number += 1
  return `${kind}-${number}`
}
