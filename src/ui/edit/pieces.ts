/** A stretch of a text, by the positions of its letters; `to` is not included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A run of text that the same excerpts cover. */
export interface TextPiece extends Stretch {
  readonly text: string
  readonly marked: boolean
  /** numbers of the excerpts that begin here, as they are listed */
  readonly begins: readonly number[]
}

/** A sentence as it is shown and chosen. */
export interface SentenceShown extends Stretch {
  /** spaces and the like that stand before it */
  readonly before: string
  readonly pieces: readonly TextPiece[]
}

function cut(text: string, { from, to }: Stretch, marks: readonly (Stretch | null)[]): TextPiece[] {
  const there = marks.flatMap((mark, i) =>
    mark !== null && mark.from < to && mark.to > from ? [{ ...mark, number: i + 1 }] : [],
  )
  const edges = [...new Set([from, to, ...there.flatMap((mark) => [mark.from, mark.to])])]
    .filter((edge) => edge >= from && edge <= to)
    .sort((a, b) => a - b)
  return edges.slice(0, -1).map((edge, i) => {
    const end = edges[i + 1] ?? to
    return {
      from: edge,
      to: end,
      text: text.slice(edge, end),
      marked: there.some((mark) => mark.from < end && mark.to > edge),
      begins: there.filter((mark) => mark.from === edge).map(({ number }) => number),
    }
  })
}

/**
 * A text in its paragraphs and sentences, cut where excerpts begin and end; `marks`: where each excerpt stands, in the order in which
 * they are numbered, null where it does not. All the pieces, with what stands before each sentence, joined are the text without the
 * ends of its lines.
 */
export function paragraphsOf(
  text: string,
  sentences: readonly { readonly start: number; readonly end: number }[],
  marks: readonly (Stretch | null)[],
): readonly (readonly SentenceShown[])[] {
  const paragraphs: SentenceShown[][] = []
  let last = 0
  for (const { start, end } of sentences) {
    const between = text.slice(last, start)
    const shown = {
      from: start,
      to: end,
      before: between.replace(/[\r\n]+/g, ''),
      pieces: cut(text, { from: start, to: end }, marks),
    }
    const current = paragraphs.at(-1)
    if (current === undefined || /[\r\n]/.test(between)) paragraphs.push([shown])
    else current.push(shown)
    last = end
  }
  return paragraphs
}

/** Without the spaces at its ends; null: nothing is left. */
export function trimmed(text: string, { from, to }: Stretch): Stretch | null {
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  const end = from + words.trimEnd().length
  return end > start ? { from: start, to: end } : null
}

/** Where in the text a point of the page lies; null: not in it. Every piece names its first letter in `data-at`. */
export function placeIn(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('[data-at]')
  if (piece) return Number(piece.dataset['at']) + (node instanceof Text ? offset : 0)
  // a point between two elements: the next piece begins there, or the one before ends
  const next = node.childNodes[offset]
  const after = next instanceof Element ? firstPiece(next) : null
  if (after) return Number(after.dataset['at'])
  const previous = offset > 0 ? node.childNodes[offset - 1] : undefined
  const pieces = previous instanceof Element ? previous.querySelectorAll<HTMLElement>('[data-at]') : []
  const lastPiece = [...pieces].at(-1)
  return lastPiece ? Number(lastPiece.dataset['at']) + lastPiece.textContent.length : null
}

function firstPiece(element: Element): HTMLElement | null {
  return element instanceof HTMLElement && element.dataset['at'] !== undefined
    ? element
    : element.querySelector<HTMLElement>('[data-at]')
}
