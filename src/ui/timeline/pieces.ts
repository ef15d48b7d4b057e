import type { LaneMark } from './lanes.ts'
import type { Extent } from './outline.ts'

/** A rectangle of a bar; `fade`: the side on which it fades out. */
export interface Piece {
  readonly part: 'span' | 'solid'
  readonly fade: 'before' | 'after' | null
  readonly x: number
  readonly long: number
}

/** px over which an open end fades out */
const fadeWidth = 24

/** The parts of a mark as they are painted on lanes of a width: what is open fades out, what is cut by an edge does not. */
export function piecesOf(mark: LaneMark, width: number): readonly Piece[] {
  return [...piecesIn('span', mark.span, mark, width), ...piecesIn('solid', mark.solid, mark, width)]
}

function piecesIn(
  part: Piece['part'],
  extent: Extent | null,
  mark: LaneMark,
  width: number,
): readonly Piece[] {
  if (!extent || extent.to <= 0 || extent.from >= width) return []
  const left = Math.max(0, extent.from)
  const right = Math.min(width, extent.to)
  // open before are what has no beginning and the tail before a day that a reference gives
  const before = extent.from === -Infinity || (part === 'span' && mark.opensBefore)
  const after = extent.to === Infinity
  const fade = Math.min(fadeWidth, (right - left) / 2)
  const from = before ? left + fade : left
  const to = after ? right - fade : right
  const pieces: Piece[] = [{ part, fade: null, x: from, long: Math.max(1, to - from) }]
  if (before) pieces.push({ part, fade: 'before', x: left, long: fade })
  if (after) pieces.push({ part, fade: 'after', x: to, long: fade })
  return pieces
}

/** The strokes at the ends that are known, as SVG path data round y = 0. */
export function endsOf({ span, solid, opensBefore }: LaneMark, width: number): string {
  const ends = [opensBefore ? null : span?.from, span?.to, solid?.to]
  return ends.map((x) => (x != null && x >= 0 && x <= width ? `M${x}-4v8` : '')).join('')
}

/** The arrowheads at the ends that are open, as SVG path data round y = 0. */
export function arrowsOf({ span, opensBefore, goesOn }: LaneMark, width: number): string {
  const left = Math.max(0, span?.from ?? 0)
  const before = opensBefore && left <= width ? `M${left + 2}-4l-4.5 4 4.5 4` : ''
  return before + (goesOn ? `M${width - 2}-4l4.5 4-4.5 4` : '')
}
