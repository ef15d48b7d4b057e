import { articleOf, excerptsById, indexDossier } from './dossier/index.ts'
import type { Dossier, Event, Excerpt } from './dossier/types.ts'

/** A text as it is compared: small letters without accents, so that "Padrino Lopez" finds "Padrino López". */
export function fold(text: string): string {
  // only what is beyond ASCII can have an accent, and taking it apart is slow
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

// Folding is the slow part: each excerpt is folded once, however many events it speaks of, and each event once.
const foldedEvents = new WeakMap<Event, { dossier: Dossier; text: string }>()
const foldedExcerpts = new WeakMap<Excerpt, string>()

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

/** All that can be searched of an event: its own words in both languages, its places, its quotations and who said them. */
function searchable(dossier: Dossier, event: Event): string {
  const kept = foldedEvents.get(event)
  if (kept?.dossier === dossier) return kept.text
  const { places } = indexDossier(dossier)
  const own = [event.title, event.summary, event.note, ...event.places.map(({ id }) => places.get(id)?.name)]
  const words = fold(own.flatMap((pair) => (pair ? [pair.en, pair.es] : [])).join('\n'))
  const said = excerptsById(dossier, event.excerpts).map((excerpt) => foldExcerpt(dossier, excerpt))
  const text = [words, ...said].join('\n')
  foldedEvents.set(event, { dossier, text })
  return text
}

/** Whether every word of a query stands somewhere in an event; an empty query finds all. */
export function eventMatches(dossier: Dossier, event: Event, query: string): boolean {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const text = searchable(dossier, event)
  return words.every((word) => text.includes(word))
}
