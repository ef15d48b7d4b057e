import type { Camera } from '../core/camera.ts'
import type { Step } from '../core/dossier/types.ts'
import { fragmentsOf, type Fragment } from '../core/story/steps.ts'
import type { Stopwatch } from '../core/story/stopwatch.ts'
import { stepOf, viewOfStep } from '../core/story/view.ts'
import type { StoryAction } from './briefing-keys.ts'
import { unfiltered } from '../core/view/filtered.ts'
import type { Session } from './session.svelte.ts'
import { Talk, type Clock } from './talk.svelte.ts'

/** What only the page can do. */
export interface Stage {
  /** full screen, and back */
  full(): void
  /** opens the speaker's window; null: there is none */
  readonly speaker: (() => void) | null
}

/** What lies over the picture. */
export type Panel = 'overview' | 'jump' | 'help' | 'take'

/** As much of a story's state as outlives a reload. */
export interface Kept {
  readonly number: number
  readonly revealed: number
  readonly black: boolean
  readonly watch: Stopwatch
}

/** Presses by which the words can be made smaller and larger. */
const wordSizes = { least: -2, most: 3 } as const

/** Such a number of presses from what was kept of it; none where it is anything else. */
export function readWordSize(text: string | null): number {
  const size = /^-?\d$/.test(text ?? '') ? Number(text) : 0
  return Math.min(wordSizes.most, Math.max(wordSizes.least, size))
}

/**
 * The story as it is told: which step, how much of it is revealed, and whether the briefer has left it for a question. The step itself
 * is in the session's view, and so in the address; entering one, from wherever, shows none of its fragments yet.
 */
export class Briefing {
  readonly #session: Session
  readonly #clock: Clock
  readonly #stage: Stage
  readonly talk: Talk
  #cancel: () => void = () => undefined
  #entered = $state.raw({ step: 0, revealed: 0 })
  #wandering = $state(false)

  black = $state(false)
  /** steps go on by themselves in their planned time */
  auto = $state(false)
  /** stronger contrast, for a weak projector */
  strong = $state(false)
  panel: Panel | null = $state(null)
  /** grows each time that the camera is to go back to the step */
  returns = $state(0)
  /** how much larger the words are to be than usual, where they fit: presses, within `wordSizes` */
  larger = $state(0)

  constructor(session: Session, clock: Clock, stage: Stage) {
    this.#session = session
    this.#clock = clock
    this.talk = new Talk(clock)
    this.#stage = stage
  }

  get count(): number {
    return this.#session.dossier.story.length
  }
  readonly #found = $derived.by(() => stepOf(this.#session.dossier, this.#session.view.step ?? 1))
  /** counted from 1; 0 where the dossier has no story */
  readonly number: number = $derived.by(() => this.#found?.number ?? 0)
  readonly step: Step | null = $derived.by(() => this.#found?.step ?? null)
  readonly fragments: readonly Fragment[] = $derived.by(() =>
    this.step === null ? [] : fragmentsOf(this.#session.dossier, this.step),
  )
  readonly revealed: readonly Fragment[] = $derived.by(() =>
    this.#entered.step === this.number ? this.fragments.slice(0, this.#entered.revealed) : [],
  )
  /** whether the picture is another than the step's: explored, or dragged away */
  readonly offScript: boolean = $derived.by(() => this.#session.view.mode !== 'brief' || this.#wandering)
  readonly hasSpeaker: boolean = $derived.by(() => this.#stage.speaker !== null)

  /** Tells that the view has come to a step by another way (the address, "back"): nothing of it is revealed. */
  arrive(): void {
    if (this.#entered.step === this.number) return
    this.#entered = { step: this.number, revealed: 0 }
    this.#wandering = false
    this.#plan()
  }

  next(): void {
    this.#settle()
    this.talk.begin()
    if (this.revealed.length < this.fragments.length) this.#reveal(this.revealed.length + 1)
    else if (this.number < this.count) this.go(this.number + 1)
  }

  back(): void {
    this.#settle()
    if (this.revealed.length > 0) this.#reveal(this.revealed.length - 1)
    else if (this.number > 1) this.go(this.number - 1)
  }

  /** Enters a step by its number; beyond the ends, the first or the last. */
  go(number: number): void {
    const { dossier, view } = this.#session
    const found = stepOf(dossier, number)
    if (found === null) return
    if (found.number > this.number) this.talk.begin()
    this.panel = null
    this.#wandering = false
    this.#entered = { step: found.number, revealed: 0 }
    this.returns += 1
    this.#session.show(viewOfStep(dossier, found.number, view))
    this.#plan()
  }

  /** The map was dragged by hand: the step waits. */
  wander(): void {
    this.#wandering = true
    this.#plan()
  }

  /** Leaves the story for a question, with the picture as it is and all its filters lifted: nobody asks within a step's. */
  explore(at: Camera | null, select: string | null = this.#session.view.select): void {
    this.panel = null
    this.#session.show({ mode: 'explore', at, select, ...unfiltered })
    this.#plan()
  }

  /** Comes back to the very step, with as much of it revealed as there was. */
  return(): void {
    const { dossier, view } = this.#session
    this.#wandering = false
    this.returns += 1
    if (view.mode !== 'brief') this.#session.show(viewOfStep(dossier, this.number, view))
    this.#plan()
  }

  /** Ends the story: what is explored stays as it is. */
  finish(): void {
    this.#session.show({ mode: 'explore', step: null })
    this.stop()
  }

  /** Calls off what is still to come by itself. */
  stop(): void {
    this.auto = false
    this.#cancel()
    this.talk.point(null)
  }

  /** What a reload is to find again. */
  get kept(): Kept {
    return {
      number: this.number,
      revealed: this.revealed.length,
      black: this.black,
      watch: this.talk.watch,
    }
  }

  /** Goes on where the page was reloaded: that is no entering, and the clicker's F5 in mid-talk loses nothing. */
  resume({ number, revealed, black, watch }: Kept): void {
    this.talk.watch = watch
    if (number !== this.number) return
    this.#entered = { step: number, revealed: Math.min(revealed, this.fragments.length) }
    this.black = black
  }

  /** Does what a key asks for; false where nothing was done and the press is somebody else's. */
  press(action: StoryAction, camera: () => Camera | null): boolean {
    if (this.#session.view.mode !== 'brief') {
      if (action !== 'return') return false
      this.return()
      return true
    }
    if (this.black && action !== 'black' && action !== 'help') return true
    if (this.panel !== null) return this.#pressInPanel(action)
    switch (action) {
      case 'next':
        this.next()
        return true
      case 'back':
        this.back()
        return true
      case 'home':
        this.go(1)
        return true
      case 'end':
        this.go(this.count)
        return true
      case 'black':
        this.black = !this.black
        this.#plan()
        return true
      case 'auto':
        this.auto = !this.auto
        this.#plan()
        return true
      case 'contrast':
        this.strong = !this.strong
        return true
      case 'larger':
      case 'smaller':
        this.#enlarge(action === 'larger' ? 1 : -1)
        return true
      case 'light':
        this.talk.light = !this.talk.light
        return true
      case 'overview':
      case 'jump':
      case 'help':
        this.panel = action
        return true
      case 'questions':
        this.explore(camera())
        return true
      case 'return':
        this.return()
        return true
      case 'full':
        this.#stage.full()
        return true
      case 'speaker':
        this.#stage.speaker?.()
        return this.#stage.speaker !== null
    }
  }

  /** A panel has its own keys; the story's only close it or put another in its place. */
  #pressInPanel(action: StoryAction): boolean {
    if (action === this.panel || action === 'overview') this.panel = null
    else if (action === 'help' || action === 'jump') this.panel = action
    else if (action === 'black') this.black = !this.black
    else return false
    return true
  }

  /** Takes a picture that was dragged away back to the step's. */
  #settle(): void {
    if (!this.#wandering) return
    this.#wandering = false
    this.returns += 1
  }

  #enlarge(by: 1 | -1): void {
    this.larger = Math.min(wordSizes.most, Math.max(wordSizes.least, this.larger + by))
  }

  #reveal(count: number): void {
    this.#entered = { step: this.number, revealed: count }
    this.#plan()
  }

  /** Sets the next step's time anew: a step's minutes are shared out among its fragments. */
  #plan(): void {
    this.#cancel()
    this.#cancel = () => undefined
    if (!this.auto || this.black || this.offScript || this.step === null) return
    if (this.number === this.count && this.revealed.length === this.fragments.length) {
      this.auto = false
      return
    }
    const share = (this.step.minutes * 60_000) / (this.fragments.length + 1)
    this.#cancel = this.#clock.after(share, () => this.next())
  }
}
