import { themes, type Theme } from '../../core/view.ts'
import { langs, type Lang } from '../../core/words.ts'

/** Sizes that the notes can be set in, px. */
const noteSizes = [16, 18, 21, 24, 28, 32, 38, 44] as const
const usual = 24

function stored(key: string): string | null {
  try {
    return localStorage.getItem(`frontera.speaker.${key}`)
  } catch {
    return null
  }
}
function store(key: string, value: string): void {
  try {
    localStorage.setItem(`frontera.speaker.${key}`, value)
  } catch {
    // then it holds until the window is closed
  }
}

/** What the speaker's window has of its own, kept for the next talk: the size of the notes, and a language and theme other than the projector's. */
export class Own {
  #size = $state(noteSizes.find((size) => String(size) === stored('notes')) ?? usual)
  #lang = $state(langs.find((lang) => lang === stored('lang')) ?? null)
  #theme = $state(themes.find((theme) => theme === stored('theme')) ?? null)

  /** px */
  get size(): number {
    return this.#size
  }
  get lang(): Lang | null {
    return this.#lang
  }
  set lang(lang: Lang | null) {
    this.#lang = lang
    store('lang', lang ?? '')
  }
  get theme(): Theme | null {
    return this.#theme
  }
  set theme(theme: Theme | null) {
    this.#theme = theme
    store('theme', theme ?? '')
  }

  /** Takes the next larger size, or the next smaller one. */
  resize(by: 1 | -1): void {
    const at = noteSizes.findIndex((size) => size === this.#size)
    this.#size = noteSizes[at + by] ?? this.#size
    store('notes', String(this.#size))
  }
}
