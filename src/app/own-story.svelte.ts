import { parseDossier } from '../core/dossier/parse.ts'
import type { Dossier, Step } from '../core/dossier/types.ts'
import { dossierJson } from '../core/dossier/write.ts'
import { addStep, editStep, moveStep, removeStep, restoreStep } from '../core/story/draft.ts'
import type { Removed, StepEdit } from '../core/story/draft.ts'
import { readKept, writeKept } from '../core/story/kept.ts'
import { titled } from '../core/story/take.ts'
import { unresolved } from '../core/story/sound.ts'
import type { Lang } from '../core/words.ts'
import { makeWords, type MakeWords } from '../text/make.ts'
import { Keeper, type Store } from './keeper.ts'
import type { Notices } from './notices.svelte.ts'

/** A dossier that was opened from a file and is shown in place of the site's. */
export interface Opened {
  readonly name: string
  readonly dossier: Dossier
}

/** A briefing that gave way to another as a whole. */
interface Former {
  readonly steps: readonly Step[]
  readonly opened: Opened | null
  readonly presented: boolean
}

type Tell = (say: (words: MakeWords) => string, details?: readonly string[]) => void

/**
 * The briefing that somebody prepares in this browser. Every change is kept at once. It is told in place of the dossier's story when it
 * is presented; steps that lead nowhere in the dossier stay in it and are left out in the telling.
 */
export class OwnStory {
  readonly #site: Dossier
  readonly #keeper: Keeper
  readonly #tell: Tell

  #steps: readonly Step[] = $state.raw([])
  #presented = $state(false)
  #opened: Opened | null = $state.raw(null)
  /** the step taken out last, which can come back */
  removed: Removed | null = $state.raw(null)
  /** what the present briefing took the place of */
  #former: Former | null = $state.raw(null)

  constructor(site: Dossier, keeper: Keeper, tell: Tell) {
    this.#site = site
    this.#keeper = keeper
    this.#tell = tell
    this.#read()
  }

  get steps(): readonly Step[] {
    return this.#steps
  }
  get presented(): boolean {
    return this.#presented
  }
  get opened(): Opened | null {
    return this.#opened
  }
  get hasFormer(): boolean {
    return this.#former !== null
  }

  /** the dossier it is prepared on, with its own story */
  readonly base: Dossier = $derived.by(() => this.#opened?.dossier ?? this.#site)
  /** what of a step leads nowhere in that dossier, by its id */
  readonly unresolved = $derived.by(() => unresolved(this.base, this.#steps))
  /** the steps that can be told, each with a title */
  readonly sound: readonly Step[] = $derived.by(() =>
    this.#steps.filter(({ id }) => !this.unresolved.has(id)).map((step) => titled(this.base, step)),
  )
  /** the same dossier with the story that is to be told */
  readonly dossier: Dossier = $derived.by(() =>
    this.#presented && this.sound.length > 0 ? { ...this.base, story: this.sound } : this.base,
  )

  /** Adds a step after another, or at the end. Gives its id. */
  add(step: Step, after: string | null = null): string | null {
    const before = new Set(this.#steps.map(({ id }) => id))
    this.#steps = addStep(this.#steps, step, after)
    this.#keep()
    return this.#steps.find(({ id }) => !before.has(id))?.id ?? null
  }

  edit(id: string, change: StepEdit): void {
    this.#steps = editStep(this.#steps, id, change)
    this.#keep()
  }

  move(id: string, by: number): void {
    this.#steps = moveStep(this.#steps, id, by)
    this.#keep()
  }

  remove(id: string): void {
    const done = removeStep(this.#steps, id)
    if (done === null) return
    this.#steps = done.story
    this.removed = done.removed
    this.#keep()
  }

  /** Brings the step taken out last back. */
  undoRemoval(): void {
    if (this.removed === null) return
    this.#steps = restoreStep(this.#steps, this.removed)
    this.removed = null
    this.#keep()
  }

  /** Begins anew with these steps, on a dossier from a file or on the site's. What was there can be brought back. */
  replace(steps: readonly Step[], opened: Opened | null = this.#opened): void {
    const former = { steps: this.#steps, opened: this.#opened, presented: this.#presented }
    this.#former = former.steps.length > 0 || former.opened !== opened ? former : null
    this.#take({ steps, opened, presented: steps.length > 0 && this.#presented })
  }

  /** Changes places with what it replaced: nothing is lost either way. */
  bringBack(): void {
    const wanted = this.#former
    if (wanted === null) return
    this.#former = { steps: this.#steps, opened: this.#opened, presented: this.#presented }
    this.#take(wanted)
  }

  /** Whether brief mode tells it, in place of the dossier's story. */
  present(presented: boolean): void {
    this.#presented = presented
    this.#keep()
  }

  /** Takes over what another window of this browser has changed. */
  follow({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): void {
    // told before the briefing that was prepared on it; null: that one is on the site's own dossier again
    if (key === `${this.#keeper.key}/file`) this.#opened = readOpened(newValue)
    if (key !== this.#keeper.key || newValue === null) return
    const { kept } = readKept(newValue)
    if (kept === null) return
    this.#steps = kept.story
    this.#presented = kept.presented
  }

  #take({ steps, opened, presented }: Former): void {
    const other = opened !== this.#opened
    this.#steps = steps
    this.#opened = opened
    this.#presented = presented
    this.removed = null
    if (other) this.#keepFile()
    this.#keep()
    this.#tellUnresolved()
  }

  #keep(): void {
    const nothing = this.#steps.length === 0 && this.#opened === null && !this.#presented
    const text = writeKept({ presented: this.#presented, story: this.#steps })
    const fault = this.#keeper.keep(nothing ? null : text)
    if (fault !== null) this.#tell((words) => words.notKept[fault])
  }

  #keepFile(): void {
    const opened = this.#opened
    const text = opened && JSON.stringify({ name: opened.name, dossier: dossierJson(opened.dossier) })
    if (this.#keeper.keep(text, '/file') === null) return
    this.#tell((words) => words.fileNotKept(opened?.name ?? ''))
  }

  #read(): void {
    const text = this.#keeper.read()
    if (text === null) return
    const { kept, faults } = readKept(text)
    if (kept === null) {
      const aside = this.#keeper.putAside(text)
      this.#tell((words) => words.damaged(aside ?? this.#keeper.key), faults)
      return
    }
    this.#opened = readOpened(this.#keeper.read('/file'))
    this.#steps = kept.story
    this.#presented = kept.presented
    this.#tellUnresolved()
  }

  #tellUnresolved(): void {
    const lines = this.#steps.flatMap(({ id, title }, i) =>
      (this.unresolved.get(id) ?? []).map((line) => ({ number: i + 1, title, line })),
    )
    if (lines.length === 0) return
    this.#tell(
      (words) => words.stepsLeftOut(this.unresolved.size),
      lines.map(({ number, title, line }) => `${number}. ${title.en || title.es} · ${line}`),
    )
  }
}

/** The dossier of a file that was opened and kept; null: none, or none that can be read. */
function readOpened(text: string | null): Opened | null {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('dossier' in value)) return null
    const { dossier } = parseDossier(value.dossier)
    const name = 'name' in value && typeof value.name === 'string' ? value.name : ''
    return dossier && { name, dossier }
  } catch {
    return null
  }
}

/** The briefing that is kept in this browser for a folder's dossier (null: the shipped one), and from now on every change of it. */
export function openOwnStory(
  site: Dossier,
  folder: string | null,
  notices: Notices,
  lang: () => Lang,
  open: () => Store = () => localStorage,
): OwnStory {
  const own = new OwnStory(site, new Keeper(`frontera.briefing/${folder ?? ''}`, open), (say, details) =>
    notices.tell(say(makeWords[lang()]), details),
  )
  addEventListener('storage', (event) => own.follow(event))
  return own
}
