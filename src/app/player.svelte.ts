import { compareDays, dayFromNumber, dayNumber } from '../core/day.ts'
import { reachedOn } from '../core/presence.ts'
import { defaultWindow, type EventRow } from '../core/select.ts'
import type { Window } from '../core/window.ts'
import type { Session } from './session.svelte.ts'

/** Speeds to choose from, in days a second. */
export const speeds: readonly number[] = [15, 30, 90, 180]
/** How long an event is stayed with, to choose from, in seconds. */
export const dwells: readonly number[] = [3, 5, 8]

/** `moving`: both ends of the window go on; `cumulative`: its beginning stays, so that events add up. */
export type Course = 'moving' | 'cumulative'
/** `days`: so many days a second; `events`: from event to event, each selected in its turn. */
export type Pace = 'days' | 'events'

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

/** Plays time: moves the window on until its end reaches the end of the dossier, by days or from event to event. */
export class Player {
  readonly #session: Session
  readonly #clock: Clock
  playing = $state(false)
  course: Course = $state('moving')
  pace: Pace = $state('days')
  /** days a second */
  speed = $state(90)
  /** seconds an event */
  dwell = $state(5)
  /** whether it begins again at the end */
  loop = $state(false)
  /** whether the camera goes where the events are */
  follow = $state(false)

  #frame = 0
  /** seconds played that have not yet become days or an event */
  #owed = 0
  /** seconds left to rest before beginning again; null: not at the end */
  #resting: number | null = null
  /** the event it last went to; null: it is to begin with the first of the window */
  #last: string | null = null

  constructor(session: Session, clock: Clock = screenClock) {
    this.#session = session
    this.#clock = clock
  }

  /** Whether it is the player that selects now, and not a person. */
  get selects(): boolean {
    return this.playing && this.pace === 'events'
  }

  toggle(): void {
    if (this.playing) this.pause()
    else this.play()
  }

  play(): void {
    if (this.playing) return
    this.#last = this.#session.view.select
    const ended =
      this.pace === 'events'
        ? this.#next() === null
        : compareDays(this.#session.window.to, this.#whole.to) >= 0
    if (ended) this.#beginAgain()
    // the first event comes at once
    this.#owed = this.pace === 'events' ? this.dwell : 0
    this.#resting = null
    this.playing = true
    let last: number | null = null
    const step = (now: number) => {
      const elapsed = last === null ? 0 : Math.max(0, Math.min(now - last, longest))
      last = now
      this.#pass(elapsed / 1000)
      if (this.playing) this.#frame = this.#clock.request(step)
    }
    this.#frame = this.#clock.request(step)
  }

  pause(): void {
    if (!this.playing) return
    this.playing = false
    this.#clock.cancel(this.#frame)
    // the place where it stopped is one to come back to
    this.#session.show({}, 'stop')
  }

  get #whole(): Window {
    return defaultWindow(this.#session.dossier)
  }

  #pass(seconds: number): void {
    if (this.#resting !== null) {
      this.#resting -= seconds
      if (this.#resting > 0) return
      this.#resting = null
      this.#beginAgain()
      this.#owed = this.pace === 'events' ? this.dwell : 0
      return
    }
    this.#owed += seconds
    if (this.pace === 'events') this.#passEvents()
    else this.#passDays()
  }

  #passDays(): void {
    const days = Math.floor(this.#owed * this.speed)
    this.#owed -= days / this.speed
    const { from, to } = this.#session.window
    const left = dayNumber(this.#whole.to) - dayNumber(to)
    const by = Math.min(days, left)
    if (by > 0 && this.course === 'moving') this.#session.shift(by, 'passing')
    if (by > 0 && this.course === 'cumulative')
      this.#session.show({ window: { from, to: dayFromNumber(dayNumber(to) + by) } }, 'passing')
    if (left <= days) this.#arrive()
  }

  #passEvents(): void {
    if (this.#owed < this.dwell) return
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
    if (this.loop) this.#resting = rest
    else this.pause()
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
    if (this.course === 'cumulative')
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
  #beginAgain(): void {
    const { from } = this.#session.window
    const whole = this.#whole
    this.#last = null
    if (this.course === 'moving') {
      const to = dayFromNumber(dayNumber(whole.from) + this.#length)
      this.#session.show({ window: { from: whole.from, to } }, this.playing ? 'passing' : 'stop')
      return
    }
    const first = compareDays(from, whole.to) < 0 ? from : whole.from
    this.#session.show({ window: { from: first, to: first } }, this.playing ? 'passing' : 'stop')
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
