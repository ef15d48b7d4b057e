import type { Columns } from './columns.ts'
import type { Shown } from './shown.ts'

// The order of time: by `startEarliest`, rows that begin on one day as they stand. Runs are woven into one.

/** The row after this one among those shown; null: none. Of null: the first. A row that is not shown is passed from where it would stand. */
export declare function nextRow(columns: Columns, shown: Shown, row: number | null): number | null
/** The row before this one among those shown; null: none. Of null: the last. */
export declare function previousRow(columns: Columns, shown: Shown, row: number | null): number | null
/** So many rows shown, from the `skip`th on, in the order of time: a page of a list. */
export declare function rowsShown(
  columns: Columns,
  shown: Shown,
  skip: number,
  count: number,
): readonly number[]
/** Rows without a date that the filters let through, from the `skip`th on, as they came. */
export declare function undatedRows(
  columns: Columns,
  shown: Shown,
  skip: number,
  count: number,
): readonly number[]
/** How many rows without a date there are that the filters let through. */
export declare function countUndated(columns: Columns, shown: Shown): number
/** West, south, east, north of the rows shown that have a place; null: none has. */
export declare function boxOfShown(
  columns: Columns,
  shown: Shown,
): readonly [number, number, number, number] | null
