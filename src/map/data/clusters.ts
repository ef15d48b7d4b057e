import { dataKinds } from '../../core/data/columns.ts'
import { inSlices } from '../../core/data/slices.ts'
import { CellWalk, type Walked } from './cell-walk.ts'
import type { Frame } from './frame.ts'
import { cellSize, Grid } from './grid.ts'
import { kindRoom, Tally, type Gathered } from './tally.ts'

/** From this many rows on, a cell is drawn as one disc with their number. */
const least = 13
/** So many rows are looked at as fast as a walk past some of them. */
const few = 4096
/** So many rows are looked at within a frame: some 10 ms. */
const atOnce = 200_000

/** What is to be counted. */
interface Wanted<S> {
  readonly sets: readonly S[]
  readonly grid: Grid
}

/** A count that goes on in slices, and what is to be counted after it. */
interface Aside<S> {
  now: Wanted<S>
  next: Wanted<S> | null
}

/** The radius of a disc that stands for so many rows, px. */
export function discRadius(rows: number): number {
  return Math.min(30, 9.5 + 3.6 * Math.log10(rows))
}

/** Rows where they would pile up, gathered by the cells of a grid. */
export class Clusters<S extends Gathered = Gathered> {
  /** null: nothing was gathered yet */
  grid: Grid | null = null
  /** a byte a cell, not 0: it is drawn as a disc */
  flags: Uint8Array<ArrayBuffer> = new Uint8Array(0)
  /** the discs, and for each its cell, its position, its rows and these by kind */
  size = 0
  cells = new Int32Array(0)
  at = new Int32Array(0)
  totals = new Uint32Array(0)
  kinds = new Uint32Array(0)
  /** the sets whose rows these are */
  counted: readonly S[] = []

  private readonly tally = new Tally()
  private walks: readonly CellWalk[] = []
  /** what walks are being made for */
  private making: readonly Walked[] | null = null
  /** null: nothing is being counted in slices */
  private aside: Aside<S> | null = null
  private readonly onCounted: () => void

  /** `onCounted` is called when a count that took its time is at hand. */
  constructor(onCounted: () => void = () => undefined) {
    this.onCounted = onCounted
  }

  /** Whether another count is under way, and what is at hand is that of before. */
  get busy(): boolean {
    return this.aside !== null
  }

  /** Whether the grid at hand serves this view too. */
  serves(frame: Frame, scale: number): boolean {
    return this.grid?.serves(frame, scale) === true
  }

  /**
   * Counts anew. Where only the window moves, by what it moves past, as soon as that is worked out; until then by a look at each row. Of
   * very many rows that takes as long as several frames: they are counted in short slices then, what was gathered before is kept
   * meanwhile, and `onCounted` is called when the new count is at hand.
   */
  gather(sets: readonly S[], frame: Frame, scale: number): void {
    const asked = this.aside?.next ?? this.aside?.now
    if (asked?.sets === sets && asked.grid.serves(frame, scale)) return
    const known = [this.grid, asked?.grid].find((grid) => grid?.serves(frame, scale) === true)
    const grid = known ?? new Grid(frame, scale)
    if (this.rowsToScan(sets, grid) > atOnce) {
      void this.countAside(sets, grid)
      return
    }
    this.aside = null
    this.tally.clear(grid.columns * grid.rows)
    for (const set of sets) if (!this.addByWalk(set, grid)) this.tally.scan(set, grid)
    this.take(sets, grid)
  }

  /** Whether a row's position is in a cell that is drawn as a disc. */
  holds(x: number, y: number): boolean {
    const cell = this.cellOf(x, y)
    return cell !== -1 && this.flags[cell] !== 0
  }

  /** The cell of a position; -1: beyond the grid. */
  cellOf(x: number, y: number): number {
    return this.grid?.cellOf(x, y) ?? -1
  }

  /** How many rows no walk counts; or how many of them one could. */
  private rowsToScan(sets: readonly Gathered[], grid: Grid, walkable = false): number {
    return sets
      .filter((set) => this.walkFor(set, grid) === undefined && (!walkable || set.shown.certainty === null))
      .reduce((rows, { ranges }) => rows + ranges.reduce((sum, { from, to }) => sum + to - from, 0), 0)
  }

  private walkFor(
    { columns, prepared, shown: { mask, certainty } }: Gathered,
    grid: Grid,
  ): CellWalk | undefined {
    if (certainty !== null) return undefined
    return this.walks.find((walk) => walk.serves({ columns, prepared, mask, grid }))
  }

  private addByWalk(set: Gathered, grid: Grid): boolean {
    const walk = this.walkFor(set, grid)
    walk?.add(set.shown.from, set.shown.to, set.shown.kinds, this.tally)
    return walk !== undefined
  }

  /** Counts in slices. What is asked for meanwhile waits its turn: were each count called off by the next, none would end while the map is moved. */
  private async countAside(sets: readonly S[], grid: Grid): Promise<void> {
    const wanted = { sets, grid }
    if (this.aside !== null) {
      this.aside.next = wanted
      return
    }
    const aside: Aside<S> = { now: wanted, next: null }
    this.aside = aside
    for (let now: Wanted<S> | null = wanted; now !== null; now = aside.next) {
      aside.now = now
      aside.next = null
      const { grid } = now
      const isWanted = (): boolean => this.aside === aside
      this.tally.clear(grid.columns * grid.rows)
      for (const set of now.sets) {
        if (!isWanted()) return
        if (this.addByWalk(set, grid)) continue
        for (const { from, to } of set.ranges)
          await inSlices(to - from, (first, after) => {
            if (!isWanted()) return
            this.tally.scan({ ...set, ranges: [{ from: from + first, to: from + after }] }, grid)
          })
      }
      if (!isWanted()) return
      this.take(now.sets, grid)
      this.onCounted()
    }
    this.aside = null
  }

  /** Takes over what is counted. */
  private take(sets: readonly S[], grid: Grid): void {
    this.find(grid)
    this.counted = sets
    // while the map is moved, grids come and go too fast for walks
    if (grid !== this.grid) this.walks = []
    else if (this.rowsToScan(sets, grid, true) > few) void this.makeWalks(sets, grid)
    this.grid = grid
  }

  private async makeWalks(sets: readonly Gathered[], grid: Grid): Promise<void> {
    const wanted = sets.map(({ columns, prepared, shown: { mask } }) => ({ columns, prepared, mask, grid }))
    if (this.making !== null && alike(this.making, wanted)) return
    this.making = wanted
    const isWanted = (): boolean => this.making === wanted && this.grid === grid
    const walks: CellWalk[] = []
    for (const walked of wanted) {
      const walk = await CellWalk.make(walked, isWanted)
      if (walk !== null) walks.push(walk)
    }
    if (this.making !== wanted) return
    this.making = null
    if (this.grid === grid) this.walks = walks
  }

  private find(grid: Grid): void {
    const { counts, byKind, sums } = this.tally
    const cells = grid.columns * grid.rows
    if (this.flags.length === cells) this.flags.fill(0)
    else this.flags = new Uint8Array(cells)
    this.size = 0
    for (let cell = 0; cell < cells; cell++) if ((counts[cell] ?? 0) >= least) this.size++
    if (this.cells.length < this.size) {
      const room = 2 * this.size
      this.cells = new Int32Array(room)
      this.at = new Int32Array(2 * room)
      this.totals = new Uint32Array(room)
      this.kinds = new Uint32Array(kindRoom * room)
    }
    const width = 2 ** grid.bits
    const part = 2 ** grid.partBits
    for (let cell = 0, disc = 0; disc < this.size; cell++) {
      const rows = counts[cell] ?? 0
      if (rows < least) continue
      this.flags[cell] = 1
      this.cells[disc] = cell
      this.totals[disc] = rows
      // the middle of its rows, but not so near the cell's edge that discs side by side could cover one another
      const room = (discRadius(rows) / cellSize) * width
      const within = (sum: number): number => clamp((sum / rows + 0.5) * part, room, width - room)
      const column = grid.left + (cell % grid.columns)
      const line = grid.top + Math.floor(cell / grid.columns)
      this.at[2 * disc] = column * width + within(sums[2 * cell] ?? 0)
      this.at[2 * disc + 1] = line * width + within(sums[2 * cell + 1] ?? 0)
      for (let kind = 0; kind < dataKinds.length; kind++)
        this.kinds[disc * kindRoom + kind] = byKind[cell * kindRoom + kind] ?? 0
      disc++
    }
  }
}

function alike(one: readonly Walked[], other: readonly Walked[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ columns, mask, grid }, i) => {
      const walked = other[i]
      return walked?.columns === columns && walked.mask === mask && walked.grid === grid
    })
  )
}

function clamp(number: number, least_: number, most: number): number {
  return Math.max(least_, Math.min(most, number))
}
