import { untrack } from 'svelte'
import type { Camera } from '../core/camera.ts'
import type { Dossier } from '../core/dossier/types.ts'
import type { Briefing } from './briefing.svelte.ts'
import type { StoryAction } from './briefing-keys.ts'
import type { Session } from './session.svelte.ts'
import {
  channelOf,
  readForProjector,
  type ToldPictures,
  type ToldState,
  type ToldStep,
  type ToProjector,
  type ToSpeaker,
} from './speaker-line.ts'
import { newSession } from './story-memory.ts'

/** What leads elsewhere in the story. */
const moves: ReadonlySet<StoryAction> = new Set(['next', 'back', 'home', 'end'])

/** What only the screen can tell. */
export interface Sight {
  story(): readonly ToldStep[]
  pictures(): ToldPictures
  camera(): Camera | null
}

/** The projector's end of the line: tells how the story stands, and does what the speaker asks for. */
export class Projector {
  readonly #session: Session
  readonly #briefing: Briefing
  readonly #sight: Sight
  /** tells this page from another one, of the same session or from before a reload */
  readonly #page = newSession()
  /** null: left */
  #line: BroadcastChannel | null
  #pictures: ToldPictures | null = null
  #dossier: Dossier | null = null
  /** of the pictures and of the story: they count on for each new one */
  #editions = { pictures: 0, story: 0 }
  /** names the session; becomes another when a copy of this page is there already */
  name: string = $state('')
  /** whether a speaker's window has been heard of */
  watched = $state(false)

  constructor(name: string, session: Session, briefing: Briefing, sight: Sight) {
    this.#session = session
    this.#briefing = briefing
    this.#sight = sight
    this.name = name
    this.#line = this.#open(name)
    // a tab that was duplicated has its session's name too: the one that is there already says so
    this.#send({ is: 'claim', page: this.#page })
    addEventListener('pagehide', this.#left)
    addEventListener('pageshow', this.#back)
  }

  /** Tells how the story stands; to be called when that has changed. */
  tell(): void {
    this.#send({ is: 'state', state: this.#state() })
  }

  /** Leaves the line. */
  close(): void {
    this.#left()
    removeEventListener('pagehide', this.#left)
    removeEventListener('pageshow', this.#back)
    this.#line?.close()
    this.#line = null
  }

  #open(name: string): BroadcastChannel {
    const line = new BroadcastChannel(channelOf(name))
    line.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readForProjector(data)
      if (message !== null) this.#hear(message)
    }
    return line
  }

  readonly #left = (): void => this.#send({ is: 'left' })
  // brought back by "back" or "forward" as it was
  readonly #back = (): void => this.tell()

  #send(message: ToSpeaker | ToProjector): void {
    this.#line?.postMessage(message)
  }

  #hear(message: ToProjector): void {
    const briefing = this.#briefing
    switch (message.is) {
      case 'here':
        this.watched = true
        this.#answer(message.story, message.pictures)
        return
      case 'press':
        // what lies over the picture is in sight of the projector alone: it must not swallow the speaker's press
        if (moves.has(message.action)) briefing.panel = null
        briefing.press(message.action, () => this.#sight.camera())
        return
      case 'go':
        if (!briefing.black) briefing.go(message.number)
        return
      case 'point':
        briefing.talk.point(message.at)
        return
      case 'time':
        briefing.talk.time(message.act)
        return
      case 'claim':
        if (message.page !== this.#page) this.#send({ is: 'taken', page: message.page })
        return
      case 'taken':
        if (message.page === this.#page) this.#move()
    }
  }

  /** Takes a session of its own. */
  #move(): void {
    this.#line?.close()
    this.name = newSession()
    this.#line = this.#open(this.name)
    this.watched = false
  }

  #answer(story: string, pictures: string): void {
    const state = this.#state()
    if (story !== state.story) this.#send({ is: 'story', name: state.story, steps: this.#sight.story() })
    if (pictures !== state.pictures && this.#pictures !== null)
      this.#send({ is: 'pictures', name: state.pictures, pictures: this.#pictures })
    this.#send({ is: 'state', state })
  }

  #state(): ToldState {
    const { view, dossier } = this.#session
    const { number, revealed, black, auto, talk, offScript } = this.#briefing
    const pictures = this.#sight.pictures()
    if (this.#pictures?.now !== pictures.now || this.#pictures.next !== pictures.next) {
      this.#pictures = pictures
      this.#editions.pictures += 1
    }
    if (this.#dossier !== dossier) {
      this.#dossier = dossier
      this.#editions.story += 1
    }
    return {
      story: `${this.#page}.${this.#editions.story}`,
      pictures: `${this.#page}.${this.#editions.pictures}`,
      number,
      revealed: revealed.length,
      black,
      auto,
      light: talk.light,
      where: view.mode !== 'brief' ? 'exploring' : offScript ? 'dragged' : 'step',
      lang: view.lang,
      theme: view.theme,
      watch: talk.watch,
      query: untrack(() => new URL(this.#session.address(view), location.href).search),
    }
  }
}
