import { bases } from '../types.ts'
import type { Article, Excerpt } from '../types.ts'
import { listOf, orNull, record } from './reader.ts'
import type { Reader } from './reader.ts'
import {
  address,
  anyText,
  date,
  excerptId,
  id,
  languageCode,
  oneOf,
  published,
  text,
  textHash,
  translations,
  words,
} from './values.ts'

const noExcerpt: Excerpt = { id: '', article: '', exact: '', prefix: '', suffix: '', translation: {} }

function excerptOf(article: string): Reader<Excerpt> {
  return record('an excerpt', noExcerpt, (fields) => ({
    id: fields.required('id', excerptId),
    article,
    exact: fields.required('exact', text),
    prefix: fields.required('prefix', anyText),
    suffix: fields.required('suffix', anyText),
    translation: fields.optional('translation', translations, {}),
  }))
}

const noArticle: Article = {
  id: '',
  outlet: '',
  headline: '',
  authors: [],
  url: null,
  lang: 'en',
  published: date.fallback,
  publishedBasis: 'stated',
  copyOf: null,
  note: null,
  excerpts: [],
}

export const article: Reader<Article> = record('an article', noArticle, (fields) => {
  const own = fields.required('id', id)
  return {
    id: own,
    outlet: fields.required('outlet', text),
    headline: fields.required('headline', text),
    authors: fields.optional('authors', listOf(text, 'names'), []),
    url: fields.required('url', orNull(address)),
    lang: fields.required('lang', languageCode),
    published: fields.required('published', published),
    publishedBasis: fields.required('publishedBasis', oneOf(bases, 'stated')),
    copyOf: fields.optional('copyOf', id, null),
    note: fields.optional('note', words, null),
    textHash: fields.optional('textHash', textHash, undefined),
    excerpts: fields.required('excerpts', listOf(excerptOf(own), 'excerpts')),
  }
})
