import type { Piece } from '../../core/quotation.ts'

/** Letters of a quotation that are read in passing. */
const most = 150

/**
 * The part of a quotation that is read in passing: all of it where it is short, else the words that its claims rest on, with what was
 * left out marked by dots; all of it again where no claim rests on a part.
 */
export function shortQuote(pieces: readonly Piece[]): readonly Piece[] {
  const length = (some: readonly Piece[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  if (length(pieces) <= most) return pieces
  const first = pieces.findIndex(({ highlighted }) => highlighted)
  if (first < 0) return pieces
  const last = pieces.findLastIndex(({ highlighted }) => highlighted)
  const all = pieces.slice(first, last + 1)
  const chosen = length(all) <= most ? all : pieces.slice(first, first + 1)
  const left = (text: string): Piece => ({ text, highlighted: false })
  return [
    ...(first > 0 ? [left('… ')] : []),
    ...chosen,
    ...(first + chosen.length < pieces.length ? [left(' …')] : []),
  ]
}
