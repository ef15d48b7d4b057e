import type { Day } from './day.ts'
import { indexDossier } from './dossier/index.ts'
import { isStatusKnown, knownPlacesOf } from './dossier/known.ts'
import type { Dossier, Event, Excerpt, Place, Question } from './dossier/types.ts'

/** What of the dossier rests on some words of an article, each in dossier order. */
export interface Ties {
  readonly events: readonly Event[]
  readonly places: readonly Place[]
  readonly questions: readonly Question[]
}

/** What rests on these excerpts (a sentence and what is quoted within it), as far as known by a day. */
export function tiesOf(dossier: Dossier, excerpts: readonly Excerpt[], known: Day | null): Ties {
  const { eventsByExcerpt, claimsByExcerpt } = indexDossier(dossier)
  const ids = new Set(excerpts.map((excerpt) => excerpt.id))
  const events = new Set([...ids].flatMap((id) => eventsByExcerpt.get(id) ?? []))
  const questions = new Set(
    [...ids].flatMap((id) => claimsByExcerpt.get(id) ?? []).map((claim) => claim.question),
  )
  const places = new Set([
    ...[...events].flatMap((event) => knownPlacesOf(dossier, event, known).map((at) => at.id)),
    ...dossier.statuses
      .filter((status) => status.excerpts.some((id) => ids.has(id)) && isStatusKnown(dossier, status, known))
      .map((status) => status.place),
    ...dossier.questions
      .filter((question) => questions.has(question.id))
      .flatMap((question) => question.places),
  ])
  return {
    events: dossier.events.filter((event) => events.has(event)),
    places: dossier.places.filter((place) => places.has(place.id)),
    questions: dossier.questions.filter((question) => questions.has(question.id)),
  }
}

/** Whether one excerpt of an article goes on where another ends, with nothing but space between: what is quoted around them tells. */
export function goesOn(before: Excerpt, after: Excerpt): boolean {
  const follows = before.suffix.trim()
  const precedes = after.prefix.trim()
  return (
    (follows !== '' && (after.exact.startsWith(follows) || follows.startsWith(after.exact))) ||
    (precedes !== '' && (before.exact.endsWith(precedes) || precedes.endsWith(before.exact)))
  )
}
