import { logFault } from '../fault.ts'
import type { Fault, Log } from '../fault.ts'
import { show } from '../read/reader.ts'
import type { Article, Dossier, Excerpt } from '../types.ts'

/** The articles' texts as published, by the articles' ids. */
export type ArticleTexts = ReadonlyMap<string, string>

function count(text: string, part: string): number {
  return part === '' ? 0 : text.split(part).length - 1
}

/** Where an excerpt's exact words begin in its article's text, to the letter, as prefix and suffix are; null where they do not stand there. */
export function startOfExcerpt(
  text: string,
  { prefix, exact, suffix }: Pick<Excerpt, 'prefix' | 'exact' | 'suffix'>,
): number | null {
  const at = text.indexOf(prefix + exact + suffix)
  return at < 0 ? null : at + prefix.length
}

/** What the article has where a prefix or a suffix was expected. */
function checkAround(text: string, excerpt: Excerpt, path: string, log: Log): void {
  const { prefix, exact, suffix } = excerpt
  const at = text.indexOf(exact)
  const withPrefix = text.includes(prefix + exact)
  const withSuffix = text.includes(exact + suffix)
  if (!withPrefix || withSuffix)
    logFault(
      log,
      `${path}.prefix`,
      `is not what stands before the exact words, which are there`,
      show(text.slice(Math.max(0, at - Math.max(30, prefix.length)), at)),
    )
  if (!withSuffix || withPrefix) {
    const end = at + exact.length
    logFault(
      log,
      `${path}.suffix`,
      `is not what stands after the exact words, which are there`,
      show(text.slice(end, end + Math.max(30, suffix.length))),
    )
  }
}

/** As few letters of a quotation that an article has too say nothing of where it departs from it. */
const fewest = 12

/** How many of the first letters of a quotation stand in the article. */
function alike(text: string, exact: string): number {
  let [least, most] = [0, exact.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (text.includes(exact.slice(0, middle))) least = middle
    else most = middle - 1
  }
  return least
}

/** What would be right of a quotation that is not in the article: what that has where the two part. */
function articlesWords(text: string, exact: string): string {
  const letters = alike(text, exact)
  // from the word on in which they part
  const from = exact.lastIndexOf(' ', letters - 1) + 1
  if (letters < fewest || from === 0) return `the article's words to the letter, not ${show(exact)}`
  const before = exact.slice(0, letters)
  const at = text.indexOf(before) + from
  const context = exact.slice(Math.max(0, from - 40), from).trim()
  return `the article's words to the letter: after ${show(context)} it has ${show(text.slice(at, at + 40))}, not ${show(exact.slice(from, from + 40))}`
}

/** Every excerpt's prefix, exact and suffix stand in the article's text, one after the other, to the letter and once. */
export function checkQuotes(dossier: Dossier, texts: ArticleTexts): Fault[] {
  return dossier.articles.flatMap((article, i) => {
    const text = texts.get(article.id)
    if (text !== undefined) return checkArticleQuotes(article, text, i)
    const log: Log = { file: 'dossier.json', faults: [] }
    logFault(
      log,
      `articles[${i}]`,
      `there is no text of "${article.id}"`,
      `a file ${article.id}.txt beside the other texts`,
    )
    return log.faults
  })
}

/** The same for one article, the `i`th of its dossier (from 0). */
export function checkArticleQuotes(article: Article, text: string, i: number): Fault[] {
  const log: Log = { file: 'dossier.json', faults: [] }
  article.excerpts.forEach((excerpt, j) => {
    const path = `articles[${i}].excerpts[${j}]`
    const times = count(text, excerpt.prefix + excerpt.exact + excerpt.suffix)
    if (times === 1) return
    if (times > 1)
      logFault(
        log,
        path,
        `stands ${times} times in the article`,
        'a longer prefix or suffix, with which it stands there once',
      )
    else if (text.includes(excerpt.exact)) checkAround(text, excerpt, path, log)
    else logFault(log, `${path}.exact`, 'is not in the article', articlesWords(text, excerpt.exact))
  })
  return log.faults
}
