import { ringRadius, rowMiddle, type LaneHeights, type LaneMark, type StrongTitle } from './lanes.ts'
import type { Extent } from './outline.ts'
import type { Scale } from './scale.ts'
import { textWidth } from './text-width.ts'

/** The marks in the lanes, and which of them are looked at. */
export interface Lanes {
  readonly marks: readonly LaneMark[]
  readonly selected: string | null
  readonly hovered: string | null
  readonly heights: LaneHeights
  readonly scale: Scale
}

const beside = 15

/**
 * The words beside something at `x`: at its right, where there is no room or more would be covered there at its left, cut where there is
 * no room either. `busy` says how much lies under a stretch of words.
 */
export function besideOf(
  x: number,
  words: string,
  width: number,
  off = beside,
  busy: (ground: Extent) => number = () => 0,
): { words: string } & Extent {
  const right = width + 10 - (x + off)
  const left = x - off + 6
  const wide = textWidth(words, 'strong')
  const atRight = { words, from: x + off, to: x + off + wide }
  const calmer = wide <= left && busy({ from: x - off - wide, to: x - off }) < busy(atRight)
  if (wide <= right && !calmer) return atRight
  if (wide <= left) return { words, from: x - off - wide, to: x - off }
  const room = Math.max(right, left)
  let cut = words
  while (cut.length > 1 && textWidth(`${cut}…`, 'strong') > room) cut = cut.slice(0, -1).trimEnd()
  const long = textWidth(`${cut}…`, 'strong')
  return right >= left
    ? { words: `${cut}…`, from: x + off, to: x + off + long }
    : { words: `${cut}…`, from: x - off - long, to: x - off }
}

/** The titles of the selected and the hovered event; where they would lie on each other, the hovered one's alone. */
export function strongTitles({ marks, selected, hovered, heights, scale }: Lanes): readonly StrongTitle[] {
  const signsUnder = ({ from, to }: Extent, y: number) =>
    marks.filter(
      ({ sign, row }) =>
        sign !== null && sign > from && sign < to && Math.abs(rowMiddle(heights, row) - y) < 12,
    ).length
  const titleOf = (id: string | null): StrongTitle[] => {
    const mark = id === null ? undefined : marks.find((one) => one.id === id)
    if (!mark) return []
    // of what began before the edge only the rest of the bar is seen
    const at = mark.sign ?? 0
    const y = rowMiddle(heights, mark.row)
    const off = mark.sign === null ? 8 : beside
    const { words, from, to } = besideOf(at, mark.title, scale.width, off, (ground) => signsUnder(ground, y))
    return [{ id: mark.id, words, ground: { from: from - 4, to: to + 4 }, y }]
  }
  const above = titleOf(hovered)
  const below = hovered === selected ? [] : titleOf(selected)
  return [...below.filter((title) => above.every((other) => !overlaps(title, other, heights))), ...above]
}

/** Whether a mark's own title would lie under one of these, or under the ring round the selected mark. */
function isCovered(
  mark: LaneMark,
  titles: readonly StrongTitle[],
  ringed: LaneMark | null,
  heights: LaneHeights,
): boolean {
  const { label } = mark
  if (label === null) return false
  const y = rowMiddle(heights, mark.row)
  const ring = ringed?.sign ?? null
  if (ringed && ring !== null && Math.abs(rowMiddle(heights, ringed.row) - y) < ringRadius + 5)
    if (label.from < ring + ringRadius && label.to > ring - ringRadius) return true
  return titles.some((title) => overlaps({ ground: label, y }, title, heights))
}

function overlaps(
  a: Pick<StrongTitle, 'ground' | 'y'>,
  b: Pick<StrongTitle, 'ground' | 'y'>,
  { row }: LaneHeights,
): boolean {
  const near = Math.abs(a.y - b.y) < Math.max(row, 13) - 1
  return near && a.ground.from < b.ground.to && b.ground.from < a.ground.to
}

/** The ids of the marks whose own titles would lie under the strong ones or under the ring. */
export function coveredIds(lanes: Lanes, titles: readonly StrongTitle[]): ReadonlySet<string> {
  const { marks, selected, heights } = lanes
  const ringed = marks.find(({ id }) => id === selected) ?? null
  return new Set(marks.filter((mark) => isCovered(mark, titles, ringed, heights)).map(({ id }) => id))
}
