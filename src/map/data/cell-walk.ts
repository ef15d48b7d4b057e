import type { Columns } from '../../core/data/columns.ts'
import { datedRows } from '../../core/data/shown.ts'
import { inSlices } from '../../core/data/slices.ts'
import { CellDays } from './cell-days.ts'
import { signs, type Prepared } from './fixed.ts'
import type { Grid } from './grid.ts'
import { kindRoom, type Tally } from './tally.ts'

/** What a walk is made for: it serves no other. */
export interface Walked {
  readonly columns: Columns
  readonly prepared: Prepared
  readonly mask: Uint8Array | null
  readonly grid: Grid
}

/**
 * Counts a window's rows by cell and kind without looking at all of them: of each group (a cell's rows of one kind) it knows the days in
 * order on which they begin and on which they end, and where the window stood among them. A step goes on from there. A row is possibly in
 * a window if it has begun by its end and not ended before its beginning, and none ends before it begins: so the window's rows are those
 * that have begun less those that have ended.
 */
export class CellWalk {
  private readonly of: Walked
  /** by group: its cell and kind, as `Tally.byKind` has them */
  private readonly cells: Int32Array
  private readonly begun: CellDays
  private readonly ended: CellDays

  private constructor(of: Walked, cells: Int32Array, first: Uint32Array) {
    this.of = of
    this.cells = cells
    this.begun = new CellDays(first)
    this.ended = new CellDays(first)
  }

  /** Made in short slices, so that the page goes on answering; null where it was called off meanwhile. */
  static async make(of: Walked, isWanted: () => boolean): Promise<CellWalk | null> {
    const { columns, grid } = of
    const dated = datedRows(columns)
    const room = grid.columns * grid.rows * kindRoom * columns.runs.length
    const counts = new Uint32Array(room)
    const groupOf = new Int32Array(dated)
    // runs are in order by themselves only: a group of each
    let run = 0
    await inSlices(dated, (from, to) => {
      if (!isWanted()) return
      for (let row = from; row < to; row++) {
        while (row >= (columns.runs[run]?.to ?? Infinity)) run++
        const cell = cellOf(of, row)
        const group = cell === -1 ? -1 : run * grid.columns * grid.rows * kindRoom + cell
        groupOf[row] = group
        if (group !== -1) counts[group] = (counts[group] ?? 0) + 1
      }
    })
    if (!isWanted()) return null
    const { cells, first } = packed(counts, groupOf, grid)
    const walk = new CellWalk(of, cells, first)
    const next = first.slice()
    await inSlices(dated, (from, to) => {
      if (isWanted()) walk.enter(walk.begun, columns.startEarliest, groupOf, next, null, from, to)
    })
    next.set(first)
    await inSlices(columns.byEnd.length, (from, to) => {
      if (isWanted()) walk.enter(walk.ended, columns.endLatest, groupOf, next, columns.byEnd, from, to)
    })
    if (!isWanted()) return null
    walk.begun.ready()
    walk.ended.ready()
    return walk
  }

  /** Whether it was made for these. */
  serves({ columns, mask, grid }: Walked): boolean {
    return this.of.columns === columns && this.of.mask === mask && this.of.grid === grid
  }

  /** Goes to a window (day numbers, both included) and adds its rows of some kinds to a tally. */
  add(from: number, to: number, kinds: number, tally: Tally): void {
    const { cells, begun, ended } = this
    for (let group = 0; group < cells.length; group++) {
      begun.go(group, to + 1)
      ended.go(group, from)
      const rows = begun.passed(group) - ended.passed(group)
      const kind = (cells[group] ?? 0) % kindRoom
      if (rows === 0 || ((kinds >> kind) & 1) === 0) continue
      const east = begun.passedEast(group) - ended.passedEast(group)
      const south = begun.passedSouth(group) - ended.passedSouth(group)
      tally.add(((cells[group] ?? 0) - kind) / kindRoom, kind, rows, east, south)
    }
  }

  /** Enters some rows' days into their groups. */
  private enter(
    into: CellDays,
    days: Int32Array,
    groupOf: Int32Array,
    next: Uint32Array,
    order: Uint32Array | null,
    from: number,
    to: number,
  ): void {
    const { at } = this.of.prepared
    const { bits, partBits } = this.of.grid
    const within = 2 ** bits - 1
    for (let i = from; i < to; i++) {
      const row = order === null ? i : (order[i] ?? 0)
      const group = groupOf[row] ?? -1
      if (group === -1) continue
      const entry = next[group] ?? 0
      next[group] = entry + 1
      const east = ((at[2 * row] ?? 0) & within) >>> partBits
      const south = ((at[2 * row + 1] ?? 0) & within) >>> partBits
      into.enter(entry, days[row] ?? 0, east, south)
    }
  }
}

/** A row's cell and kind; -1: it is not drawn, or filtered out, or beyond the grid. */
function cellOf({ prepared: { at, look }, mask, grid }: Walked, row: number): number {
  const how = look[row] ?? 0
  if (how >> 4 === signs.none || (mask !== null && mask[row] === 0)) return -1
  const cell = grid.cellOf(at[2 * row] ?? 0, at[2 * row + 1] ?? 0)
  return cell === -1 ? -1 : cell * kindRoom + (how & 15)
}

/** Leaves out the groups without a row: numbers the others anew, in `groupOf` too. */
function packed(counts: Uint32Array, groupOf: Int32Array, { columns, rows }: Grid) {
  const inRun = columns * rows * kindRoom
  const cells: number[] = []
  const first: number[] = []
  let sum = 0
  for (let group = 0; group < counts.length; group++) {
    const count = counts[group] ?? 0
    if (count === 0) continue
    counts[group] = cells.length
    cells.push(group % inRun)
    first.push(sum)
    sum += count
  }
  first.push(sum)
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? -1
    if (group !== -1) groupOf[row] = counts[group] ?? 0
  }
  return { cells: Int32Array.from(cells), first: Uint32Array.from(first) }
}
