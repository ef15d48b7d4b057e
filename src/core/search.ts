import { articleOf, excerptsById, indexDossier } from './dossier/index.ts'
import type { Dossier, Event } from './dossier/types.ts'

/** A text as it is compared: small letters without accents, so that "Padrino Lopez" finds "Padrino López". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const folded = new WeakMap<Event, { dossier: Dossier; text: string }>()

/** All that can be searched of an event: its own words in both languages, its places, its quotations and who said them. */
function searchable(dossier: Dossier, event: Event): string {
  const kept = folded.get(event)
  if (kept?.dossier === dossier) return kept.text
  const { places } = indexDossier(dossier)
  const words = [
    event.title,
    event.summary,
    event.note,
    ...event.places.map(({ id }) => places.get(id)?.name),
  ]
  const quoted = excerptsById(dossier, event.excerpts).flatMap((excerpt) => {
    const article = articleOf(dossier, excerpt)
    return [
      excerpt.exact,
      ...Object.values(excerpt.translation),
      article?.headline ?? '',
      article?.outlet ?? '',
    ]
  })
  const text = fold([...words.flatMap((pair) => (pair ? [pair.en, pair.es] : [])), ...quoted].join('\n'))
  folded.set(event, { dossier, text })
  return text
}

/** Whether every word of a query stands somewhere in an event; an empty query finds all. */
export function eventMatches(dossier: Dossier, event: Event, query: string): boolean {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const text = searchable(dossier, event)
  return words.every((word) => text.includes(word))
}
