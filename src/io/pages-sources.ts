import { excerptsById, indexDossier } from '../core/dossier/index.ts'
import { isExcerptKnown, isReferenceKnown, knownPlacesOf } from '../core/dossier/known.ts'
import { knownExcerptsOf } from '../core/dossier/known-excerpts.ts'
import type { Article, Dossier, Event, Reference, Step } from '../core/dossier/types.ts'
import { crossingState, defaultWindow } from '../core/select.ts'
import { sayEdtf, sayEdtfShort } from '../core/say.ts'
import type { View } from '../core/view.ts'
import type { Lang } from '../core/words.ts'
import { alongWords } from '../text/along.ts'
import { quotingWords } from '../text/quoting.ts'

/** A source in full, in the parts in which it is set. */
export interface SourceLine {
  readonly id: string
  /** the outlet, or the reference's number */
  readonly name: string
  /** an article's headline, in its own language; empty for a reference */
  readonly headline: string
  readonly lang: string
  /** the rest in sentences: authors, day of publication, how it is known, our note */
  readonly told: string
  /** its address, or that none is known */
  readonly url: string
}

/** An article as the list of sources has it, with how its date is known. */
export function articleLine(article: Article, lang: Lang): SourceLine {
  const words = alongWords[lang]
  const told = [
    ...(article.authors.length === 0 ? [] : [words.by(article.authors.join(', '))]),
    words.published(sayEdtf(article.published, lang)),
    quotingWords[lang].dateBasis[article.publishedBasis],
    ...(article.note === null ? [] : [article.note[lang]]),
  ]
  return {
    id: article.id,
    name: article.outlet,
    headline: article.headline,
    lang: article.lang,
    told: told.join(' '),
    url: article.url ?? quotingWords[lang].noAddress,
  }
}

/** A reference as the list of sources has it. */
export function referenceLine({ id, text, url, published }: Reference, lang: Lang): SourceLine {
  const words = alongWords[lang]
  const day = published === null ? words.noDay : words.published(sayEdtf(published, lang))
  return {
    id,
    name: id,
    headline: '',
    lang,
    told: `${text[lang]} ${day}`,
    url: url ?? quotingWords[lang].noAddress,
  }
}

/** What a step rests on, each with its date: the articles that speak of what is selected, then the references that add to it. */
export function sourcesOf(dossier: Dossier, view: View, step: Step, event: Event | null): string {
  const { lang, known } = view
  const { excerpts, articles, references, claimsByQuestion } = indexDossier(dossier)
  const knownIds = (ids: readonly string[]) =>
    excerptsById(dossier, ids).flatMap((excerpt) =>
      isExcerptKnown(dossier, excerpt, known) ? excerpt.id : [],
    )
  const said = [
    ...(step.view.excerpt === undefined ? [] : [step.view.excerpt]),
    ...(event === null ? [] : knownExcerptsOf(dossier, event, known).map(({ id }) => id)),
    ...knownIds((claimsByQuestion.get(view.select ?? '') ?? []).map(({ excerpt }) => excerpt)),
  ]
  const speaking = new Set(said.flatMap((id) => excerpts.get(id)?.article ?? []))
  const added = new Set(event === null ? [] : addedTo(dossier, view, event))
  return [
    ...[...speaking].flatMap((id) => {
      const article = articles.get(id)
      return article ? [`${article.outlet}, ${sayEdtfShort(article.published, lang)}`] : []
    }),
    ...dossier.references.flatMap(({ id }) => {
      const published = references.get(id)?.published ?? null
      if (!added.has(id)) return []
      return [published === null ? id : `${id}, ${sayEdtfShort(published, lang)}`]
    }),
  ].join('; ')
}

/** The references that give an event its date or a place, or the places their state, as far as they are known. */
function addedTo(dossier: Dossier, { known, window }: View, event: Event): readonly string[] {
  const { to } = window ?? defaultWindow(dossier)
  const places = knownPlacesOf(dossier, event, known)
  const states = places.flatMap(({ id }) => crossingState(dossier, id, to, known)?.status.references ?? [])
  const named = [
    ...(event.refined === null ? [] : [event.refined.reference]),
    ...places.flatMap(({ reference }) => reference ?? []),
  ]
  return [...named.filter((id) => isReferenceKnown(dossier, id, known)), ...states]
}
