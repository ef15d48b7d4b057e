import { compareDays, dayNumber, dayParts, isDay, type Day } from '../../core/day.ts'
import type { Window } from '../../core/window.ts'

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
