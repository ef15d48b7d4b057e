import { countInDataBins, countInWindow, countRows } from '../../src/core/data/counts.ts'
import { maskOf } from '../../src/core/data/masks.ts'
import { sortColumns } from '../../src/core/data/sort.ts'
import { box, eventsOf } from '../data.ts'
import { range, spanAt } from '../window.ts'

/** ms that the app's counts take: each a list, one entry a step. */
export interface CountTimes {
  /** a step of the slider: the counts of the window, by kind */
  readonly window: readonly number[]
  /** the histogram of 600 bins, by kind */
  readonly histogram: readonly number[]
  /** a box drawn on the map: which rows pass, and all counted anew */
  readonly filter: readonly number[]
}

const bins = 600

/** Counts so many events over and over, as the app does while sliding, zooming the axis and filtering. */
export function countTimes(count: number, rounds: number): CountTimes {
  const columns = sortColumns(eventsOf(count))
  let table = countRows(columns, null)
  const [window, histogram, filter]: number[][] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    const { from, to } = spanAt(round)
    window?.push(took(() => void countInWindow(table, from, to)))
    const part = (range.to - range.from - round) / bins
    const edges = Array.from({ length: bins + 1 }, (_, i) => Math.round(range.from + round + i * part))
    histogram?.push(took(() => void countInDataBins(table, edges)))
    const west = box.west + round * 0.1
    filter?.push(
      took(() => {
        const mask = maskOf(columns, {
          box: [west, box.south, west + 9, box.north],
          within: null,
          records: null,
        })
        table = countRows(columns, mask)
      }),
    )
  }
  return { window: window ?? [], histogram: histogram ?? [], filter: filter ?? [] }
}

function took(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
