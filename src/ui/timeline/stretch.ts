import type { Scale, Stretch } from './scale.ts'

/** The least that the axis shows, and what it can show at any rate, in days. */
export const shortest = 10
export const tenYears = 3653

/** How far from an edge of the stretch an end of the window is kept that moves by itself: part of the stretch. */
const margin = 0.04

const length = ({ from, to }: Stretch) => to - from

/** What the axis can be taken to: ten years round the whole of a dossier, or the whole and some room, whichever is more. */
export function limitsOf(whole: Stretch): Stretch {
  const room = Math.max(tenYears - length(whole), length(whole) * 0.06) / 2
  return { from: whole.from - room, to: whole.to + room }
}

/** The same length moved into the limits; a longer one becomes the limits. */
function within(stretch: Stretch, limits: Stretch): Stretch {
  const long = Math.min(length(stretch), length(limits))
  const from = Math.min(Math.max(stretch.from, limits.from), limits.to - long)
  return { from, to: from + long }
}

/** `factor` times as much time (less than 1: nearer), the given day staying where it is as far as the limits let it. */
export function zoomed(stretch: Stretch, day: number, factor: number, limits: Stretch): Stretch {
  const before = length(stretch)
  const after = Math.min(Math.max(before * factor, shortest), length(limits))
  const from = day - ((day - stretch.from) * after) / before
  return within({ from, to: from + after }, limits)
}

/** The same so many days later. */
export function panned(stretch: Stretch, days: number, limits: Stretch): Stretch {
  return within({ from: stretch.from + days, to: stretch.to + days }, limits)
}

/** Two fingers: what brings two days under two places (px); null where the fingers are too near to each other to tell. */
export function pinched(
  days: readonly [number, number],
  places: readonly [number, number],
  { width }: Scale,
  limits: Stretch,
): Stretch | null {
  const across = places[1] - places[0]
  if (Math.abs(across) < 12 || (days[1] - days[0]) * across <= 0) return null
  const wanted = (width * (days[1] - days[0])) / across
  const long = Math.min(Math.max(wanted, shortest), length(limits))
  const middle = (days[0] + days[1]) / 2
  const from = middle - ((places[0] + places[1]) / 2 / width) * long
  return within({ from, to: from + long }, limits)
}

/** Where the stretch goes after a window that moved without a hand on the timeline: to where its moved ends are seen. */
export function following(shown: Stretch, before: Stretch, now: Stretch, limits: Stretch): Stretch {
  const movedFrom = now.from !== before.from
  const movedTo = now.to !== before.to
  const room = length(shown) * margin
  const reveal = (stretch: Stretch, day: number): Stretch => {
    const later = Math.max(0, day - (stretch.to - room))
    const earlier = Math.min(0, day - (stretch.from + room))
    return panned(stretch, later + earlier, limits)
  }
  const shifted = Math.abs(length(now) - length(before)) < 0.5
  if (movedFrom && movedTo && length(now) + 2 * room > length(shown)) {
    // longer than what is shown: a window on its way is followed at its head, another one is shown whole
    if (shifted) return reveal(shown, now.to > before.to ? now.to : now.from)
    const around = length(now) * margin
    return within({ from: now.from - around, to: now.to + around }, limits)
  }
  let stretch = shown
  if (movedFrom) stretch = reveal(stretch, now.from)
  if (movedTo) stretch = reveal(stretch, now.to)
  return stretch
}

/** How much nearer one step of a button or a key goes. */
export const step = 1.6

/** Where a key takes the axis, `middle` staying in its place when it zooms; null: the key means nothing. */
export function keyed(
  key: string,
  shown: Stretch,
  whole: Stretch,
  middle: number,
  limits: Stretch,
): Stretch | null {
  const by = (days: number) => panned(shown, days, limits)
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return by(length(shown) / 10)
    case 'ArrowLeft':
    case 'ArrowDown':
      return by(-length(shown) / 10)
    case 'PageUp':
      return by(length(shown) * 0.9)
    case 'PageDown':
      return by(-length(shown) * 0.9)
    case 'Home':
      return by(whole.from - shown.from)
    case 'End':
      return by(whole.to - shown.to)
    case '+':
    case '=':
      return zoomed(shown, middle, 1 / step, limits)
    case '-':
      return zoomed(shown, middle, step, limits)
    case '0':
      return whole
    default:
      return null
  }
}
