import type { Box, Dossier } from '../core/dossier/types.ts'
import { emptyDraft } from '../core/edit/draft.ts'
import { draftOf } from '../core/edit/from-dossier.ts'
import { beginHistory } from '../core/edit/history.ts'
import { NoKeeper } from './edit-keeper.ts'
import type { Kept } from './edit-keeper.ts'
import { Damaged, EditStore } from './edit-store.ts'
import type { DraftHead, Written } from './edit-store.ts'
import { Editor } from './editor.svelte.ts'
import { StoreKeeper } from './store-keeper.ts'

/** What an editor is opened on. */
export interface ToEdit {
  /** names the draft: the dossier's folder or file, `new-1` … for one begun from nothing (`freshKey` of edit-store.ts) */
  readonly key: string
  /** null: begun from nothing, on this box */
  readonly dossier: Dossier | null
  readonly box: Box
  /** begins anew on the dossier even where a draft is kept under the key; that draft is put aside, never lost */
  readonly anew?: boolean
}

/** An editor, and what was found on the way to it. */
export interface OpenedEditor {
  readonly editor: Editor
  /** goes on with a draft that was kept in this browser */
  readonly resumed: boolean
  /** the key under which a draft that could not be read, or gave way, lies now; null: there was none */
  readonly aside: string | null
}

type OpenStore = () => Promise<EditStore>

/** The editor of a draft: as it was left, where this browser keeps it under the key, else begun on the dossier. Never rejects. */
export async function openEditor(
  { key, dossier, box, anew = false }: ToEdit,
  open: OpenStore = () => EditStore.open(),
): Promise<OpenedEditor> {
  const start = dossier === null ? emptyDraft(box) : draftOf(dossier)
  const fresh: Kept = { start, history: beginHistory(start), texts: null }
  let store: EditStore
  try {
    store = await open()
  } catch {
    return { editor: new Editor(key, fresh, new NoKeeper()), resumed: false, aside: null }
  }
  const keeper = new StoreKeeper(store, key)
  await keeper.take()
  // read by whoever has it, so that nobody writes in between; what another tab has is not put aside
  const { found, aside } = await find(store, key, anew, keeper.mayWrite)
  keeper.begin(found?.written ?? null)
  return { editor: new Editor(key, found?.kept ?? fresh, keeper), resumed: found !== null, aside }
}

async function find(
  store: EditStore,
  key: string,
  anew: boolean,
  own: boolean,
): Promise<{ readonly found: { kept: Kept; written: Written } | null; readonly aside: string | null }> {
  try {
    const found = await store.read(key)
    if (found === null || !anew || !own) return { found, aside: null }
  } catch (error) {
    if (!(error instanceof Damaged) || !own) return { found: null, aside: null }
  }
  try {
    return { found: null, aside: await store.putAside(key) }
  } catch {
    return { found: null, aside: null }
  }
}

/** The drafts kept in this browser, the last changed first; none where it allows no storage. Never rejects. */
export async function listDrafts(open: OpenStore = () => EditStore.open()): Promise<readonly DraftHead[]> {
  try {
    const store = await open()
    const heads = await store.list()
    store.close()
    return heads
  } catch {
    return []
  }
}

/** Takes a draft out of this browser for good. Gives whether that went well. */
export async function forgetDraft(key: string, open: OpenStore = () => EditStore.open()): Promise<boolean> {
  try {
    const store = await open()
    await store.remove(key)
    store.close()
    return true
  } catch {
    return false
  }
}
