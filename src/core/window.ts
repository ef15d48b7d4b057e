import { compareDays, parseDay } from './day.ts'
import type { Day } from './day.ts'

/** The span of days that the time slider selects, both included; `from` is never later than `to`. */
export interface Window {
  readonly from: Day
  readonly to: Day
}

/** Reads `2019-02-01..2022-10-31`; null where a day does not exist or the span runs backwards. */
export function parseWindow(text: string): Window | null {
  const [fromText, toText, ...more] = text.split('..')
  if (fromText === undefined || toText === undefined || more.length > 0) return null
  const from = parseDay(fromText)
  const to = parseDay(toText)
  return from !== null && to !== null && compareDays(from, to) <= 0 ? { from, to } : null
}

/** The window as `parseWindow` reads it. */
export function formatWindow(window: Window): string {
  return `${window.from}..${window.to}`
}

/** Whether both are the same days, or both none. */
export function sameWindow(a: Window | null, b: Window | null): boolean {
  return a === b || (a !== null && b !== null && a.from === b.from && a.to === b.to)
}
