import type { Basis } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'

/** The words that stand beneath a quotation. */
export interface QuotingWords {
  /** how an article's day of publication is known */
  readonly dateBasis: Readonly<Record<Basis, string>>
  readonly seeOriginal: (language: string) => string
  readonly seeTranslation: string
  readonly toldAfter: (span: string) => string
  readonly noSecondSource: string
}

const en: QuotingWords = {
  dateBasis: {
    stated: 'The article states its date.',
    derived: 'Its date follows from its own words.',
    reference: 'The text has no date; its address or an outside copy gives it.',
  },
  seeOriginal: (language) => `See the original in ${language}`,
  seeTranslation: 'See the translation',
  toldAfter: (span) => `Told ${span} after.`,
  noSecondSource: 'No second source in this dossier.',
}

const es: QuotingWords = {
  dateBasis: {
    stated: 'El artículo indica su fecha.',
    derived: 'La fecha se deduce de sus propias palabras.',
    reference: 'El texto no trae fecha; la dan su dirección o una copia externa.',
  },
  seeOriginal: (language) => `Ver el original en ${language}`,
  seeTranslation: 'Ver la traducción',
  toldAfter: (span) => `Contado ${span} después.`,
  noSecondSource: 'No hay una segunda fuente en este expediente.',
}

export const quotingWords: Readonly<Record<Lang, QuotingWords>> = { en, es }
