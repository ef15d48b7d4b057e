import type { StopwatchAct } from '../core/story/stopwatch.ts'
import type { StoryAction } from './briefing-keys.ts'
import {
  channelOf,
  readForSpeaker,
  type ToldPictures,
  type ToldState,
  type ToldStep,
  type ToProjector,
  type ToSpeaker,
} from './speaker-line.ts'
import type { Clock, Spot } from './talk.svelte.ts'

/** The projector is asked so often, ms, and given up after so long without a word. */
const pace = 500
const patience = 4000

/** The speaker's end of the line: what was told last, and whether the projector is still there. */
export class Speaker {
  readonly #clock: Clock
  readonly #line: BroadcastChannel
  #cancel: () => void = () => undefined
  #heard = -Infinity
  /** names of what there is */
  #has = { story: '', pictures: '' }
  /** names of what was asked for: once is enough, the next round asks again */
  #asked = { story: '', pictures: '' }

  state: ToldState | null = $state.raw(null)
  steps: readonly ToldStep[] = $state.raw([])
  pictures: ToldPictures = $state.raw({ now: null, next: null })
  /** whether the projector answers */
  found = $state(false)
  /** ms since 1970, anew at each round */
  now = $state(0)

  constructor(session: string, clock: Clock) {
    this.#clock = clock
    this.#line = new BroadcastChannel(channelOf(session))
    this.#line.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readForSpeaker(data)
      if (message !== null) this.#hear(message)
    }
    this.#round()
  }

  /** The step in hand; null until the story has been told. */
  readonly step: ToldStep | null = $derived.by(() => this.steps[(this.state?.number ?? 0) - 1] ?? null)
  readonly next: ToldStep | null = $derived.by(() => this.steps[this.state?.number ?? 0] ?? null)

  press(action: StoryAction): void {
    this.#send({ is: 'press', action })
  }
  go(number: number): void {
    this.#send({ is: 'go', number })
  }
  point(at: Spot | null): void {
    this.#send({ is: 'point', at })
  }
  time(act: StopwatchAct): void {
    this.#send({ is: 'time', act })
  }

  /** Leaves the line. */
  close(): void {
    this.#cancel()
    this.#line.close()
  }

  #send(message: ToProjector): void {
    this.#line.postMessage(message)
  }

  #round(): void {
    this.now = this.#clock.now()
    if (this.now - this.#heard > patience) this.found = false
    this.#ask()
    this.#cancel = this.#clock.after(pace, () => this.#round())
  }

  #ask(): void {
    this.#asked = { story: this.state?.story ?? '', pictures: this.state?.pictures ?? '' }
    this.#send({ is: 'here', ...this.#has })
  }

  #hear(message: ToSpeaker): void {
    if (message.is === 'left') {
      this.found = false
      return
    }
    this.#heard = this.#clock.now()
    this.found = true
    switch (message.is) {
      case 'story':
        this.#has = { ...this.#has, story: message.name }
        this.steps = message.steps
        return
      case 'pictures':
        this.#has = { ...this.#has, pictures: message.name }
        this.pictures = message.pictures
        return
      case 'state':
        this.now = this.#heard
        this.state = message.state
        if (this.#lacks('story') || this.#lacks('pictures')) this.#ask()
    }
  }

  #lacks(part: 'story' | 'pictures'): boolean {
    const told = this.state?.[part] ?? ''
    return told !== this.#has[part] && told !== this.#asked[part]
  }
}
