import { dayNumber } from '../day.ts'
import type { Day } from '../day.ts'
import type { Edtf } from '../edtf.ts'
import { excerptsById, indexDossier } from './index.ts'
import type { Article, Dossier, Event, EventPlace, Excerpt, Status } from './types.ts'

/**
 * "Known by": what counts on a given day, which is only what had been published by then; null, no such day, counts all.
 *
 * - An article is known from the last day it may have been published on; a copy from its own day, whatever it copies.
 * - An excerpt and a claim are known with their article, an event with the first article that speaks of it.
 * - A refinement, and a place that only a reference gives an event, is known from the day its reference was published.
 * - Our own note on an event is known once all of its articles are, and every reference that the note names.
 * - A status is known once one of its excerpts is (if it has any) and every one of its references is.
 * - A reference nobody dated counts only when no known day is set.
 */
export type Known = Day | null

function publishedBy(published: Edtf | null, known: Known): boolean {
  if (known === null) return true
  return published !== null && published.end.latest <= dayNumber(known)
}

/** Whether an article was out by the known day. */
export function isArticleKnown(article: Article, known: Known): boolean {
  return publishedBy(article.published, known)
}

/** Whether a reference was out by the known day; one that the dossier does not have never was. */
export function isReferenceKnown(dossier: Dossier, referenceId: string, known: Known): boolean {
  return publishedBy(indexDossier(dossier).references.get(referenceId)?.published ?? null, known)
}

/** Whether the article that an excerpt is quoted from was out by the known day. */
export function isExcerptKnown(dossier: Dossier, excerpt: Excerpt, known: Known): boolean {
  const article = indexDossier(dossier).articles.get(excerpt.article)
  return article !== undefined && isArticleKnown(article, known)
}

/** Whether an article that was out by the known day speaks of an event. */
export function isEventKnown(dossier: Dossier, event: Event, known: Known): boolean {
  return isSaidBy(dossier, event, new Set(knownArticles(dossier, known).map((article) => article.id)))
}

/** Whether one of these articles (by id) speaks of an event: for loops over many events, which look the articles up once. */
export function isSaidBy(dossier: Dossier, event: Event, articles: ReadonlySet<string>): boolean {
  const { excerpts } = indexDossier(dossier)
  return event.excerpts.some((id) => articles.has(excerpts.get(id)?.article ?? ''))
}

/** Whether all that a status rests on was out by the known day. */
export function isStatusKnown(dossier: Dossier, status: Status, known: Known): boolean {
  const said =
    status.excerpts.length === 0 ||
    excerptsById(dossier, status.excerpts).some((excerpt) => isExcerptKnown(dossier, excerpt, known))
  return said && status.references.every((reference) => isReferenceKnown(dossier, reference, known))
}

/** The articles known, in dossier order. */
export function knownArticles(dossier: Dossier, known: Known): readonly Article[] {
  return dossier.articles.filter((article) => isArticleKnown(article, known))
}

/** The events known, in dossier order. */
export function knownEvents(dossier: Dossier, known: Known): readonly Event[] {
  const articles = new Set(knownArticles(dossier, known).map((article) => article.id))
  return dossier.events.filter((event) => isSaidBy(dossier, event, articles))
}

/** Whether an event's refinement counts; false where it has none. */
export function isRefinementKnown(dossier: Dossier, event: Event, known: Known): boolean {
  return event.refined !== null && isReferenceKnown(dossier, event.refined.reference, known)
}

/** The places of an event that are known, in the event's order. */
export function knownPlacesOf(dossier: Dossier, event: Event, known: Known): readonly EventPlace[] {
  return event.places.filter((at) => at.reference === null || isReferenceKnown(dossier, at.reference, known))
}

/** When an event happened, as far as it is known: the refinement's date, else what the articles say; null: no date. */
export function effectiveWhen(event: Event, dossier: Dossier, known: Known): Edtf | null {
  return event.refined !== null && isRefinementKnown(dossier, event, known) ? event.refined.when : event.when
}
