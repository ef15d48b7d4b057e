import type { Box, Dossier } from '../core/dossier/types.ts'
import { emptyDraft } from '../core/edit/draft.ts'
import type { Draft } from '../core/edit/draft.ts'
import { draftOf } from '../core/edit/from-dossier.ts'
import { beginHistory } from '../core/edit/history.ts'
import { NoKeeper } from './edit-keeper.ts'
import { Editor } from './editor.svelte.ts'

/** What an editor is opened on. */
export interface ToEdit {
  /** names the draft: the dossier's folder or file, `new-1` … for one begun from nothing (`freshKey` of edit-store.ts) */
  readonly key: string
  /** null: begun from nothing, on this box */
  readonly dossier: Dossier | null
  readonly box: Box
}

/** The editor of a draft: as it was left, where this browser keeps it under the key, else begun on the dossier. Never rejects. */
export function openEditor({ key, dossier, box }: ToEdit): Promise<Editor> {
  const start: Draft = dossier === null ? emptyDraft(box) : draftOf(dossier)
  return Promise.resolve(
    new Editor(key, { start, history: beginHistory(start), texts: null }, new NoKeeper()),
  )
}
