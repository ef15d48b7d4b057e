import { signRadius, titleStart, type Extent, type Outline } from './outline.ts'
import { gap, type Laid } from './rows.ts'
import type { Scale } from './scale.ts'

/** One event as it is seen in the lane: px from the left of the scale; its parts may reach beyond the edges. */
export interface Bar {
  readonly id: string
  readonly row: number
  readonly span: Extent | null
  readonly solid: Extent | null
  /** null: its day is not in sight, only what else there is of the event */
  readonly sign: number | null
  readonly opensBefore: boolean
  readonly goesOn: boolean
  /** the span is all there is: no reference gives more, and nothing of it is sure */
  readonly alone: boolean
  readonly title: string
  /** where its title stands; null where there is no room for it */
  readonly label: Extent | null
}

/** How near a title may come to a line that stands in the lane, and how far it may stand from its mark, px. */
const clear = 5
const attached = 26
/** How far titles may reach beyond the right edge. */
const overhang = 10

interface Seen {
  readonly laid: Laid
  readonly row: number
  readonly extent: Extent
}

const moved = (extent: Extent | null, by: number) => extent && { from: extent.from + by, to: extent.to + by }

/**
 * What of the rows is in sight, the rows that are empty there closed up, and the titles where they meet neither another mark of their
 * row nor one of the `lines` (px) that stand in the lane. Where more than `most` rows are wanted there are no bars.
 */
export function barsIn(
  all: readonly Laid[],
  scale: Scale,
  lines: readonly number[],
  most = Infinity,
): { readonly bars: readonly Bar[]; readonly rows: number } {
  const origin = scale.first * scale.pixels
  const inSight = all.filter(
    ({ outline, shift }) => outline.to + shift - origin > 0 && outline.from + shift - origin < scale.width,
  )
  const used = [...new Set(inSight.map(({ row }) => row))].sort((a, b) => a - b)
  if (used.length > most) return { bars: [], rows: used.length }
  const rowOf = new Map(used.map((row, i) => [row, i]))
  const rows: Seen[][] = used.map(() => [])
  for (const laid of inSight) {
    const row = rowOf.get(laid.row) ?? 0
    const by = laid.shift - origin
    rows[row]?.push({ laid, row, extent: { from: laid.outline.from + by, to: laid.outline.to + by } })
  }
  const sorted = lines.toSorted((a, b) => a - b)
  const labels = new Map<Outline, Extent>()
  for (const row of rows) labelRow(row, scale, sorted, labels)
  const bars = rows.flat().map(({ laid: { outline, shift }, row }): Bar => {
    const by = shift - origin
    const sign = outline.sign + by
    return {
      id: outline.entry.id,
      row,
      span: moved(outline.span, by),
      solid: moved(outline.solid, by),
      sign: sign >= 0 && sign <= scale.width ? sign : null,
      opensBefore: outline.opensBefore,
      goesOn: outline.goesOn,
      alone: outline.entry.refined === null && !outline.entry.when.interval,
      title: outline.entry.title,
      label: labels.get(outline) ?? null,
    }
  })
  return { bars, rows: used.length }
}

/** Gives the marks of one row their titles, from left to right: beside or on the mark, behind the next line, or before the mark. */
function labelRow(
  row: readonly Seen[],
  { first, pixels, width }: Scale,
  lines: readonly number[],
  labels: Map<Outline, Extent>,
): void {
  const inOrder = row.toSorted((a, b) => (a.extent.from < b.extent.from ? -1 : 1))
  let taken = -Infinity
  for (const [i, { laid, extent }] of inOrder.entries()) {
    const { room } = laid.outline.entry
    const limit = Math.min(width + overhang, (inOrder[i + 1]?.extent.from ?? Infinity) - gap)
    const free = (from: number, to: number) =>
      room > 0 && from >= 0 && to <= limit && !lines.some((line) => line > from - clear && line < to + clear)
    // what began before the edge has its title at the edge
    let start = Math.max(titleStart(laid.outline) + laid.shift - first * pixels, signRadius + 3)
    for (const line of lines)
      if (line > start - clear && line < start + room + clear) start = line + clear + 2
    const sign = laid.outline.sign + laid.shift - first * pixels
    // on a long bar before a sign that stands at its end, else before the whole mark
    const onBar = Math.min(sign, width) - signRadius - gap - 1 - room
    const before = extent.from - gap - 1 - room
    const from = [
      ...(start < extent.to + attached ? [start] : []),
      ...(onBar > extent.from + gap ? [onBar] : []),
      ...(before > taken + gap ? [before] : []),
    ].find((place) => free(place, place + room))
    if (from !== undefined) labels.set(laid.outline, { from, to: from + room })
    taken = Math.max(taken, extent.to, labels.get(laid.outline)?.to ?? -Infinity)
  }
}
