import { dossierFormat } from './read/dossier.ts'
import { isObject } from './read/reader.ts'
import type { Article, Dossier, Event, Place, Question, Reference, Status, Step } from './types.ts'

/**
 * A dossier as its file has it, with the places inlined: what `parseDossier` reads as the very same dossier. The keys stand in the order
 * in which the format lists them, whatever the file had that it was read from.
 */
export function dossierJson(dossier: Dossier): object {
  const { title, summary, box } = dossier
  return {
    format: dossierFormat,
    title,
    summary,
    box,
    articles: dossier.articles.map(articleJson),
    events: dossier.events.map(eventJson),
    claims: dossier.claims.map(({ question, value, qualifier, unit, excerpt }) => ({
      question,
      value,
      qualifier,
      unit,
      excerpt,
    })),
    references: dossier.references.map(referenceJson),
    questions: dossier.questions.map(questionJson),
    statuses: dossier.statuses.map(statusJson),
    story: dossier.story.map(stepJson),
    places: {
      type: 'FeatureCollection',
      ...(isObject(dossier.placesFile) && dossier.placesFile),
      features: dossier.places.map(featureJson),
    },
  }
}

/** A step as the dossier's file has it. */
export function stepJson({ id, title, words, notes, minutes, view }: Step): object {
  const { window, known, select, kinds, articles, q, certainty, places, area, at, fit, then, excerpt } = view
  return {
    id,
    title,
    words,
    notes,
    minutes,
    view: { window, known, select, kinds, articles, q, certainty, places, area, at, fit, then, excerpt },
  }
}

function articleJson(article: Article): object {
  const { id, outlet, headline, authors, url, lang, published, publishedBasis, copyOf, note, textHash } =
    article
  return {
    id,
    outlet,
    headline,
    authors,
    url,
    lang,
    published: published.text,
    publishedBasis,
    copyOf,
    note,
    textHash,
    excerpts: article.excerpts.map(({ id: own, exact, prefix, suffix, translation }) => ({
      id: own,
      exact,
      prefix,
      suffix,
      translation,
    })),
  }
}

function eventJson(event: Event): object {
  const { id, kind, title, summary, note, when, whenBasis, refined, places, excerpts } = event
  return {
    id,
    kind,
    title,
    summary,
    note,
    when: when && when.text,
    whenBasis,
    refined: refined && { when: refined.when.text, reference: refined.reference },
    places: places.map(({ id: place, basis, reference }) => ({ id: place, basis, reference })),
    excerpts,
  }
}

function referenceJson({ id, text, url, published }: Reference): object {
  return { id, text, url, published: published && published.text }
}

function questionJson({ id, title, relation, events, places, measured }: Question): object {
  return { id, title, relation, events, places, measured }
}

function statusJson({ place, state, during, excerpts, references, note }: Status): object {
  return { place, state, during: during.text, excerpts, references, note }
}

function featureJson({ id, feature }: Place): object {
  const { properties, geometry } = feature
  // spread, as Object.assign would take a key "__proto__" for the prototype itself
  const members: object = feature
  return { type: 'Feature', id, properties, geometry, ...members }
}
