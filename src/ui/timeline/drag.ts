import type { Scale } from './scale.ts'

/** What a hand has hold of on the timeline. */
export type Grip = 'from' | 'to' | 'known' | 'window' | 'none'

/** Within this many px of a handle the hand takes the handle. */
const reachOf = (touch: boolean) => (touch ? 22 : 9)

/** What is under a point of the lanes (px from their left and top): a handle within reach, else the window, else nothing. */
export function gripAt(
  x: number,
  y: number,
  touch: boolean,
  handles: { readonly from: number; readonly to: number; readonly known: number },
): Grip {
  const reach = reachOf(touch)
  const near = (at: number) => Math.abs(x - at)
  if (
    y < 12 &&
    near(handles.known) <= reach &&
    near(handles.known) < Math.min(near(handles.from), near(handles.to))
  )
    return 'known'
  const from = near(handles.from)
  const to = near(handles.to)
  if (Math.min(from, to) <= reach) return from < to || (from === to && x < handles.from) ? 'from' : 'to'
  return x > handles.from && x < handles.to ? 'window' : 'none'
}

/** Whole days that a movement of so many px is. */
export function daysOf(px: number, scale: Scale): number {
  return Math.round(px / scale.pixels)
}
