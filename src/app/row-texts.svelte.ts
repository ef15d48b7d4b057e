import type { DataSet, RecordTexts } from '../core/data/set.ts'

/** How many records' words are kept: some screens full. */
const most = 600

/** The words of rows, read from their source when they are first asked for. Null: not there yet; `gone`: the source cannot be read. */
export class RowTexts {
  readonly #set: DataSet
  #kept: ReadonlyMap<number, RecordTexts> = $state.raw(new Map())
  gone = $state(false)

  constructor(set: DataSet) {
    this.#set = set
  }

  of(row: number): RecordTexts | null {
    return this.#kept.get(this.#set.columns.record[row] ?? -1) ?? null
  }

  /** Reads the words of rows that are not there yet. */
  async want(rows: readonly number[]): Promise<void> {
    const records = rows
      .map((row) => this.#set.columns.record[row] ?? 0)
      .filter((record) => !this.#kept.has(record))
    if (records.length === 0) return
    try {
      const texts = await this.#set.read(records)
      const fresh = records.flatMap((record, i): [number, RecordTexts][] => {
        const said = texts[i]
        return said ? [[record, said]] : []
      })
      this.#kept = new Map([...[...this.#kept].slice(-most), ...fresh])
      this.gone = false
    } catch {
      this.gone = true
    }
  }
}
