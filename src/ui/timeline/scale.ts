import { dayNumber, type Day } from '../../core/day.ts'

/** A straight line from day numbers to CSS pixels, both ways. */
export interface Scale {
  /** first day shown and the day after the last one, as day numbers */
  readonly first: number
  readonly end: number
  /** width in px */
  readonly width: number
  /** px a day */
  readonly pixels: number
  /** px of the start of a day; days beyond the ends lie beyond the edges */
  x(day: number): number
  /** the day at a px, kept within the ends */
  day(x: number): number
}

/** A scale that shows the days `from`–`to`, both whole, on `width` px. */
export function timeScale(from: Day, to: Day, width: number): Scale {
  const first = dayNumber(from)
  const end = dayNumber(to) + 1
  const pixels = width / (end - first)
  return {
    first,
    end,
    width,
    pixels,
    x: (day) => (day - first) * pixels,
    day: (x) => Math.min(end - 1, Math.max(first, Math.floor(first + x / pixels))),
  }
}
