import { cutAt } from '../quotation.ts'
import type { Piece } from '../quotation.ts'
import { fold } from '../search.ts'

/** A word of a text and where it stands. */
export interface Token {
  /** as it is compared */
  readonly folded: string
  readonly from: number
  readonly to: number
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu

/** The words of a text, in its order. */
export function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    folded: fold(word),
    from: index,
    to: index + word.length,
  }))
}

/** Letters of context on either side of the first word found. */
const reach = 44

/** Where a part of a folded word stands in the word as written: folding may shorten or lengthen it. */
function partOf(word: string, from: number, length: number): { from: number; to: number } {
  let folded = 0
  let start = 0
  for (let end = 0; end < word.length; end += 1) {
    if (folded <= from) start = end
    folded += fold(word[end] ?? '').length
    if (folded >= from + length) {
      // an accent that is a letter of its own belongs to the one before it
      const accents = /^\p{M}*/u.exec(word.slice(end + 1))?.[0].length ?? 0
      return { from: start, to: end + 1 + accents }
    }
  }
  return { from: start, to: word.length }
}

/** What of a text is to be marked: of words that hold a query's word that part, all of those the index found to be alike. */
export function rangesFound(
  text: string,
  words: readonly string[],
  alike: ReadonlySet<string>,
): readonly { readonly from: number; readonly to: number }[] {
  return tokensOf(text).flatMap(({ folded, from, to }) => {
    const held = words.filter((word) => folded.includes(word))
    if (held.length === 0) return alike.has(folded) ? [{ from, to }] : []
    return held.map((word) => {
      const part = partOf(text.slice(from, to), folded.indexOf(word), word.length)
      return { from: from + part.from, to: from + part.to }
    })
  })
}

/** The part of a text around the first word found, cut between words, the words found marked; pieces joined are that part. */
export function inContext(
  text: string,
  words: readonly string[],
  alike: ReadonlySet<string> = new Set(),
): readonly Piece[] {
  const ranges = rangesFound(text, words, alike)
  const first = ranges.reduce((least, range) => Math.min(least, range.from), text.length)
  const tokens = tokensOf(text)
  const last = Math.min(text.length, Math.max(first, 0) + 2 * reach)
  const start = first <= reach ? 0 : (tokens.find(({ from }) => from >= first - reach)?.from ?? 0)
  const end =
    last + reach >= text.length ? text.length : (tokens.findLast(({ to }) => to <= last)?.to ?? last)
  const pieces = cutAt(
    text.slice(start, end),
    ranges.map(({ from, to }) => ({ from: from - start, to: Math.min(to, end) - start })),
  )
  const plain = (mark: string): Piece => ({ text: mark, highlighted: false })
  return [...(start > 0 ? [plain('… ')] : []), ...pieces, ...(end < text.length ? [plain(' …')] : [])]
}
