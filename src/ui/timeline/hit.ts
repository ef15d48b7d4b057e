import type { Extent } from './outline.ts'
import { signRadius } from './outline.ts'
import { rowMiddle, sheetMiddle, type LaneHeights, type LaneMark, type LaneSheet } from './lanes.ts'

/** How far from a mark a finger or a mouse still finds it, px. */
const reachOf = (touch: boolean) => (touch ? 24 : 11)

/** The event or article whose mark, bar or title is nearest to a point of the lanes, by id; null where none is in reach. */
export function hitAt(
  point: { readonly x: number; readonly y: number },
  touch: boolean,
  marks: readonly LaneMark[],
  sheets: readonly LaneSheet[],
  heights: LaneHeights,
): string | null {
  const { x, y } = point
  const found: { readonly id: string; readonly far: number }[] = []
  for (const mark of marks) {
    const off = Math.abs(y - rowMiddle(heights, mark.row))
    if (mark.sign !== null) found.push({ id: mark.id, far: Math.hypot(x - mark.sign, off) })
    // a bar or a title is hit within its row, and gives way to a sign as near
    const parts: readonly (Extent | null)[] = [mark.solid, mark.span, mark.label]
    for (const part of parts)
      if (part && x >= part.from && x <= part.to && off < heights.row / 2)
        found.push({ id: mark.id, far: signRadius + off })
  }
  for (const sheet of sheets) found.push({ id: sheet.id, far: Math.hypot(x - sheet.x, y - sheetMiddle) })
  const near = found.filter(({ far }) => far <= reachOf(touch)).sort((a, b) => a.far - b.far)
  return near[0]?.id ?? null
}
