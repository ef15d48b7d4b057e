import type { Feature } from 'geojson'
import type { Edtf } from '../edtf.ts'
import type { Words } from '../words.ts'

/**
 * The dossier as the app holds it: parsed once at the edge (`parse.ts`), every reference resolved, every date read.
 * The words are those of the W3C Web Annotation model (excerpt = TextQuoteSelector), EDTF (dates) and GeoJSON (places).
 */
export interface Dossier {
  readonly title: Words
  readonly summary: Words
  /** west, south, east, north in degrees: what the map shows at first */
  readonly box: Box
  readonly articles: readonly Article[]
  readonly events: readonly Event[]
  readonly claims: readonly Claim[]
  readonly references: readonly Reference[]
  readonly questions: readonly Question[]
  readonly statuses: readonly Status[]
  readonly story: readonly Step[]
  readonly places: readonly Place[]
  /** the places' feature collection as it was read: what it says of itself, such as its licence, goes with it when it is saved */
  readonly placesFile?: unknown
}

export type Box = readonly [west: number, south: number, east: number, north: number]

/** How something is known: the article gives it, it follows from the article's words, or only an outside reference gives it. */
export type Basis = 'stated' | 'derived' | 'reference'
export const bases: readonly Basis[] = ['stated', 'derived', 'reference']

export interface Article {
  readonly id: string
  readonly outlet: string
  readonly headline: string
  readonly authors: readonly string[]
  readonly url: string | null
  readonly lang: string
  readonly published: Edtf
  readonly publishedBasis: Basis
  /** the id of the article this one is a copy of */
  readonly copyOf: string | null
  readonly note: Words | null
  /** `sha256:…` of its text, line ends as LF, by which the text can be told again when it is at hand; the text itself is not kept */
  readonly textHash?: string | undefined
  readonly excerpts: readonly Excerpt[]
}

/** Words quoted from an article: a TextQuoteSelector. */
export interface Excerpt {
  readonly id: string
  /** the id of the article it is quoted from */
  readonly article: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** by language code; ours, never the article's own */
  readonly translation: Readonly<Record<string, string>>
}

export type EventKind = 'diplomacy' | 'closure' | 'reopening' | 'clash' | 'crossing' | 'rights'
export const eventKinds: readonly EventKind[] = [
  'diplomacy',
  'clash',
  'closure',
  'reopening',
  'crossing',
  'rights',
]

export interface Event {
  readonly id: string
  readonly kind: EventKind
  readonly title: Words
  readonly summary: Words
  readonly note: Words | null
  /** what the articles say; null: no date given */
  readonly when: Edtf | null
  readonly whenBasis: Basis | null
  /** what a named reference adds, labelled as such */
  readonly refined: Refinement | null
  readonly places: readonly EventPlace[]
  /** ids of the excerpts that say so */
  readonly excerpts: readonly string[]
}

export interface Refinement {
  readonly when: Edtf
  /** id of the reference */
  readonly reference: string
}

export interface EventPlace {
  readonly id: string
  readonly basis: Basis
  /** id of the reference, where the basis is one and the dossier names it */
  readonly reference: string | null
}

export type Qualifier = 'about' | 'more than'

/** What one excerpt says about one question. */
export interface Claim {
  readonly question: string
  readonly value: number | Words
  readonly qualifier: Qualifier | null
  readonly unit: string | null
  readonly excerpt: string
}

export interface Reference {
  readonly id: string
  readonly text: Words
  readonly url: string | null
  /** null: its day of publication is not known */
  readonly published: Edtf | null
}

/** How the claims on a question stand to each other: only a disagreement can't be right on both sides. */
export type Relation = 'disagreement' | 'course' | 'agreement' | 'single'
export const relations: readonly Relation[] = ['disagreement', 'course', 'agreement', 'single']

export interface Question {
  readonly id: string
  readonly title: Words
  readonly relation: Relation
  readonly events: readonly string[]
  readonly places: readonly string[]
  /** id of the place whose length the map itself measures */
  readonly measured: string | null
}

export type CrossingState = 'open' | 'on-foot' | 'blocked' | 'cargo'
export const crossingStates: readonly CrossingState[] = ['open', 'on-foot', 'blocked', 'cargo']

/** What state a place was in during a span, and what says so. */
export interface Status {
  readonly place: string
  readonly state: CrossingState
  readonly during: Edtf
  readonly excerpts: readonly string[]
  readonly references: readonly string[]
  readonly note: Words | null
}

export type PlaceKind = 'border' | 'crossing' | 'town' | 'clash-zone' | 'trocha-region' | 'state' | 'country'
export const placeKinds: readonly PlaceKind[] = [
  'border',
  'crossing',
  'town',
  'clash-zone',
  'trocha-region',
  'state',
  'country',
]

/** How sure a place is, after ACLED's precision codes. */
export type Precision = 'exact' | 'near' | 'region' | 'country'
export const precisions: readonly Precision[] = ['exact', 'near', 'region', 'country']

export interface Place {
  readonly id: string
  readonly kind: PlaceKind
  readonly name: Words
  readonly precision: Precision
  /** metres around a point within which the place lies */
  readonly radius: number | null
  /** how the geometry came about */
  readonly basis: Words
  readonly feature: Feature
}

/** One stop of the story. Its words may be empty in either language: the other one's stand in for them, marked as such. */
export interface Step {
  readonly id: string
  readonly title: Words
  readonly words: Words
  readonly notes: Words
  readonly minutes: number
  readonly view: StepView
}

/**
 * What a step shows: parts of a view, each as the address bar writes it, and what only a step has. A part that is not named is at its
 * default. The picture and the words come first; each press then reveals one thing more: the claims on a selected question, the
 * quotation, the places of `then`.
 */
export interface StepView {
  readonly window?: string | undefined
  readonly known?: string | undefined
  readonly select?: string | undefined
  /** empty: none, for a map of places alone */
  readonly kinds?: string | undefined
  readonly articles?: string | undefined
  readonly q?: string | undefined
  readonly certainty?: string | undefined
  readonly places?: string | undefined
  readonly area?: string | undefined
  /** where the camera looks; it wins over `fit` */
  readonly at?: string | undefined
  /** places that the camera frames; without `at` and `fit` those of what is selected */
  readonly fit?: readonly string[] | undefined
  /** places that the camera frames at the last press */
  readonly then?: readonly string[] | undefined
  /** the excerpt that is quoted */
  readonly excerpt?: string | undefined
}
