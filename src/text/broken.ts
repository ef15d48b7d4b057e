import type { Lang } from '../core/words.ts'

interface BrokenWords {
  readonly title: string
  readonly what: (message: string) => string
  readonly kept: string
  readonly again: string
  readonly events: string
}

/** The words of the page that stands where another has broken. */
export const brokenWords: Readonly<Record<Lang, BrokenWords>> = {
  en: {
    title: 'This page has broken',
    what: (message) => `A fault of the app's own: ${message}`,
    kept: 'Nothing is lost: what you were looking at is in the address.',
    again: 'Start again',
    events: 'The events of this dossier',
  },
  es: {
    title: 'Esta página se dañó',
    what: (message) => `Es un error de la propia aplicación: ${message}`,
    kept: 'No se perdió nada: lo que estaba viendo está en la dirección.',
    again: 'Volver a empezar',
    events: 'Los sucesos de este dosier',
  },
}
