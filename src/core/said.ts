import type { Lang, Words } from './words.ts'

/** Words in a language; where there are none in it, those of the other, which are then to be marked with its code. */
export function saidIn(words: Words, lang: Lang): { readonly text: string; readonly lang: Lang } {
  const other = lang === 'en' ? 'es' : 'en'
  return words[lang].trim() === '' && words[other].trim() !== ''
    ? { text: words[other], lang: other }
    : { text: words[lang], lang }
}
