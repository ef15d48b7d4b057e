import type { Article, Claim, Dossier, Event, Excerpt, Place, Question, Reference, Status } from './types.ts'

/** A dossier's parts by id and by what they rest on, in dossier order. */
export interface DossierIndex {
  readonly articles: ReadonlyMap<string, Article>
  readonly excerpts: ReadonlyMap<string, Excerpt>
  readonly events: ReadonlyMap<string, Event>
  readonly places: ReadonlyMap<string, Place>
  readonly references: ReadonlyMap<string, Reference>
  readonly questions: ReadonlyMap<string, Question>
  readonly eventsByPlace: ReadonlyMap<string, readonly Event[]>
  readonly eventsByExcerpt: ReadonlyMap<string, readonly Event[]>
  readonly claimsByExcerpt: ReadonlyMap<string, readonly Claim[]>
  readonly claimsByQuestion: ReadonlyMap<string, readonly Claim[]>
  readonly questionsByEvent: ReadonlyMap<string, readonly Question[]>
  readonly questionsByPlace: ReadonlyMap<string, readonly Question[]>
  readonly statusesByPlace: ReadonlyMap<string, readonly Status[]>
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}

/** Each item under every one of its keys, once, however often it names one. */
function byKeys<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

const indices = new WeakMap<Dossier, DossierIndex>()

/** The indices of a dossier, built at the first call and kept as long as the dossier is: dossiers never change. */
export function indexDossier(dossier: Dossier): DossierIndex {
  const kept = indices.get(dossier)
  if (kept) return kept
  const { events, claims, questions } = dossier
  const index: DossierIndex = {
    articles: byId(dossier.articles),
    excerpts: byId(dossier.articles.flatMap((article) => article.excerpts)),
    events: byId(events),
    places: byId(dossier.places),
    references: byId(dossier.references),
    questions: byId(questions),
    eventsByPlace: byKeys(events, (event) => event.places.map((place) => place.id)),
    eventsByExcerpt: byKeys(events, (event) => event.excerpts),
    claimsByExcerpt: byKeys(claims, (claim) => [claim.excerpt]),
    claimsByQuestion: byKeys(claims, (claim) => [claim.question]),
    questionsByEvent: byKeys(questions, (question) => question.events),
    questionsByPlace: byKeys(questions, (question) => question.places),
    statusesByPlace: byKeys(dossier.statuses, (status) => [status.place]),
  }
  indices.set(dossier, index)
  return index
}

/** The excerpt of an id; null where there is none. */
export function excerptById(dossier: Dossier, id: string): Excerpt | null {
  return indexDossier(dossier).excerpts.get(id) ?? null
}

/** The excerpts of these ids, in that order; ids that name none are passed over. */
export function excerptsById(dossier: Dossier, ids: readonly string[]): Excerpt[] {
  const { excerpts } = indexDossier(dossier)
  return ids.map((id) => excerpts.get(id)).filter((excerpt) => excerpt !== undefined)
}

/** The article an excerpt is quoted from; null only for an excerpt of another dossier. */
export function articleOf(dossier: Dossier, excerpt: Excerpt): Article | null {
  return indexDossier(dossier).articles.get(excerpt.article) ?? null
}

/** The events that happened at a place, in dossier order. */
export function eventsAt(dossier: Dossier, placeId: string): readonly Event[] {
  return indexDossier(dossier).eventsByPlace.get(placeId) ?? []
}

/** The events an article speaks of, in dossier order: the timeline's threads. */
export function eventsOfArticle(dossier: Dossier, articleId: string): readonly Event[] {
  const { articles, eventsByExcerpt } = indexDossier(dossier)
  const excerpts = articles.get(articleId)?.excerpts ?? []
  const spokenOf = new Set(excerpts.flatMap((excerpt) => eventsByExcerpt.get(excerpt.id) ?? []))
  return dossier.events.filter((event) => spokenOf.has(event))
}

/** What a question is answered with, in dossier order. */
export function claimsOn(dossier: Dossier, questionId: string): readonly Claim[] {
  return indexDossier(dossier).claimsByQuestion.get(questionId) ?? []
}
