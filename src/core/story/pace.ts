/** How a talk stands to its plan, in ms. */
export interface Pace {
  /** when the step in hand was to begin, and to end, since the talk began */
  readonly from: number
  readonly to: number
  /** when the talk is to end */
  readonly total: number
  /** time lost against the plan; below 0: time won; 0 as long as the step is told within its own time */
  readonly behind: number
}

const minute = 60_000

/** The pace of a talk that is at a step (counted from 1) after so many ms; `minutes` are those planned for each step. */
export function paceOf(minutes: readonly number[], number: number, elapsed: number): Pace {
  const upTo = (count: number): number =>
    minutes.slice(0, Math.max(0, count)).reduce((sum, each) => sum + each * minute, 0)
  const [from, to] = [upTo(number - 1), upTo(number)]
  const behind = elapsed > to ? elapsed - to : elapsed < from ? elapsed - from : 0
  return { from, to, total: upTo(minutes.length), behind }
}

/** A length of time as a stopwatch writes it: 0:07, 12:30, 1:02:03. Whole seconds, rounded down, without a sign. */
export function sayTime(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  const two = (n: number): string => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`
}
