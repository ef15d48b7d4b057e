import type { Dossier, Step } from '../core/dossier/types.ts'
import { removeItem } from '../core/edit/changes/remove.ts'
import { addStoryStep, editStoryStep, moveStoryStep, replaceStory } from '../core/edit/changes/story.ts'
import { removeStep, restoreStep, type Removed, type StepEdit } from '../core/story/draft.ts'
import { unresolved } from '../core/story/sound.ts'
import { titled } from '../core/story/take.ts'
import type { Editor } from './editor.svelte.ts'
import type { OwnStory } from './own-story.svelte.ts'

/** What the step editor works on: a briefing of one's own, or the story of a dossier that is edited. */
export type StoryDesk = Pick<
  OwnStory,
  | 'steps'
  | 'base'
  | 'unresolved'
  | 'sound'
  | 'removed'
  | 'add'
  | 'edit'
  | 'move'
  | 'remove'
  | 'undoRemoval'
  | 'replace'
>

/** The story of a dossier that is edited: every change of it is one of the dossier's, and undone as those are. */
export class DraftStory implements StoryDesk {
  readonly #editor: Editor
  readonly #site: Dossier
  removed: Removed | null = $state.raw(null)

  constructor(editor: Editor, site: Dossier) {
    this.#editor = editor
    this.#site = site
  }

  get steps(): readonly Step[] {
    return this.#editor.draft.story
  }
  readonly base: Dossier = $derived.by(() => this.#editor.shown ?? this.#site)
  readonly unresolved = $derived.by(() => unresolved(this.base, this.steps))
  readonly sound: readonly Step[] = $derived.by(() =>
    this.steps.filter(({ id }) => !this.unresolved.has(id)).map((step) => titled(this.base, step)),
  )

  add(step: Step, after: string | null = null): string | null {
    return this.#editor.apply(addStoryStep(this.#editor.draft, step, after))?.id ?? null
  }
  edit(id: string, change: StepEdit): void {
    this.#editor.apply(editStoryStep(this.#editor.draft, id, change))
  }
  move(id: string, by: number): void {
    this.#editor.apply(moveStoryStep(this.#editor.draft, id, by))
  }
  remove(id: string): void {
    const done = removeStep(this.steps, id)
    if (done === null) return
    if (this.#editor.apply(removeItem(this.#editor.draft, { kind: 'step', id })) !== null)
      this.removed = done.removed
  }
  undoRemoval(): void {
    if (this.removed === null) return
    this.replace(restoreStep(this.steps, this.removed))
    this.removed = null
  }
  replace(steps: readonly Step[]): void {
    this.#editor.apply(replaceStory(this.#editor.draft, steps))
    this.removed = null
  }
}
