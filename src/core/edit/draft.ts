import type { Geometry } from 'geojson'
import type {
  Basis,
  Box,
  CrossingState,
  EventKind,
  PlaceKind,
  Precision,
  Qualifier,
  Relation,
  Step,
} from '../dossier/types.ts'
import type { Words } from '../words.ts'

/*
 * A dossier in the making: plain values without a class or a function in them, so that they can be compared, kept in the browser and
 * taken back. All may be unfinished: words empty, a date missing, a kind not chosen (null), a list without anything in it. What is
 * wrong with it is told by `dossierOf` (to-dossier.ts), which also gives the dossier once there is nothing. Drafts never change: every
 * operation of changes/ gives a new one.
 */

/** A date as somebody types it. Make one of what is typed with `dated` (when/read.ts). */
export interface Dated {
  /** what was read of it, EDTF; null: nothing was typed, or it can't be read */
  readonly edtf: string | null
  /** what stands in the field */
  readonly typed: string
}

export const undated: Dated = { edtf: null, typed: '' }

/** A date given as EDTF. */
export function datedAs(edtf: string): Dated {
  return { edtf, typed: edtf }
}

export interface Draft {
  readonly title: Words
  readonly summary: Words
  readonly box: Box
  readonly articles: readonly DraftArticle[]
  readonly events: readonly DraftEvent[]
  readonly claims: readonly DraftClaim[]
  readonly references: readonly DraftReference[]
  readonly questions: readonly DraftQuestion[]
  readonly statuses: readonly DraftStatus[]
  readonly story: readonly Step[]
  readonly places: readonly DraftPlace[]
  /** what the places' file says of itself, such as its licence; its own list of features is empty here */
  readonly placesFile: Readonly<Record<string, unknown>>
}

export interface DraftArticle {
  readonly id: string
  readonly outlet: string
  readonly headline: string
  readonly authors: readonly string[]
  /** empty: it has none */
  readonly url: string
  readonly lang: string
  readonly published: Dated
  /** null: not yet said */
  readonly publishedBasis: Basis | null
  readonly copyOf: string | null
  readonly note: Words | null
  /** `sha256:…` of its text (see article-text.ts); null: there was no text at hand */
  readonly textHash: string | null
  /** in the order in which they stand in the article */
  readonly excerpts: readonly DraftExcerpt[]
}

/** Words quoted from an article; exact, prefix and suffix as a TextQuoteSelector of the Web Annotation model. */
export interface DraftExcerpt {
  /** begins with the article's id: `petro-borders.bridge` */
  readonly id: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** by language code; empty words: none yet */
  readonly translation: Readonly<Record<string, string>>
}

export interface DraftEvent {
  readonly id: string
  readonly kind: EventKind | null
  readonly title: Words
  readonly summary: Words
  readonly note: Words | null
  /** what the articles say; nothing typed: no date given */
  readonly when: Dated
  readonly whenBasis: Basis | null
  readonly refined: DraftRefinement | null
  readonly places: readonly DraftEventPlace[]
  /** ids of excerpts */
  readonly excerpts: readonly string[]
}

export interface DraftRefinement {
  readonly when: Dated
  /** id of the reference; empty: not yet chosen */
  readonly reference: string
}

export interface DraftEventPlace {
  readonly id: string
  readonly basis: Basis | null
  readonly reference: string | null
}

export interface DraftClaim {
  /** names it in the draft alone: the dossier's format has no id for it */
  readonly key: string
  /** empty: not yet chosen */
  readonly question: string
  readonly value: number | Words | null
  readonly qualifier: Qualifier | null
  readonly unit: string | null
  readonly excerpt: string
}

export interface DraftReference {
  readonly id: string
  readonly text: Words
  /** empty: it has none */
  readonly url: string
  /** nothing typed: its day is not known */
  readonly published: Dated
}

export interface DraftQuestion {
  readonly id: string
  readonly title: Words
  readonly relation: Relation
  readonly events: readonly string[]
  readonly places: readonly string[]
  readonly measured: string | null
}

export interface DraftStatus {
  /** names it in the draft alone */
  readonly key: string
  readonly place: string
  readonly state: CrossingState | null
  readonly during: Dated
  readonly excerpts: readonly string[]
  readonly references: readonly string[]
  readonly note: Words | null
}

export interface DraftPlace {
  readonly id: string
  readonly kind: PlaceKind | null
  readonly name: Words
  readonly precision: Precision | null
  /** metres around a point */
  readonly radius: number | null
  /** how the geometry came about */
  readonly basis: Words
  /** null: not yet drawn */
  readonly geometry: Geometry | null
  /** all its file says of it, such as how far it was moved (`snapped_m`); what stands above goes over it */
  readonly properties: Readonly<Record<string, unknown>>
  /** what else stands in its feature, such as its `bbox`; left out where there is nothing */
  readonly members?: Readonly<Record<string, unknown>>
}

export const noWords: Words = { en: '', es: '' }

/** The kinds of thing a dossier is made of, and the dossier itself. */
export type ItemKind =
  | 'dossier'
  | 'article'
  | 'excerpt'
  | 'event'
  | 'claim'
  | 'question'
  | 'status'
  | 'reference'
  | 'place'
  | 'step'

/** One of them, by its id (claims and statuses: their key; the dossier: empty). */
export interface ItemRef {
  readonly kind: ItemKind
  readonly id: string
}

/** A dossier with nothing in it yet; `box`: what its map shows at first. */
export function emptyDraft(box: Box): Draft {
  return {
    title: noWords,
    summary: noWords,
    box,
    articles: [],
    events: [],
    claims: [],
    references: [],
    questions: [],
    statuses: [],
    story: [],
    places: [],
    placesFile: { type: 'FeatureCollection', features: [] },
  }
}
