import type { Rect } from '../../map/whole-words.ts'
import type { SheetContent, SheetSelection } from './content.ts'
import { cutShort, fonts, paragraph, type Block, type Item, type Measure } from './layout.ts'
import { andMore } from '../../text/and-more.ts'
import { legendBlock } from './legend-block.ts'

/** Where everything stands on a sheet, px. */
export interface SheetLayout {
  readonly width: number
  /** at least what was asked for; more where the words would else leave the map no room */
  readonly height: number
  readonly map: Rect
  readonly items: readonly Item[]
}

const columnWidth = 408
const wideFrom = 900
const leastMap = 300

/** Lays a sheet out: a column of words beside the map, or on a narrow one above and below it. */
export function sheetLayout(
  content: SheetContent,
  size: { width: number; height: number },
  measure: Measure,
): SheetLayout {
  return size.width >= wideFrom && size.width > size.height
    ? wide(content, size, measure)
    : narrow(content, size, measure)
}

interface Pen {
  top: number
  readonly x: number
  readonly width: number
  readonly items: Item[]
  readonly measure: Measure
}

function put(pen: Pen, block: Block, after = 0): void {
  pen.items.push(...block.items)
  pen.top += block.height + after
}

function say(
  pen: Pen,
  words: string,
  font: keyof typeof fonts,
  ink: 'ink' | 'ink2' | 'ink3',
  after = 0,
): void {
  if (words !== '') put(pen, paragraph(words, font, ink, pen, pen.measure), after)
}

function rule(pen: Pen, after: number): void {
  pen.items.push({ kind: 'rule', x: pen.x, top: pen.top, width: pen.width, strong: false })
  pen.top += after
}

function wide(content: SheetContent, size: { width: number; height: number }, measure: Measure): SheetLayout {
  const margin = 24
  const inner = columnWidth - 2 * margin
  const foot = footBlock(content, { x: margin, width: size.width - 2 * margin }, measure)
  const pen: Pen = { x: margin, top: 22, width: inner, items: [], measure }
  head(pen, content)
  if (content.selected !== null) subject(pen, content.selected)
  const legend = legendBlock(content.t, { x: margin, top: 0, width: inner }, measure)
  const least = pen.top + 20 + legend.height + 20 + foot.height
  const height = Math.max(size.height, least)
  const bottom = height - foot.height
  const legendTop = bottom - 18 - legend.height
  const room = () => legendTop - 22 - pen.top
  if (content.selected !== null) sentence(pen, content.selected, room())
  list(pen, content, room())
  const items = [
    ...pen.items,
    { kind: 'rule', x: margin, top: legendTop - 14, width: inner, strong: false } as const,
    ...shifted(legend, legendTop),
    { kind: 'rule', x: 0, top: bottom, width: size.width, strong: true } as const,
    ...shifted(foot, bottom),
  ]
  return {
    width: size.width,
    height,
    map: { x: columnWidth, y: 0, width: size.width - columnWidth, height: bottom },
    items,
  }
}

function narrow(
  content: SheetContent,
  size: { width: number; height: number },
  measure: Measure,
): SheetLayout {
  const margin = 16
  const inner = size.width - 2 * margin
  const pen: Pen = { x: margin, top: 14, width: inner, items: [], measure }
  head(pen, content)
  if (content.selected !== null) subject(pen, content.selected)
  const top = pen.top + 6
  const legend = legendBlock(content.t, { x: margin, top: 0, width: inner }, measure)
  const foot = footBlock(content, { x: margin, width: inner }, measure)
  const below = 12 + legend.height + 10 + foot.height
  const height = Math.max(size.height, top + leastMap + below)
  const bottom = height - below
  const items = [
    ...pen.items,
    ...shifted(legend, bottom + 12),
    { kind: 'rule', x: 0, top: height - foot.height, width: size.width, strong: true } as const,
    ...shifted(foot, height - foot.height),
  ]
  return { width: size.width, height, map: { x: 0, y: top, width: size.width, height: bottom - top }, items }
}

function head(pen: Pen, content: SheetContent): void {
  say(pen, 'Frontera', 'mark', 'ink', 8)
  rule(pen, 12)
  say(pen, content.title, 'title', 'ink', 4)
  say(pen, content.window, 'strong', 'ink')
  for (const fact of content.facts) say(pen, fact, 'body', 'ink2')
  pen.top += 12
}

/** What is selected. */
function subject(pen: Pen, selected: SheetSelection): void {
  rule(pen, 12)
  if (selected.kind !== null)
    pen.items.push({
      kind: 'sign',
      x: pen.x,
      top: pen.top + 2,
      size: 16,
      of: selected.kind,
      hollow: false,
      faded: false,
    })
  const indent = selected.kind === null ? 0 : 24
  if (selected.label !== '')
    put(
      pen,
      paragraph(
        selected.label,
        'bold',
        'ink2',
        { ...pen, x: pen.x + indent, width: pen.width - indent },
        pen.measure,
      ),
      2,
    )
  say(pen, selected.title, 'subject', 'ink', 2)
  say(pen, selected.when, 'body', 'ink2')
  pen.top += 8
}

/** The sentence on what is selected, where there is room for the whole of it. */
function sentence(pen: Pen, { quote }: SheetSelection, room: number): void {
  if (quote === null) return
  const trial: Pen = { ...pen, items: [] }
  say(trial, quote.text, 'quote', 'ink', 4)
  say(trial, [quote.source, quote.note].filter((part) => part !== '').join('. '), 'note', 'ink2', 14)
  if (trial.top - pen.top > room) return
  pen.items.push(...trial.items)
  pen.top = trial.top
}

const leastRows = 3

/** The events of the window, as many as there is room for. */
function list(pen: Pen, { t, rows }: SheetContent, room: number): void {
  const { line } = fonts.row
  const top = 12 + fonts.bold.line + 4
  const fit = Math.floor((room - top) / line)
  if (rows.length === 0 || fit < Math.min(leastRows, rows.length)) return
  rule(pen, 12)
  say(pen, t.inWindow, 'bold', 'ink', 4)
  const shown = rows.length <= fit ? rows : rows.slice(0, fit - 1)
  for (const row of shown) {
    const when = row.possible ? `${t.possibly} · ${row.when}` : row.when
    // a title takes what it needs up to half the line, the date the rest, and the title what that leaves
    const room = pen.width - 24 - 12
    const title = Math.min(pen.measure(row.title, 'row'), room / 2)
    const date = cutShort(when, 'row', room - title, pen.measure)
    const width = room - pen.measure(date, 'row')
    const ink = row.possible ? 'ink2' : 'ink'
    pen.items.push(
      {
        kind: 'sign',
        x: pen.x,
        top: pen.top + (line - 13) / 2,
        size: 13,
        of: row.kind,
        hollow: false,
        faded: row.possible,
      },
      {
        kind: 'text',
        x: pen.x + 24,
        top: pen.top,
        words: cutShort(row.title, 'row', width, pen.measure),
        font: 'row',
        ink,
      },
      { kind: 'text', x: pen.x + pen.width, top: pen.top, words: date, font: 'row', ink: 'ink2', end: true },
    )
    pen.top += line
  }
  if (shown.length < rows.length) say(pen, andMore[t.lang](rows.length - shown.length), 'row', 'ink2')
}

/** Boundary line in both languages, credits and the whole address of the view, from 0 down. */
function footBlock({ foot, link }: SheetContent, at: { x: number; width: number }, measure: Measure): Block {
  const pen: Pen = { ...at, top: 8, items: [], measure }
  for (const line of foot) say(pen, line, 'note', 'ink2')
  say(pen, link, 'note', 'ink3')
  return { items: pen.items, height: pen.top + 8 }
}

function shifted(block: Block, by: number): Item[] {
  return block.items.map((item) => ({ ...item, top: item.top + by }))
}
