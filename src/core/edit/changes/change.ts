import { sameValue } from '../same.ts'
import type { Change, Label, Verb } from '../change.ts'
import type { Draft, ItemRef } from '../draft.ts'
import { nameOf } from '../name.ts'

/** Fields that are typed, in which every key would else be a change of its own. */
const typedFields = new Set(
  'title summary note name text headline outlet url authors lang when refined published during translation words notes minutes value unit basis exact radius'.split(
    ' ',
  ),
)

/** What a change is called. The thing is named as it is after it, or as it was where it is gone. */
export function labelled(
  verb: Verb,
  item: ItemRef,
  before: Draft,
  after: Draft,
  field: string | null = null,
): Label {
  const now = nameOf(after, item)
  const name = now.en === '' && now.es === '' ? nameOf(before, item) : now
  return { verb, kind: item.kind, name, field }
}

/** A change of one thing as a whole. */
export function change(
  verb: Verb,
  item: ItemRef,
  before: Draft,
  after: Draft,
  field: string | null = null,
): Change {
  return { draft: after, item, label: labelled(verb, item, before, after, field), merge: null }
}

/** A change of some fields of one thing; typed ones merge with what was typed in them just before. */
export function edited(item: ItemRef, fields: object, before: Draft, after: Draft, of: object = {}): Change {
  const old = new Map(Object.entries(of))
  const names = Object.entries(fields)
    .filter(([name, value]) => !sameValue(value, old.get(name)))
    .map(([name, value]) => name + languageOf(value, old.get(name)))
  const [first] = names
  const typed = first !== undefined && names.length === 1 && typedFields.has(first.split('.')[0] ?? '')
  return {
    draft: after,
    item,
    label: labelled('edit', item, before, after, first?.split('.')[0] ?? Object.keys(fields)[0] ?? null),
    merge: typed ? `${item.kind}/${item.id}/${first}` : null,
  }
}

/** `.es` where words in two languages differ in one of them alone. */
function languageOf(value: unknown, before: unknown): string {
  if (typeof value !== 'object' || value === null || typeof before !== 'object' || before === null) return ''
  const old = new Map(Object.entries(before))
  const differing = Object.entries(value).filter(([key, part]) => !sameValue(part, old.get(key)))
  const [only] = differing
  return only !== undefined && differing.length === 1 && /^[a-z]{2,3}$/.test(only[0]) ? `.${only[0]}` : ''
}

/** A list with some fields of the item of an id changed; the very list where there is none of it. */
export function withItem<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  edit: (item: T) => T,
): readonly T[] {
  return items.some((item) => item.id === id)
    ? items.map((item) => (item.id === id ? edit(item) : item))
    : items
}
