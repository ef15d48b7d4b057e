import { compareDays, dayFromNumber, dayNumber } from '../core/day.ts'
import type { DateBounds } from '../core/presence.ts'
import type { EventRow } from '../core/select.ts'
import type { Window } from '../core/window.ts'
import type { Player } from './player.svelte.ts'
import type { Session, Weight } from './session.svelte.ts'

/** Speeds to choose from, in days a second. */
export const speeds: readonly number[] = [15, 30, 90, 180]
/** How long an event is stayed with, to choose from, in seconds. */
export const dwells: readonly number[] = [3, 5, 8]

/** Where the player's frames come from: the screen, or a test's hand. Times in ms. */
export interface Clock {
  request(step: (now: number) => void): number
  cancel(handle: number): void
}
const screenClock: Clock = {
  request: (step) => requestAnimationFrame(step),
  cancel: (handle) => cancelAnimationFrame(handle),
}

/** No frame counts for more than this, ms: a tab that comes back goes on from where it was. */
const longest = 250
/** How long a loop rests at the end, s. */
const rest = 1

/** What plays time: moves the window on until its end reaches the end of the dossier, by days or from event to event, as the player says. */
export class Playing {
  readonly #how: Player
  readonly #session: Session
  readonly #clock: Clock

  #frame = 0
  /** seconds played that have not yet become days or an event */
  #owed = 0
  /** seconds left to rest before beginning again; null: not at the end */
  #resting: number | null = null
  /** the event it last went to; null: it is to begin with the first of the window */
  #last: string | null = null

  constructor(how: Player, session: Session, clock: Clock = screenClock) {
    this.#how = how
    this.#session = session
    this.#clock = clock
  }

  begin(): void {
    const { pace, dwell, playing } = this.#how
    // somebody thought better of it while it was fetched
    if (!playing) return
    this.#last = this.#session.view.select
    const ended =
      pace === 'events' ? this.#next() === null : compareDays(this.#session.window.to, this.#whole.to) >= 0
    if (ended) this.#beginAgain('stop')
    // the first event comes at once
    this.#owed = pace === 'events' ? dwell : 0
    this.#resting = null
    this.#clock.cancel(this.#frame)
    let last: number | null = null
    const step = (now: number) => {
      const elapsed = last === null ? 0 : Math.max(0, Math.min(now - last, longest))
      last = now
      this.#pass(elapsed / 1000)
      if (this.#how.playing) this.#frame = this.#clock.request(step)
    }
    this.#frame = this.#clock.request(step)
  }

  end(): void {
    this.#clock.cancel(this.#frame)
  }

  get #whole(): Window {
    return this.#session.whole
  }

  #pass(seconds: number): void {
    if (this.#resting !== null) {
      this.#resting -= seconds
      if (this.#resting > 0) return
      this.#resting = null
      this.#beginAgain('passing')
      this.#owed = this.#how.pace === 'events' ? this.#how.dwell : 0
      return
    }
    this.#owed += seconds
    if (this.#how.pace === 'events') this.#passEvents()
    else this.#passDays()
  }

  #passDays(): void {
    const days = Math.floor(this.#owed * this.#how.speed)
    this.#owed -= days / this.#how.speed
    const { from, to } = this.#session.window
    const left = dayNumber(this.#whole.to) - dayNumber(to)
    const by = Math.min(days, left)
    if (by > 0 && this.#how.course === 'moving') this.#session.shift(by, 'passing')
    if (by > 0 && this.#how.course === 'cumulative')
      this.#session.show({ window: { from, to: dayFromNumber(dayNumber(to) + by) } }, 'passing')
    if (left <= days) this.#arrive()
  }

  #passEvents(): void {
    if (this.#owed < this.#how.dwell) return
    this.#owed = 0
    const next = this.#next()
    if (next === null) {
      this.#arrive()
      return
    }
    this.#last = next.id
    this.#session.show({ select: next.id, window: this.#windowFor(next.day) }, 'passing')
  }

  #arrive(): void {
    if (this.#how.loop) this.#resting = rest
    else this.#how.pause()
  }

  /** The event to go to: the one after that which is selected, or was gone to last; else the first of the window or after it. */
  #next(): { id: string; day: number } | null {
    const stops = stopsOf(this.#session.events.rows)
    const at = (id: string | null) => stops.findIndex((stop) => stop.id === id)
    const { select } = this.#session.view
    // a person who selects another on the way is followed
    const here = this.#last === null ? -1 : at(select ?? this.#last)
    if (here >= 0) return stops[here + 1] ?? null
    const from = dayNumber(this.#session.window.from)
    return stops.find(({ day }) => day >= from) ?? null
  }

  /** The window in which an event of a day is seen: never moved further than it must be. */
  #windowFor(day: number): Window {
    const window = this.#session.window
    const from = dayNumber(window.from)
    if (this.#how.course === 'cumulative')
      return { from: dayFromNumber(Math.min(from, day)), to: dayFromNumber(day) }
    const length = this.#length
    if (length === dayNumber(window.to) - from && day >= from && day <= from + length) return window
    const to = Math.max(day, dayNumber(this.#whole.from) + length)
    return { from: dayFromNumber(to - length), to: dayFromNumber(to) }
  }

  /** Days from beginning to end of a window that moves: a fifth of the whole where it was the whole. */
  get #length(): number {
    const { from, to } = this.#session.window
    const all = dayNumber(this.#whole.to) - dayNumber(this.#whole.from)
    const span = dayNumber(to) - dayNumber(from)
    return span >= all ? Math.round(all / 5) : span
  }

  /** Puts the window where the playing begins: the dossier's beginning, or, where its own beginning stays, there. */
  #beginAgain(weight: Weight): void {
    const { from } = this.#session.window
    const whole = this.#whole
    this.#last = null
    if (this.#how.course === 'moving') {
      const to = dayFromNumber(dayNumber(whole.from) + this.#length)
      this.#session.show({ window: { from: whole.from, to } }, weight)
      return
    }
    const first = compareDays(from, whole.to) < 0 ? from : whole.from
    this.#session.show({ window: { from: first, to: first } }, weight)
  }
}

/** The events with the day numbers on which they are reached, in that order; those that no day reaches are passed over. */
function stopsOf(rows: readonly EventRow[]): readonly { id: string; day: number }[] {
  return rows
    .flatMap(({ event, when }) => {
      const day = reachedOn(when)
      return day === null ? [] : [{ id: event.id, day }]
    })
    .sort((a, b) => a.day - b.day)
}

/**
 * The number of the first day on which something has surely begun, so that a window that ends there shows it; where nobody knows when
 * it began, the last day on which it can have ended. Null: neither is bounded.
 */
function reachedOn({ start, end }: DateBounds): number | null {
  return [start.latest, end.latest, end.earliest].find(Number.isFinite) ?? null
}
