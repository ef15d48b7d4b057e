import type { Change } from '../change.ts'
import { noWords, undated } from '../draft.ts'
import type { Draft, DraftReference } from '../draft.ts'
import { referenceIdFor } from '../ids.ts'
import { change, edited, withItem } from './change.ts'

export type ReferenceEdit = Partial<Omit<DraftReference, 'id'>>

/** Adds an outside source; its id is the next of R1, R2 … */
export function addReference(draft: Draft, fields: ReferenceEdit = {}): Change {
  const reference: DraftReference = {
    id: referenceIdFor(draft),
    text: noWords,
    url: '',
    published: undated,
    ...fields,
  }
  return change('add', { kind: 'reference', id: reference.id }, draft, {
    ...draft,
    references: [...draft.references, reference],
  })
}

export function editReference(draft: Draft, id: string, fields: ReferenceEdit): Change {
  const before = draft.references.find((reference) => reference.id === id)
  const references = withItem(draft.references, id, (reference) => ({ ...reference, ...fields }))
  return edited({ kind: 'reference', id }, fields, draft, { ...draft, references }, before)
}
