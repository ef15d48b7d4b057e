import type { Dossier, Step } from '../core/dossier/types.ts'
import { stepOf, viewOfStep, type Own } from '../core/story/view.ts'
import { langs, type Lang } from '../core/words.ts'
import type { Clock } from './talk.svelte.ts'
import { Notices } from './notices.svelte.ts'
import { Session } from './session.svelte.ts'

/** How long a scene stands, ms. */
export const sceneTime = 10_000
/** Farthest that what stands still is shifted, in units of the sheet, and how many scenes the way round takes. */
const shift = { most: 10, scenes: 40 } as const

/**
 * What is shown to nobody: the story's scenes one after the other, each in another language than the one before. It has a session of
 * its own, so that the visitor's view waits untouched.
 */
export class Attract {
  readonly session: Session
  readonly #languages: readonly Lang[]
  readonly #clock: Clock
  readonly #own: Own
  #cancel: () => void = () => undefined
  /** scenes shown since it began */
  #turn = $state(0)

  /** `dossier` is the one with the story to tell, `own` what the kiosk starts with. */
  constructor(dossier: Dossier, own: Own, languages: readonly Lang[], clock: Clock) {
    this.#own = own
    // in turns that begin with the language the kiosk starts in
    this.#languages = [own.lang, ...languages.filter((lang) => lang !== own.lang)]
    this.#clock = clock
    this.session = new Session(dossier, viewOfStep(dossier, 1, own), new Notices())
  }

  get count(): number {
    return this.session.dossier.story.length
  }
  readonly number: number = $derived.by(() => (this.#turn % Math.max(1, this.count)) + 1)
  readonly turn: number = $derived.by(() => this.#turn)
  readonly lang: Lang = $derived.by(() => this.session.view.lang)
  readonly step: Step | null = $derived.by(() => stepOf(this.session.dossier, this.number)?.step ?? null)
  /** where what stands still is shifted to, so that it burns in nowhere: units right and down */
  readonly offset: { readonly x: number; readonly y: number } = $derived.by(() => {
    const angle = (2 * Math.PI * this.#turn) / shift.scenes
    return { x: Math.round(shift.most * Math.cos(angle)), y: Math.round(shift.most * Math.sin(2 * angle)) }
  })

  /** Begins with the first scene. */
  start(): void {
    this.#show(0)
    this.#plan()
  }

  stop(): void {
    this.#cancel()
  }

  #plan(): void {
    this.#cancel()
    this.#cancel = this.#clock.after(sceneTime, () => {
      this.#show(this.#turn + 1)
      this.#plan()
    })
  }

  #show(turn: number): void {
    this.#turn = turn
    // with as many scenes as languages divide, each would else be told in one of them alone
    const round = Math.floor(turn / Math.max(1, this.count))
    const lang = this.#languages[(turn + (this.count % 2 === 0 ? round : 0)) % this.#languages.length]
    const { dossier } = this.session
    this.session.restore(viewOfStep(dossier, this.number, { ...this.#own, lang: lang ?? langs[0] ?? 'en' }))
  }
}
