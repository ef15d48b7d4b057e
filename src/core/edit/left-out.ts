import type { Dossier } from '../dossier/types.ts'
import type { Draft, ItemRef } from './draft.ts'

/** The things of a draft that a dossier made of it has not, because they are not finished, in the order of the draft. */
export function leftOut(draft: Draft, dossier: Dossier): readonly ItemRef[] {
  const without = (
    kind: ItemRef['kind'],
    own: readonly { readonly id: string }[],
    made: readonly { readonly id: string }[],
  ): readonly ItemRef[] => {
    const there = new Set(made.map(({ id }) => id))
    return own.flatMap(({ id }) => (there.has(id) ? [] : [{ kind, id }]))
  }
  const claims = counted(dossier.claims.map(({ question, excerpt }) => `${question} ${excerpt}`))
  const statuses = counted(dossier.statuses.map(({ place, during }) => `${place} ${during.text}`))
  return [
    ...without('article', draft.articles, dossier.articles),
    ...without('event', draft.events, dossier.events),
    ...without('question', draft.questions, dossier.questions),
    ...draft.claims
      .filter(({ question, excerpt }) => !claims(`${question} ${excerpt}`))
      .map(({ key }): ItemRef => ({ kind: 'claim', id: key })),
    ...draft.statuses
      .filter(({ place, during }) => !statuses(`${place} ${during.edtf ?? ''}`))
      .map(({ key }): ItemRef => ({ kind: 'status', id: key })),
    ...without('place', draft.places, dossier.places),
    ...without('reference', draft.references, dossier.references),
    ...without('step', draft.story, dossier.story),
  ]
}

/** Tells of each name whether there is one left of it: claims and statuses have no ids in a dossier. */
function counted(names: readonly string[]): (name: string) => boolean {
  const left = new Map<string, number>()
  for (const name of names) left.set(name, (left.get(name) ?? 0) + 1)
  return (name) => {
    const count = left.get(name) ?? 0
    left.set(name, count - 1)
    return count > 0
  }
}
