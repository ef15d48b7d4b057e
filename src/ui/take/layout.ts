import type { EventKind } from '../../core/dossier/types.ts'
import type { PlateState } from '../../core/shapes.ts'

/** The type of a sheet: weight, size and line height in px. */
export const fonts = {
  mark: { family: 'serif', weight: 600, size: 17, line: 22 },
  title: { family: 'serif', weight: 600, size: 27, line: 32 },
  subject: { family: 'serif', weight: 600, size: 21, line: 26 },
  quote: { family: 'serif', weight: 400, size: 16.5, line: 24 },
  strong: { family: 'sans', weight: 600, size: 15, line: 21 },
  body: { family: 'sans', weight: 400, size: 14, line: 20 },
  bold: { family: 'sans', weight: 600, size: 14, line: 20 },
  row: { family: 'sans', weight: 400, size: 13, line: 22 },
  heading: { family: 'sans', weight: 600, size: 11.5, line: 15 },
  legend: { family: 'sans', weight: 400, size: 12.5, line: 20 },
  note: { family: 'sans', weight: 400, size: 12, line: 16 },
} as const

export type FontName = keyof typeof fonts
export type InkName = 'ink' | 'ink2' | 'ink3'

/** The width of words in a font, px. */
export type Measure = (words: string, font: FontName) => number

/** One thing on a sheet, px from its upper left corner. */
export type Item =
  | { kind: 'text'; x: number; top: number; words: string; font: FontName; ink: InkName; end?: boolean }
  | { kind: 'sign'; x: number; top: number; size: number; of: EventKind; hollow: boolean; faded: boolean }
  | { kind: 'plate'; x: number; top: number; size: number; of: PlateState }
  | { kind: 'hatch'; x: number; top: number }
  | { kind: 'rule'; x: number; top: number; width: number; strong: boolean }

/** A run of items, and where the next one may begin. */
export interface Block {
  readonly items: readonly Item[]
  readonly height: number
}

/** Words cut into lines no wider than `width`; a word that is wider by itself (an address) is cut between letters. */
export function wrap(words: string, font: FontName, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer, font) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (measure(line, font) > width && line.length > 1) {
      const fits = fitting(line, font, width, measure)
      lines.push(line.slice(0, fits))
      line = line.slice(fits)
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** How many letters of a word fit a width; one at least. */
function fitting(word: string, font: FontName, width: number, measure: Measure): number {
  let count = 1
  while (count < word.length && measure(word.slice(0, count + 1), font) <= width) count += 1
  return count
}

/** Words cut short with an ellipsis where they are wider than `width`. */
export function cutShort(words: string, font: FontName, width: number, measure: Measure): string {
  if (measure(words, font) <= width) return words
  let end = words.length
  while (end > 0 && measure(`${words.slice(0, end).trimEnd()} …`, font) > width) end -= 1
  return `${words.slice(0, end).trimEnd()} …`
}

/** A paragraph from `top` on. */
export function paragraph(
  words: string,
  font: FontName,
  ink: InkName,
  at: { x: number; top: number; width: number },
  measure: Measure,
): Block {
  const { line } = fonts[font]
  const lines = wrap(words, font, at.width, measure)
  return {
    items: lines.map((text, i) => ({
      kind: 'text',
      x: at.x,
      top: at.top + i * line,
      words: text,
      font,
      ink,
    })),
    height: lines.length * line,
  }
}
