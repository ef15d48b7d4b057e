import type { ContenderName } from '../contenders/contender.ts'

/** What is measured of each contender at each size, one number a round. */
export const measures = {
  load: 'ms from columns to the first picture',
  loadClock: 'the same with what its threads waited for a processor',
  heap: 'MB of JavaScript',
  resident: 'MB resident in the renderer',
  own: 'MB resident, without files',
  time: 'ms to the right picture, drawing left out',
  drawn: 'ms to the right picture, painted by software',
  main: 'ms CPU a step, main thread',
  workers: 'ms CPU a step, workers',
  cpu: 'ms CPU a step, main thread and workers',
  right: 'share of pictures that were right when they said so',
  longest: 'ms, longest frame while playing',
  dropped: 'beats without a picture, of 600',
  tasks: 'tasks over 50 ms while playing',
  longestTask: 'ms, longest task while playing',
  paintedLongest: 'ms, longest frame while playing, painted by software',
  paintedDropped: 'beats without a picture, painted by software',
  paintedTasks: 'tasks over 50 ms while playing, painted by software',
} as const
export type Measure = keyof typeof measures

/** All that a run has found. A contender that was cut off says why in place of numbers. */
export class Figures {
  readonly #numbers = new Map<string, number[]>()
  readonly #cuts = new Map<string, string>()

  add(measure: Measure, size: number, who: ContenderName, value: number): void {
    const key = `${measure} ${size} ${who}`
    this.#numbers.set(key, [...(this.#numbers.get(key) ?? []), value])
  }

  cut(size: number, who: ContenderName, why: string): void {
    this.#cuts.set(`${size} ${who}`, why)
  }

  of(measure: Measure, size: number, who: ContenderName): readonly number[] {
    return this.#numbers.get(`${measure} ${size} ${who}`) ?? []
  }

  whyCut(size: number, who: ContenderName): string | null {
    return this.#cuts.get(`${size} ${who}`) ?? null
  }

  /** The numbers as ratios to another's of the same rounds. */
  ratios(measure: Measure, size: number, who: ContenderName, to: ContenderName): readonly number[] {
    const others = this.of(measure, size, to)
    return this.of(measure, size, who).flatMap((value, round) => {
      const other = others[round]
      return other === undefined || other === 0 ? [] : [value / other]
    })
  }
}

/** The value that so much of the sorted numbers lies below; NaN of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN]
  return low + (high - low) * (at - Math.floor(at))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
