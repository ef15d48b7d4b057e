import { excerptsById } from './index.ts'
import { isExcerptKnown, type Known } from './known.ts'
import type { Dossier, Event, Excerpt } from './types.ts'

/** The excerpts known that say what an event was, in the event's order. */
export function knownExcerptsOf(dossier: Dossier, event: Event, known: Known): readonly Excerpt[] {
  return excerptsById(dossier, event.excerpts).filter((excerpt) => isExcerptKnown(dossier, excerpt, known))
}
