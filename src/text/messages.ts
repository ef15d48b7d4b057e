import type { CrossingState, EventKind } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'

type Table<Key extends string> = Readonly<Record<Key, string>>

/** The words of the first picture; those of a part that is fetched later stand in a file of its own. A new one is an entry in both languages. */
export interface Messages {
  readonly lang: Lang
  readonly skipMap: string
  readonly map: string
  readonly timeline: string
  readonly evidence: string
  readonly notice: string
  readonly close: string
  /** a part of the app that could not be fetched */
  readonly partFailed: string

  readonly search: string
  readonly share: string
  readonly legend: string
  readonly explore: string
  readonly brief: string
  readonly prepare: string
  readonly yourData: string
  readonly kiosk: string
  readonly otherLanguage: string
  readonly light: string
  readonly dark: string
  readonly menu: string

  readonly from: string
  readonly to: string
  readonly knownBy: string
  readonly everything: string
  readonly play: string
  readonly pause: string
  readonly dates: string
  readonly lanes: string
  readonly playback: string
  readonly help: string
  readonly previousEvent: string
  readonly nextEvent: string
  readonly allTime: string
  readonly axisZoomIn: string
  readonly axisZoomOut: string
  readonly axisAll: string
  readonly allThreads: string
  /** the stretch of time on the axis, as something to move and zoom */
  readonly timeShown: string
  readonly timeShownHint: string

  readonly articlesLane: string
  readonly articlesLaneNote: string
  readonly eventsLane: string
  readonly eventsLaneNote: string

  /** the status line: the window in words, and how many events are certainly or possibly in it */
  readonly status: (window: string, n: number) => string
  readonly knownLater: (n: number) => string
  readonly events: string
  readonly eventCount: (n: number) => string
  readonly inWindow: string
  readonly possibly: string
  readonly noEvents: string
  readonly undated: string
  readonly undatedNote: string

  readonly kinds: string
  readonly articles: string
  readonly nothingFits: string

  readonly whoPublished: string
  readonly published: (day: string) => string
  readonly selectNothing: string
  readonly disagree: string
  readonly disagreements: (n: number) => string
  readonly overviewLead: string

  readonly kind: Table<EventKind>
  readonly state: Table<CrossingState>
  readonly legendKinds: string
  readonly legendPrecision: string
  readonly legendCrossings: string
  readonly legendExact: string
  readonly legendNear: string
  readonly legendArea: string
  readonly legendUnsaid: string
  readonly legendPossible: string

  readonly mapArea: string
  readonly mapCountry: (n: number) => string
  readonly mapZoomIn: string
  readonly mapZoomOut: string
  readonly locatorName: string
  readonly boundaryLine: string
  readonly credits: string

  readonly noMap: string
  readonly layerFailed: (name: string) => string
}

const locales: Readonly<Record<Lang, string>> = { en: 'en-GB', es: 'es-CO' }

/** A whole or decimal number as the language writes it: 2,219 and 2.219; four digits are grouped in both. */
export function sayNumber(lang: Lang, n: number): string {
  return new Intl.NumberFormat(locales[lang], { maximumFractionDigits: 1, useGrouping: 'always' }).format(n)
}

/** "1 event", "3 events": the number in figures and the form that goes with it. */
export function plural(lang: Lang, n: number, one: string, many: string): string {
  return `${sayNumber(lang, n)} ${n === 1 ? one : many}`
}
