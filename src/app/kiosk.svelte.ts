import type { Lang } from '../core/words.ts'
import type { KioskSettings } from '../core/kiosk/settings.ts'
import type { View } from '../core/view.ts'
import type { Clock } from './talk.svelte.ts'
import type { Session } from './session.svelte.ts'

/** Time, as the kiosk needs it: tests bring their own. */
export interface KioskClock extends Clock {
  /** ms of a clock that only goes forward */
  now(): number
}

/** What a visitor came for. */
export type Room = 'home' | 'place' | 'moment' | 'story'
/** Nobody there; somebody there; somebody there who may have left. */
export type Phase = 'attract' | 'visiting' | 'warning'

/**
 * A visit and its end. Nobody is there until a touch begins a visit; without a sign of life it asks, and then everything is put back to
 * what a fresh load shows. The picture itself is in the session's view.
 */
export class Kiosk {
  readonly #session: Session
  readonly #settings: Pick<KioskSettings, 'idle' | 'warning'>
  readonly #clock: KioskClock
  readonly #first: View
  /** puts back what lies outside the view: address, storage, focus */
  readonly #fresh: () => void
  #cancel: () => void = () => undefined
  /** of the last sign of life, ms of the clock */
  #lastSign = 0
  #deadline = 0

  phase: Phase = $state('attract')
  room: Room = $state('home')
  /** larger text */
  larger = $state(false)
  /** controls within reach of somebody who sits */
  low = $state(false)
  legend = $state(false)
  /** seconds until it starts over, while it asks */
  remaining = $state(0)
  /** grows with each visit that ended */
  visits = $state(0)

  constructor(
    session: Session,
    settings: Pick<KioskSettings, 'idle' | 'warning'>,
    clock: KioskClock,
    fresh: () => void = () => undefined,
  ) {
    this.#session = session
    this.#settings = settings
    this.#clock = clock
    this.#first = session.view
    this.#fresh = fresh
  }

  /** Begins a visit in a language. */
  start(lang: Lang): void {
    if (this.phase !== 'attract') return
    const { step, select } = this.#first
    this.room = step !== null ? 'story' : select !== null ? 'place' : 'home'
    this.phase = 'visiting'
    this.show({ lang })
    this.sign()
    this.#watch(this.#settings.idle * 1000)
  }

  /** A touch, a key, a movement: somebody is there. While it asks, only an answer counts. */
  sign(): void {
    this.#lastSign = this.#clock.now()
  }

  /** Somebody is still there. */
  stay(): void {
    if (this.phase !== 'warning') return
    this.phase = 'visiting'
    this.sign()
    this.#watch(this.#settings.idle * 1000)
  }

  /** Puts everything back to what a fresh load shows. */
  startOver(): void {
    this.#cancel()
    this.phase = 'attract'
    this.room = 'home'
    this.larger = false
    this.low = false
    this.legend = false
    this.remaining = 0
    this.visits += 1
    const session = this.#session
    session.restore(this.#first)
    session.aside = ''
    session.drawing = null
    session.bringing = false
    // what an operator may have brought is nobody else's
    session.data?.end()
    session.data = null
    this.#fresh()
  }

  enter(room: Room, change: Partial<View> = {}): void {
    this.room = room
    this.legend = false
    this.show({
      window: null,
      known: null,
      select: null,
      excerpt: null,
      kinds: null,
      step: null,
      at: null,
      ...change,
    })
  }

  /** One level up: from a place to all of them, from a room to the three ways in. */
  back(): void {
    if (this.legend) this.legend = false
    else if (this.room === 'place' && this.#session.view.select !== null) this.enter('place')
    else this.enter('home')
  }

  /** Changes the view; nothing that a visitor does is a page to go back to. */
  show(change: Partial<View>): void {
    this.#session.show({ ...change, mode: 'kiosk' }, 'nudge')
  }

  /** Calls off what is still to come. */
  stop(): void {
    this.#cancel()
  }

  #watch(ms: number): void {
    this.#cancel()
    this.#cancel = this.#clock.after(ms, () => {
      const quiet = this.#clock.now() - this.#lastSign
      const idle = this.#settings.idle * 1000
      // timers are set anew only here, not with every movement of a finger
      if (quiet < idle) this.#watch(idle - quiet)
      else this.#ask()
    })
  }

  #ask(): void {
    this.phase = 'warning'
    this.#deadline = this.#clock.now() + this.#settings.warning * 1000
    this.#count()
  }

  #count(): void {
    const left = this.#deadline - this.#clock.now()
    if (left <= 0) {
      this.startOver()
      return
    }
    this.remaining = Math.ceil(left / 1000)
    this.#cancel = this.#clock.after(left - (this.remaining - 1) * 1000, () => this.#count())
  }
}
