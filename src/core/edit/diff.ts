import type { Words } from '../words.ts'
import type { Draft, ItemKind, ItemRef } from './draft.ts'
import { nameOf } from './name.ts'
import { sameValue } from './same.ts'

/** One field of a thing before and after, as plain values; undefined: it had or has none. */
export interface FieldChange {
  /** as the draft calls it: `title.es`, `when`, `excerpts` */
  readonly field: string
  readonly was: unknown
  readonly is: unknown
}

/** What became of one thing since the dossier was opened. */
export interface ItemChange {
  readonly item: ItemRef
  readonly what: 'added' | 'removed' | 'changed'
  readonly name: Words
  /** only of what changed, field by field */
  readonly fields: readonly FieldChange[]
}

interface Listed {
  readonly kind: ItemKind
  readonly items: (draft: Draft) => readonly { readonly id: string; readonly value: object }[]
}

const withId = <T extends { readonly id: string }>(items: readonly T[]) =>
  items.map((value) => ({ id: value.id, value }))
const withKey = <T extends { readonly key: string }>(items: readonly T[]) =>
  items.map((value) => ({ id: value.key, value }))

const lists: readonly Listed[] = [
  {
    kind: 'dossier',
    items: ({ title, summary, box, placesFile }) => [{ id: '', value: { title, summary, box, placesFile } }],
  },
  { kind: 'article', items: ({ articles }) => withId(articles) },
  { kind: 'excerpt', items: ({ articles }) => withId(articles.flatMap(({ excerpts }) => excerpts)) },
  { kind: 'event', items: ({ events }) => withId(events) },
  { kind: 'question', items: ({ questions }) => withId(questions) },
  { kind: 'claim', items: ({ claims }) => withKey(claims) },
  { kind: 'status', items: ({ statuses }) => withKey(statuses) },
  { kind: 'reference', items: ({ references }) => withId(references) },
  { kind: 'place', items: ({ places }) => withId(places) },
  { kind: 'step', items: ({ story }) => withId(story) },
]

/** Everything that is another in a draft than in the one it began as, kind by kind, each in its list's order; empty: nothing. */
export function diffDrafts(before: Draft, after: Draft): readonly ItemChange[] {
  if (before === after) return []
  return lists.flatMap(({ kind, items }) => {
    const [old, now] = [items(before), items(after)]
    const olds = new Map(old.map(({ id, value }) => [id, value]))
    const nows = new Map(now.map(({ id, value }) => [id, value]))
    const removed = old
      .filter(({ id }) => !nows.has(id))
      .map(({ id }): ItemChange => told(before, { kind, id }, 'removed'))
    const others = now.flatMap(({ id, value }): ItemChange[] => {
      const was = olds.get(id)
      if (was === undefined) return [told(after, { kind, id }, 'added')]
      const fields = was === value ? [] : fieldChanges(was, value, kind)
      return fields.length === 0 ? [] : [{ ...told(after, { kind, id }, 'changed'), fields }]
    })
    return [...removed, ...others, ...orderChange(before, kind, old, now)]
  })
}

function told(draft: Draft, item: ItemRef, what: ItemChange['what']): ItemChange {
  return { item, what, name: nameOf(draft, item), fields: [] }
}

/** The order of a list is part of the dossier: a list whose remaining things stand otherwise is told once, as the dossier's field. */
function orderChange(
  before: Draft,
  kind: ItemKind,
  old: readonly { readonly id: string }[],
  now: readonly { readonly id: string }[],
): ItemChange[] {
  const [was, is] = [old.map(({ id }) => id), now.map(({ id }) => id)]
  const stayed = was.filter((id) => is.includes(id))
  const stay = is.filter((id) => was.includes(id))
  if (stayed.every((id, i) => id === stay[i])) return []
  return [
    {
      ...told(before, { kind: 'dossier', id: '' }, 'changed'),
      fields: [{ field: `order.${kind}`, was, is }],
    },
  ]
}

/** The excerpts of an article and the keys of claims are told of on their own, or not at all. */
const passedOver = new Set(['excerpts', 'key', 'id'])

function fieldChanges(was: object, is: object, kind: ItemKind): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(was))
  const now = new Map<string, unknown>(Object.entries(is))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field): FieldChange[] => {
    if (passedOver.has(field) && !(field === 'excerpts' && kind !== 'article')) return []
    const a = old.get(field)
    const b = now.get(field)
    if (sameValue(a, b)) return []
    return byLanguage(field, a, b)
  })
}

/** Words by language codes; null: it is something else. */
function wordsBy(value: unknown): ReadonlyMap<string, string> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && /^[a-z]{2,3}(-\w+)*$/.test(entry[0]),
  )
  return entries.length === Object.keys(value).length ? new Map(entries) : null
}

/** Words in two languages are told by language. */
function byLanguage(field: string, was: unknown, is: unknown): FieldChange[] {
  const [old, now] = [wordsBy(was), wordsBy(is)]
  if (!old || !now) return [{ field, was, is }]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => old.get(key) !== now.get(key))
    .map((key) => ({ field: `${field}.${key}`, was: old.get(key), is: now.get(key) }))
}
