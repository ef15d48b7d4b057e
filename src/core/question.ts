import { articleOf, claimsOn, excerptById } from './dossier/index.ts'
import { isArticleKnown } from './dossier/known.ts'
import type { Day } from './day.ts'
import { sourcesOf } from './sources.ts'
import type { Article, Claim, Dossier, Excerpt, Question, Relation } from './dossier/types.ts'

/** A claim on a question, with what says so. */
export interface Answer {
  readonly claim: Claim
  readonly excerpt: Excerpt
  readonly article: Article
}

/** What one article answers to a question. */
export interface ArticleAnswers {
  readonly article: Article
  readonly answers: readonly Answer[]
}

/** How the claims known by a day stand to each other: as the dossier says of all of them, unless some were published later. */
export type Standing = Relation | 'unanswered'

/** The claims on a question known by a day: a course of time by the day it was published, all else in dossier order. */
export function answersTo(dossier: Dossier, question: Question, known: Day | null): readonly Answer[] {
  const answers = claimsOn(dossier, question.id).flatMap((claim): Answer[] => {
    const excerpt = excerptById(dossier, claim.excerpt)
    const article = excerpt && articleOf(dossier, excerpt)
    return article && isArticleKnown(article, known) ? [{ claim, excerpt, article }] : []
  })
  if (question.relation !== 'course') return answers
  return answers.toSorted((a, b) => a.article.published.end.latest - b.article.published.end.latest)
}

/** Answers sorted by article, each in the place of its first. */
export function byArticle(answers: readonly Answer[]): readonly ArticleAnswers[] {
  return [...Map.groupBy(answers, ({ article }) => article)].map(([article, own]) => ({
    article,
    answers: own,
  }))
}

/** How the claims on a question that are known by a day stand to each other. */
export function standingOf(dossier: Dossier, question: Question, known: Day | null): Standing {
  const answers = answersTo(dossier, question, known)
  if (answers.length === 0) return 'unanswered'
  if (answers.length === claimsOn(dossier, question.id).length) return question.relation
  // What was published later must not colour what is known: one source alone contradicts nobody, nor do two that say the same.
  if (sourcesOf(dossier, answers) < 2) return 'single'
  const said = new Set(answers.map(({ claim }) => JSON.stringify([claim.value, claim.qualifier, claim.unit])))
  return said.size === 1 ? 'agreement' : question.relation
}

/** Disagreements first, then what changes with time, then what several say, then what only one says. */
const ranks: readonly Standing[] = ['disagreement', 'course', 'agreement', 'single']

/** The questions that are answered by a day, disagreements first, else in dossier order. */
export function questionsByStanding(
  dossier: Dossier,
  known: Day | null,
): readonly { readonly question: Question; readonly standing: Standing; readonly articles: number }[] {
  return dossier.questions
    .map((question) => ({
      question,
      standing: standingOf(dossier, question, known),
      articles: byArticle(answersTo(dossier, question, known)).length,
    }))
    .filter(({ standing }) => standing !== 'unanswered')
    .sort((a, b) => ranks.indexOf(a.standing) - ranks.indexOf(b.standing))
}

/** The disagreements known by a day, in dossier order. */
export function disagreements(dossier: Dossier, known: Day | null): readonly Question[] {
  return dossier.questions.filter(
    (question) =>
      question.relation === 'disagreement' && standingOf(dossier, question, known) === 'disagreement',
  )
}

const disputes = new WeakMap<Dossier, { readonly known: Day | null; readonly events: ReadonlySet<string> }>()

/** The ids of the events that a disagreement known by a day is about. The last day asked for is kept. */
export function disputedEvents(dossier: Dossier, known: Day | null): ReadonlySet<string> {
  const kept = disputes.get(dossier)
  if (kept?.known === known) return kept.events
  const events = new Set(disagreements(dossier, known).flatMap((question) => question.events))
  disputes.set(dossier, { known, events })
  return events
}
