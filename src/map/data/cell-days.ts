/**
 * Days in rising order, group by group, where in its cell each of their rows is, and how far each group has come in time. Going on costs
 * little however many days are passed: a few looks to find the place, and what the rows up to any place add up to is kept beforehand.
 */
export class CellDays {
  /** by group: its first entry; one more at the end */
  private readonly first: Uint32Array
  private readonly come: Uint32Array
  private readonly day: Int32Array
  /** what the places of all entries before each one add up to, in the grid's parts: with 256 parts and `mostRows` it fits */
  private readonly east: Uint32Array
  private readonly south: Uint32Array

  constructor(first: Uint32Array) {
    const rows = first.at(-1) ?? 0
    this.first = first
    this.come = first.slice(0, -1)
    this.day = new Int32Array(rows)
    this.east = new Uint32Array(rows + 1)
    this.south = new Uint32Array(rows + 1)
  }

  /** Enters a row: those of a group one after another, in order of their days. */
  enter(entry: number, day: number, east: number, south: number): void {
    this.day[entry] = day
    this.east[entry + 1] = east
    this.south[entry + 1] = south
  }

  /** When all are entered. */
  ready(): void {
    const { east, south } = this
    for (let entry = 1; entry < east.length; entry++) {
      east[entry] = (east[entry] ?? 0) + (east[entry - 1] ?? 0)
      south[entry] = (south[entry] ?? 0) + (south[entry - 1] ?? 0)
    }
  }

  /** How many of a group's days are passed. */
  passed(group: number): number {
    return (this.come[group] ?? 0) - (this.first[group] ?? 0)
  }

  /** What the places of a group's rows that are passed add up to, in the grid's parts. */
  passedEast(group: number): number {
    return (this.east[this.come[group] ?? 0] ?? 0) - (this.east[this.first[group] ?? 0] ?? 0)
  }

  passedSouth(group: number): number {
    return (this.south[this.come[group] ?? 0] ?? 0) - (this.south[this.first[group] ?? 0] ?? 0)
  }

  /** Goes, forth or back, to a group's first day that is not before `until`. */
  go(group: number, until: number): void {
    const { come, first } = this
    come[group] = this.find(come[group] ?? 0, first[group] ?? 0, first[group + 1] ?? 0, until)
  }

  /** The first of the entries `from` up to `to` whose day is not before `until`, looked for from `near` on in ever longer strides. */
  private find(near: number, from: number, to: number, until: number): number {
    const { day } = this
    let low = near
    let high = near
    let stride = 1
    if (near < to && (day[near] ?? 0) < until) {
      do {
        low = high + 1
        high = Math.min(to, high + stride)
        stride *= 2
      } while (high < to && (day[high] ?? 0) < until)
    } else {
      while (low > from && (day[low - 1] ?? 0) >= until) {
        high = low - 1
        low = Math.max(from, low - stride)
        stride *= 2
      }
    }
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((day[middle] ?? 0) < until) low = middle + 1
      else high = middle
    }
    return low
  }
}
