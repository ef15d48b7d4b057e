import { checkArticleQuotes } from '../dossier/check/quotes.ts'
import type { ArticleTexts } from '../dossier/check/quotes.ts'
import { checkSense, inlined } from '../dossier/check/sense.ts'
import type { Fault } from '../dossier/fault.ts'
import { parseDossier } from '../dossier/parse.ts'
import { dossierFormat } from '../dossier/read/dossier.ts'
import type { Dossier } from '../dossier/types.ts'
import { stepJson } from '../dossier/write.ts'
import type { Words } from '../words.ts'
import type {
  Dated,
  Draft,
  DraftArticle,
  DraftClaim,
  DraftEvent,
  DraftPlace,
  DraftQuestion,
  DraftReference,
  DraftStatus,
  ItemRef,
} from './draft.ts'
import { fieldOf, itemOf } from './item.ts'
import { sameValue } from './same.ts'
import { readWhen } from './when/read.ts'

/** What is wrong with a draft, beside the thing it concerns. */
export interface DraftFault extends Fault {
  readonly item: ItemRef
  /** the field of it, `when` or `title.es`; null: the whole of it */
  readonly field: string | null
  /** the same in both languages, where whoever found it knows them; `sayFault` of src/text/edit-faults.ts knows the others */
  readonly words: { readonly wrong: Words; readonly expected: Words } | null
}

export interface Made {
  /** null while it can't be read as a dossier; not null with faults of sense alone, such as an article older than what it tells */
  readonly dossier: Dossier | null
  /** in the order of the file; none: `npm run dossier` has nothing against it either */
  readonly faults: readonly DraftFault[]
}

/**
 * The dossier that a draft makes, and all that is wrong with it by the very rules of `npm run dossier`: it is written as its file has it
 * and read again. Quotations are held against the texts there are.
 */
export function dossierOf(draft: Draft, texts: ArticleTexts = new Map()): Made {
  const unreadable = unreadDates(draft)
  const told = new Set(unreadable.map(({ path }) => path))
  const parsed = parseDossier(draftJson(draft))
  const faults: (Fault | Told)[] = [...unreadable, ...parsed.faults.filter(({ path }) => !told.has(path))]
  const dossier = faults.length === 0 ? parsed.dossier : null
  if (dossier !== null) {
    faults.push(...checkSense(dossier, inlined))
    faults.push(...quoteFaults(dossier, texts))
  }
  return {
    dossier,
    faults: faults.map((fault) => ({
      ...fault,
      item: itemOf(draft, fault.path),
      field: fieldOf(fault.path),
      words: 'words' in fault ? fault.words : null,
    })),
  }
}

function quoteFaults(dossier: Dossier, texts: ArticleTexts): Fault[] {
  return dossier.articles.flatMap((article, i) => {
    const text = texts.get(article.id)
    return text === undefined ? [] : checkArticleQuotes(article, text, i)
  })
}

/** A draft as the dossier's file has it, places inlined, whatever is wrong with it. */
export function draftJson(draft: Draft): object {
  const { title, summary, box, story } = draft
  return {
    format: dossierFormat,
    title,
    summary,
    box,
    articles: draft.articles.map(articleJson),
    events: draft.events.map(eventJson),
    claims: draft.claims.map(claimJson),
    references: draft.references.map(referenceJson),
    questions: draft.questions.map(questionJson),
    statuses: draft.statuses.map(statusJson),
    story: story.map(stepJson),
    places: { ...draft.placesFile, features: draft.places.map(featureJson) },
  }
}

/** What can't be read of a date is told by `unreadDates`; the date itself is then missing. */
function dateJson({ edtf }: Dated): string | null {
  return edtf
}

function noteJson(note: Words | null): Words | null {
  return note !== null && note.en.trim() === '' && note.es.trim() === '' ? null : note
}

function articleJson({ url, published, note, textHash, excerpts, ...article }: DraftArticle): object {
  return {
    ...article,
    authors: article.authors.filter((name) => name.trim() !== ''),
    url: url.trim() === '' ? null : url.trim(),
    published: dateJson(published),
    note: noteJson(note),
    textHash,
    excerpts: excerpts.map(({ translation, ...excerpt }) => ({
      ...excerpt,
      translation: Object.fromEntries(Object.entries(translation).filter(([, words]) => words.trim() !== '')),
    })),
  }
}

function eventJson({ when, refined, note, ...event }: DraftEvent): object {
  return {
    ...event,
    note: noteJson(note),
    when: dateJson(when),
    refined: refined && { when: dateJson(refined.when), reference: refined.reference },
  }
}

function claimJson({ question, value, qualifier, unit, excerpt }: DraftClaim): object {
  return { question, value, qualifier, unit: unit === null || unit.trim() === '' ? null : unit, excerpt }
}

function referenceJson({ id, text, url, published }: DraftReference): object {
  return { id, text, url: url.trim() === '' ? null : url.trim(), published: dateJson(published) }
}

function questionJson({ id, title, relation, events, places, measured }: DraftQuestion): object {
  return { id, title, relation, events, places, measured }
}

function statusJson({ place, state, during, excerpts, references, note }: DraftStatus): object {
  return { place, state, during: dateJson(during), excerpts, references, note: noteJson(note) }
}

/** The properties keep the order of their file, and its own spelling of what was not changed. */
function featureJson(place: DraftPlace): object {
  const { id, kind, name, precision, radius, basis, geometry, properties, members } = place
  const own: Record<string, unknown> = { id, kind, name, precision, radius_m: radius, basis }
  const kept = Object.fromEntries(
    Object.entries(own).filter(
      ([key, value]) => !(key === 'radius_m' && value === null) && !sameValue(properties[key], value),
    ),
  )
  const { radius_m: before, ...others } = properties
  const given = radius === null && before !== null && before !== undefined ? others : properties
  return { type: 'Feature', id, properties: { ...given, ...kept }, geometry, ...members }
}

type Told = Fault & { readonly words: NonNullable<DraftFault['words']> }

function unread(path: string, { edtf, typed }: Dated): Told[] {
  if (edtf !== null || typed.trim() === '') return []
  const reading = readWhen(typed)
  // given to a draft by whoever did not read it
  if (reading.kind === 'read' || reading.kind === 'none') return []
  const { wrong, expected } = reading
  return [{ file: 'dossier.json', path, wrong: wrong.en, expected: expected.en, words: { wrong, expected } }]
}

/** What was typed as a date and can't be read. */
function unreadDates(draft: Draft): Told[] {
  return [
    ...draft.articles.flatMap(({ published }, i) => unread(`articles[${i}].published`, published)),
    ...draft.events.flatMap(({ when, refined }, i) => [
      ...unread(`events[${i}].when`, when),
      ...(refined ? unread(`events[${i}].refined.when`, refined.when) : []),
    ]),
    ...draft.references.flatMap(({ published }, i) => unread(`references[${i}].published`, published)),
    ...draft.statuses.flatMap(({ during }, i) => unread(`statuses[${i}].during`, during)),
  ]
}
