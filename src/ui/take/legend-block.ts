import { eventKinds, type EventKind } from '../../core/dossier/types.ts'
import type { PlateState } from '../../core/shapes.ts'
import type { Messages } from '../../text/index.ts'
import { fonts, paragraph, type Block, type Item, type Measure } from './layout.ts'

type Entry =
  | { readonly sign: EventKind; readonly hollow: boolean; readonly words: string }
  | { readonly plate: PlateState; readonly words: string }
  | { readonly hatch: true; readonly words: string }

const signSize = 15
const hatchWidth = 40
const gap = 7
const between = 18

/** The legend of the map, as on the screen: headings, and signs with their words in as many columns as there is room for. */
export function legendBlock(
  t: Messages,
  at: { x: number; top: number; width: number },
  measure: Measure,
): Block {
  const groups: readonly (readonly [string, readonly Entry[]])[] = [
    [t.legendKinds, eventKinds.map((sign) => ({ sign, hollow: false, words: t.kind[sign] }))],
    [
      t.legendPrecision,
      [
        { sign: 'clash', hollow: false, words: t.legendExact },
        { sign: 'clash', hollow: true, words: t.legendNear },
        { hatch: true, words: t.legendArea },
      ],
    ],
    [
      t.legendCrossings,
      [
        ...(['blocked', 'on-foot', 'cargo'] as const).map((plate) => ({ plate, words: t.state[plate] })),
        { plate: 'unsaid', words: t.legendUnsaid },
      ],
    ],
  ]
  const items: Item[] = []
  let top = at.top
  for (const [heading, entries] of groups) {
    if (top > at.top) top += 8
    items.push({ kind: 'text', x: at.x, top, words: heading.toUpperCase(), font: 'heading', ink: 'ink2' })
    top += fonts.heading.line + 3
    const placed = inColumns(entries, { ...at, top }, measure)
    items.push(...placed.items)
    top += placed.height
  }
  const note = paragraph(t.legendPossible, 'legend', 'ink2', { ...at, top: top + 6 }, measure)
  return { items: [...items, ...note.items], height: top + 6 + note.height - at.top }
}

function inColumns(
  entries: readonly Entry[],
  at: { x: number; top: number; width: number },
  measure: Measure,
): Block {
  const widths = entries.map((entry) => iconWidth(entry) + gap + measure(entry.words, 'legend') + between)
  // the widest decides; a wide one at the end of a row may reach over several
  const usual = Math.max(...widths.filter((_, i) => !isHatch(entries[i])))
  const columns = Math.max(1, Math.min(4, Math.floor((at.width + between) / usual)))
  const items: Item[] = []
  let cell = 0
  for (const [i, entry] of entries.entries()) {
    const width = widths[i] ?? usual
    const span = Math.min(columns - (cell % columns), Math.ceil(width / usual))
    if ((cell % columns) * usual + width - between > at.width) cell += columns - (cell % columns)
    const x = at.x + (cell % columns) * usual
    const top = at.top + Math.floor(cell / columns) * fonts.legend.line
    items.push(icon(entry, x, top + (fonts.legend.line - signSize) / 2))
    items.push({
      kind: 'text',
      x: x + iconWidth(entry) + gap,
      top,
      words: entry.words,
      font: 'legend',
      ink: 'ink',
    })
    cell += span
  }
  return { items, height: Math.ceil(cell / columns) * fonts.legend.line }
}

function isHatch(entry: Entry | undefined): boolean {
  return entry !== undefined && 'hatch' in entry
}

function iconWidth(entry: Entry): number {
  return isHatch(entry) ? hatchWidth : signSize
}

function icon(entry: Entry, x: number, top: number): Item {
  if ('sign' in entry)
    return { kind: 'sign', x, top, size: signSize, of: entry.sign, hollow: entry.hollow, faded: false }
  if ('plate' in entry) return { kind: 'plate', x, top, size: signSize, of: entry.plate }
  return { kind: 'hatch', x, top }
}
