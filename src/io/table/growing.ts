import { rawColumns, type RawColumns } from '../../core/data/columns.ts'

/** Raw columns that grow as rows come. */
export class Growing {
  columns: RawColumns
  length = 0

  constructor(rowsGuess: number) {
    this.columns = rawColumns(Math.max(1024, rowsGuess))
  }

  /** Room for one more row. */
  row(): number {
    if (this.length >= this.columns.length) this.grow()
    return this.length++
  }

  private grow(): void {
    const before = this.columns
    const after = rawColumns(Math.ceil(before.length * 1.5))
    after.startEarliest.set(before.startEarliest)
    after.startLatest.set(before.startLatest)
    after.endEarliest.set(before.endEarliest)
    after.endLatest.set(before.endLatest)
    after.lon.set(before.lon)
    after.lat.set(before.lat)
    after.kind.set(before.kind)
    after.precision.set(before.precision)
    after.radius.set(before.radius)
    after.record.set(before.record)
    this.columns = after
  }

  /** The rows so far; the arrays may be longer than they. */
  done(): RawColumns {
    return { ...this.columns, length: this.length }
  }
}

/** Whole numbers in a growing array. */
export class Offsets {
  private numbers: Uint32Array
  length = 0

  constructor(guess: number) {
    this.numbers = new Uint32Array(Math.max(1024, guess))
  }

  push(number: number): void {
    if (this.length >= this.numbers.length) {
      const larger = new Uint32Array(Math.ceil(this.numbers.length * 1.5))
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.length++] = number
  }

  done(): Uint32Array {
    return this.numbers.slice(0, this.length)
  }
}
