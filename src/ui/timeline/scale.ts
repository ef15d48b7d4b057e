import { compareDays, dayNumber, dayParts, isDay, type Day } from '../../core/day.ts'
import type { Window } from '../../core/window.ts'

/** A stretch of time: the start of its first day and the end of its last, as day numbers with their fractions. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A straight line from day numbers to CSS pixels, both ways. */
export interface Scale {
  /** the start and the end of what is shown, as day numbers with their fractions */
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

/** A scale that shows a stretch of time on `width` px. */
export function timeScale({ from: first, to: end }: Stretch, width: number): Scale {
  const pixels = width / (end - first)
  return {
    first,
    end,
    width,
    pixels,
    x: (day) => (day - first) * pixels,
    day: (x) => Math.min(Math.ceil(end) - 1, Math.max(Math.floor(first), Math.floor(first + x / pixels))),
  }
}

/** A window as a stretch of time: both its days whole. */
export function stretchOf({ from, to }: Window): Stretch {
  return { from: dayNumber(from), to: dayNumber(to) + 1 }
}

/** From the first day of the first year that either window touches to the last day of the last: what the timeline shows. */
export function wholeYears(a: Window, b: Window): Window {
  const from = compareDays(a.from, b.from) < 0 ? a.from : b.from
  const to = compareDays(a.to, b.to) > 0 ? a.to : b.to
  return { from: inYearOf(from, '01-01'), to: inYearOf(to, '12-31') }
}

function inYearOf(day: Day, rest: '01-01' | '12-31'): Day {
  const wanted = `${String(dayParts(day).year).padStart(4, '0')}-${rest}`
  return isDay(wanted) ? wanted : day
}
