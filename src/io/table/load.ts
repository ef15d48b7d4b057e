import type { Columns } from '../../core/data/columns.ts'
import type { Refused } from '../../core/data/set.ts'
import { join } from './join.ts'
import { readPart } from './part.ts'
import { allFrom } from './stretches.ts'
import type { Format, Mapping } from './types.ts'

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

/** Reads a table from its bytes into sorted columns. Rejects with a TableError. Runs wherever it is called: see side-by-side.ts for workers. */
export async function load(
  job: LoadJob,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<Loaded> {
  const whole = await readPart(job, allFrom(job.mark), (fraction) => onProgress(fraction * 0.95))
  const loaded = await join(job, [whole])
  onProgress(1)
  return loaded
}
