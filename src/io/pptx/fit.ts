import { fonts } from './look.ts'

export interface Face {
  readonly font: keyof typeof fonts
  readonly bold?: boolean
  /** pt */
  readonly size: number
}

/**
 * Widths of letters in em, a little wider than Georgia's and Calibri's own: what another program sets in another font has room too.
 * Measured on English and Spanish text.
 */
const widths = { serif: { plain: 0.545, bold: 0.67 }, sans: { plain: 0.485, bold: 0.51 } } as const
/** Height of a line, em. */
const lines = { serif: 1.18, sans: 1.24 } as const

/** How many lines words take in a box so many inches wide, by the same rule as every program: a word that has no room goes on the next. */
export function linesOf(text: string, width: number, { font, bold = false, size }: Face): number {
  const letter = (widths[font][bold ? 'bold' : 'plain'] * size) / 72
  const room = Math.max(1, Math.floor(width / letter))
  return text.split('\n').reduce((sum, paragraph) => {
    let count = 1
    let used = 0
    for (const word of paragraph.split(/\s+/)) {
      const wanted = used === 0 ? word.length : used + 1 + word.length
      if (wanted <= room) used = wanted
      else {
        // a word longer than the line is broken
        count += (used === 0 ? 0 : 1) + Math.floor((word.length - 1) / room)
        used = word.length % room || room
      }
    }
    return sum + count
  }, 0)
}

/** Height of words in a box so many inches wide, inches. */
export function heightOf(text: string, width: number, face: Face): number {
  return (linesOf(text, width, face) * lines[face.font] * face.size) / 72
}

/** Deals items out to boxes of one height, in order; one that is higher than a box has it alone. */
export function dealOut<Item>(
  items: readonly Item[],
  height: number,
  heightOfItem: (item: Item) => number,
): Item[][] {
  const boxes: Item[][] = []
  let left = 0
  for (const item of items) {
    const wanted = heightOfItem(item)
    const box = boxes.at(-1)
    if (box === undefined || wanted > left) {
      boxes.push([item])
      left = height - wanted
    } else {
      box.push(item)
      left -= wanted
    }
  }
  return boxes
}

/** The same in pairs of boxes, as many as are needed, filled as evenly as the order allows. */
export function dealInPairs<Item>(
  items: readonly Item[],
  height: number,
  heightOfItem: (item: Item) => number,
): Item[][] {
  const needed = dealOut(items, height, heightOfItem)
  const boxes = needed.length + (needed.length % 2)
  const even = items.reduce((sum, item) => sum + heightOfItem(item), 0) / Math.max(1, boxes)
  for (let room = even; room < height; room += height / 50) {
    const dealt = dealOut(items, room, heightOfItem)
    if (dealt.length <= boxes) return dealt
  }
  return needed
}
