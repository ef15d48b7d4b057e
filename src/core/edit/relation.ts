import type { Relation } from '../dossier/types.ts'
import type { Draft, DraftClaim } from './draft.ts'
import { sameValue } from './same.ts'

/** The claims on a question, in the draft's order. */
export function claimsOnDraft(draft: Draft, questionId: string): readonly DraftClaim[] {
  return draft.claims.filter(({ question }) => question === questionId)
}

/** Whether two answers can both be right as they stand: "more than 50" leaves room for 60, all else has to be the same. */
function together(a: DraftClaim, b: DraftClaim): boolean {
  if (a.unit !== b.unit) return false
  const [x, y] = [a.value, b.value]
  if (typeof x !== 'number' || typeof y !== 'number') return sameValue(x, y)
  if (a.qualifier === 'more than' && b.qualifier === 'more than') return true
  if (a.qualifier === 'more than') return y > x
  if (b.qualifier === 'more than') return x > y
  return x === y
}

/**
 * How the claims on a question stand to each other as far as a machine can tell: one alone, all of them alike, or not. Whether what
 * differs is a course of time, or the same in other words, is for whoever reads them to say (`relateQuestion` of changes/questions.ts).
 */
export function workedOut(draft: Draft, questionId: string): Relation {
  const claims = claimsOnDraft(draft, questionId).filter(({ value }) => value !== null)
  if (claims.length < 2) return 'single'
  const alike = claims.every((one, i) => claims.slice(i + 1).every((other) => together(one, other)))
  return alike ? 'agreement' : 'disagreement'
}

/**
 * The questions with the relations that follow once claims have changed: where what can be worked out of them is another than before,
 * or what somebody chose no longer fits (several claims are not single), else as chosen.
 */
export function related(before: Draft, after: Draft): Draft {
  const questions = after.questions.map((question) => {
    const now = workedOut(after, question.id)
    const count = claimsOnDraft(after, question.id).length
    const answers = count + (question.measured === null ? 0 : 1)
    const fits = question.relation === 'single' ? count <= 1 : answers >= 2
    if (fits && now === workedOut(before, question.id)) return question
    return question.relation === now ? question : { ...question, relation: now }
  })
  return questions.some((question, i) => question !== after.questions[i]) ? { ...after, questions } : after
}
