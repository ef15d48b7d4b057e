import type { CiteWords } from '../core/cite.ts'
import type { Lang } from '../core/words.ts'
import { quotingWords } from './quoting.ts'

/** The words of the part that gives citations. */
export interface CitePartWords extends CiteWords {
  readonly text: string
  readonly bibtex: string
  readonly link: string
  readonly copy: string
  readonly copied: string
  /** what is told to those who do not see the button change */
  readonly wasCopied: (what: string) => string
  readonly copyYourself: string
}

export const citeWords: Readonly<Record<Lang, CitePartWords>> = {
  en: {
    accessed: (day) => `Accessed ${day}`,
    dateBasis: quotingWords.en.dateBasis,
    text: 'Citation',
    bibtex: 'BibTeX',
    link: 'Link to this view',
    copy: 'Copy',
    copied: 'Copied',
    wasCopied: (what) => `${what}: copied.`,
    copyYourself: 'It could not be copied by itself. The text is selected: press Ctrl+C, or ⌘C on a Mac.',
  },
  es: {
    accessed: (day) => `Consultado el ${day}`,
    dateBasis: quotingWords.es.dateBasis,
    text: 'Cita',
    bibtex: 'BibTeX',
    link: 'Enlace a esta vista',
    copy: 'Copiar',
    copied: 'Copiado',
    wasCopied: (what) => `${what}: se copió.`,
    copyYourself: 'No se pudo copiar. El texto está seleccionado: pulse Ctrl+C, o ⌘C en un Mac.',
  },
}
