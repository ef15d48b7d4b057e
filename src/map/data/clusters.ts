import { dataKinds, type Columns, type Range } from '../../core/data/columns.ts'
import type { Shown } from '../../core/data/shown.ts'
import { signs, world, type Prepared } from './fixed.ts'
import type { Frame } from './frame.ts'

/** What is gathered: a data set's rows in some ranges. */
export interface Gathered {
  readonly columns: Columns
  readonly prepared: Prepared
  readonly shown: Shown
  readonly ranges: readonly Range[]
}

/** From this many rows on, a cell is drawn as one disc with their number. */
const least = 13
/** A cell is this many px wide at a whole zoom, and up to twice as many before the next one. */
const cellSize = 64
/** Cells beyond the edges of the screen, so that not every movement of the map counts anew. */
const spare = 3
/** Kinds have room for this many in the arrays. */
export const kindRoom = 8

/** The radius of a disc that stands for so many rows, px. */
export function discRadius(rows: number): number {
  return Math.min(30, 9.5 + 3.6 * Math.log10(rows))
}

/**
 * Rows by cells of a grid that lies on the ground, so that discs keep their places while the map is moved. Cells are whole powers of two of the
 * positions' steps: the shader finds a row's cell by the very same arithmetic.
 */
export class Clusters {
  /** the step's bits within a cell */
  bits = 0
  /** the first column and row of cells, and how many there are */
  left = 0
  top = 0
  columns = 0
  rows = 0
  /** a byte a cell, not 0: it is drawn as a disc */
  flags: Uint8Array<ArrayBuffer> = new Uint8Array(0)
  /** the discs, and for each its cell, its position, its rows and these by kind */
  size = 0
  cells = new Int32Array(0)
  at = new Int32Array(0)
  totals = new Uint32Array(0)
  kinds = new Uint32Array(0)

  private counts = new Uint32Array(0)
  private byKind = new Uint32Array(0)
  private sums = new Float64Array(0)

  /** Whether the grid at hand serves this view too. */
  serves(frame: Frame, scale: number): boolean {
    if (this.columns === 0 || bitsFor(frame, scale) !== this.bits) return false
    const view = viewOf(frame, this.bits)
    const around = world / 2 ** this.bits
    const west = mod(Math.floor(view.left) - this.left, around)
    return (
      (this.columns === around || west + Math.ceil(view.columns) < this.columns) &&
      (this.top === 0 || view.top >= this.top) &&
      (this.top + this.rows === around || view.top + view.rows <= this.top + this.rows)
    )
  }

  /** Counts anew. */
  gather(sets: readonly Gathered[], frame: Frame, scale: number): void {
    this.lay(frame, scale)
    for (const set of sets) this.add(set)
    this.find()
  }

  /** The disc at a cell of these columns and rows; -1: none. */
  discAt(x: number, y: number): number {
    const cell = this.cellOf(x, y)
    return cell === -1 || this.flags[cell] === 0 ? -1 : this.cells.subarray(0, this.size).indexOf(cell)
  }

  /** Whether a row's position is in a cell that is drawn as a disc. */
  holds(x: number, y: number): boolean {
    const cell = this.cellOf(x, y)
    return cell !== -1 && this.flags[cell] !== 0
  }

  /** The cell of a position; -1: beyond the grid. */
  cellOf(x: number, y: number): number {
    const { bits, columns, rows } = this
    const column = ((x >>> bits) - this.left) & (0xffffffff >>> bits)
    const row = (y >>> bits) - this.top
    return column >= columns || row < 0 || row >= rows ? -1 : row * columns + column
  }

  private lay(frame: Frame, scale: number): void {
    this.bits = bitsFor(frame, scale)
    const view = viewOf(frame, this.bits)
    const around = world / 2 ** this.bits
    this.columns = Math.min(around, Math.ceil(view.columns) + 1 + 2 * spare)
    this.left = mod(Math.floor(view.left) - spare, around)
    this.top = Math.max(0, Math.floor(view.top) - spare)
    this.rows = Math.max(1, Math.min(around, Math.ceil(view.top + view.rows) + spare) - this.top)
    const cells = this.columns * this.rows
    if (this.counts.length < cells) {
      this.counts = new Uint32Array(cells)
      this.byKind = new Uint32Array(cells * kindRoom)
      this.sums = new Float64Array(cells * 2)
    } else {
      this.counts.fill(0)
      this.byKind.fill(0)
      this.sums.fill(0)
    }
    this.flags = new Uint8Array(cells)
  }

  /** `showsDated` and `cellOf` written out: this loop over the window's rows is what a step of time costs. */
  private add({ columns, prepared, shown, ranges }: Gathered): void {
    const { startEarliest, startLatest, endEarliest, endLatest } = columns
    const { at, look } = prepared
    const { from, to, kinds, mask } = shown
    const anyway = shown.certainty === null
    const { bits, left, top, columns: across, rows: down, counts, byKind, sums } = this
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
        sums[2 * cell] = (sums[2 * cell] ?? 0) + (x & within)
        sums[2 * cell + 1] = (sums[2 * cell + 1] ?? 0) + (y & within)
      }
  }

  private find(): void {
    const cells = this.columns * this.rows
    this.size = 0
    for (let cell = 0; cell < cells; cell++) if ((this.counts[cell] ?? 0) >= least) this.size++
    if (this.at.length < 2 * this.size) {
      const room = 2 * this.size
      this.cells = new Int32Array(room)
      this.at = new Int32Array(2 * room)
      this.totals = new Uint32Array(room)
      this.kinds = new Uint32Array(kindRoom * room)
    }
    const width = 2 ** this.bits
    for (let cell = 0, disc = 0; disc < this.size; cell++) {
      const rows = this.counts[cell] ?? 0
      if (rows < least) continue
      this.flags[cell] = 1
      this.cells[disc] = cell
      this.totals[disc] = rows
      // the middle of its rows, but not so near the cell's edge that discs side by side could cover one another
      const room = (discRadius(rows) / cellSize) * width
      const column = (this.left + (cell % this.columns)) * width
      const line = (this.top + Math.floor(cell / this.columns)) * width
      this.at[2 * disc] = column + clamp((this.sums[2 * cell] ?? 0) / rows, room, width - room)
      this.at[2 * disc + 1] = line + clamp((this.sums[2 * cell + 1] ?? 0) / rows, room, width - room)
      for (let kind = 0; kind < dataKinds.length; kind++)
        this.kinds[disc * kindRoom + kind] = this.byKind[cell * kindRoom + kind] ?? 0
      disc++
    }
  }
}

/** Bits of a step's place within its cell: cells are 64 to 128 px wide, twice that where signs are drawn much larger. */
function bitsFor({ zoom }: Frame, scale: number): number {
  const larger = scale > 1.4 ? 1 : 0
  // 512 px a world at zoom 0
  return Math.max(1, 32 - Math.log2(512 / cellSize) - Math.floor(zoom) + larger)
}

/** What the screen shows, in cells. */
function viewOf({ x, y, left, top, width, height, scale }: Frame, bits: number) {
  const cell = 2 ** bits
  return {
    left: ((x >>> 0) - left / scale) / cell,
    top: ((y >>> 0) - top / scale) / cell,
    columns: width / scale / cell,
    rows: height / scale / cell,
  }
}

function mod(number: number, by: number): number {
  return ((number % by) + by) % by
}

function clamp(number: number, least_: number, most: number): number {
  return Math.max(least_, Math.min(most, number))
}
