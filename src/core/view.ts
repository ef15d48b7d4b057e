import { formatBox } from './box.ts'
import { formatCamera } from './camera.ts'
import type { Camera } from './camera.ts'
import type { Day } from './day.ts'
import { eventKinds } from './dossier/types.ts'
import type { Box, EventKind } from './dossier/types.ts'
import { defaultWindow } from './select.ts'
import { unfiltered } from './view/filtered.ts'
import { parameter } from './view/parameter.ts'
import type { Parameter, ViewContext, Why } from './view/parameter.ts'
import {
  readBox,
  readCamera,
  readDay,
  readExcerpt,
  readFolder,
  readPlaces,
  readSelection,
  readStep,
  readWindow,
  readWord,
  readWords,
} from './view/readers.ts'
import { formatWindow, sameWindow } from './window.ts'
import type { Window } from './window.ts'
import { langs } from './words.ts'
import type { Lang } from './words.ts'

export type { Camera } from './camera.ts'
export type { ViewContext, Why } from './view/parameter.ts'

export type Mode = 'explore' | 'brief' | 'kiosk'
export const modes: readonly Mode[] = ['explore', 'brief', 'kiosk']

export type Theme = 'light' | 'dark'
export const themes: readonly Theme[] = ['light', 'dark']

/** All that a picture of the dossier depends on, as one plain value. */
export interface View {
  readonly mode: Mode
  /** null: the dossier's whole span */
  readonly window: Window | null
  /** null: everything counts, whenever it was published */
  readonly known: Day | null
  /** the id of an event, a place, an article or a question */
  readonly select: string | null
  /** the id of an excerpt whose words are pointed at */
  readonly excerpt: string | null
  /** null: all of them; an empty list: none */
  readonly kinds: readonly EventKind[] | null
  readonly articles: readonly string[] | null
  /** words searched for */
  readonly q: string
  /** null: certain and possible ones alike */
  readonly certainty: 'certain' | null
  /** ids of places of the dossier or of states: what happened in one of them; null: anywhere */
  readonly places: readonly string[] | null
  /** a box: what happened at a place that touches it; null: anywhere */
  readonly area: Box | null
  /** null: the dossier's box */
  readonly at: Camera | null
  /** step of the story, counted from 1 */
  readonly step: number | null
  readonly lang: Lang
  readonly theme: Theme
  /** folder of a dossier on the same site; null: the shipped one */
  readonly dossier: string | null
}

/** A parameter, or a part of one, that could not be read, for telling the reader. */
export interface Unread {
  readonly key: string
  readonly value: string
  readonly why: Why
}

function isKind(text: string): text is EventKind {
  return eventKinds.some((kind) => kind === text)
}
function isText(text: string): text is string {
  return text !== ''
}

/** The address, in the order it is written. */
const parameters: readonly Parameter[] = [
  parameter('mode', readWord(modes), (mode) => mode),
  parameter('window', readWindow, (window) => window && formatWindow(window)),
  parameter('known', readDay, (known) => known),
  parameter('select', readSelection, (select) => select),
  parameter('excerpt', readExcerpt, (excerpt) => excerpt),
  parameter(
    'kinds',
    readWords(() => eventKinds, isKind),
    (kinds) => kinds && kinds.join(','),
  ),
  parameter(
    'articles',
    readWords(({ dossier }) => dossier?.articles.map((article) => article.id) ?? null, isText),
    (articles) => articles && articles.join(','),
  ),
  parameter(
    'q',
    (text) => ({ value: text }),
    (q) => q,
  ),
  parameter('certainty', readWord<'certain'>(['certain']), (certainty) => certainty),
  parameter('places', readPlaces, (places) => places && places.join(',')),
  parameter('area', readBox, (area) => area && formatBox(area)),
  parameter('at', readCamera, (at) => at && formatCamera(at)),
  parameter('step', readStep, (step) => (step === null ? null : String(step))),
  parameter('lang', readWord(langs), (lang) => lang),
  parameter('theme', readWord(themes), (theme) => theme),
  parameter('dossier', readFolder, (dossier) => dossier),
]

/** The first language of the browser's that the app speaks, else English. */
export function preferredLang(languages: readonly string[]): Lang {
  for (const language of languages) {
    const primary = language.toLowerCase().split('-')[0]
    const found = langs.find((lang) => lang === primary)
    if (found) return found
  }
  return 'en'
}

/** The view of an address without parameters, in a mode: the kiosk's is dark whatever the browser prefers. */
export function defaultView({ languages, prefersDark }: ViewContext, mode: Mode = 'explore'): View {
  return {
    mode,
    window: null,
    known: null,
    select: null,
    excerpt: null,
    ...unfiltered,
    at: null,
    step: null,
    lang: preferredLang(languages),
    theme: prefersDark || mode === 'kiosk' ? 'dark' : 'light',
    dossier: null,
  }
}

/** The view an address names. What cannot be read is left at its default and reported; parameters of others are left alone. */
export function readView(
  params: URLSearchParams,
  context: ViewContext,
): { readonly view: View; readonly unread: readonly Unread[] } {
  const asked = modes.find((mode) => mode === params.get('mode'))
  let view = defaultView(context, asked)
  const unread: Unread[] = []
  for (const { key, read } of parameters) {
    const text = params.get(key)
    if (text === null) continue
    const { part, why } = read(text, context)
    view = { ...view, ...part }
    if (why) unread.push({ key, value: text, why })
  }
  return { view, unread }
}

/** Escapes as an address needs it and no more, so that people can read it: commas, slashes and colons stand as they are. */
function escape(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll('%20', '+')
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':')
}

/** The address's query (without `?`) that names a view; what is as by default is not written. Reading it gives the same view. */
export function writeView(view: View, context: ViewContext): string {
  // what a mode brings with it need not be written, the mode itself must
  const usual: View = { ...defaultView(context, view.mode), mode: 'explore' }
  const wholeSpan = context.dossier !== undefined && sameWindow(view.window, defaultWindow(context.dossier))
  const said: View = { ...view, window: wholeSpan ? null : view.window }
  return parameters
    .flatMap(({ key, write }) => {
      const text = write(said)
      return text === null || text === write(usual) ? [] : [`${key}=${escape(text)}`]
    })
    .join('&')
}
