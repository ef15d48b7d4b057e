import { dayFromNumber, dayParts } from '../../core/day.ts'
import type { EventRow } from '../../core/select.ts'
import type { Scale } from './scale.ts'
import { ticks, type Tick } from './ticks.ts'

export interface AxisTick extends Tick {
  /** px from the left */
  readonly x: number
  /** null: a tick without words */
  readonly label: string | null
}

/** Least px between two ticks, and between two labels. */
const tickGap = 9
const labelGap = 44

/** The axis: ticks as close as they can be read, words where there is room for them; `monthName` gives a month (1–12) in short. */
export function axisTicks(scale: Scale, monthName: (month: number) => string): readonly AxisTick[] {
  let free = -Infinity
  const years = ticks(scale, labelGap)
  const labelled = new Set(years.map((tick) => tick.day))
  return ticks(scale, tickGap).map((tick) => {
    const x = scale.x(tick.day)
    const words = labelled.has(tick.day) ? labelOf(tick, monthName) : null
    const room = words !== null && x >= free && x + words.length * 7 < scale.width + 8
    if (room) free = x + labelGap
    return { ...tick, x, label: room ? words : null }
  })
}

function labelOf(tick: Tick, monthName: (month: number) => string): string {
  const { year, month, day } = dayParts(dayFromNumber(tick.day))
  if (tick.unit === 'year') return String(year)
  if (tick.unit === 'day') return String(day)
  return monthName(month)
}

/** A column on the axis: px from the left, px wide, and how many events it counts. */
export interface MonthCount {
  readonly x: number
  readonly width: number
  readonly count: number
}

/** How many events may begin in each month of the scale: the little columns on the axis. */
export function monthCounts(rows: readonly EventRow[], scale: Scale): readonly MonthCount[] {
  const counts = new Map<string, { x: number; width: number; count: number }>()
  for (const { when } of rows) {
    // A start that may lie anywhere in more than two months belongs to none of them.
    if (!Number.isFinite(when.start.earliest) || when.start.latest - when.start.earliest > 62) continue
    const first = dayFromNumber(when.start.earliest)
    const { year, month } = dayParts(first)
    const key = `${year}-${month}`
    const known = counts.get(key)
    if (known) {
      known.count += 1
      continue
    }
    const x = scale.x(when.start.earliest - dayParts(first).day + 1)
    counts.set(key, { x, width: Math.max(2, scale.pixels * 30 - 1), count: 1 })
  }
  return [...counts.values()]
}
