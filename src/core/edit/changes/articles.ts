import { langs } from '../../words.ts'
import type { Lang } from '../../words.ts'
import type { Change } from '../change.ts'
import { undated } from '../draft.ts'
import type { Draft, DraftArticle, DraftExcerpt } from '../draft.ts'
import { excerptIdFor, idFor } from '../ids.ts'
import { findExcerpt } from '../mark.ts'
import type { Quote } from '../mark.ts'
import { change, edited, withItem } from './change.ts'

/** What of an article is written by hand. */
export type ArticleEdit = Partial<Omit<DraftArticle, 'id' | 'excerpts'>>

/** Adds an article, at the end; its id is made of its headline (else its outlet). */
export function addArticle(draft: Draft, fields: ArticleEdit = {}): Change {
  const title = fields.headline?.trim() ? fields.headline : (fields.outlet ?? '')
  const article: DraftArticle = {
    id: idFor(draft, 'article', title),
    outlet: '',
    headline: '',
    authors: [],
    url: '',
    lang: 'en',
    published: undated,
    publishedBasis: null,
    copyOf: null,
    note: null,
    textHash: null,
    ...fields,
    excerpts: [],
  }
  return change('add', { kind: 'article', id: article.id }, draft, {
    ...draft,
    articles: [...draft.articles, article],
  })
}

export function editArticle(draft: Draft, id: string, fields: ArticleEdit): Change {
  const articles = withItem(draft.articles, id, (article) => ({ ...article, ...fields }))
  const before = draft.articles.find((article) => article.id === id)
  return edited({ kind: 'article', id }, fields, draft, { ...draft, articles }, before)
}

/** Where an excerpt belongs among others: in the order of the text where it is at hand, else at the end. */
function placeOf(excerpts: readonly DraftExcerpt[], own: Quote, text: string | null): number {
  const start = text === null ? null : findExcerpt(text, own)
  if (text === null || start === null) return excerpts.length
  const later = excerpts.findIndex((other) => {
    const at = findExcerpt(text, other)
    return at !== null && (at.start > start.start || (at.start === start.start && at.end < start.end))
  })
  return later < 0 ? excerpts.length : later
}

/**
 * Adds what was marked (`markExcerpt` of mark.ts) as an excerpt of an article, in the order of its text where that is at hand. The same
 * words in the same place once more are the excerpt that is there already: the draft stays as it is.
 */
export function addExcerpt(
  draft: Draft,
  articleId: string,
  quote: Quote,
  text: string | null = null,
): Change {
  const article = draft.articles.find(({ id }) => id === articleId)
  const there = article?.excerpts.find((other) => isSame(other, quote, text))
  if (there) return change('mark', { kind: 'excerpt', id: there.id }, draft, draft)
  const { exact, prefix, suffix } = quote
  const id = excerptIdFor(draft, articleId, exact)
  const excerpt: DraftExcerpt = { id, exact, prefix, suffix, translation: {} }
  const articles = withItem(draft.articles, articleId, (one) => ({
    ...one,
    excerpts: one.excerpts.toSpliced(placeOf(one.excerpts, quote, text), 0, excerpt),
  }))
  return change('mark', { kind: 'excerpt', id }, draft, { ...draft, articles })
}

function isSame(one: Quote, other: Quote, text: string | null): boolean {
  if (one.exact !== other.exact) return false
  if (text === null) return one.prefix === other.prefix && one.suffix === other.suffix
  const at = findExcerpt(text, one)
  return at !== null && at.start === findExcerpt(text, other)?.start
}

function editExcerpt(
  draft: Draft,
  id: string,
  edit: (excerpt: DraftExcerpt) => DraftExcerpt,
): Pick<Draft, 'articles'> {
  const articles = draft.articles.map((article) =>
    article.excerpts.some((excerpt) => excerpt.id === id)
      ? { ...article, excerpts: withItem(article.excerpts, id, edit) }
      : article,
  )
  return { articles }
}

/** Takes other words of the text for an excerpt; its id, and all that rests on it, stays. */
export function remarkExcerpt(draft: Draft, id: string, { exact, prefix, suffix }: Quote): Change {
  const after = { ...draft, ...editExcerpt(draft, id, (excerpt) => ({ ...excerpt, exact, prefix, suffix })) }
  return change('mark', { kind: 'excerpt', id }, draft, after, 'exact')
}

/** Our translation of an excerpt into a language; empty: none. */
export function translateExcerpt(draft: Draft, id: string, lang: string, words: string): Change {
  const before = draft.articles.flatMap(({ excerpts }) => excerpts).find((excerpt) => excerpt.id === id)
  const translation = { ...before?.translation, [lang]: words }
  if (words === '') Reflect.deleteProperty(translation, lang)
  const after = { ...draft, ...editExcerpt(draft, id, (excerpt) => ({ ...excerpt, translation })) }
  return edited({ kind: 'excerpt', id }, { translation }, draft, after, before)
}

/** The languages into which an excerpt of an article should be translated: those of the interface that are not the article's. */
export function wantedTranslations(article: DraftArticle): readonly Lang[] {
  return langs.filter((lang) => lang !== article.lang.slice(0, 2))
}
