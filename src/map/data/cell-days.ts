/** So many entries share a sum kept beforehand: as few as are added up in no time, and as many as make the sums small beside the entries. */
const block = 32

/**
 * Days in rising order, group by group, where in its cell each of their rows is, and how far each group has come in time. Going on costs
 * little however many days are passed: a few looks to find the place, and the sums up to it are kept block by block.
 */
export class CellDays {
  /** by group: what the places of the rows passed add up to, in the grid's parts */
  readonly east: Float64Array
  readonly south: Float64Array
  /** by group: its first entry; one more at the end */
  private readonly first: Uint32Array
  private readonly come: Uint32Array
  private readonly day: Int32Array
  private readonly easts: Uint8Array
  private readonly souths: Uint8Array
  /** sums of all entries before each block */
  private readonly eastBefore: Float64Array
  private readonly southBefore: Float64Array

  constructor(first: Uint32Array) {
    const rows = first.at(-1) ?? 0
    this.first = first
    this.come = first.slice(0, -1)
    this.east = new Float64Array(first.length - 1)
    this.south = new Float64Array(first.length - 1)
    this.day = new Int32Array(rows)
    this.easts = new Uint8Array(rows)
    this.souths = new Uint8Array(rows)
    this.eastBefore = new Float64Array(Math.ceil(rows / block) + 1)
    this.southBefore = new Float64Array(Math.ceil(rows / block) + 1)
  }

  /** Enters a row: those of a group one after another, in order of their days. */
  enter(entry: number, day: number, east: number, south: number): void {
    this.day[entry] = day
    this.easts[entry] = east
    this.souths[entry] = south
  }

  /** When all are entered. */
  ready(): void {
    let [east, south] = [0, 0]
    for (let entry = 0; entry < this.day.length; entry++) {
      if (entry % block === 0) {
        this.eastBefore[entry / block] = east
        this.southBefore[entry / block] = south
      }
      east += this.easts[entry] ?? 0
      south += this.souths[entry] ?? 0
    }
    this.eastBefore[this.eastBefore.length - 1] = east
    this.southBefore[this.southBefore.length - 1] = south
  }

  /** How many of a group's days are passed. */
  passed(group: number): number {
    return (this.come[group] ?? 0) - (this.first[group] ?? 0)
  }

  /** Goes, forth or back, to a group's first day that is not before `until`. */
  go(group: number, until: number): void {
    const before = this.come[group] ?? 0
    const at = this.find(before, this.first[group] ?? 0, this.first[group + 1] ?? 0, until)
    if (at === before) return
    this.come[group] = at
    const { easts, souths, eastBefore, southBefore } = this
    this.east[group] = (this.east[group] ?? 0) + sumBetween(easts, eastBefore, before, at)
    this.south[group] = (this.south[group] ?? 0) + sumBetween(souths, southBefore, before, at)
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

/** What the entries between two add up to; less than nothing where the second comes first. */
function sumBetween(values: Uint8Array, before: Float64Array, one: number, other: number): number {
  if (Math.abs(other - one) > 2 * block) return sumUpTo(values, before, other) - sumUpTo(values, before, one)
  let sum = 0
  for (let i = one; i < other; i++) sum += values[i] ?? 0
  for (let i = other; i < one; i++) sum -= values[i] ?? 0
  return sum
}

function sumUpTo(values: Uint8Array, before: Float64Array, end: number): number {
  const whole = Math.floor(end / block)
  let sum = before[whole] ?? 0
  for (let i = whole * block; i < end; i++) sum += values[i] ?? 0
  return sum
}
