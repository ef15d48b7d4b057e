import type { Day } from './day.ts'
import type { Dossier, Question } from './dossier/types.ts'
import { standingOf, type Standing } from './question.ts'

/**
 * How these questions stand on a known day. Left out are those that nobody answers and, unless `all` are wanted, those that one article
 * alone answers (its quotation says it already) where the map does not measure too.
 */
export function comparedOf(
  dossier: Dossier,
  questions: readonly Question[],
  known: Day | null,
  all = false,
): readonly { readonly question: Question; readonly standing: Standing }[] {
  return questions
    .map((question) => ({ question, standing: standingOf(dossier, question, known) }))
    .filter(
      ({ question, standing }) =>
        standing !== 'unanswered' && (all || standing !== 'single' || question.measured !== null),
    )
}
