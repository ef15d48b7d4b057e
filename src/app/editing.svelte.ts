import { untrack } from 'svelte'
import type { Box, Dossier } from '../core/dossier/types.ts'
import type { Draft, DraftArticle } from '../core/edit/draft.ts'
import type { Words } from '../core/words.ts'
import { editWords } from '../text/edit.ts'
import { DraftStory } from './draft-story.svelte.ts'
import type { Editor } from './editor.svelte.ts'
import { openEditor, type ToEdit } from './open-editor.ts'
import type { Session } from './session.svelte.ts'

/** An article that is being entered, and not in the dossier yet. */
export interface Begun {
  readonly text: string
  readonly article: Omit<DraftArticle, 'id' | 'excerpts'>
  /** what somebody wrote by hand: it is not filled in from the text any more */
  readonly written: { readonly headline: boolean; readonly lang: boolean }
}

/** A dossier that is edited in place of the one that the address names, or on it. */
export class Editing {
  readonly editor: Editor
  readonly story: DraftStory
  /** whether it is another dossier than the site's: begun from nothing, or opened from a file */
  readonly other: boolean

  /** stays while the room is folded, left or closed over it; null: none was begun */
  begun: Begun | null = $state.raw(null)
  /** the folder that it was read from or saved to last; null: none */
  folder: {
    readonly handle: FileSystemDirectoryHandle
    readonly stamp: readonly [main: number | null, places: number | null]
  } | null = $state.raw(null)

  constructor(editor: Editor, site: Dossier, other: boolean) {
    this.editor = editor
    this.other = other
    this.story = new DraftStory(editor, site)
  }

  /** what is shown in place of the site's dossier; null: nothing of it was changed */
  readonly shown: Dossier | null = $derived.by(() => {
    const { editor, other } = this
    if (!other) return editor.changes.length > 0 ? editor.shown : null
    const { title } = editor.draft
    const shown = editor.shown ?? blank(editor.draft)
    return (title.en + title.es).trim() === '' ? { ...shown, title: untitled } : shown
  })
}

const untitled: Words = { en: editWords.en.untitled, es: editWords.es.untitled }

/** A dossier of which nothing can be shown yet but where it is. */
function blank({ title, summary, box }: Draft): Dossier {
  const none = {
    articles: [],
    events: [],
    claims: [],
    references: [],
    questions: [],
    statuses: [],
    story: [],
  }
  const { en, es } = title
  return { ...none, title: { en: en || es, es: es || en }, summary, box, places: [] }
}

/** The key under which this page's draft is named: the one it is at, where it is not the site's own. */
function pointer(session: Session): string {
  return `frontera.editing/${session.view.dossier ?? ''}`
}

function siteKey(session: Session): string {
  return `site/${session.view.dossier ?? ''}`
}

/** What this browser was at; null: nothing, or it may not be read. */
export function editedBefore(session: Session): string | null {
  try {
    return localStorage.getItem(pointer(session))
  } catch {
    return null
  }
}

/** Sees to it that a reload goes on with what is edited, and not with the site's dossier where nothing of it was changed. */
export function rememberEdited(session: Session): void {
  const { edited } = session
  remember(session, edited?.shown ? edited.editor.key : null)
}

function remember(session: Session, key: string | null): void {
  try {
    if (key === null) localStorage.removeItem(pointer(session))
    else localStorage.setItem(pointer(session), key)
  } catch {
    // then a reload begins on the site's dossier; the draft itself is kept where that is allowed
  }
}

/** Goes on with what was edited in this browser, or begins on the dossier that is shown. */
export async function openEditing(session: Session): Promise<void> {
  const key = editedBefore(session) ?? siteKey(session)
  const { dossier } = session
  await begin(session, { key, dossier, box: dossier.box })
}

/** Edits another dossier; `dossier` null: one begun from nothing, on a box. */
export async function editOther(
  session: Session,
  key: string,
  dossier: Dossier | null,
  box: Box,
): Promise<void> {
  await begin(session, { key, dossier, box })
}

/** Back to the dossier that the address names; what was edited stays kept. */
export function leaveEditing(session: Session): void {
  session.edited?.editor.close()
  remember(session, null)
  session.edited = null
}

const followed = new WeakSet<Session>()

/** What lies where, if anybody has asked for it, keeps up with every change of the dossier, for as long as there is the session. */
function follow(session: Session): void {
  if (followed.has(session)) return
  followed.add(session)
  $effect.root(() => {
    $effect(() => {
      void session.dossier
      untrack(() => {
        if (session.where !== null) void session.locate(true)
      })
    })
  })
}

async function begin(session: Session, toEdit: ToEdit): Promise<void> {
  // the same draft is let go before it is taken again
  session.edited?.editor.close()
  const { editor, aside } = await openEditor(toEdit)
  if (aside !== null) session.notices.tell(editWords[session.view.lang].putAside(aside))
  session.edited = new Editing(editor, session.site, toEdit.key !== siteKey(session))
  follow(session)
  rememberEdited(session)
}
