import type { Dossier } from '../core/dossier/types.ts'
import type { Change, Label } from '../core/edit/change.ts'
import { change as wholeChange } from '../core/edit/changes/change.ts'
import { diffDrafts } from '../core/edit/diff.ts'
import type { ItemChange } from '../core/edit/diff.ts'
import type { Draft, ItemRef } from '../core/edit/draft.ts'
import { addChange, redo, sealHistory, undo } from '../core/edit/history.ts'
import type { History } from '../core/edit/history.ts'
import { plainText } from '../core/article-text.ts'
import { mends } from '../core/edit/mend.ts'
import type { Mend } from '../core/edit/mend.ts'
import { showable } from '../core/edit/showable.ts'
import { dossierOf } from '../core/edit/to-dossier.ts'
import type { DraftFault, Made } from '../core/edit/to-dossier.ts'
import type { EditKeeper, Kept, Keeping } from './edit-keeper.ts'

/**
 * A dossier while it is edited: its draft, all that was done to it, and what is wrong with it. Every change goes through `apply`, is kept
 * in this browser at once, and can be taken back, after a reload too. Made by `openEditor` (open-editor.ts).
 */
export class Editor {
  /** names the draft among those kept in this browser (edit-store.ts) */
  readonly key: string
  readonly #keeper: EditKeeper
  #start: Draft
  #history: History
  #texts: ReadonlyMap<string, string>
  #textsKept: boolean
  #keeping: Keeping = $state('kept')
  #readOnly = $state(false)
  #shownBefore: Dossier | null = null

  constructor(key: string, kept: Kept, keeper: EditKeeper) {
    this.key = key
    this.#keeper = keeper
    this.#start = $state.raw(kept.start)
    this.#history = $state.raw(kept.history)
    this.#texts = $state.raw(kept.texts ?? new Map())
    this.#textsKept = $state(kept.texts !== null)
    keeper.listen({
      keeping: (keeping) => (this.#keeping = keeping),
      readOnly: (readOnly) => (this.#readOnly = readOnly),
      changed: (other) => this.#take(other),
    })
  }

  get draft(): Draft {
    return this.#history.draft
  }
  /** the draft as it was when the dossier was opened; `changes` tells the difference */
  get start(): Draft {
    return this.#start
  }
  /** the dossier that the draft makes, and all that is wrong with it */
  readonly made: Made = $derived.by(() => dossierOf(this.draft, this.#texts))
  get faults(): readonly DraftFault[] {
    return this.made.faults
  }
  /** what map and timeline show: the draft, as far as it can be shown, else the last that could; null: nothing yet */
  readonly shown: Dossier | null = $derived.by(() => {
    // with all of it taken back there is nothing again
    const last = this.draft.articles.length === 0 ? null : this.#shownBefore
    const shown = this.made.dossier ?? showable(this.draft) ?? last
    this.#shownBefore = shown
    return shown
  })
  /** what became another since the dossier was opened */
  readonly changes: readonly ItemChange[] = $derived.by(() => diffDrafts(this.#start, this.draft))

  get canUndo(): boolean {
    return !this.#readOnly && this.#history.done.length > 0
  }
  get canRedo(): boolean {
    return !this.#readOnly && this.#history.undone.length > 0
  }
  /** what `undo` would take back, to be said with `sayLabel` of src/text/edit-core.ts */
  get undoLabel(): Label | null {
    return this.#history.done.at(-1)?.label ?? null
  }
  get redoLabel(): Label | null {
    return this.#history.undone.at(-1)?.label ?? null
  }

  /** `keeping`: on the way; `kept`: all of it lies in this browser; else why it does not, and that it should be saved as a file */
  get keeping(): Keeping {
    return this.#keeping
  }
  /** another tab of this browser edits this draft: shown here as it changes there, until that tab is closed */
  get readOnly(): boolean {
    return this.#readOnly
  }

  /** Does a change of core/edit/changes/. Gives the thing it added or changed; null where nothing may be changed here. */
  apply(change: Change): ItemRef | null {
    if (this.#readOnly) return null
    this.#history = addChange(this.#history, change)
    this.#keep()
    return change.item
  }

  /** The next change stands alone: to be called when a field is left. */
  seal(): void {
    this.#history = sealHistory(this.#history)
  }

  /** Takes the last change back. Gives the thing it concerned, so that it can be shown. */
  undo(): ItemRef | null {
    const item = this.#history.done.at(-1)?.item ?? null
    if (!this.canUndo) return null
    this.#history = undo(this.#history)
    this.#keep()
    return item
  }

  redo(): ItemRef | null {
    const item = this.#history.undone.at(-1)?.item ?? null
    if (!this.canRedo) return null
    this.#history = redo(this.#history)
    this.#keep()
    return item
  }

  /** Back to the dossier as it was opened, which can be taken back as any change. */
  startOver(): void {
    this.apply(wholeChange('replace', { kind: 'dossier', id: '' }, this.draft, this.#start))
  }

  /** what can be done about a fault with one press */
  mendsOf(fault: DraftFault): readonly Mend[] {
    return mends(fault, this.draft, this.#texts)
  }

  /** the faults of one thing, in its own words beside it */
  faultsOf({ kind, id }: ItemRef): readonly DraftFault[] {
    return this.faults.filter(({ item }) => item.kind === kind && item.id === id)
  }

  /** The texts of articles, by the articles' ids, line ends as LF: in memory, and kept in this browser only where `keepTexts` says so. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts
  }
  setText(articleId: string, text: string | null): void {
    const texts = new Map(this.#texts)
    if (text === null) texts.delete(articleId)
    else texts.set(articleId, plainText(text))
    this.#texts = texts
    this.#keep()
  }

  get textsKept(): boolean {
    return this.#textsKept
  }
  /** Whether the articles' texts are kept in this browser beside the draft. Where not any more, they are taken out of it at once. */
  keepTexts(kept: boolean): void {
    this.#textsKept = kept
    this.#keep()
  }

  /** Waits until all that was done is kept (or can't be). */
  settled(): Promise<void> {
    return this.#keeper.settled()
  }

  /** Lets the draft go, so that another tab may take it. */
  close(): void {
    this.#keeper.close()
  }

  #keep(): void {
    this.#keeper.keep({
      start: this.#start,
      history: this.#history,
      texts: this.#textsKept ? this.#texts : null,
    })
  }

  #take({ start, history, texts }: Kept): void {
    this.#start = start
    this.#history = history
    this.#textsKept = texts !== null
    if (texts !== null) this.#texts = texts
  }
}
