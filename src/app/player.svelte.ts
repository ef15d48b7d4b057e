import type { Clock, Playing } from './playing.ts'
import type { Session } from './session.svelte.ts'

/** `moving`: both ends of the window go on; `cumulative`: its beginning stays, so that events add up. */
export type Course = 'moving' | 'cumulative'
/** `days`: so many days a second; `events`: from event to event, each selected in its turn. */
export type Pace = 'days' | 'events'

/** How time is played, and whether it is now. What plays it is fetched when somebody first presses Play. */
export class Player {
  readonly #session: Session
  readonly #clock: Clock | undefined
  #works: Playing | null = null
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

  /** `clock`: where its frames come from; the screen's where it is left out */
  constructor(session: Session, clock?: Clock) {
    this.#session = session
    this.#clock = clock
  }

  /** Whether it is the player that selects now, and not a person. */
  get selects(): boolean {
    return this.playing && this.pace === 'events'
  }

  toggle(): void {
    if (this.playing) this.pause()
    else void this.play()
  }

  /** Resolves once it plays, or cannot be had, which is told. */
  async play(): Promise<void> {
    if (this.playing) return
    this.playing = true
    try {
      const { Playing } = await import('./playing.ts')
      this.#works ??= new Playing(this, this.#session, this.#clock)
      this.#works.begin()
    } catch {
      this.playing = false
      this.#session.notices.tell(this.#session.t.partFailed)
    }
  }

  pause(): void {
    if (!this.playing) return
    this.playing = false
    this.#works?.end()
    // the place where it stopped is one to come back to
    this.#session.show({}, 'stop')
  }
}
