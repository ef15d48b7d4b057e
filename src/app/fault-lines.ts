import { faultLine, type Fault } from '../core/dossier/fault.ts'
import type { Lang } from '../core/words.ts'
import { firstOf } from '../text/and-more.ts'

/**
 * A dossier's faults as lines in a language: the first few, and how many more there are. The words for them are fetched; where they
 * cannot be had, the lines are English. Never rejects.
 */
export function faultLines(faults: readonly Fault[], lang: Lang): Promise<readonly string[]> {
  return import('./dossier-lines.ts').then(
    (words) => words.faultLines(faults, lang),
    () => firstOf(faults.map(faultLine), lang),
  )
}
