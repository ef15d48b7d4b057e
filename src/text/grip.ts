import type { Lang } from '../core/words.ts'

interface GripWords {
  readonly taller: string
  readonly low: string
}

/** What a press on the sheet's grip does next. */
export const gripWords: Readonly<Record<Lang, GripWords>> = {
  en: { taller: 'Make the panel taller', low: 'Lower the panel' },
  es: { taller: 'Ampliar el panel', low: 'Bajar el panel' },
}
