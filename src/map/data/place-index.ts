import { inSlices } from '../../core/data/slices.ts'
import { world, type Prepared } from './fixed.ts'

/** So many rows are looked at one by one as fast as they are found here. */
export const few = 16_384

/** What of a set is found by where it is: its rows, and its areas by their number in `Prepared.areas`. */
interface Indexes {
  readonly rows: PlaceIndex
  readonly areas: PlaceIndex
}

const made = new WeakMap<Prepared, Indexes>()
const making = new WeakMap<Prepared, Promise<void>>()

/** The indexes of a set; null: they are not made yet. */
export function indexesOf(prepared: Prepared): Indexes | null {
  return made.get(prepared) ?? null
}

/** Makes a set's indexes once, in short slices, so that the page goes on answering; resolves when they are there. */
export function makeIndexes(prepared: Prepared): Promise<void> {
  const before = making.get(prepared)
  if (before !== undefined) return before
  const now = work(prepared)
  making.set(prepared, now)
  return now
}

async function work(prepared: Prepared): Promise<void> {
  const { at, look, areas, reach } = prepared
  const rows = await PlaceIndex.make(at, { length: look.length, rows: null, reach: null })
  made.set(prepared, { rows, areas: await PlaceIndex.make(at, { length: areas.length, rows: areas, reach }) })
}

/** What is sorted: so many entries, each at the place of a row. */
interface Entries {
  readonly length: number
  /** null: of the row with its own number */
  readonly rows: Int32Array | null
  /** how far each reaches, in steps; null: it is a mere point */
  readonly reach: Float32Array | null
}

/** Entries by the cells of a square grid over all of them: those near a point are found without a look at each. */
export class PlaceIndex {
  /** the box they lie in, in steps */
  private readonly box: Box
  /** cells each way */
  private readonly side: number
  /** steps a cell */
  private readonly wide: number
  private readonly high: number
  /** by cell: its first entry in `entries`; one more at the end */
  private readonly first: Uint32Array
  private readonly entries: Uint32Array
  /** by cell: how far the farthest reaches, in steps */
  private readonly farthest: Float32Array | null
  private farthestOfAll = 0

  private constructor(box: Box, length: number, reaches: boolean) {
    this.box = box
    // some sixteen entries a cell: with fewer the making waits for memory, with more the finding looks at too many
    this.side = 2 ** Math.max(0, Math.min(10, Math.round(Math.log2(length + 1) / 2) - 2))
    this.wide = (box.right - box.left + 1) / this.side
    this.high = (box.bottom - box.top + 1) / this.side
    this.first = new Uint32Array(this.side ** 2 + 1)
    this.entries = new Uint32Array(length)
    this.farthest = reaches ? new Float32Array(this.side ** 2) : null
  }

  /** Sorts the entries in short slices; positions are x and y by turns, in steps. */
  static async make(at: Int32Array, { length, rows, reach }: Entries): Promise<PlaceIndex> {
    const rowOf = (entry: number): number => (rows === null ? entry : (rows[entry] ?? 0))
    let [left, top, right, bottom] = [world, world, 0, 0]
    await inSlices(length, (from, to) => {
      for (let entry = from; entry < to; entry++) {
        const row = rowOf(entry)
        const x = (at[2 * row] ?? 0) >>> 0
        const y = (at[2 * row + 1] ?? 0) >>> 0
        left = Math.min(left, x)
        right = Math.max(right, x)
        top = Math.min(top, y)
        bottom = Math.max(bottom, y)
      }
    })
    const index = new PlaceIndex({ left, top, right, bottom }, length, reach !== null)
    const { first, entries, farthest, side } = index
    const cells = new Uint32Array(length)
    await inSlices(length, (from, to) => {
      for (let entry = from; entry < to; entry++) {
        const row = rowOf(entry)
        const cell = index.line((at[2 * row + 1] ?? 0) >>> 0) * side + index.column((at[2 * row] ?? 0) >>> 0)
        cells[entry] = cell
        first[cell + 1] = (first[cell + 1] ?? 0) + 1
        if (farthest !== null) farthest[cell] = Math.max(farthest[cell] ?? 0, reach?.[entry] ?? 0)
      }
    })
    index.farthestOfAll = farthest?.reduce((most, one) => Math.max(most, one), 0) ?? 0
    for (let cell = 1; cell < first.length; cell++) first[cell] = (first[cell] ?? 0) + (first[cell - 1] ?? 0)
    const next = first.slice()
    await inSlices(length, (from, to) => {
      for (let entry = from; entry < to; entry++) {
        const cell = cells[entry] ?? 0
        const place = next[cell] ?? 0
        next[cell] = place + 1
        entries[place] = entry
      }
    })
    return index
  }

  /**
   * Gives all entries that lie within so many steps of a position each way, or so near that they may reach it, if they reach no farther
   * than `most`; and some more. Round the world too.
   */
  near(x: number, y: number, within: number, most: number, give: (entry: number) => void): void {
    const wide = Math.min(world / 2, Math.max(within, Math.min(most, this.farthestOfAll)))
    const { side, first, entries } = this
    const { left, top, right, bottom } = this.box
    for (const around of [-world, 0, world]) {
      const [west, east] = [x + around - wide, x + around + wide]
      if (east < left || west > right || y + wide < top || y - wide > bottom) continue
      const [from, to] = [this.column(west), this.column(east)]
      const last = this.line(y + wide)
      for (let line = this.line(y - wide); line <= last; line++)
        for (let column = from; column <= to; column++) {
          if (!this.mayReach(column, line, x + around, y, within)) continue
          const cell = line * side + column
          const end = first[cell + 1] ?? 0
          for (let place = first[cell] ?? 0; place < end; place++) give(entries[place] ?? 0)
        }
    }
  }

  /** Whether something in a cell may reach a position: the cell's nearest edge is no farther off than that. */
  private mayReach(column: number, line: number, x: number, y: number, within: number): boolean {
    if (this.farthest === null) return true
    const { side, box, wide, high } = this
    const west = box.left + column * wide
    const north = box.top + line * high
    const off = Math.max(west - x, x - west - wide, north - y, y - north - high)
    // a step of rounding on each side
    return off <= Math.max(within, this.farthest[line * side + column] ?? 0) + 2
  }

  private column(x: number): number {
    return this.inGrid((x - this.box.left) / this.wide)
  }

  private line(y: number): number {
    return this.inGrid((y - this.box.top) / this.high)
  }

  private inGrid(cell: number): number {
    return Math.max(0, Math.min(this.side - 1, Math.floor(cell)))
  }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
