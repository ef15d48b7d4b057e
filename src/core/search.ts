import type { Day } from './day.ts'
import { articleOf, excerptsById, indexDossier } from './dossier/index.ts'
import { knownArticles, knownPlacesOf, type Known } from './dossier/known.ts'
import { isWhollyKnown, knownNoteOf } from './dossier/known-words.ts'
import type { Dossier, Event, Excerpt } from './dossier/types.ts'
import type { WordsFilter } from './select.ts'
import type { Words } from './words.ts'

/** A text as it is compared: small letters without accents, so that "Padrino Lopez" finds "Padrino López". */
export function fold(text: string): string {
  // only what is beyond ASCII can have an accent, and taking it apart is slow
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

// Folding is the slow part: each excerpt is folded once, however many events it speaks of, and each event once.
const foldedEvents = new WeakMap<Event, { readonly dossier: Dossier; readonly own: FoldedEvent }>()
const foldedExcerpts = new WeakMap<Excerpt, string>()

/** A quotation, its translations and who said it. */
function foldExcerpt(dossier: Dossier, excerpt: Excerpt): string {
  const kept = foldedExcerpts.get(excerpt)
  if (kept !== undefined) return kept
  const article = articleOf(dossier, excerpt)
  const said = [
    excerpt.exact,
    ...Object.values(excerpt.translation),
    article?.headline ?? '',
    article?.outlet ?? '',
  ]
  const text = fold(said.join('\n'))
  foldedExcerpts.set(excerpt, text)
  return text
}

/** An event's own words in both languages, and the names of its places, apart: on a known day not all of them count. */
interface FoldedEvent {
  readonly title: string
  readonly summary: string
  readonly note: string
  readonly places: ReadonlyMap<string, string>
}

function foldEvent(dossier: Dossier, event: Event): FoldedEvent {
  const kept = foldedEvents.get(event)
  if (kept?.dossier === dossier) return kept.own
  const { places } = indexDossier(dossier)
  const both = (words: Words | null | undefined) => (words ? fold(`${words.en}\n${words.es}`) : '')
  const own: FoldedEvent = {
    title: both(event.title),
    summary: both(event.summary),
    note: both(event.note),
    places: new Map(event.places.map(({ id }) => [id, both(places.get(id)?.name)])),
  }
  foldedEvents.set(event, { dossier, own })
  return own
}

/** What of an event's own words is known, as the panel shows it. */
function ownTexts(dossier: Dossier, event: Event, known: Known): readonly string[] {
  const { title, summary, note, places } = foldEvent(dossier, event)
  return [
    title,
    ...(isWhollyKnown(dossier, event, known) ? [summary] : []),
    ...(knownNoteOf(dossier, event, known) ? [note] : []),
    ...knownPlacesOf(dossier, event, known).map(({ id }) => places.get(id) ?? ''),
  ]
}

/** The words of a query as they are compared. */
export function wordsOf(query: string): readonly string[] {
  return fold(query).split(/\s+/).filter(Boolean)
}

/**
 * Whether every word of a query stands somewhere in an event, as a test of single events: in what is known by a day of its own words in
 * both languages and of its places, and in what the articles known by then say of it. An empty query finds all.
 */
export function eventMatcher(dossier: Dossier, query: string, known: Day | null): (event: Event) => boolean {
  const words = wordsOf(query)
  if (words.length === 0) return () => true
  const articles = new Set(knownArticles(dossier, known).map((article) => article.id))
  return (event) => {
    const said = excerptsById(dossier, event.excerpts)
      .filter((excerpt) => articles.has(excerpt.article))
      .map((excerpt) => foldExcerpt(dossier, excerpt))
    const texts = [...ownTexts(dossier, event, known), ...said]
    return words.every((word) => texts.some((text) => text.includes(word)))
  }
}

/** A query as a filter. */
export function wordsFilter(query: string): WordsFilter {
  return (dossier, known) => eventMatcher(dossier, query, known)
}
