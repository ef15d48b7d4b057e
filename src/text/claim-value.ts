import type { Claim } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'
import { sayNumber } from './index.ts'
import { readingWords } from './reading.ts'

/** What a claim says, as worded: "more than 6,000,000 people". */
export function claimValue({ value, unit, qualifier }: Claim, lang: Lang): string {
  if (typeof value !== 'number') return value[lang]
  const words = readingWords[lang]
  return [
    ...(qualifier === null ? [] : [words.qualifier[qualifier]]),
    sayNumber(lang, value),
    ...(unit === null ? [] : [words.units[unit] ?? unit]),
  ].join(' ')
}
