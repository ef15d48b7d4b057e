/** Where a handle stands, px from the left, and whether it waits at an edge because its day lies before (-1) or after (1). */
export interface Thumb {
  readonly x: number
  readonly beyond: -1 | 0 | 1
}

export interface Thumbs {
  readonly from: Thumb
  readonly to: Thumb
  readonly known: Thumb
}

/**
 * The handles of a window and of the known day (px, wherever they lie; null: everything is known) on lanes of a width. Those out of
 * sight wait at the edge; where everything is known the third waits behind the end.
 */
export function thumbsOf(from: number, to: number, known: number | null, width: number): Thumbs {
  const side = (x: number) => (x < -0.5 ? -1 : x > width + 0.5 ? 1 : 0)
  const keep = (x: number) => Math.min(width, Math.max(0, x))
  // two that wait at one edge stand beside each other
  const pair = 17
  return {
    from: { x: side(from) > 0 ? width - pair : keep(from), beyond: side(from) },
    to: { x: side(to) < 0 ? pair : keep(to), beyond: side(to) },
    known: known === null ? { x: width + 13, beyond: 0 } : { x: keep(known), beyond: side(known) },
  }
}
