import { world } from './fixed.ts'
import type { Frame } from './frame.ts'

/** A cell is this many px wide at a whole zoom, and up to twice as many before the next one. */
export const cellSize = 64
/** Cells beyond the edges of the screen, so that not every movement of the map counts anew. */
const spare = 3

/**
 * A grid of cells that lies on the ground, so that discs keep their places while the map is moved. Cells are whole powers of two of the
 * positions' steps: the shader finds a row's cell by the very same arithmetic.
 */
export class Grid {
  /** the step's bits within a cell */
  readonly bits: number
  /** the first column and row of cells, and how many there are */
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly rows: number

  /** Lays the grid over what the screen shows; signs may be drawn `scale` times as large as at a desk. */
  constructor(frame: Frame, scale: number) {
    this.bits = bitsFor(frame, scale)
    const view = viewOf(frame, this.bits)
    const around = world / 2 ** this.bits
    this.columns = Math.min(around, Math.ceil(view.columns) + 1 + 2 * spare)
    this.left = mod(Math.floor(view.left) - spare, around)
    this.top = Math.max(0, Math.floor(view.top) - spare)
    this.rows = Math.max(1, Math.min(around, Math.ceil(view.top + view.rows) + spare) - this.top)
  }

  /** Whether it serves this view too. */
  serves(frame: Frame, scale: number): boolean {
    if (bitsFor(frame, scale) !== this.bits) return false
    const view = viewOf(frame, this.bits)
    const around = world / 2 ** this.bits
    const west = mod(Math.floor(view.left) - this.left, around)
    return (
      (this.columns === around || west + Math.ceil(view.columns) < this.columns) &&
      (this.top === 0 || view.top >= this.top) &&
      (this.top + this.rows === around || view.top + view.rows <= this.top + this.rows)
    )
  }

  /** The cell of a position; -1: beyond the grid. */
  cellOf(x: number, y: number): number {
    const { bits, columns, rows } = this
    const column = ((x >>> bits) - this.left) & (0xffffffff >>> bits)
    const row = (y >>> bits) - this.top
    return column >= columns || row < 0 || row >= rows ? -1 : row * columns + column
  }

  /** A position within a cell is told apart by 256 parts each way: so many bits are within a part. */
  get partBits(): number {
    return Math.max(0, this.bits - 8)
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
