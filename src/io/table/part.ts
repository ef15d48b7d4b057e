import type { LoadJob } from './load.ts'
import { piecesOf } from './pieces.ts'
import { TableReader, type ReadFault, type TableRead } from './read.ts'
import type { Stretch } from './stretches.ts'
import { Utf8Check } from './utf8.ts'

/** What was read of a stretch of a table. */
export interface PartRead extends TableRead {
  /** why it was not read to its end */
  readonly fault: ReadFault | null
  /** bytes of the source: where its first record begins, and where the first one behind it does */
  readonly begin: number
  readonly end: number
  /** bytes that were looked at again, after misplaced quotes */
  readonly again: number
  /** taken for UTF-8, it has letters that are not */
  readonly partlyWestern: boolean
}

/** Reads a stretch of a table. Rejects with a TableError where the source is gone. */
export async function readPart(
  { source, mapping, format, fields, rowsGuess }: LoadJob,
  stretch: Stretch,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<PartRead> {
  const { from, begins } = stretch
  const bytes = Math.max(1, Math.min(stretch.upTo, source.size) - from)
  const guess = Math.ceil((rowsGuess * bytes) / Math.max(1, source.size))
  const reader = new TableReader(mapping, format, fields, guess, stretch)
  // what a file is encoded in was told by parts of it: accents may stand where nobody has looked
  const check = new Utf8Check()
  let partlyWestern = false
  let done = 0
  for await (const piece of piecesOf(source, from)) {
    if (format.encoding === 'utf-8')
      partlyWestern ||= !check.take(begins === 'nothing' && done === 0 ? fromLetter(piece) : piece)
    reader.push(piece)
    if (reader.fault !== null || reader.done) break
    done += piece.length
    onProgress(Math.min(1, done / bytes))
  }
  const read = reader.end()
  const { fault, begin, at, again } = reader
  return { ...read, fault, begin: begin < 0 ? at : begin, end: at, again, partlyWestern }
}

/** Bytes without what remains of a letter that was cut: the stretch before has looked at that. */
function fromLetter(bytes: Uint8Array): Uint8Array {
  let from = 0
  while (from < 3 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from++
  return bytes.subarray(from)
}
