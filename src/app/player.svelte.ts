import { compareDays, dayFromNumber, dayNumber } from '../core/day.ts'
import { defaultWindow } from '../core/select.ts'
import type { Session } from './session.svelte.ts'

/** Speeds to choose from, in days a second. */
export const speeds: readonly number[] = [15, 30, 90, 180]

/** Plays time: moves the window on, day by day, until its end reaches the end of the dossier. */
export class Player {
  readonly #session: Session
  playing = $state(false)
  /** days a second */
  speed = $state(90)
  #frame = 0

  constructor(session: Session) {
    this.#session = session
  }

  toggle(): void {
    if (this.playing) this.pause()
    else this.play()
  }

  play(): void {
    if (this.playing) return
    const whole = defaultWindow(this.#session.dossier)
    const { from, to } = this.#session.window
    if (compareDays(to, whole.to) >= 0) {
      // At the end already: begin again, with a window a fifth of the whole where it was the whole.
      const span = dayNumber(to) - dayNumber(from)
      const all = dayNumber(whole.to) - dayNumber(whole.from)
      const length = span >= all ? Math.round(all / 5) : span
      const first = dayNumber(whole.from)
      this.#session.show({ window: { from: whole.from, to: dayFromNumber(first + length) } })
    }
    this.playing = true
    let last: number | null = null
    let owed = 0
    const step = (now: number) => {
      if (!this.playing) return
      owed += last === null ? 0 : ((now - last) / 1000) * this.speed
      last = now
      const days = Math.floor(owed)
      owed -= days
      if (days > 0) this.#advance(days)
      this.#frame = requestAnimationFrame(step)
    }
    this.#frame = requestAnimationFrame(step)
  }

  pause(): void {
    if (!this.playing) return
    this.playing = false
    cancelAnimationFrame(this.#frame)
    // the place where it stopped is one to come back to
    this.#session.show({}, 'stop')
  }

  #advance(days: number): void {
    const end = dayNumber(defaultWindow(this.#session.dossier).to)
    const left = end - dayNumber(this.#session.window.to)
    if (left > 0) this.#session.shift(Math.min(days, left), 'passing')
    if (left <= days) this.pause()
  }
}
