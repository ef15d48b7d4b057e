import type { Day } from './day.ts'
import { articleOf, excerptsById, indexDossier } from './dossier/index.ts'
import { knownArticles } from './dossier/known.ts'
import type { Dossier, Event, Excerpt } from './dossier/types.ts'
import type { WordsFilter } from './select.ts'

/** A text as it is compared: small letters without accents, so that "Padrino Lopez" finds "Padrino López". */
export function fold(text: string): string {
  // only what is beyond ASCII can have an accent, and taking it apart is slow
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

// Folding is the slow part: each excerpt is folded once, however many events it speaks of, and each event once.
const foldedEvents = new WeakMap<Event, { dossier: Dossier; text: string }>()
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

/** An event's own words in both languages, with the names of its places. */
function foldEvent(dossier: Dossier, event: Event): string {
  const kept = foldedEvents.get(event)
  if (kept?.dossier === dossier) return kept.text
  const { places } = indexDossier(dossier)
  const own = [event.title, event.summary, event.note, ...event.places.map(({ id }) => places.get(id)?.name)]
  const text = fold(own.flatMap((pair) => (pair ? [pair.en, pair.es] : [])).join('\n'))
  foldedEvents.set(event, { dossier, text })
  return text
}

/** The words of a query as they are compared. */
export function wordsOf(query: string): readonly string[] {
  return fold(query).split(/\s+/).filter(Boolean)
}

/**
 * Whether every word of a query stands somewhere in an event, as a test of single events: in its own words in both languages, in its
 * places, and in what the articles known by a day say of it. An empty query finds all.
 */
export function eventMatcher(dossier: Dossier, query: string, known: Day | null): (event: Event) => boolean {
  const words = wordsOf(query)
  if (words.length === 0) return () => true
  const articles = new Set(knownArticles(dossier, known).map((article) => article.id))
  return (event) => {
    const said = excerptsById(dossier, event.excerpts)
      .filter((excerpt) => articles.has(excerpt.article))
      .map((excerpt) => foldExcerpt(dossier, excerpt))
    const texts = [foldEvent(dossier, event), ...said]
    return words.every((word) => texts.some((text) => text.includes(word)))
  }
}

/** A query as a filter. */
export function wordsFilter(query: string): WordsFilter {
  return (dossier, known) => eventMatcher(dossier, query, known)
}
