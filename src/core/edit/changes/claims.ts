import type { Relation } from '../../dossier/types.ts'
import type { Change } from '../change.ts'
import { noWords } from '../draft.ts'
import type { Draft, DraftClaim, DraftQuestion } from '../draft.ts'
import { freeKey, idFor } from '../ids.ts'
import { related } from '../relation.ts'
import { change, edited, withItem } from './change.ts'

export type ClaimEdit = Partial<Omit<DraftClaim, 'key'>>
export type QuestionEdit = Partial<Pick<DraftQuestion, 'title' | 'events' | 'places' | 'measured'>>

/** Adds what an excerpt says about a question. The question's relation follows, so that a disagreement is there as it arises. */
export function addClaim(draft: Draft, fields: ClaimEdit & { readonly excerpt: string }): Change {
  const claim: DraftClaim = {
    key: freeKey('claim', draft),
    question: '',
    value: null,
    qualifier: null,
    unit: null,
    ...fields,
  }
  const after = related(draft, { ...draft, claims: [...draft.claims, claim] })
  return change('add', { kind: 'claim', id: claim.key }, draft, after)
}

export function editClaim(draft: Draft, key: string, fields: ClaimEdit): Change {
  const before = draft.claims.find((claim) => claim.key === key)
  const claims = draft.claims.map((claim) => (claim.key === key ? { ...claim, ...fields } : claim))
  return edited({ kind: 'claim', id: key }, fields, draft, related(draft, { ...draft, claims }), before)
}

/** Adds a question that claims can answer; its id is made of its title. */
export function addQuestion(draft: Draft, fields: QuestionEdit = {}): Change {
  const question: DraftQuestion = {
    id: idFor(draft, 'question', fields.title ?? noWords),
    title: noWords,
    relation: 'single',
    events: [],
    places: [],
    measured: null,
    ...fields,
  }
  return change('add', { kind: 'question', id: question.id }, draft, {
    ...draft,
    questions: [...draft.questions, question],
  })
}

export function editQuestion(draft: Draft, id: string, fields: QuestionEdit): Change {
  const before = draft.questions.find((question) => question.id === id)
  const questions = withItem(draft.questions, id, (question) => ({ ...question, ...fields }))
  return edited({ kind: 'question', id }, fields, draft, related(draft, { ...draft, questions }), before)
}

/**
 * How the claims on a question stand to each other, as somebody says who has read them: numbers that differ may be a course of time,
 * words that differ may say the same. It holds until other claims make another of it (`related` of relation.ts).
 */
export function relateQuestion(draft: Draft, id: string, relation: Relation): Change {
  const questions = withItem(draft.questions, id, (question) => ({ ...question, relation }))
  return change('edit', { kind: 'question', id }, draft, { ...draft, questions }, 'relation')
}
