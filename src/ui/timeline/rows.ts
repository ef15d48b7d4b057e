import { outlineOf, titleStart, type Entry, type Outline } from './outline.ts'

/** An outline in its row; `shift` px to the right of where it would stand, beside others of its day. */
export interface Laid {
  readonly outline: Outline
  readonly row: number
  readonly shift: number
}

/** Least px between two marks of a row. */
export const gap = 5
/** Rows before titles give way to marks. */
const preferred = 6
/** What finds no room in so many rows is put in one more: nobody draws that many. */
const most = 40

/**
 * Lays events out in rows so that no two marks touch, at so many px a day, whatever part of the axis is shown: taking it along moves
 * nothing from row to row. Those that begin first, and of these the long ones, take the upper rows, and there is room for the titles
 * as long as rows last. Gives them in the order given.
 */
export function layRows(entries: readonly Entry[], pixels: number): readonly Laid[] {
  const outlines = entries.map((entry) => outlineOf(entry, pixels))
  // where the marks of each row end so far, and where its titles do
  const rows: { mark: number; title: number }[] = []
  const rowOf = new Map<Outline, { row: number; shift: number }>()
  for (const outline of outlines.toSorted(byStart)) {
    let shift = 0
    let row = rows.findIndex(({ title }) => outline.from > title + gap)
    // Room for the words first; in a crowd the marks alone must do, side by side where a day is wide enough.
    if (row < 0 && rows.length >= preferred) {
      row = rows.findIndex(({ mark }) => outline.from + outline.slack > mark + gap)
      if (row >= 0) shift = Math.max(0, (rows[row]?.mark ?? 0) + gap - outline.from)
    }
    if (row < 0) row = Math.min(rows.length, most)
    const end = outline.to + shift
    const titleEnd = outline.entry.room > 0 ? titleStart(outline) + shift + outline.entry.room : end
    const before = rows[row] ?? { mark: -Infinity, title: -Infinity }
    rows[row] = { mark: Math.max(before.mark, end), title: Math.max(before.title, end, titleEnd) }
    rowOf.set(outline, { row, shift })
  }
  return outlines.map((outline) => ({ outline, ...(rowOf.get(outline) ?? { row: 0, shift: 0 }) }))
}

function byStart(a: Outline, b: Outline): number {
  // compared, not subtracted: the difference of two infinities is no number
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  return a.to === b.to ? 0 : a.to > b.to ? -1 : 1
}
