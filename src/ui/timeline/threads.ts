import type { Article, Event } from '../../core/dossier/types.ts'
import {
  rowMiddle,
  sheetMiddle,
  type LaneHeights,
  type LaneMark,
  type LaneSheet,
  type Thread,
} from './lanes.ts'
import { signRadius } from './outline.ts'
import type { Laid } from './rows.ts'
import type { Scale } from './scale.ts'

/** An article and an event it speaks of. */
export interface Pair {
  readonly article: Article
  readonly event: Event
}

/** The lanes that threads run through, and what of them is looked at. */
export interface Loom {
  readonly marks: readonly LaneMark[]
  readonly sheets: readonly LaneSheet[]
  readonly scale: Scale
  readonly heights: LaneHeights
  /** whether the threads of what nobody looks at are shown too, faint */
  readonly shown: { readonly threads: boolean }
  readonly selected: string | null
  readonly hovered: string | null
}

/** The threads of the event or the article that is looked at, and all others where they are asked for: those below first. */
export function threadsOf(
  pairs: readonly Pair[],
  outlines: readonly Laid[],
  { marks, sheets, scale, heights, shown, selected, hovered }: Loom,
): readonly Thread[] {
  const wanted = pairs.flatMap(({ article, event }) => {
    const near = [article.id, event.id].some((id) => id === selected || id === hovered)
    if (!near && !shown.threads) return []
    const strong = event.id === selected || event.id === hovered
    return [{ article, event, weight: strong ? 'strong' : near ? 'plain' : 'faint' } as const]
  })
  if (wanted.length === 0) return []
  const markOf = new Map(marks.map((mark) => [mark.id, mark]))
  const laidOf = new Map(outlines.map((laid) => [laid.outline.entry.id, laid]))
  const sheetOf = new Map(sheets.map((sheet) => [sheet.id, sheet.x]))
  const found = wanted.flatMap(({ article, event, weight }): readonly Thread[] => {
    const mark = markOf.get(event.id)
    const laid = laidOf.get(event.id)
    const own = mark?.sign ?? null
    // an event that the filters leave out has no thread; one out of sight has its thread led out of the lanes
    if (!laid || (own === null && isDrawn(laid, scale))) return []
    const x = own ?? laid.outline.sign + laid.shift - scale.first * scale.pixels
    const sheet = sheetOf.get(article.id) ?? scale.x(article.published.start.earliest) + scale.pixels / 2
    const end = { x, row: own === null ? null : (mark?.row ?? null) }
    const path = threadPath(sheet, end, heights, scale.width)
    if (path === null) return []
    return [{ article: article.id, event: event.id, kind: event.kind, weight, path }]
  })
  const order = { faint: 0, plain: 1, strong: 2 }
  return found.sort((a, b) => order[a.weight] - order[b.weight])
}

function isDrawn({ outline, shift }: Laid, scale: Scale): boolean {
  const x = outline.sign + shift - scale.first * scale.pixels
  return x >= 0 && x <= scale.width
}

/** Where a thread begins or ends, px from the left; beyond the edges for what is not in sight. */
export interface ThreadEnd {
  readonly x: number
  /** its event's row; null: the thread stays between the lanes */
  readonly row: number | null
}

/** How far beyond an edge a thread is led that leaves the lanes there, px. */
const beyond = 16

/** Down from the sheet, level between the lanes, and down to the mark; null where both its ends are out of sight. */
function threadPath(sheet: number, mark: ThreadEnd, heights: LaneHeights, width: number): string | null {
  const inSight = (x: number) => x >= 0 && x <= width
  if (!inSight(sheet) && !inSight(mark.x)) return null
  const keep = (x: number) => Math.min(width + beyond, Math.max(-beyond, x))
  const from = sheetMiddle + 11
  const a = keep(sheet)
  const b = keep(mark.x)
  // long threads run above short ones, so that they part
  const level = from + 5 + (heights.top - from - 12) * (1 - Math.min(1, Math.abs(b - a) / width))
  const to = mark.row === null ? level : rowMiddle(heights, mark.row) - signRadius - 1
  const start = inSight(sheet) ? from : level
  const near = a + (b - a) * 0.12
  const half = (a + b) / 2
  const far = b - (b - a) * 0.06
  const points = [
    `M${r(a)} ${r(start)}`,
    `C${r(a)} ${r(level)} ${r(near)} ${r(level)} ${r(half)} ${r(level)}`,
    `C${r(far)} ${r(level)} ${r(b)} ${r(level)} ${r(b)} ${r(to)}`,
  ]
  return points.join('')
}

const r = (px: number) => px.toFixed(1)
