import type { Lang } from '../core/words.ts'
import { plural } from './messages.ts'

/** The words of the lists beneath the events where nothing is selected. */
export interface OverviewWords {
  readonly questions: string
  /** how many articles answer a question */
  readonly articles: (n: number) => string
}

export const overviewWords: Readonly<Record<Lang, OverviewWords>> = {
  en: { questions: 'Questions', articles: (n) => plural('en', n, 'article', 'articles') },
  es: { questions: 'Preguntas', articles: (n) => plural('es', n, 'artículo', 'artículos') },
}
