import { saidIn } from '../core/said.ts'
import { sayDay, sayEdtf, sayEdtfShort, sayWindow } from '../core/say.ts'
import { indexDossier } from '../core/dossier/index.ts'
import { isExcerptKnown, isRefinementKnown, knownPlacesOf } from '../core/dossier/known.ts'
import type { Day } from '../core/day.ts'
import type { Claim, Dossier, Event, EventKind, Step } from '../core/dossier/types.ts'
import { quotationsOf, type Piece } from '../core/quotation.ts'
import { viewOfStep } from '../core/story/view.ts'
import type { View } from '../core/view.ts'
import { defaultWindow } from '../core/select.ts'
import type { Lang } from '../core/words.ts'
import { alongWords } from '../text/along.ts'
import { briefWords } from '../text/brief.ts'
import { claimValue } from '../text/claim-value.ts'
import { messages, sayNumber } from '../text/index.ts'
import { readingWords } from '../text/reading.ts'
import { articleLine, referenceLine, sourcesOf, type SourceLine } from './pages-sources.ts'
import { boundaryLines } from './provenance.ts'

/** A story as pages: what the handout and the PowerPoint file both say, in one language, ready to be set. */
export interface StoryPages {
  readonly lang: Lang
  readonly title: string
  readonly summary: string
  /** "12 steps, 10 minutes" */
  readonly extent: string
  /** "Made 26 November 2026" */
  readonly made: string
  /** the line on boundaries, first in the language of the pages, then in the other */
  readonly boundaries: readonly { readonly lang: Lang; readonly text: string }[]
  readonly credits: string
  readonly steps: readonly StepPage[]
  readonly articles: readonly SourceLine[]
  readonly references: readonly SourceLine[]
}

/** What one step says once all of it is revealed. */
export interface StepPage {
  readonly number: number
  readonly kind: { readonly id: EventKind; readonly name: string } | null
  readonly when: string
  /** a reference's date, in brackets; empty: none */
  readonly refined: string
  readonly title: string
  readonly words: string
  readonly claims: { readonly title: string; readonly rows: readonly ClaimRow[] } | null
  readonly quotation: PageQuotation | null
  /** the articles and references it rests on, with their dates, in one line */
  readonly restsOn: string
  readonly notes: string
  readonly minutes: string
  /** what the picture of the map shows, for those who do not see it */
  readonly picture: string
}

export interface ClaimRow {
  readonly value: string
  readonly source: string
  /** measured by us, and not said by an article */
  readonly ours: boolean
}

export interface PageQuotation {
  readonly pieces: readonly Piece[]
  /** the language the words are in, and its quotation marks */
  readonly lang: string
  readonly open: string
  readonly close: string
  readonly outlet: string
  readonly headline: string
  /** "published 22 June 2022" */
  readonly published: string
  /** said where the words are our translation; empty: they are not */
  readonly translated: string
  /** the article's own words, where they were translated */
  readonly original: { readonly text: string; readonly lang: string } | null
}

export interface PagesOptions {
  readonly lang: Lang
  readonly made: Day
  /** km of the border on the map's own line; null: not known */
  readonly measured: number | null
}

/** The pages of a dossier's story; none where it has none. */
export function pagesOf(dossier: Dossier, { lang, made, measured }: PagesOptions): StoryPages {
  const { story, articles, references } = dossier
  const words = alongWords[lang]
  const total = story.reduce((sum, step) => sum + step.minutes, 0)
  const other: Lang = lang === 'en' ? 'es' : 'en'
  return {
    lang,
    title: dossier.title[lang],
    summary: dossier.summary[lang],
    extent: words.whole(sayNumber(lang, total), story.length),
    made: words.made(sayDay(made, lang)),
    boundaries: [lang, other].map((each) => ({ lang: each, text: boundaryLines[each] })),
    credits: messages[lang].credits,
    steps: story.map((step, i) => pageOf(dossier, step, i + 1, { lang, measured })),
    articles: articles.map((article) => articleLine(article, lang)),
    references: references.map((reference) => referenceLine(reference, lang)),
  }
}

interface Telling {
  readonly lang: Lang
  readonly measured: number | null
}

function pageOf(dossier: Dossier, step: Step, number: number, telling: Telling): StepPage {
  const { lang } = telling
  const view = viewOfStep(dossier, number, { lang, theme: 'light', dossier: null })
  const event = indexDossier(dossier).events.get(view.select ?? '') ?? null
  const when = whenOf(dossier, view, event)
  const claims = claimsOf(dossier, view, telling)
  const t = messages[lang]
  return {
    number,
    kind: event && { id: event.kind, name: t.kind[event.kind] },
    when,
    refined: refinedOf(dossier, view, event),
    title: saidIn(step.title, lang).text,
    words: saidIn(step.words, lang).text,
    claims,
    quotation: quotationOf(dossier, step, lang),
    restsOn: sourcesOf(dossier, view, step, event),
    notes: saidIn(step.notes, lang).text,
    minutes: alongWords[lang].minutes(sayNumber(lang, step.minutes)),
    picture: alongWords[lang].picture(saidIn(step.title, lang).text, when, placesOf(dossier, view, event)),
  }
}

/** When it was, as the screen says it: the event's date, else what counts as known, else the window. */
function whenOf(dossier: Dossier, { known, window, lang }: View, event: Event | null): string {
  if (event?.when) return sayEdtf(event.when, lang)
  if (known !== null) return briefWords[lang].knownBy(sayDay(known, lang))
  return sayWindow(window ?? defaultWindow(dossier), lang)
}

function refinedOf(dossier: Dossier, { known, lang }: View, event: Event | null): string {
  if (!event?.refined || !isRefinementKnown(dossier, event, known)) return ''
  return briefWords[lang].byReference(sayEdtfShort(event.refined.when, lang))
}

/** The names of the places that the picture lifts. */
function placesOf(dossier: Dossier, { known, select, lang }: View, event: Event | null): string {
  const { places, questions } = indexDossier(dossier)
  const ids =
    event === null
      ? (questions.get(select ?? '')?.places ?? [select ?? ''])
      : knownPlacesOf(dossier, event, known).map(({ id }) => id)
  return ids.flatMap((id) => places.get(id)?.name[lang] ?? []).join(', ')
}

function claimsOf(
  dossier: Dossier,
  { known, select, lang }: View,
  { measured }: Telling,
): StepPage['claims'] {
  const { questions, claimsByQuestion, excerpts, articles } = indexDossier(dossier)
  const question = questions.get(select ?? '')
  if (question === undefined) return null
  const said = (claim: Claim): ClaimRow[] => {
    const excerpt = excerpts.get(claim.excerpt)
    const article = excerpt && articles.get(excerpt.article)
    if (!excerpt || !article || !isExcerptKnown(dossier, excerpt, known)) return []
    const source = `${article.outlet}, ${sayEdtf(article.published, lang)}`
    return [{ value: claimValue(claim, lang), source, ours: false }]
  }
  const own: ClaimRow[] =
    question.measured === null || measured === null
      ? []
      : [
          {
            value: readingWords[lang].km(sayNumber(lang, Math.round(measured))),
            source: briefWords[lang].measuredHere,
            ours: true,
          },
        ]
  return {
    title: question.title[lang],
    rows: [...(claimsByQuestion.get(question.id) ?? []).flatMap(said), ...own],
  }
}

function quotationOf(dossier: Dossier, { view }: Step, lang: Lang): PageQuotation | null {
  const [card] = view.excerpt === undefined ? [] : quotationsOf(dossier, [view.excerpt])
  const [quotation] = card?.quotations ?? []
  if (card === undefined || quotation === undefined) return null
  const { article } = card
  const translation = article.lang === lang ? null : quotation.translation(lang)
  const spoken = translation === null ? article.lang : lang
  const [open, close] = spoken === 'es' ? ['«', '»'] : ['“', '”']
  return {
    pieces: translation ?? quotation.pieces,
    lang: spoken,
    open,
    close,
    outlet: article.outlet,
    headline: article.headline,
    published: messages[lang].published(sayEdtf(article.published, lang)),
    translated: translation === null ? '' : briefWords[lang].translated,
    original: translation === null ? null : { text: quotation.excerpt.exact, lang: article.lang },
  }
}
