import type { Columns } from '../../core/data/columns.ts'
import type { Refused } from '../../core/data/set.ts'
import { sortColumns } from '../../core/data/sort.ts'
import { inBoth } from '../../text/data-io.ts'
import { TableError } from './error.ts'
import { mostRows } from './limits.ts'
import { linesAt } from './lines.ts'
import { piecesOf } from './pieces.ts'
import { TableReader } from './read.ts'
import type { Format, Mapping } from './types.ts'
import { Utf8Check } from './utf8.ts'

/** What is to be read, and how: a plain value that a worker can be sent. */
export interface LoadJob {
  readonly source: Blob
  readonly mapping: Mapping
  readonly format: Format
  readonly fields: number
  readonly rowsGuess: number
  /** bytes of a byte order mark */
  readonly mark: number
}

export interface Loaded {
  readonly columns: Columns
  readonly offsets: Uint32Array
  readonly refused: readonly Refused[]
  readonly refusedCount: number
  /** taken for UTF-8, it has letters that are not: they were read as Windows-1252 (see text.ts) */
  readonly partlyWestern: boolean
}

/** Reads a table from its bytes into sorted columns. Rejects with a TableError. Runs wherever it is called: see client.ts for the worker. */
export async function load(
  job: LoadJob,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<Loaded> {
  const { source, mapping, format, fields, rowsGuess, mark } = job
  const reader = new TableReader(mapping, format, fields, rowsGuess, mark)
  // what a file is encoded in was told by parts of it: accents may stand where nobody has looked
  const check = new Utf8Check()
  let partlyWestern = false
  let done = mark
  for await (const piece of piecesOf(source, mark)) {
    if (format.encoding === 'utf-8') partlyWestern ||= !check.take(piece)
    reader.push(piece)
    if (reader.fault !== null) break
    done += piece.length
    onProgress((done / source.size) * 0.95)
  }
  const read = reader.end()
  if (reader.fault !== null)
    throw new TableError(
      inBoth((words) => (reader.fault === 'rows' ? words.tooManyRows(mostRows) : words.brokenQuotes)),
    )
  const columns = sortColumns(read.raw)
  const lines =
    format.kind === 'geojson'
      ? []
      : await linesAt(
          source,
          read.refused.map(({ byte }) => byte),
        )
  const refused = read.refused.map(({ record, why, text }, i): Refused => ({
    line: lines[i] ?? record + 1,
    why: inBoth((words) => words.fault(why)),
    text,
  }))
  onProgress(1)
  return { columns, offsets: read.offsets, refused, refusedCount: read.refusedCount, partlyWestern }
}
