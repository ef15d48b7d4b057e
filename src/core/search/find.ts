import MiniSearch from 'minisearch'
import type { Day } from '../day.ts'
import type { Dossier } from '../dossier/types.ts'
import type { Piece } from '../quotation.ts'
import { eventMatcher, fold, wordsOf } from '../search.ts'
import type { Lang } from '../words.ts'
import { inContext, rangesFound, tokensOf } from './context.ts'
import { entriesOf, isFindable, saidOf, textsKnown } from './entries.ts'
import type { Entry, Item, Text } from './entries.ts'

/** The words that led to a thing, in their context. */
export interface Context {
  /** the language they are in; null where they are the same in all */
  readonly lang: string | null
  readonly pieces: readonly Piece[]
}

/** Something found. */
export interface Found {
  readonly item: Item
  /** worked out when it is shown: much is found and little seen */
  readonly context: () => Context
}

/** How a word of the query was met, best first. */
const ranks = ['title', 'title-prefix', 'body', 'body-prefix', 'part', 'said', 'alike'] as const
type Rank = (typeof ranks)[number]

interface Doc {
  readonly id: number
  readonly title: string
  readonly body: string
}

/** The words by which all of a dossier's things are found. Built once a dossier, in pieces: the page goes on meanwhile. */
export class Finder {
  private readonly dossier: Dossier
  private readonly entries: readonly Entry[]
  /** all texts of each entry in one, as they are compared */
  private readonly folded: readonly string[]
  private readonly index: MiniSearch<Doc>

  private constructor(dossier: Dossier) {
    this.dossier = dossier
    this.entries = entriesOf(dossier)
    this.folded = this.entries.map(({ texts }) => fold(texts.map(({ text }) => text).join('\n')))
    this.index = new MiniSearch<Doc>({
      fields: ['title', 'body'],
      tokenize: (text) => tokensOf(text).map((token) => token.folded),
      // folded already
      processTerm: (term) => term,
      searchOptions: {
        combineWith: 'AND',
        prefix: true,
        // a word of three letters is like too many others
        fuzzy: (term) => (term.length > 3 ? 0.2 : false),
        boost: { title: 3 },
      },
    })
  }

  static async of(dossier: Dossier): Promise<Finder> {
    const finder = new Finder(dossier)
    const text = (entry: Entry, title: boolean) =>
      entry.texts.flatMap((one) => (one.isTitle === title ? one.text : [])).join('\n')
    await finder.index.addAllAsync(
      finder.entries.map((entry, id): Doc => ({ id, title: text(entry, true), body: text(entry, false) })),
      { chunkSize: 500 },
    )
    return finder
  }

  /**
   * What has every word of a query, as far as it is known by a day, in either language. First what is called so, then what says so; a
   * whole word before the beginning of one, words that are only alike (a letter more, less or other) last. Every event that the list
   * keeps for these words is among it.
   */
  find(query: string, known: Day | null, lang: Lang): readonly Found[] {
    const words = [...new Set(tokensOf(query).map((token) => token.folded))]
    if (words.length === 0) return []
    const hits = new Map<
      number,
      { readonly rank: number; readonly score: number; readonly alike: ReadonlySet<string> }
    >()
    for (const { id, score, match } of this.index.search(query)) {
      if (typeof id !== 'number') continue
      const terms = Object.entries(match)
      const rank = Math.max(...words.map((word) => ranks.indexOf(bestOf(word, terms))))
      hits.set(id, { rank, score, alike: new Set(terms.map(([term]) => term)) })
    }
    // parts of words, and events by what is said of them: not in the index, and no less true
    const matches = eventMatcher(this.dossier, query, known)
    const asked = wordsOf(query)
    for (const [id, entry] of this.entries.entries()) {
      const before = hits.get(id)
      const held = asked.every((word) => this.folded[id]?.includes(word))
      const isSaid = entry.item.type === 'event' && matches(entry.item.event)
      const rank: Rank | null = held ? 'part' : isSaid ? 'said' : null
      if (rank !== null && ranks.indexOf(rank) < (before?.rank ?? ranks.length))
        hits.set(id, { rank: ranks.indexOf(rank), score: before?.score ?? 0, alike: new Set() })
    }
    return [...hits]
      .sort(([a, one], [b, two]) => one.rank - two.rank || two.score - one.score || a - b)
      .flatMap(([id, { alike }]): Found[] => {
        const entry = this.entries[id]
        if (!entry || !isFindable(this.dossier, entry.item, known)) return []
        const texts = textsKnown(this.dossier, entry, known)
        const isSaid = entry.item.type === 'event' && matches(entry.item.event)
        if (texts !== entry.texts && !isSaid && !holds(texts, asked, alike)) return []
        return [{ item: entry.item, context: () => this.context(entry, words, alike, known, lang) }]
      })
  }

  /**
   * The text that has most of the words, in the reader's language where several have as many. An article's own words go before our
   * translation of them wherever they have anything to mark.
   */
  private context(
    entry: Entry,
    words: readonly string[],
    alike: ReadonlySet<string>,
    known: Day | null,
    lang: Lang,
  ): Context {
    const said = entry.item.type === 'event' ? saidOf(this.dossier, entry.item.event, known) : []
    const [first, ...others] = [...textsKnown(this.dossier, entry, known), ...said]
    const worth = (candidate: Text) => {
      const { text, lang: its, isTitle } = candidate
      const folded = fold(text)
      const held = words.filter((word) => folded.includes(word)).length
      const some = rangesFound(text, words, alike).length > 0
      const isOwn = entry.item.type === 'excerpt' && candidate === first && some
      return (
        (isOwn ? 1000 : 0) +
        held * 8 +
        (some ? 4 : 0) +
        (its === lang || its === null ? 2 : 0) +
        (isTitle ? 1 : 0)
      )
    }
    if (!first) return { lang, pieces: [] }
    const best = others.reduce((one, two) => (worth(two) > worth(one) ? two : one), first)
    return { lang: best.lang, pieces: inContext(best.text, words, alike) }
  }
}

/** Whether all that was found stands in these texts too: every word of the query, or every word that the index found to be like one. */
function holds(texts: readonly Text[], asked: readonly string[], alike: ReadonlySet<string>): boolean {
  const folded = fold(texts.map(({ text }) => text).join('\n'))
  if (asked.every((word) => folded.includes(word))) return true
  const tokens = new Set(tokensOf(folded).map((token) => token.folded))
  return alike.size > 0 && [...alike].every((term) => tokens.has(term))
}

/** How a word of the query is best met by the terms that an index entry has for it. */
function bestOf(word: string, terms: readonly (readonly [term: string, fields: readonly string[]])[]): Rank {
  const isIn = (field: string, meets: (term: string) => boolean) =>
    terms.some(([term, fields]) => meets(term) && fields.includes(field))
  const whole = (term: string) => term === word
  const begins = (term: string) => term.startsWith(word)
  if (isIn('title', whole)) return 'title'
  if (isIn('title', begins)) return 'title-prefix'
  if (isIn('body', whole)) return 'body'
  return isIn('body', begins) ? 'body-prefix' : 'alike'
}
