import {
  isUnstarted,
  pressed,
  unstarted,
  type Stopwatch,
  type StopwatchAct,
} from '../core/story/stopwatch.ts'

/** Time, as the story needs it: tests bring their own. */
export interface Clock {
  /** calls once after so many ms; gives what calls it off */
  after(ms: number, run: () => void): () => void
  /** ms since 1970 */
  now(): number
}

/** Where the light stands, in fractions of the map's width and height. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** The light goes out when nobody has moved it for so many ms. */
const patience = 4000

/** What helps whoever talks: a stopwatch, and a light to point with. */
export class Talk {
  readonly #clock: Clock
  #dim: () => void = () => undefined

  /** since when the talk has been going on */
  watch: Stopwatch = $state.raw(unstarted)
  /** where the speaker points on the map; null: nowhere */
  spot: Spot | null = $state.raw(null)
  /** whether the mouse on the projector's own screen carries the light */
  light = $state(false)

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Presses a button of the stopwatch. */
  time(act: StopwatchAct): void {
    this.watch = pressed(this.watch, act, this.#clock.now())
  }

  /** The first step forward starts the stopwatch; after that it is the speaker's. */
  begin(): void {
    if (isUnstarted(this.watch)) this.time('start')
  }

  /** Points at the map, until the light has not moved for a while; null: takes it away. */
  point(at: Spot | null): void {
    this.#dim()
    this.#dim = () => undefined
    this.spot = at
    if (at !== null) this.#dim = this.#clock.after(patience, () => (this.spot = null))
  }
}
