import type { Day } from './day.ts'
import { excerptsById, indexDossier } from './dossier/index.ts'
import { isExcerptKnown } from './dossier/known.ts'
import type { Article, Dossier, Excerpt } from './dossier/types.ts'

/** A run of a quotation's text; all of them joined are the quotation to the letter. */
export interface Piece {
  readonly text: string
  readonly highlighted: boolean
}

/** A quotation as it is shown: a whole excerpt, with the words that carry its claims highlighted. */
export interface Quotation {
  readonly excerpt: Excerpt
  /** the excerpts that lie in it and are highlighted */
  readonly inside: readonly Excerpt[]
  readonly pieces: readonly Piece[]
  /** our translation into a language, highlighted likewise; null where there is none */
  translation(lang: string): readonly Piece[] | null
}

/** All that one article says of something. */
export interface QuotationCard {
  readonly article: Article
  readonly quotations: readonly Quotation[]
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Cuts a text at ranges (they may overlap, and reach beyond the text); the pieces joined are the text again. */
export function cutAt(text: string, ranges: readonly Range[]): readonly Piece[] {
  const lit = new Array<boolean>(text.length).fill(false)
  for (const { from, to } of ranges) lit.fill(true, Math.max(0, from), Math.max(0, to))
  const pieces: Piece[] = []
  let from = 0
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && lit[at] === lit[from]) continue
    pieces.push({ text: text.slice(from, at), highlighted: lit[from] === true })
    from = at
  }
  return pieces
}

/**
 * Where a narrow excerpt lies inside a whole one of the same article; null where it does not. Of several places with the same words
 * its prefix and suffix tell the right one.
 */
export function rangeInside(whole: Excerpt, narrow: Excerpt): Range | null {
  if (whole.article !== narrow.article || narrow.exact.length >= whole.exact.length) return null
  let best: { range: Range; agreement: number } | null = null
  for (
    let from = whole.exact.indexOf(narrow.exact);
    from >= 0;
    from = whole.exact.indexOf(narrow.exact, from + 1)
  ) {
    const to = from + narrow.exact.length
    const before = whole.prefix + whole.exact.slice(0, from)
    const after = whole.exact.slice(to) + whole.suffix
    const left = agreeingEnd(before, narrow.prefix)
    const right = agreeingStart(after, narrow.suffix)
    // The context must agree as far as both reach: else these are the same words elsewhere in the article.
    const fits =
      left >= Math.min(before.length, narrow.prefix.length) &&
      right >= Math.min(after.length, narrow.suffix.length)
    if (fits && (best === null || left + right > best.agreement))
      best = { range: { from, to }, agreement: left + right }
  }
  return best?.range ?? null
}

function agreeingEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n += 1
  return n
}

function agreeingStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1
  return n
}

/** Where the same words stand in the whole's translation. */
function rangeInTranslation(whole: Excerpt, narrow: Excerpt, lang: string): Range | null {
  const text = whole.translation[lang]
  const words = narrow.translation[lang]
  if (text === undefined || words === undefined || words === '') return null
  const from = text.indexOf(words)
  return from < 0 ? null : { from, to: from + words.length }
}

/** Of these excerpts the ones that lie in none of the others, each with those of the markable ones inside it. */
function nest(
  excerpts: readonly Excerpt[],
  markable: readonly Excerpt[],
): readonly { whole: Excerpt; inside: readonly Excerpt[] }[] {
  return excerpts
    .filter((excerpt) => !excerpts.some((other) => rangeInside(other, excerpt) !== null))
    .map((whole) => ({ whole, inside: markable.filter((narrow) => rangeInside(whole, narrow) !== null) }))
}

/** The excerpts of an article that a claim or a status rests on: worth marking wherever they are quoted. */
function carrying(dossier: Dossier, article: Article): readonly Excerpt[] {
  const { claimsByExcerpt } = indexDossier(dossier)
  const ofStatuses = new Set(dossier.statuses.flatMap((status) => status.excerpts))
  return article.excerpts.filter(({ id }) => claimsByExcerpt.has(id) || ofStatuses.has(id))
}

function makeQuotation(whole: Excerpt, inside: readonly Excerpt[]): Quotation {
  const some = (range: Range | null) => (range === null ? [] : [range])
  return {
    excerpt: whole,
    inside,
    pieces: cutAt(
      whole.exact,
      inside.flatMap((narrow) => some(rangeInside(whole, narrow))),
    ),
    translation(lang) {
      const text = whole.translation[lang]
      if (text === undefined) return null
      return cutAt(
        text,
        inside.flatMap((narrow) => some(rangeInTranslation(whole, narrow, lang))),
      )
    },
  }
}

/**
 * The quotations of excerpts (by id; unknown ones are passed over): a card an article, in the dossier's order; an excerpt that lies
 * inside another becomes a highlight of it, as do the words that claims and statuses rest on.
 */
export function quotationsOf(dossier: Dossier, excerptIds: readonly string[]): readonly QuotationCard[] {
  const { excerpts } = indexDossier(dossier)
  const chosen = [...new Set(excerptIds)].flatMap((id) => excerpts.get(id) ?? [])
  return dossier.articles.flatMap((article) => {
    const own = chosen.filter((excerpt) => excerpt.article === article.id)
    if (own.length === 0) return []
    // in the order of the article itself, which is the order in which the dossier lists them
    const order = new Map(article.excerpts.map((excerpt, i) => [excerpt.id, i]))
    own.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    const nested = nest(own, [...own, ...carrying(dossier, article)])
    return [{ article, quotations: nested.map(({ whole, inside }) => makeQuotation(whole, inside)) }]
  })
}

/** The same for those of the excerpts that are known by a day. */
export function knownQuotationsOf(
  dossier: Dossier,
  excerptIds: readonly string[],
  known: Day | null,
): readonly QuotationCard[] {
  const read = excerptsById(dossier, excerptIds).filter((excerpt) => isExcerptKnown(dossier, excerpt, known))
  return quotationsOf(
    dossier,
    read.map(({ id }) => id),
  )
}

/** The sentence that a claim's words stand in, where the dossier quotes it, with those words alone highlighted. */
export function quotationOfClaim(dossier: Dossier, excerpt: Excerpt): Quotation {
  const own = indexDossier(dossier).articles.get(excerpt.article)?.excerpts ?? []
  const around = own
    .filter((other) => rangeInside(other, excerpt) !== null)
    .reduce<Excerpt | null>(
      (longest, other) => (longest && longest.exact.length >= other.exact.length ? longest : other),
      null,
    )
  return around ? makeQuotation(around, [excerpt]) : makeQuotation(excerpt, [])
}
