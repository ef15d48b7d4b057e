import type { Lang } from '../../core/words.ts'

/** Languages that articles about a border of Latin America are mostly in; an article may be in any other. */
export const languages: readonly string[] = ['es', 'en', 'pt', 'fr', 'de', 'it', 'nl']

/** The name of a language in a language: "Spanish", "español". */
export function languageName(code: string, lang: Lang): string {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(code) ?? code
  return name.slice(0, 1).toLocaleUpperCase(lang) + name.slice(1)
}

const telling: Readonly<Record<string, RegExp>> = {
  es: /\b(el|la|los|las|que|de|y|en|por|con|una|del|se|fue|según)\b/giu,
  en: /\b(the|of|and|to|in|that|was|with|for|on|by|were|said|from)\b/giu,
  pt: /\b(o|os|um|uma|que|não|em|do|da|dos|com|para|foi|são)\b/giu,
  fr: /\b(le|les|des|et|une|est|dans|que|pour|qui|sur|au|aux)\b/giu,
}

/** The language that a text is most likely in, by its small words; `otherwise` where there are too few of them. */
export function languageOf(text: string, otherwise: string): string {
  const counts = Object.entries(telling).map(
    ([code, small]) => [code, text.match(small)?.length ?? 0] as const,
  )
  const [best] = counts.toSorted(([, a], [, b]) => b - a)
  return best !== undefined && best[1] >= 3 ? best[0] : otherwise
}

/** The headline that a pasted text begins with, if it does: a first line that is short and no sentence. */
export function headlineOf(text: string): string {
  const [first = '', ...rest] = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const line = first.trim()
  return rest.length > 0 && line.length >= 12 && line.length <= 160 && !/[.;:,]$/.test(line) ? line : ''
}
