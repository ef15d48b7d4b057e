import { civilNumber, dayFromNumber, dayParts } from '../../core/day.ts'
import type { Scale } from './scale.ts'

/** What a tick marks; the axis draws years longest and days shortest, and at its edge none. */
export type TickUnit = 'year' | 'quarter' | 'month' | 'day' | 'edge'

export interface Tick {
  /** day number */
  readonly day: number
  readonly unit: TickUnit
}

interface Step {
  readonly months: number
  /** days a step is long, roughly */
  readonly days: number
}

const steps: readonly Step[] = [
  { months: 1, days: 30.4 },
  { months: 3, days: 91.3 },
  { months: 12, days: 365.25 },
  { months: 60, days: 1826 },
  { months: 120, days: 3652 },
  { months: 600, days: 18262 },
]

function unitOf(month: number): TickUnit {
  if (month === 1) return 'year'
  return (month - 1) % 3 === 0 ? 'quarter' : 'month'
}

/** Firsts of months that a step of so many months lands on, over the days of the scale. */
function monthly(scale: Scale, months: number): Tick[] {
  const { year, month } = dayParts(dayFromNumber(scale.first))
  const found: Tick[] = []
  const start = Math.floor((year * 12 + month - 1) / months) * months
  for (let at = start; ; at += months) {
    const y = Math.floor(at / 12)
    const m = (at % 12) + 1
    if (y > 9999) return found
    const day = civilNumber(y, m, 1)
    if (day >= scale.end) return found
    if (day >= scale.first) found.push({ day, unit: unitOf(m) })
  }
}

/** Least part of a step that two ticks are apart: from the 16th of February to the 1st of March it is 13 days of 15. */
const nearest = 0.86

function daily(scale: Scale, every: number): Tick[] {
  const found: Tick[] = []
  for (const { day } of [...monthly(scale, 1), { day: scale.first }]) {
    const { year, month } = dayParts(dayFromNumber(day))
    const next = month === 12 ? civilNumber(year + 1, 1, 1) : civilNumber(year, month + 1, 1)
    const first = civilNumber(year, month, 1)
    // Months begin anew: what would stand too near to the next one's first is left out.
    for (let at = first; at <= next - every * nearest && at < scale.end; at += every)
      if (at >= scale.first) found.push({ day: at, unit: at === first ? unitOf(month) : 'day' })
  }
  return [...new Map(found.map((tick) => [tick.day, tick])).values()].sort((a, b) => a.day - b.day)
}

/** Ticks at sensible dates, `gap` px apart (a seventh less where a short month ends): days, weeks, months, quarters, years, or more. */
export function ticks(scale: Scale, gap: number): readonly Tick[] {
  for (const every of [1, 7, 15]) if (every * scale.pixels >= gap) return daily(scale, every)
  const step = steps.find(({ days }) => days * scale.pixels >= gap) ?? { months: 1200 }
  return monthly(scale, step.months)
}
