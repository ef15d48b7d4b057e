import { eventKinds, type EventKind } from '../core/dossier/types.ts'
import type { Log } from '../core/dossier/fault.ts'
import { guarded, listOf, orNull, record, type Reader } from '../core/dossier/read/reader.ts'
import { anyText, finite, metres, oneOf } from '../core/dossier/read/values.ts'
import { fragmentKinds, type Fragment } from '../core/story/steps.ts'
import { stopwatchActs, type Stopwatch, type StopwatchAct } from '../core/story/stopwatch.ts'
import { themes, type Theme } from '../core/view.ts'
import { langs, type Lang, type Words } from '../core/words.ts'
import { storyActions, type StoryAction } from './briefing-keys.ts'
import type { Spot } from './talk.svelte.ts'

// What the window before the audience (the projector) and the speaker's say to each other, over a BroadcastChannel of the session's
// own. The projector tells its state at each change; the speaker asks once a second, which also shows that the other is there, names
// what it has, and is sent what it lacks: so either may be reloaded at any moment. What is not of these forms is passed over.

/** The name of the channel that a session's windows talk over. */
export function channelOf(session: string): string {
  return `frontera.speaker.${session}`
}

/** What a press reveals, in words that tell the speaker what is to come. */
export interface ToldFragment {
  readonly fragment: Fragment
  readonly words: Words
}

/** A step as the speaker's window shows it. */
export interface ToldStep {
  readonly title: Words
  readonly words: Words
  readonly notes: Words
  readonly minutes: number
  readonly fragments: readonly ToldFragment[]
  /** what is drawn while there is no still picture: where its places lie in the locator, and the kind of its event */
  readonly spots: readonly Spot[]
  readonly sign: EventKind | null
  /** what its own camera sees, where it has one */
  readonly frame: ToldFrame | null
}

/** A part of the locator, px. */
export interface ToldFrame extends Spot {
  readonly width: number
  readonly height: number
}

/** How the story stands. */
export interface ToldState {
  /** names of the story and of the pictures that go with this; others mean that there is something new to be fetched */
  readonly story: string
  readonly pictures: string
  readonly number: number
  readonly revealed: number
  readonly black: boolean
  readonly auto: boolean
  readonly light: boolean
  /** the step as it is; its map dragged away; or the story left for a question */
  readonly where: 'step' | 'dragged' | 'exploring'
  readonly lang: Lang
  readonly theme: Theme
  readonly watch: Stopwatch
  /** the part of the projector's address after `?`, to open it again by */
  readonly query: string
}

/** Still pictures, as data addresses. */
export interface ToldPictures {
  /** the map as it is now */
  readonly now: string | null
  /** the next step's, where it was visited before */
  readonly next: string | null
}

export type ToSpeaker =
  | { readonly is: 'state'; readonly state: ToldState }
  | { readonly is: 'story'; readonly name: string; readonly steps: readonly ToldStep[] }
  | { readonly is: 'pictures'; readonly name: string; readonly pictures: ToldPictures }
  /** the page is left, or the story */
  | { readonly is: 'left' }

export type ToProjector =
  /** names of what the speaker has; empty: nothing */
  | { readonly is: 'here'; readonly story: string; readonly pictures: string }
  | { readonly is: 'press'; readonly action: StoryAction }
  | { readonly is: 'go'; readonly number: number }
  | { readonly is: 'point'; readonly at: Spot | null }
  | { readonly is: 'time'; readonly act: StopwatchAct }
  /** another page, a copy of this one, has come upon the same session: `page` tells them apart */
  | { readonly is: 'claim'; readonly page: string }
  | { readonly is: 'taken'; readonly page: string }

export const flag = guarded('true or false', false, (value): value is boolean => typeof value === 'boolean')
export const count = guarded(
  'a whole number, 0 or more',
  0,
  (value): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
)
const share = guarded(
  'a number from 0 to 1',
  0,
  (value): value is number => typeof value === 'number' && value >= 0 && value <= 1,
)
const picture = guarded(
  'a picture as a data address',
  '',
  (value): value is string =>
    typeof value === 'string' &&
    value.length < 2_000_000 &&
    /^data:image\/(jpeg|png|webp);base64,[\w+/=]+$/.test(value),
)
const both: Reader<Words> = record('words in both languages', { en: '', es: '' }, (fields) => ({
  en: fields.required('en', anyText),
  es: fields.required('es', anyText),
}))
const spot: Reader<Spot> = record('a spot', { x: 0, y: 0 }, (fields) => ({
  x: fields.required('x', share),
  y: fields.required('y', share),
}))
const place: Reader<Spot> = record('a place', { x: 0, y: 0 }, (fields) => ({
  x: fields.required('x', finite),
  y: fields.required('y', finite),
}))
export const stopwatch: Reader<Stopwatch> = record('a stopwatch', { since: null, before: 0 }, (fields) => ({
  since: fields.required('since', orNull(finite)),
  before: fields.required('before', metres),
}))
const fragment: Reader<ToldFragment> = record(
  'a fragment',
  { fragment: 'quotation', words: both.fallback },
  (fields) => ({
    fragment: fields.required('fragment', oneOf(fragmentKinds, 'quotation')),
    words: fields.required('words', both),
  }),
)
const noStep: ToldStep = {
  title: both.fallback,
  words: both.fallback,
  notes: both.fallback,
  minutes: 0,
  fragments: [],
  spots: [],
  sign: null,
  frame: null,
}
const frame: Reader<ToldFrame> = record('a frame', { x: 0, y: 0, width: 0, height: 0 }, (fields) => ({
  x: fields.required('x', finite),
  y: fields.required('y', finite),
  width: fields.required('width', metres),
  height: fields.required('height', metres),
}))
const step: Reader<ToldStep> = record('a step', noStep, (fields) => ({
  title: fields.required('title', both),
  words: fields.required('words', both),
  notes: fields.required('notes', both),
  minutes: fields.required('minutes', metres),
  fragments: fields.required('fragments', listOf(fragment, 'fragments')),
  spots: fields.required('spots', listOf(place, 'places')),
  sign: fields.required('sign', orNull(oneOf(eventKinds, 'diplomacy'))),
  frame: fields.required('frame', orNull(frame)),
}))
const noState: ToldState = {
  story: '',
  pictures: '',
  number: 0,
  revealed: 0,
  black: false,
  auto: false,
  light: false,
  where: 'step',
  lang: 'en',
  theme: 'light',
  watch: stopwatch.fallback,
  query: '',
}
const state: Reader<ToldState> = record('a state', noState, (fields) => ({
  story: fields.required('story', anyText),
  pictures: fields.required('pictures', anyText),
  number: fields.required('number', count),
  revealed: fields.required('revealed', count),
  black: fields.required('black', flag),
  auto: fields.required('auto', flag),
  light: fields.required('light', flag),
  where: fields.required('where', oneOf(['step', 'dragged', 'exploring'], 'step')),
  lang: fields.required('lang', oneOf(langs, 'en')),
  theme: fields.required('theme', oneOf(themes, 'light')),
  watch: fields.required('watch', stopwatch),
  query: fields.required('query', anyText),
}))
const pictures: Reader<ToldPictures> = record('pictures', { now: null, next: null }, (fields) => ({
  now: fields.required('now', orNull(picture)),
  next: fields.required('next', orNull(picture)),
}))

const toSpeaker = ['state', 'story', 'pictures', 'left'] as const
const toProjector = ['here', 'press', 'go', 'point', 'time', 'claim', 'taken'] as const

const forSpeaker: Reader<ToSpeaker> = record<ToSpeaker>('a message', { is: 'left' }, (fields) => {
  const is = fields.required('is', oneOf(toSpeaker, 'left'))
  switch (is) {
    case 'state':
      return { is, state: fields.required('state', state) }
    case 'story':
      return {
        is,
        name: fields.required('name', anyText),
        steps: fields.required('steps', listOf(step, 'steps')),
      }
    case 'pictures':
      return { is, name: fields.required('name', anyText), pictures: fields.required('pictures', pictures) }
    case 'left':
      return { is }
  }
})

const forProjector: Reader<ToProjector> = record<ToProjector>(
  'a message',
  { is: 'point', at: null },
  (fields) => {
    const is = fields.required('is', oneOf(toProjector, 'point'))
    switch (is) {
      case 'here':
        return {
          is,
          story: fields.required('story', anyText),
          pictures: fields.required('pictures', anyText),
        }
      case 'press':
        return { is, action: fields.required('action', oneOf(storyActions, 'return')) }
      case 'go':
        return { is, number: fields.required('number', count) }
      case 'point':
        return { is, at: fields.required('at', orNull(spot)) }
      case 'time':
        return { is, act: fields.required('act', oneOf(stopwatchActs, 'pause')) }
      case 'claim':
      case 'taken':
        return { is, page: fields.required('page', anyText) }
    }
  },
)

/** What a reader makes of a value; null where anything about it is wrong. */
function readWhole<T>(reader: Reader<T>, value: unknown): T | null {
  const log: Log = { file: 'dossier.json', faults: [] }
  const read = reader.read({ value, path: '', log })
  return log.faults.length === 0 ? read : null
}

/** A message for the speaker's window; null for anything else. */
export function readForSpeaker(value: unknown): ToSpeaker | null {
  return readWhole(forSpeaker, value)
}

/** A message for the projector's window; null for anything else. */
export function readForProjector(value: unknown): ToProjector | null {
  return readWhole(forProjector, value)
}
