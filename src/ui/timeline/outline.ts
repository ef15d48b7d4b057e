import type { Edtf } from '../../core/edtf.ts'

/** What one event needs to be laid out: what its articles say, what a reference adds, and the words beside it. */
export interface Entry {
  readonly id: string
  readonly when: Edtf
  readonly refined: Edtf | null
  readonly title: string
  /** px that the title takes; 0: it is not written in the lane */
  readonly room: number
}

/** A part of the lane, in px; infinite where it is open. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/** How an event is drawn at so many px a day, in px from the start of day 0: the same wherever the axis is taken to. */
export interface Outline {
  readonly entry: Entry
  /** the days the event may be on, by its articles; null where it is a single day */
  readonly span: Extent | null
  /** the days it lasted for sure, or those a reference gives */
  readonly solid: Extent | null
  /** where the sign of its kind stands: its first possible day */
  readonly sign: number
  /** how far the sign may be moved to the right and still be on its day */
  readonly slack: number
  readonly opensBefore: boolean
  readonly goesOn: boolean
  /** its first and last px */
  readonly from: number
  readonly to: number
}

export const signRadius = 5.2
/** Length of the tail of a date that is open at the start when a reference gives the day: it fades, and an arrow says it goes on. */
const tail = 26

const isDay = (when: Edtf) => !when.interval && when.start.earliest === when.start.latest

/** The outline of an event. Uncertain dates are as long as the uncertainty; what is sure lies solid within. */
export function outlineOf(entry: Entry, pixels: number): Outline {
  const { when, refined } = entry
  const start = (day: number) => day * pixels
  const end = (day: number) => (day + 1) * pixels
  const decisive = refined ?? when
  const { earliest } = decisive.start
  const { latest } = decisive.end

  let solid: Extent | null = null
  if (refined && !isDay(refined)) solid = { from: start(earliest), to: end(latest) }
  else if (decisive.interval) {
    // What lies between the latest start and the earliest end is sure; the rest is only possible.
    const sure = { from: start(decisive.start.latest), to: end(decisive.end.earliest) }
    solid = sure.from < sure.to ? sure : null
  }

  const inset = Math.min(pixels / 2, signRadius + 3)
  // A date that is open at the start has one known day, its last: there the sign stands.
  const sign = isDay(decisive)
    ? start(earliest) + inset
    : earliest === -Infinity
      ? end(latest) - signRadius
      : start(earliest) + signRadius

  let span: Extent | null = null
  if (!isDay(when)) {
    // What goes on for certain is solid: only its start is unsure.
    const to = end(when.end.earliest === Infinity ? when.start.latest : when.end.latest)
    const from =
      refined && when.start.earliest === -Infinity ? Math.min(sign, to) - tail : start(when.start.earliest)
    span = { from: Math.min(from, to), to: Math.max(from, to) }
  }
  const parts = [{ from: sign - signRadius, to: sign + signRadius }, solid, span].filter(
    (part) => part !== null,
  )
  return {
    entry,
    span,
    solid,
    sign,
    slack: isDay(decisive) && !span ? Math.max(0, pixels - 2 * inset) : 0,
    opensBefore: when.start.earliest === -Infinity || earliest === -Infinity,
    goesOn: latest === Infinity,
    from: Math.min(...parts.map((part) => part.from)),
    to: Math.max(...parts.map((part) => part.to)),
  }
}

/** The title stands beside a short bar, and on a long one, beside its sign: px from the start of day 0. */
export function titleStart({ sign, to, entry }: Outline): number {
  const after = sign + signRadius + 6
  return to - after < Math.max(120, entry.room + 20) ? Math.max(after, to + 5) : after
}
