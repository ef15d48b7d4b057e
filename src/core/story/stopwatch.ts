/** A stopwatch as one plain value that survives a reload and can be told to another window. Times are ms since 1970. */
export interface Stopwatch {
  /** when it was started last; null: it stands */
  readonly since: number | null
  /** ms that ran before that */
  readonly before: number
}

export const stopwatchActs = ['start', 'pause', 'reset'] as const
export type StopwatchAct = (typeof stopwatchActs)[number]

export const unstarted: Stopwatch = { since: null, before: 0 }

/** ms that it shows; never less than nothing, should the computer's clock be set back. */
export function elapsed({ since, before }: Stopwatch, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since))
}

/** The stopwatch after a press of one of its buttons. */
export function pressed(watch: Stopwatch, act: StopwatchAct, now: number): Stopwatch {
  switch (act) {
    case 'start':
      return watch.since === null ? { ...watch, since: now } : watch
    case 'pause':
      return { since: null, before: elapsed(watch, now) }
    case 'reset':
      return unstarted
  }
}

/** Whether it was never started, or was put back: only then a step forward starts it by itself. */
export function isUnstarted({ since, before }: Stopwatch): boolean {
  return since === null && before === 0
}
