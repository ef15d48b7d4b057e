import { GrowingColumns } from './growing-columns.ts'

/** What every reader is to make of the table: the same columns, from the same fields. */
export const wanted = ['event_date', 'latitude', 'longitude', 'event_type', 'geo_precision'] as const

/** Takes one record's fields after the other. */
export class Taker {
  readonly columns = new GrowingColumns()
  #at: readonly number[] = []

  /** The first record names the fields. */
  take(record: readonly string[]): void {
    if (this.#at.length === 0) {
      this.#at = wanted.map((name) => record.indexOf(name))
      return
    }
    const [date = 0, lat = 0, lon = 0, kind = 0, precision = 0] = this.#at
    this.columns.add(
      Date.parse(record[date] ?? '') / 86_400_000,
      Number(record[lon]),
      Number(record[lat]),
      record[kind] ?? '',
      Number(record[precision]),
    )
  }
}
