/** The span that is shown, in day numbers (core/day.ts), both days included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The data's range: five years, 2019 to 2023. */
export const range: Span = { from: 17_897, to: 19_722 }

const days = range.to - range.from + 1
/** The window covers five per cent of the range, and the slider goes on by a sixtieth of it. */
const width = Math.round(days * 0.05)
export const stepCount = 60
const stride = days / stepCount

/** The window after so many steps of the slider; from the end it begins anew. */
export function spanAt(step: number): Span {
  const from = Math.round(range.from + ((step * stride) % (days - width)))
  return { from, to: from + width - 1 }
}

/** A day number as an ISO day. */
export const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** The window at a moment of playing, 0 the beginning, 1 the end. */
export function spanWhile(part: number): Span {
  const from = Math.round(range.from + part * (days - width))
  return { from, to: from + width - 1 }
}
