import { isArticleKnown, isRefinementKnown } from '../../core/dossier/known.ts'
import { formatBox } from '../../core/box.ts'
import type { EventKind } from '../../core/dossier/types.ts'
import { sayDay, sayEdtf, sayEdtfShort, sayWindow } from '../../core/say.ts'
import { isSelectionKnown, type Selection, type Session } from '../../app/session.svelte.ts'
import { messages, type Messages } from '../../text/index.ts'
import { filterWords } from '../../text/filters.ts'
import { readingWords } from '../../text/reading.ts'
import { quotedOf } from './quoted.ts'
import { quotingWords } from '../../text/quoting.ts'
import { selectedWords } from '../../text/selected.ts'

/** The words of a sheet, in one language. */
export interface SheetContent {
  readonly t: Messages
  readonly title: string
  readonly window: string
  /** how many events; what counts as known; what is filtered */
  readonly facts: readonly string[]
  readonly selected: SheetSelection | null
  readonly rows: readonly SheetRow[]
  /** boundary line in both languages, credits, the day it was made */
  readonly foot: readonly string[]
  readonly link: string
}

export interface SheetSelection {
  readonly id: string
  readonly kind: EventKind | null
  readonly label: string
  readonly title: string
  readonly when: string
  readonly quote: SheetQuote | null
}

export interface SheetQuote {
  readonly text: string
  readonly source: string
  /** said where the words are our translation */
  readonly note: string
}

export interface SheetRow {
  readonly id: string
  readonly kind: EventKind
  readonly title: string
  readonly when: string
  readonly possible: boolean
}

/** What is known and what is filtered in a view, a line each. */
function factsOf(session: Session): string[] {
  const { t, view, events, dossier } = session
  const { kinds, articles, q, certainty, places, area, known, lang } = view
  const words = filterWords[lang]
  const outlets = dossier.articles.filter(({ id }) => articles?.includes(id)).map(({ headline }) => headline)
  return [
    `${t.eventCount(events.present.length)} · ${t.knownBy}: ${known === null ? t.everything : sayDay(known, lang)}`,
    ...(kinds === null ? [] : [`${t.kinds}: ${kinds.map((kind) => t.kind[kind]).join(', ') || '–'}`]),
    ...(articles === null ? [] : [`${t.articles}: ${outlets.join('; ') || '–'}`]),
    ...(q === '' ? [] : [`${t.search}: ${q}`]),
    ...(certainty === null ? [] : [`${words.certainty}: ${words.onlyCertain}`]),
    ...(places === null
      ? []
      : [
          `${words.places}: ${places.map((id) => session.where?.nameOf(id)?.[lang] ?? id).join(', ') || '–'}`,
        ]),
    ...(area === null ? [] : [`${words.box}: ${formatBox(area)}`]),
  ]
}

/** The line on boundaries, first in the language of the view. */
export function boundaryLinesOf(session: Session): string[] {
  const { en, es } = messages
  const lines = [en.boundaryLine, es.boundaryLine]
  return session.view.lang === 'en' ? lines : lines.reverse()
}

/** What a sheet says of a view. `made` is the day in words. */
export function contentOf(session: Session, made: string): SheetContent {
  const { t, view, dossier, events } = session
  const { lang } = view
  return {
    t,
    title: dossier.title[lang],
    window: sayWindow(session.window, lang),
    facts: factsOf(session),
    selected:
      session.selection !== null && isSelectionKnown(dossier, session.selection, view.known)
        ? selectionOf(session, session.selection)
        : null,
    rows: events.present.map(({ event, when, presence }) => ({
      id: event.id,
      kind: event.kind,
      title: event.title[lang],
      when: sayEdtfShort(when, lang),
      possible: presence === 'possible',
    })),
    foot: [...boundaryLinesOf(session), `${t.credits} · ${made}`],
    link: session.address(view),
  }
}

function selectionOf(session: Session, selection: Selection): SheetSelection {
  const { t, view, dossier } = session
  const { lang, known } = view
  const { id } = selection
  const quote = quoteOf(session)
  switch (selection.kind) {
    case 'event': {
      const { event } = selection
      const refined =
        event.refined !== null && isRefinementKnown(dossier, event, known) ? event.refined : null
      const said = event.when === null ? selectedWords[t.lang].noDate : sayEdtf(event.when, lang)
      const when =
        refined === null
          ? said
          : `${said}; ${sayEdtf(refined.when, lang)}, ${selectedWords[t.lang].basis.reference} (${refined.reference})`
      return {
        id,
        kind: event.kind,
        label: t.kind[event.kind],
        title: event.title[lang],
        when,
        quote,
      }
    }
    case 'place': {
      const { place } = selection
      const state = session.crossings.get(id)
      const when = place.kind !== 'crossing' ? '' : state ? t.state[state] : t.legendUnsaid
      return {
        id,
        kind: null,
        label: readingWords[lang].placeKind[place.kind],
        title: place.name[lang],
        when,
        quote,
      }
    }
    case 'article': {
      const { article } = selection
      const when = isArticleKnown(article, known) ? t.published(sayEdtf(article.published, lang)) : ''
      return { id, kind: null, label: article.outlet, title: article.headline, when, quote }
    }
    case 'question':
      return { id, kind: null, label: '', title: selection.question.title[lang], when: '', quote }
  }
}

/** The first sentence on what is selected, in the language of the view where we have it. */
function quoteOf(session: Session): SheetQuote | null {
  const { t, view } = session
  const { lang } = view
  const [card] = quotedOf(session)
  const [quotation] = card?.quotations ?? []
  if (card === undefined || quotation === undefined) return null
  const { article } = card
  const translation = article.lang === lang ? null : quotation.translation(lang)
  const text = (translation ?? quotation.pieces).map((piece) => piece.text).join('')
  return {
    text: quoted(text, translation === null ? article.lang : lang),
    source: `${article.outlet}, ${t.published(sayEdtfShort(article.published, lang))}`,
    note: translation === null ? '' : quotingWords[t.lang].ourTranslation,
  }
}

function quoted(text: string, lang: string): string {
  const words = text.replaceAll(/\s+/g, ' ')
  return lang === 'es' ? `«${words}»` : `“${words}”`
}
