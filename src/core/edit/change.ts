import type { Draft, ItemKind, ItemRef } from './draft.ts'

/** What was done. */
export type Verb =
  'add' | 'remove' | 'edit' | 'mark' | 'tie' | 'untie' | 'move' | 'rename' | 'mend' | 'replace'

/** What a change did, to be said in either language by `sayLabel` of src/text/edit-core.ts: "Undo: edit the date of Bridge closed". */
export interface Label {
  readonly verb: Verb
  readonly kind: ItemKind
  /** what the thing is called, as far as it is */
  readonly name: { readonly en: string; readonly es: string }
  /** which of its fields; null: the whole */
  readonly field: string | null
}

/** One change that can be taken back: what the draft becomes by it. Every operation of changes/ gives one; `Editor.apply` takes it. */
export interface Change {
  readonly draft: Draft
  readonly label: Label
  /** changes in a row with the same are one to `undo`, as when somebody types in a field; null: it stands alone */
  readonly merge: string | null
  /** the thing added or changed, so that it can be selected */
  readonly item: ItemRef
}
