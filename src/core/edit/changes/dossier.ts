import type { Words } from '../../words.ts'
import type { Change } from '../change.ts'
import type { Draft, ItemRef } from '../draft.ts'
import { edited } from './change.ts'

const whole: ItemRef = { kind: 'dossier', id: '' }

/** What the dossier is called, and the sentence on what it shows. */
export function editDossier(
  draft: Draft,
  fields: { readonly title?: Words; readonly summary?: Words },
): Change {
  return edited(whole, fields, draft, { ...draft, ...fields }, draft)
}
