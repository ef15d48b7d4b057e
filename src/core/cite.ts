import type { Day } from './day.ts'
import type { Article, Basis } from './dossier/types.ts'
import { sayDay, sayEdtf } from './say.ts'
import type { Lang } from './words.ts'

/** What a citation says beside the article's own words. */
export interface CiteWords {
  readonly accessed: (day: string) => string
  /** how the day of publication is known, as a sentence */
  readonly dateBasis: Readonly<Record<Basis, string>>
}

const quotes: Readonly<Record<Lang, readonly [string, string]>> = { en: ['“', '”'], es: ['«', '»'] }

/** A sentence's stop, unless it has one. */
function stopped(text: string): string {
  return /[.!?…]["”»]?$/.test(text) ? text : `${text}.`
}

/** What has to be told with a citation: how its date is known, where the article does not say it, and our note on the article. */
function caveats(article: Article, lang: Lang, words: CiteWords): readonly string[] {
  return [
    ...(article.publishedBasis === 'stated' ? [] : [words.dateBasis[article.publishedBasis]]),
    ...(article.note === null ? [] : [article.note[lang]]),
  ]
}

/** A citation in one paragraph: authors, headline, outlet, date, address, the day it was looked at, and what has to be told with it. */
export function citeAsText(article: Article, accessed: Day, lang: Lang, words: CiteWords): string {
  const [open, close] = quotes[lang]
  const headline = article.headline.trim()
  // English sets the stop inside the quotation marks, Spanish outside
  const title = lang === 'en' ? `${open}${stopped(headline)}${close}` : `${open}${headline}${close}.`
  const parts = [
    ...(article.authors.length === 0 ? [] : [stopped(article.authors.join(', '))]),
    title,
    `${article.outlet}, ${sayEdtf(article.published, lang)}.`,
    ...(article.url === null ? [] : [article.url]),
    stopped(words.accessed(sayDay(accessed, lang))),
    ...caveats(article, lang, words),
  ]
  return parts.join(' ').replace(/\s+/g, ' ')
}

const commands: Readonly<Record<string, string>> = {
  // BibTeX counts braces even behind a backslash, so a brace of the text must not stand there as one
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Words as BibTeX takes them between braces: what TeX reads as a command escaped, accents and other letters left as UTF-8. */
export function escapeBibtex(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/[{}\\~^]/g, (sign) => commands[sign] ?? sign)
    .replace(/[%&#_$]/g, (sign) => `\\${sign}`)
}

/** An address for a verbatim field, where nothing may be escaped: only what would end or unbalance the field is. */
function escapeAddress(url: string): string {
  return url.replace(/[{}\\^\s"]/g, (sign) => encodeURIComponent(sign))
}

/** A name that BibTeX must not take apart, at an "and" or a comma. */
function nameOf(author: string): string {
  const name = escapeBibtex(author)
  return /,|\band\b/i.test(name) ? `{${name}}` : name
}

/** The names babel has for languages. */
const babel: Readonly<Record<string, string>> = {
  en: 'english',
  es: 'spanish',
  fr: 'french',
  pt: 'portuguese',
}

/** An entry for BibLaTeX's `@online`, which older BibTeX styles read as `@misc`; the key is the article's id. */
export function citeAsBibtex(article: Article, accessed: Day, lang: Lang, words: CiteWords): string {
  const { published } = article
  // BibLaTeX reads EDTF, but not its one-of ranges
  const date = published.oneOf ? null : published.text
  const note = [
    ...(date === null ? [stopped(sayEdtf(published, lang))] : []),
    ...caveats(article, lang, words),
  ].join(' ')
  const language = babel[article.lang]
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', article.authors.length === 0 ? null : article.authors.map(nameOf).join(' and ')],
    // a second pair of braces keeps the capitals
    ['title', `{${escapeBibtex(article.headline)}}`],
    ['organization', escapeBibtex(article.outlet)],
    ['date', date],
    ['url', article.url === null ? null : escapeAddress(article.url)],
    ['urldate', accessed],
    ['langid', language ?? null],
    ['note', note === '' ? null : escapeBibtex(note)],
  ]
  const lines = fields.flatMap(([key, value]) => (value === null ? [] : [`  ${key} = {${value}}`]))
  return `@online{${article.id.replace(/[^A-Za-z0-9-]/g, '-')},\n${lines.join(',\n')}\n}\n`
}
