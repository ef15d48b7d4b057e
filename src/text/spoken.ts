import type { Lang } from '../core/words.ts'
import { en } from './en.ts'
import type { Messages } from './messages.ts'

let es: Messages = en

/** The interface's words in a language, as far as the page has fetched them: English stands in. Where all are at hand anyway, `index.ts` has them. */
export const spoken: Readonly<Record<Lang, Messages>> = {
  en,
  get es() {
    return es
  },
}

/** Sees to it that a language's words are there. Rejects where they cannot be had. */
export async function learn(lang: Lang): Promise<void> {
  if (lang === 'es') es = (await import('./es.ts')).es
}
