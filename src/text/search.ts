import type { Lang } from '../core/words.ts'
import { plural } from './messages.ts'

/** The words of the search. */
export interface SearchWords {
  readonly results: string
  readonly type: Readonly<Record<'event' | 'excerpt' | 'place' | 'article' | 'question', string>>
  readonly nothing: string
  /** where there are data sets beside the dossier */
  readonly nothingInDossier: string
  readonly rows: (n: number) => string
  readonly rowsLater: string
  readonly found: (n: number) => string
  readonly more: (n: number) => string
  /** the words found are in another language than the interface's */
  readonly inLanguage: (language: string) => string
  readonly keys: string
}

export const searchWords: Readonly<Record<Lang, SearchWords>> = {
  en: {
    results: 'Search results',
    type: { event: 'Event', excerpt: 'Quotation', place: 'Place', article: 'Article', question: 'Question' },
    nothing: 'Nothing has all these words.',
    nothingInDossier: 'Nothing in the dossier has all these words.',
    rows: (n) => `${plural('en', n, 'row', 'rows')} of your data in this window: in the list and on the map.`,
    rowsLater: 'Searching your data …',
    found: (n) => plural('en', n, 'result', 'results'),
    more: (n) => `${n} more: one more word narrows it down.`,
    inLanguage: (language) => `in ${language}`,
    keys: '↑ ↓ to choose, Enter to open, Escape to clear',
  },
  es: {
    results: 'Resultados de la búsqueda',
    type: { event: 'Suceso', excerpt: 'Cita', place: 'Lugar', article: 'Artículo', question: 'Pregunta' },
    nothing: 'Nada tiene todas estas palabras.',
    nothingInDossier: 'Nada en el dosier tiene todas estas palabras.',
    rows: (n) =>
      `${plural('es', n, 'fila', 'filas')} de sus datos en este período: ${n === 1 ? 'está' : 'están'} en la lista y en el mapa.`,
    rowsLater: 'Buscando en sus datos…',
    found: (n) => plural('es', n, 'resultado', 'resultados'),
    more: (n) => `${n} más: otra palabra afina la búsqueda.`,
    inLanguage: (language) => `en ${language}`,
    keys: '↑ ↓ para elegir, Intro para abrir, Escape para borrar',
  },
}
