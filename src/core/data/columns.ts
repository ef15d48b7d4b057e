import { eventKinds, type EventKind } from '../dossier/types.ts'

/** What a row of a data set is about: a kind of event that the dossier has too, or anything else. Columns hold its index. */
export type DataKind = EventKind | 'other'
export const dataKinds: readonly DataKind[] = [...eventKinds, 'other']

/** Day numbers (see day.ts) that stand for "before every window" and "after every window" in a column: they fit into 32 bits. */
export const openStart = -0x40000000
export const openEnd = 0x3fffffff

/** Rows `from` up to, not including, `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * The rows of a data set, column by column, as they are drawn, counted and found: one entry a row in each, so that a million rows are a
 * few dozen megabytes and no objects. Made by `sortColumns`. What a row says in words stays in its source.
 */
export interface Columns {
  /** rows in all */
  readonly length: number
  /** day numbers: the start lies between the first two, the end between the last two; `openStart` and `openEnd` where there is no bound */
  readonly startEarliest: Int32Array
  readonly startLatest: Int32Array
  readonly endEarliest: Int32Array
  readonly endLatest: Int32Array
  /** degrees; NaN: the row names no place */
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** index into `dataKinds` */
  readonly kind: Uint8Array
  /** index into `precisions` (dossier/types.ts) */
  readonly precision: Uint8Array
  /** metres around the point within which it happened; 0 where it is exact, or nobody says */
  readonly radius: Float32Array
  /** which record of the source the row is, counted from 0 as it stands there */
  readonly record: Uint32Array
  /**
   * Runs of rows in order of `startEarliest`. Long events have a run of their own, since one of them would stretch every range of the
   * rest. Rows without a date stand after the last run.
   */
  readonly runs: readonly Range[]
  /** within its run, the latest `endLatest` up to and with this row: what ends a binary search for a window's first row */
  readonly reach: Int32Array
  /** the rows with a date, in rising order of `endLatest` */
  readonly byEnd: Uint32Array
}

/** The columns before they are sorted: what a reader of tables fills. Rows without a date have `startEarliest` = `undated`. */
export type RawColumns = Omit<Columns, 'runs' | 'reach' | 'byEnd'>
/** in `startEarliest` of a row without a date */
export const undated = -0x80000000

/** Empty columns for so many rows. */
export function rawColumns(length: number): RawColumns {
  return {
    length,
    startEarliest: new Int32Array(length),
    startLatest: new Int32Array(length),
    endEarliest: new Int32Array(length),
    endLatest: new Int32Array(length),
    lon: new Float64Array(length).fill(NaN),
    lat: new Float64Array(length).fill(NaN),
    kind: new Uint8Array(length),
    precision: new Uint8Array(length),
    radius: new Float32Array(length),
    record: new Uint32Array(length),
  }
}
