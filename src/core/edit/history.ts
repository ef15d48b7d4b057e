import type { Change, Label } from './change.ts'
import type { Draft, ItemRef } from './draft.ts'
import { isDraft } from './is-draft.ts'
import { applyPatch, copied, patchBetween, revertPatch } from './patch.ts'
import type { Patch } from './patch.ts'

/** One change as the history keeps it: what it did, and how it is taken back. */
export interface Entry {
  readonly label: Label
  readonly item: ItemRef
  readonly merge: string | null
  readonly patch: Patch
}

/** A draft with all that was done to it, a plain value: `start` with the patches of `done` on it is `draft`. */
export interface History {
  readonly draft: Draft
  /** what can be taken back, the first first */
  readonly done: readonly Entry[]
  /** what was taken back and can be done again, the next one last */
  readonly undone: readonly Entry[]
  /** whether the next change stands alone, whatever it could be merged with */
  readonly sealed: boolean
}

export function beginHistory(draft: Draft): History {
  return { draft, done: [], undone: [], sealed: true }
}

function asDraft(value: unknown): Draft {
  if (!isDraft(value)) throw new TypeError('a patch that does not fit its draft')
  return value
}

/**
 * With one change more. What was taken back before is given up, as everywhere. A change of the same `merge` as the last is one with
 * it, unless `sealHistory` came between; where both together change nothing, they are nothing.
 */
export function addChange(history: History, { draft, label, merge, item }: Change): History {
  const last = history.done.at(-1)
  const joins = merge !== null && last?.merge === merge && !history.sealed
  const before = joins ? revertPatch(history.draft, last.patch) : history.draft
  const patch = copied(patchBetween(before, draft))
  if (!joins && patch.length === 0) return history
  const earlier = joins ? history.done.slice(0, -1) : history.done
  const done = patch.length === 0 ? earlier : [...earlier, { label, item, merge, patch }]
  // made of the copied patch, so that nothing of the draft is anybody else's to change
  return { draft: asDraft(applyPatch(before, patch)), done, undone: [], sealed: false }
}

/** Whoever leaves a field and comes back to it begins a change of its own. */
export function sealHistory(history: History): History {
  return history.sealed ? history : { ...history, sealed: true }
}

/** Without the last change; the same where there is none. */
export function undo(history: History): History {
  const last = history.done.at(-1)
  if (last === undefined) return history
  return {
    draft: asDraft(revertPatch(history.draft, last.patch)),
    done: history.done.slice(0, -1),
    undone: [...history.undone, last],
    sealed: true,
  }
}

/** With the change that was taken back last; the same where there is none. */
export function redo(history: History): History {
  const next = history.undone.at(-1)
  if (next === undefined) return history
  return {
    draft: asDraft(applyPatch(history.draft, next.patch)),
    done: [...history.done, next],
    undone: history.undone.slice(0, -1),
    sealed: true,
  }
}

/** The history of a start, its entries, and how many of them are done: as it is kept in the browser. Throws where they do not fit. */
export function replay(start: Draft, entries: readonly Entry[], done: number): History {
  const draft = entries.slice(0, done).reduce<unknown>((so, { patch }) => applyPatch(so, patch), start)
  return {
    draft: asDraft(draft),
    done: entries.slice(0, done),
    undone: entries.slice(done).reverse(),
    sealed: true,
  }
}
