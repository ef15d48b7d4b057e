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
    else
      logFault(
        log,
        `${path}.exact`,
        'is not in the article',
        `the article's words to the letter, not ${show(excerpt.exact)}`,
      )
  })
  return log.faults
}
