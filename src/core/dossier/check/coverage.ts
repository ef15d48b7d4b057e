import { indexDossier } from '../index.ts'
import type { Article, Dossier } from '../types.ts'
import { startOfExcerpt } from './quotes.ts'
import type { ArticleTexts } from './quotes.ts'

/** A sentence of an article and what of the dossier rests on it. */
export interface Covered {
  readonly article: string
  /** counted from 1 within the article */
  readonly number: number
  readonly text: string
  /** such as "event apure" or "claim officers-killed"; empty: nothing rests on it */
  readonly citedBy: readonly string[]
}

interface Sentence {
  readonly start: number
  readonly end: number
}

// A sentence ends with a line, or at a stop (and closing quotes) before a space and what may begin a sentence; not after initials: U.N.
const sentenceEnd = /(?<!\b\p{Lu})[.!?]["”’)]*(?=\s+["“‘(]?[\p{Lu}\d])/gu

/** Where the sentences of a text lie, without the spaces around them. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  const add = (from: number, to: number): void => {
    const raw = text.slice(from, to)
    const start = from + (raw.length - raw.trimStart().length)
    const end = from + raw.trimEnd().length
    if (end > start) sentences.push({ start, end })
  }
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    let from = line.index
    for (const stop of line[0].matchAll(sentenceEnd)) {
      const to = line.index + stop.index + stop[0].length
      add(from, to)
      from = to
    }
    add(from, line.index + line[0].length)
  }
  return sentences
}

/** What rests on each stretch of an article that an excerpt quotes. */
function citations(dossier: Dossier, article: Article, text: string): (Sentence & { by: string[] })[] {
  const { eventsByExcerpt, claimsByExcerpt } = indexDossier(dossier)
  return article.excerpts.flatMap((excerpt) => {
    const start = startOfExcerpt(text, excerpt)
    if (start === null) return []
    const by = [
      ...(eventsByExcerpt.get(excerpt.id) ?? []).map((event) => `event ${event.id}`),
      ...(claimsByExcerpt.get(excerpt.id) ?? []).map((claim) => `claim ${claim.question}`),
      ...dossier.statuses
        .filter((status) => status.excerpts.includes(excerpt.id))
        .map((status) => `status ${status.state} of ${status.place}`),
    ]
    return [{ start, end: start + excerpt.exact.length, by }]
  })
}

/** Every sentence of every article there is a text of, with what cites it: shows what the dossier passes over. */
export function coverage(dossier: Dossier, texts: ArticleTexts): Covered[] {
  return dossier.articles.flatMap((article) => {
    const text = texts.get(article.id)
    if (text === undefined) return []
    const cited = citations(dossier, article, text)
    return sentencesOf(text).map(({ start, end }, i) => ({
      article: article.id,
      number: i + 1,
      text: text.slice(start, end),
      citedBy: [
        ...new Set(cited.filter((part) => part.start < end && part.end > start).flatMap(({ by }) => by)),
      ],
    }))
  })
}
