import type { Basis } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'
import { plural } from './messages.ts'

/** The words that stand beneath a quotation. */
export interface QuotingWords {
  /** how an article's day of publication is known */
  readonly dateBasis: Readonly<Record<Basis, string>>
  readonly seeOriginal: (language: string) => string
  readonly seeTranslation: string
  readonly toldAfter: (span: string) => string
  readonly noSecondSource: string
  readonly whatTheySay: string
  /** "2 of 4 articles" */
  readonly ofArticles: (n: number, all: number) => string
  readonly notKnownYet: string
  readonly ourTranslation: string
  readonly noAddress: string
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
  whatTheySay: 'What the articles say',
  ofArticles: (n, all) => `${n} of ${plural('en', all, 'article', 'articles')}`,
  notKnownYet: 'No article published by then says so.',
  ourTranslation: 'Our translation.',
  noAddress: 'No address known.',
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
  noSecondSource: 'No hay una segunda fuente en este dosier.',
  whatTheySay: 'Qué dicen los artículos',
  ofArticles: (n, all) => `${n} de ${plural('es', all, 'artículo', 'artículos')}`,
  notKnownYet: 'Ningún artículo publicado hasta entonces lo dice.',
  ourTranslation: 'Traducción nuestra.',
  noAddress: 'No se conoce su dirección.',
}

export const quotingWords: Readonly<Record<Lang, QuotingWords>> = { en, es }
