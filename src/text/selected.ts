import type { Basis, Precision } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'
import { plural } from './messages.ts'

export interface SelectedWords {
  readonly showOnMap: string
  readonly cite: string
  readonly when: string
  readonly where: string
  readonly source: string
  readonly noDate: string
  readonly basis: Readonly<Record<Basis, string>>
  readonly precision: Readonly<Record<Precision, string>>
  readonly days: (n: number) => string
  readonly months: (least: number, most: number) => string
  /** names of languages by their code */
  readonly languages: Readonly<Record<string, string>>
  readonly references: string
}

/** The words of a thing that is looked at closely: what is known of it, and what can be done with it. */
export const selectedWords: Readonly<Record<Lang, SelectedWords>> = {
  en: {
    showOnMap: 'Show on the map',
    cite: 'Cite',
    when: 'When',
    where: 'Where',
    source: 'Source',
    noDate: 'no date given',
    basis: {
      stated: 'stated by the article',
      derived: 'follows from its words',
      reference: 'by a reference',
    },
    precision: {
      exact: 'exact place',
      near: 'near here',
      region: 'approximate area',
      country: 'somewhere in the country',
    },
    days: (n) => plural('en', n, 'day', 'days'),
    months: (a, b) => (a === b ? plural('en', a, 'month', 'months') : `${a} to ${b} months`),
    languages: { en: 'English', es: 'Spanish', pt: 'Portuguese', fr: 'French' },
    references: 'References',
  },
  es: {
    showOnMap: 'Mostrar en el mapa',
    cite: 'Citar',
    when: 'Cuándo',
    where: 'Dónde',
    source: 'Fuente',
    noDate: 'sin fecha',
    basis: {
      stated: 'según el artículo',
      derived: 'se deduce del artículo',
      reference: 'según una referencia',
    },
    precision: {
      exact: 'lugar exacto',
      near: 'cerca de aquí',
      region: 'zona aproximada',
      country: 'en algún lugar del país',
    },
    days: (n) => plural('es', n, 'día', 'días'),
    months: (a, b) => (a === b ? plural('es', a, 'mes', 'meses') : `${a} o ${b} meses`),
    languages: { en: 'inglés', es: 'español', pt: 'portugués', fr: 'francés' },
    references: 'Referencias',
  },
}
