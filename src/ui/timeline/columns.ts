import { civilNumber, dayFromNumber, dayParts } from '../../core/day.ts'
import { eventKinds, type EventKind } from '../../core/dossier/types.ts'
import { countInBins, type Bin, type Counted } from '../../core/histogram.ts'
import type { ColumnUnit } from '../../text/histogram.ts'
import type { Scale } from './scale.ts'

/** Least px of a column. */
const narrowest = 5

/** One colour of a column: px from the left, and how many events lie below its foot and are in it. */
export interface Block {
  readonly kind: EventKind
  readonly possible: boolean
  readonly x: number
  readonly width: number
  readonly below: number
  readonly count: number
}

export interface Columns {
  readonly unit: ColumnUnit
  readonly blocks: readonly Block[]
  /** events in the highest column */
  readonly highest: number
}

/** What a column stands for where a day is so many px wide: the smallest unit that can be seen. */
export function unitAt(pixels: number): ColumnUnit {
  if (pixels >= narrowest) return 'day'
  if (pixels * 7 >= narrowest) return 'week'
  return pixels * 30 >= narrowest ? 'month' : 'year'
}

/** The first days of all columns in sight, and the day after the last one. Weeks begin on Mondays (ISO 8601). */
export function edgesOf(unit: ColumnUnit, { first, end }: Scale): readonly number[] {
  const edges: number[] = []
  if (unit === 'day' || unit === 'week') {
    const step = unit === 'day' ? 1 : 7
    // 1970-01-05, day 4, was a Monday
    const start = Math.floor((Math.floor(first) - 4) / step) * step + 4
    for (let day = start; day < end + step; day += step) edges.push(day)
    return edges
  }
  const { year, month } = dayParts(dayFromNumber(first))
  for (let at = year * 12 + (unit === 'year' ? 0 : month - 1); ; at += unit === 'year' ? 12 : 1) {
    const day = civilNumber(Math.floor(at / 12), (at % 12) + 1, 1)
    edges.push(day)
    if (day >= end) return edges
  }
}

/** The columns of what is in sight: kind upon kind, first all that is certain in the column, on it what is only possible. */
export function columnsOf(events: readonly Counted[], scale: Scale): Columns {
  const unit = unitAt(scale.pixels)
  const bins = countInBins(events, edgesOf(unit, scale))
  let highest = 0
  const blocks = bins.flatMap((bin) => {
    const found = blocksOf(bin, scale)
    const top = found.at(-1)
    if (top) highest = Math.max(highest, top.below + top.count)
    return found
  })
  return { unit, blocks, highest }
}

function blocksOf(bin: Bin, scale: Scale): readonly Block[] {
  const x = Math.max(0, scale.x(bin.from))
  const right = Math.min(scale.width, scale.x(bin.to + 1))
  const width = Math.max(1, right - x - (right - x > 4 ? 1 : 0))
  const blocks: Block[] = []
  let below = 0
  for (const possible of [false, true])
    for (const kind of eventKinds) {
      const count = (possible ? bin.possible : bin.certain)[kind]
      if (count === 0) continue
      blocks.push({ kind, possible, x, width, below, count })
      below += count
    }
  return right > x ? blocks : []
}

/** All blocks of one kind, certain or possible, as SVG path data. */
export interface BlockPath {
  readonly kind: EventKind
  readonly possible: boolean
  readonly d: string
}

/** The blocks of columns that stand at `foot` px, `step` px an event. Few paths are drawn much faster than many rectangles. */
export function pathsOf(blocks: readonly Block[], foot: number, step: number): readonly BlockPath[] {
  return eventKinds.flatMap((kind) =>
    [false, true].flatMap((possible) => {
      const own = blocks.filter((block) => block.kind === kind && block.possible === possible)
      const d = own.map(({ x, width, below, count }) => {
        const top = foot - (below + count) * step
        return `M${x.toFixed(1)} ${top.toFixed(1)}h${width.toFixed(1)}v${(count * step).toFixed(1)}h${(-width).toFixed(1)}z`
      })
      return d.length > 0 ? [{ kind, possible, d: d.join('') }] : []
    }),
  )
}
