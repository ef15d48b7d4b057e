import type { Day } from '../day.ts'
import { claimsOn, excerptsById, indexDossier } from '../dossier/index.ts'
import { isArticleKnown, isEventKnown, isExcerptKnown, knownPlacesOf, type Known } from '../dossier/known.ts'
import { isWhollyKnown, knownNoteOf } from '../dossier/known-words.ts'
import { answersTo } from '../question.ts'
import { knownExcerptsOf } from '../dossier/known-excerpts.ts'
import type { Article, Dossier, Event, Excerpt, Place, Question } from '../dossier/types.ts'
import { rangeInside } from '../quotation.ts'
import type { Words } from '../words.ts'

/** What can be found. */
export type Item =
  | { readonly type: 'event'; readonly event: Event }
  | { readonly type: 'excerpt'; readonly excerpt: Excerpt }
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'article'; readonly article: Article }
  | { readonly type: 'question'; readonly question: Question }

/** A text that is searched. */
export interface Text {
  /** its language; null of a name that is the same in all */
  readonly lang: string | null
  readonly text: string
  /** whether it is the name of the thing, and not only said about it */
  readonly isTitle: boolean
}

/** One thing that can be found, with all the texts by which it is. */
export interface Entry {
  readonly item: Item
  readonly texts: readonly Text[]
}

function both(words: Words | null | undefined, isTitle: boolean): Text[] {
  if (!words) return []
  if (words.es === words.en) return [{ lang: null, text: words.en, isTitle }]
  return [
    { lang: 'en', text: words.en, isTitle },
    { lang: 'es', text: words.es, isTitle },
  ]
}

function eventTexts(dossier: Dossier, event: Event, known: Known): readonly Text[] {
  const { places } = indexDossier(dossier)
  return [
    ...both(event.title, true),
    ...(isWhollyKnown(dossier, event, known) ? both(event.summary, false) : []),
    ...both(knownNoteOf(dossier, event, known), false),
    ...knownPlacesOf(dossier, event, known).flatMap(({ id }) => both(places.get(id)?.name, false)),
  ]
}

/** The excerpts in which no other one lies: what stands in a narrower one stands in the wider one too. */
function widest(article: Article): readonly Excerpt[] {
  return article.excerpts.filter(
    (excerpt) => !article.excerpts.some((other) => rangeInside(other, excerpt) !== null),
  )
}

function excerptTexts(article: Article, excerpt: Excerpt): readonly Text[] {
  const translations = Object.entries(excerpt.translation)
  return [
    { lang: article.lang, text: excerpt.exact, isTitle: false },
    ...translations.map(([lang, text]): Text => ({ lang, text, isTitle: false })),
  ]
}

function articleTexts({ lang, headline, outlet, authors, note }: Article): readonly Text[] {
  return [
    { lang, text: headline, isTitle: true },
    { lang: null, text: outlet, isTitle: true },
    ...authors.map((author): Text => ({ lang: null, text: author, isTitle: false })),
    ...both(note, false),
  ]
}

function questionTexts(dossier: Dossier, question: Question, known: Known): readonly Text[] {
  const values = answersTo(dossier, question, known).flatMap(({ claim: { value } }) =>
    typeof value === 'number' ? [] : both(value, false),
  )
  return [...both(question.title, true), ...values]
}

/** The texts of an entry that are known on a day: the very list of the entry where all of them are. */
export function textsKnown(dossier: Dossier, { item, texts }: Entry, known: Known): readonly Text[] {
  if (known === null || (item.type !== 'event' && item.type !== 'question')) return texts
  const left =
    item.type === 'event'
      ? eventTexts(dossier, item.event, known)
      : questionTexts(dossier, item.question, known)
  return left.length === texts.length ? texts : left
}

/** All that can be found in a dossier, whenever it was published. */
export function entriesOf(dossier: Dossier): readonly Entry[] {
  return [
    ...dossier.events.map((event): Entry => ({
      item: { type: 'event', event },
      texts: eventTexts(dossier, event, null),
    })),
    ...dossier.places.map((place): Entry => ({
      item: { type: 'place', place },
      texts: both(place.name, true),
    })),
    ...dossier.questions.map((question): Entry => ({
      item: { type: 'question', question },
      texts: questionTexts(dossier, question, null),
    })),
    ...dossier.articles.flatMap((article): Entry[] => [
      { item: { type: 'article', article }, texts: articleTexts(article) },
      ...widest(article).map((excerpt): Entry => ({
        item: { type: 'excerpt', excerpt },
        texts: excerptTexts(article, excerpt),
      })),
    ]),
  ]
}

/** Whether a thing may be found on a known day: a question once one article that answers it is known. */
export function isFindable(dossier: Dossier, item: Item, known: Day | null): boolean {
  if (known === null) return true
  switch (item.type) {
    case 'event':
      return isEventKnown(dossier, item.event, known)
    case 'excerpt':
      return isExcerptKnown(dossier, item.excerpt, known)
    case 'article':
      return isArticleKnown(item.article, known)
    case 'question': {
      const excerpts = claimsOn(dossier, item.question.id).map((claim) => claim.excerpt)
      return excerptsById(dossier, excerpts).some((excerpt) => isExcerptKnown(dossier, excerpt, known))
    }
    case 'place':
      return true
  }
}

/** What articles known by a day say of an event, for telling by which words it was found. */
export function saidOf(dossier: Dossier, event: Event, known: Day | null): readonly Text[] {
  const { articles } = indexDossier(dossier)
  return knownExcerptsOf(dossier, event, known).flatMap((excerpt) => {
    const article = articles.get(excerpt.article)
    if (!article) return []
    const { lang, headline, outlet } = article
    const byWhom = [headline, outlet].map((text): Text => ({ lang, text, isTitle: false }))
    return [...excerptTexts(article, excerpt), ...byWhom]
  })
}
