import type { Scale } from './scale.ts'
import type { Thumb, Thumbs } from './thumbs.ts'

/** What a hand has hold of on the timeline; `axis`: the stretch of time that is shown. */
export type Grip = 'from' | 'to' | 'known' | 'window' | 'axis' | 'none'

/** Within this many px of a handle the hand takes the handle. */
const reachOf = (touch: boolean) => (touch ? 22 : 9)
/** Down to here the grips reach, px from the top; a handle that waits at an edge has no line below. */
const gripDepth = (touch: boolean) => (touch ? 40 : 26)

/**
 * What is under a point of the lanes (px from their left and top): a handle within reach; on the axis and beside the window, where the
 * axis is zoomed, the axis; else the window, else nothing. A window that reaches beyond both edges leaves the lanes to the axis.
 */
export function gripAt(
  { x, y }: { readonly x: number; readonly y: number },
  touch: boolean,
  { from, to, known }: Thumbs,
  lane: { readonly axis: number; readonly zoomed: boolean },
): Grip {
  if (lane.zoomed && y > lane.axis) return 'axis'
  const reach = reachOf(touch)
  const far = (thumb: Thumb) =>
    thumb.beyond !== 0 && y > gripDepth(touch) ? Infinity : Math.abs(x - thumb.x)
  const nearest = Math.min(far(from), far(to))
  if (y < 14 && far(known) <= reach && (y < 2 || far(known) < nearest)) return 'known'
  if (nearest <= reach) return far(from) < far(to) || (far(from) === far(to) && x < from.x) ? 'from' : 'to'
  const inside =
    (from.beyond < 0 || (from.beyond === 0 && x > from.x)) && (to.beyond > 0 || (to.beyond === 0 && x < to.x))
  if (inside && !(lane.zoomed && from.beyond < 0 && to.beyond > 0)) return 'window'
  return lane.zoomed ? 'axis' : 'none'
}

/** Whole days that a movement of so many px is. */
export function daysOf(px: number, scale: Scale): number {
  return Math.round(px / scale.pixels)
}
