import type { DataSet, RecordTexts } from '../core/data/set.ts'

/** How many records' words are kept: some screens full. */
const most = 600

/** Letters of a field that are shown: a browser needs minutes to lay out a megabyte of letters that stand upon each other. */
const longest = 4000

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)
const isLong = (texts: RecordTexts): boolean => texts.values.some(({ length }) => length > longest)

/** A record's words as they can be shown; what is taken away from here is read anew, and whole. */
function shortened(texts: RecordTexts): RecordTexts {
  if (!isLong(texts)) return texts
  const { title, when, place, notes, source, url, values } = texts
  return {
    ...{ title: cut(title), when: cut(when), place: cut(place), notes: cut(notes), source: cut(source) },
    ...{ url: url.length > longest ? '' : url, values: values.map(cut) },
  }
}

/** The words of rows, read from their source when they are first asked for. Null: not there yet; `gone`: the source cannot be read. */
export class RowTexts {
  readonly #set: DataSet
  #kept: ReadonlyMap<number, RecordTexts> = $state.raw(new Map())
  gone = $state(false)
  readonly #cut = new Set<number>()

  constructor(set: DataSet) {
    this.#set = set
  }

  of(row: number): RecordTexts | null {
    return this.#kept.get(this.#set.columns.record[row] ?? -1) ?? null
  }

  /** Whether a field of a row is longer than what is shown of it. */
  isCut(row: number): boolean {
    return this.of(row) !== null && this.#cut.has(this.#set.columns.record[row] ?? -1)
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
        if (said && isLong(said)) this.#cut.add(record)
        return said ? [[record, shortened(said)]] : []
      })
      this.#kept = new Map([...[...this.#kept].slice(-most), ...fresh])
      this.gone = false
    } catch {
      this.gone = true
    }
  }
}
