import { civilNumber, dayFromNumber, dayParts } from '../../core/day.ts'
import type { EventRow } from '../../core/select.ts'
import type { Scale } from './scale.ts'
import { ticks, type Tick, type TickUnit } from './ticks.ts'

export interface AxisTick extends Tick {
  /** px from the left */
  readonly x: number
  /** null: a tick without words */
  readonly label: string | null
  /** whether the words name the year */
  readonly strong: boolean
}

/** Least px between two ticks, and between two labels; of days alone. */
const tickGap = 9
const labelGap = 44
const dayGap = 24
/** Mean width of a figure or letter of a label, px. */
const letter = 7

/**
 * The axis: ticks as close as they can be read, words where there is room for them; `monthName` gives a month (1–12) in short. Where
 * only months or days have words, the year (and the month) of what is shown stands at the left edge, until the next one comes near.
 */
export function axisTicks(scale: Scale, monthName: (month: number) => string): readonly AxisTick[] {
  const words = ticks(scale, scale.pixels >= dayGap ? dayGap : labelGap)
  const days = words.some(({ unit }) => unit === 'day')
  const said = new Map(words.map((tick) => [tick.day, labelOf(tick, days, monthName)]))
  const strong = (tick: Tick) => (days ? tick.unit !== 'day' : tick.unit === 'year')
  let free = -Infinity
  const edge = edgeOf(scale, words, days, strong, monthName)
  if (edge !== null) free = edge.length * letter + 8
  const found = ticks(scale, tickGap).map((tick): AxisTick => {
    const x = scale.x(tick.day)
    const label = said.get(tick.day)
    const room = label !== undefined && x >= free && x + label.length * letter < scale.width + 8
    if (room) free = x + Math.max(label.length * letter + 6, days ? dayGap - 1 : labelGap)
    return { ...tick, x, label: room ? label : null, strong: strong(tick) }
  })
  if (edge === null) return found
  return [{ day: scale.first, unit: 'edge', x: 0, label: edge, strong: true }, ...found]
}

/** What stands at the left edge; null where the ticks say it themselves. */
function edgeOf(
  scale: Scale,
  words: readonly Tick[],
  days: boolean,
  strong: (tick: Tick) => boolean,
  monthName: (month: number) => string,
): string | null {
  if (words.length > 0 && words.every(({ unit }) => unit === 'year')) return null
  const { year, month } = dayParts(dayFromNumber(scale.first))
  const label = days ? `${monthName(month)} ${year}` : String(year)
  const next = words.find(strong)
  return next && scale.x(next.day) < label.length * letter + 8 ? null : label
}

function labelOf(tick: Tick, days: boolean, monthName: (month: number) => string): string {
  const { year, month, day } = dayParts(dayFromNumber(tick.day))
  if (tick.unit === 'day') return String(day)
  if (days) return `${monthName(month)} ${year}`
  return tick.unit === 'year' ? String(year) : monthName(month)
}

/** Which ticks are drawn as lines through the lanes: the years, where these are far apart also months, and at last the days. */
export function gridUnits({ pixels }: Scale): readonly TickUnit[] {
  if (pixels >= dayGap) return ['year', 'quarter', 'month', 'day']
  return pixels * 30 >= labelGap ? ['year', 'quarter', 'month'] : ['year']
}

/** How many events may begin in each month, by the number of its first day: the little columns on the axis. */
export function monthCounts(rows: readonly Pick<EventRow, 'when'>[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { when } of rows) {
    // A start that may lie anywhere in more than two months belongs to none of them.
    if (!Number.isFinite(when.start.earliest) || when.start.latest - when.start.earliest > 62) continue
    const { year, month } = dayParts(dayFromNumber(when.start.earliest))
    const first = civilNumber(year, month, 1)
    counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  return counts
}
