import type { Figures } from '../measure/figures.ts'
import type { SearchFigures } from '../measure/searches.ts'
import type { TableFigures } from '../measure/tables.ts'
import type { CountTimes } from '../page/counting.ts'

/** Where and when it was measured. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  /** GB */
  readonly memory: number
  readonly system: string
  readonly browser: string
  readonly graphics: string
  readonly begun: Date
  readonly minutes: number
  /** programs that wanted a processor, on average of the minute before and of the last one */
  readonly load: readonly [before: number, after: number]
}

/** All that one run has found. What was not asked for is empty. */
export interface Findings {
  readonly machine: Machine
  readonly sizes: readonly number[]
  readonly rounds: number
  readonly figures: Figures
  readonly counts: ReadonlyMap<number, CountTimes>
  readonly tables: readonly TableFigures[]
  /** by the number of rows */
  readonly searches: ReadonlyMap<number, SearchFigures>
}
