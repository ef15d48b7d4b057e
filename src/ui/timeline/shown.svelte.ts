import { later } from '../later.ts'
import type { Stretch } from './scale.ts'
import type * as Arithmetic from './stretch.ts'

/** A way to another stretch: the arithmetic, what is shown now, and how far the axis goes; null: no other. */
type Way = (arithmetic: typeof Arithmetic, shown: Stretch, limits: Stretch) => Stretch | null

/**
 * Which part of time the timeline shows. It belongs to the timeline alone and is no part of the view: an address gives the window, and
 * where that is seen. The arithmetic is fetched with the first use.
 */
export class Shown {
  readonly #whole: () => Stretch
  readonly #onfault: () => void
  #stretch: Stretch | null = $state.raw(null)
  #arithmetic: typeof Arithmetic | null = null
  /** whether all threads are shown, and not only those of what is looked at */
  threads = $state(false)

  constructor(whole: () => Stretch, onfault: () => void) {
    this.#whole = whole
    this.#onfault = onfault
  }

  get stretch(): Stretch {
    return this.#stretch ?? this.#whole()
  }

  /** whether it is another stretch than the whole */
  get zoomed(): boolean {
    return this.#stretch !== null
  }

  reset(): void {
    this.#stretch = null
  }

  go(way: Way): void {
    const act = (arithmetic: typeof Arithmetic) => {
      this.#arithmetic = arithmetic
      const whole = this.#whole()
      const next = way(arithmetic, this.stretch, arithmetic.limitsOf(whole))
      if (next === null) return
      const isWhole = Math.abs(next.from - whole.from) < 0.5 && Math.abs(next.to - whole.to) < 0.5
      this.#stretch = isWhole ? null : next
    }
    // once it is there the axis follows the hand within the frame
    if (this.#arithmetic) act(this.#arithmetic)
    else later('stretch')().then(act, this.#onfault)
  }

  /** `factor` times as much time, the day staying in its place. */
  zoom(day: number, factor: number): void {
    this.go(({ zoomed }, shown, limits) => zoomed(shown, day, factor, limits))
  }

  /** So many days on. Where the whole is shown there is nowhere to go. */
  pan(days: number): void {
    if (this.zoomed) this.go(({ panned }, shown, limits) => panned(shown, days, limits))
  }

  /** Goes where a window went that moved without a hand on the timeline. */
  follow(before: Stretch, now: Stretch): void {
    if (this.zoomed) this.go(({ following }, shown, limits) => following(shown, before, now, limits))
  }
}
