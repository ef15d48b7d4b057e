import type { Columns, Range } from '../../core/data/columns.ts'
import type { Shown } from '../../core/data/shown.ts'
import { signs, type Prepared } from './fixed.ts'
import type { Grid } from './grid.ts'

/** What is gathered: a data set's rows in some ranges. */
export interface Gathered {
  readonly columns: Columns
  readonly prepared: Prepared
  readonly shown: Shown
  readonly ranges: readonly Range[]
}

/** Kinds have room for this many in the arrays. */
export const kindRoom = 8

/** The rows of a window by cells: how many, of which kinds, and where on the average. */
export class Tally {
  /** by cell */
  counts = new Uint32Array(0)
  /** by cell and kind: cell * kindRoom + kind */
  byKind = new Uint32Array(0)
  /** sums of the rows' places within their cell, east and south by turns, in the grid's parts */
  sums = new Float64Array(0)

  /** Empties it, for so many cells. */
  clear(cells: number): void {
    if (this.counts.length < cells) {
      this.counts = new Uint32Array(cells)
      this.byKind = new Uint32Array(cells * kindRoom)
      this.sums = new Float64Array(cells * 2)
      return
    }
    this.counts.fill(0)
    this.byKind.fill(0)
    this.sums.fill(0)
  }

  /** Adds rows of one kind in one cell, given the sums of their places. */
  add(cell: number, kind: number, rows: number, east: number, south: number): void {
    const { counts, byKind, sums } = this
    counts[cell] = (counts[cell] ?? 0) + rows
    byKind[cell * kindRoom + kind] = (byKind[cell * kindRoom + kind] ?? 0) + rows
    sums[2 * cell] = (sums[2 * cell] ?? 0) + east
    sums[2 * cell + 1] = (sums[2 * cell + 1] ?? 0) + south
  }

  /** Looks at all rows of the ranges: `showsDated` and `Grid.cellOf` written out, since it may be a million of them. */
  scan({ columns, prepared, shown, ranges }: Gathered, grid: Grid): void {
    const { startEarliest, startLatest, endEarliest, endLatest } = columns
    const { at, look } = prepared
    const { from, to, kinds, mask } = shown
    const anyway = shown.certainty === null
    const { bits, left, top, columns: across, rows: down, partBits } = grid
    const { counts, byKind, sums } = this
    const within = 2 ** bits - 1
    const around = 0xffffffff >>> bits
    for (const range of ranges)
      for (let row = range.from; row < range.to; row++) {
        if ((startEarliest[row] ?? 0) > to || (endLatest[row] ?? 0) < from) continue
        const how = look[row] ?? 0
        if (how >> 4 === signs.none || ((kinds >> (how & 15)) & 1) === 0) continue
        if (mask !== null && mask[row] === 0) continue
        if (!anyway && ((startLatest[row] ?? 0) > to || (endEarliest[row] ?? 0) < from)) continue
        const x = at[2 * row] ?? 0
        const y = at[2 * row + 1] ?? 0
        const column = ((x >>> bits) - left) & around
        const line = (y >>> bits) - top
        if (column >= across || line < 0 || line >= down) continue
        const cell = line * across + column
        counts[cell] = (counts[cell] ?? 0) + 1
        const kind = cell * kindRoom + (how & 15)
        byKind[kind] = (byKind[kind] ?? 0) + 1
        sums[2 * cell] = (sums[2 * cell] ?? 0) + ((x & within) >>> partBits)
        sums[2 * cell + 1] = (sums[2 * cell + 1] ?? 0) + ((y & within) >>> partBits)
      }
  }
}
