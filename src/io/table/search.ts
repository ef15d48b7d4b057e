import { fold, wordsOf } from '../../core/search.ts'
import { odd, wordPattern } from './byte-words.ts'
import { bytesOf } from './pieces.ts'
import { Scanner } from './scan.ts'
import { fieldText, letters } from './text.ts'
import type { Format } from './types.ts'

/** Where to look for which words: a plain value that a worker can be sent. */
export interface SearchJob {
  readonly source: Blob
  readonly format: Format
  readonly offsets: Uint32Array
  /** the columns in which they are looked for */
  readonly columns: readonly number[]
  readonly words: string
  /** a table in UTF-8 that has bytes which are none */
  readonly partlyWestern: boolean
  /** the records to look among, in their order; null: all */
  readonly among: Uint32Array | null
}

const pieceBytes = 4 * 1024 * 1024
/** So many bytes between two records are skipped rather than read. */
const gapBytes = 256 * 1024

/** The first record after `from` that does not end within so many bytes of it. */
function pieceEnd(offsets: Uint32Array, from: number): number {
  const most = (offsets[from] ?? 0) + pieceBytes
  let low = from + 1
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((offsets[middle] ?? 0) <= most) low = middle
    else high = middle - 1
  }
  return low
}

/** A word that is told from others by its bytes; what has letters beyond ASCII, or a quote, is looked for in texts. */
const isPlain = /^[\x21\x23-\x7e]+$/

/** Records that are read at once: from one up to, not including, another. */
interface Piece {
  readonly from: number
  readonly end: number
  /** those of them to look at; null: all */
  readonly among: Uint32Array | null
}

function* piecesOf({ offsets, among }: SearchJob): Generator<Piece, void, undefined> {
  if (among === null) {
    for (let from = 0, end = 0; from < offsets.length - 1; from = end) {
      end = pieceEnd(offsets, from)
      yield { from, end, among }
    }
    return
  }
  const begins = (i: number): number => offsets[among[i] ?? 0] ?? 0
  const ends = (i: number): number => offsets[(among[i] ?? 0) + 1] ?? 0
  for (let first = 0, next = 0; first < among.length; first = next) {
    next = first + 1
    while (
      next < among.length &&
      begins(next) - ends(next - 1) <= gapBytes &&
      ends(next) - begins(first) <= pieceBytes
    )
      next++
    yield { from: among[first] ?? 0, end: (among[next - 1] ?? 0) + 1, among: among.subarray(first, next) }
  }
}

/** The records that have all the words in the columns looked at, in their order, whatever the case and the accents. */
export async function search(job: SearchJob): Promise<Uint32Array> {
  const { source, offsets } = job
  const words = wordsOf(job.words)
  if (words.length === 0 || job.columns.length === 0) return new Uint32Array()
  const looking = new Looking(job, words)
  const pieces = Array.from(piecesOf(job))
  const fetch = (piece: Piece | undefined) => {
    if (piece === undefined) return null
    const bytes = bytesOf(source, offsets[piece.from] ?? 0, offsets[piece.end] ?? 0)
    // whoever waits for it is told
    bytes.catch(() => undefined)
    return bytes
  }
  const found: number[] = []
  let next = fetch(pieces[0])
  for (const [i, { from, end, among }] of pieces.entries()) {
    const bytes = await next
    next = fetch(pieces[i + 1])
    if (bytes === null) break
    for (const record of looking.through(
      bytes,
      offsets.subarray(from, end + 1),
      among?.map((one) => one - from),
    ))
      found.push(from + record)
  }
  return Uint32Array.from(found)
}

/** Looks for words in one piece of a table after the other. */
class Looking {
  private readonly format: Format
  private readonly columns: readonly number[]
  private readonly words: readonly string[]
  private readonly scanner: Scanner
  /** what finds the words that are plain: the longest first, which fewest records have */
  private readonly patterns: readonly RegExp[]
  /** what finds what only its text can tell; null: there is nothing of the kind */
  private readonly odd: RegExp | null
  /** some words are not plain, so that whatever has the others must be looked for in its text */
  private readonly inText: boolean

  constructor({ format, columns, partlyWestern }: SearchJob, words: readonly string[]) {
    this.format = format
    this.columns = columns
    this.words = words
    this.scanner = new Scanner(format.delimiter)
    const plain = words.filter((word) => isPlain.test(word)).sort((a, b) => b.length - a.length)
    this.patterns = plain.map((word) => wordPattern(word, format.encoding))
    this.odd = format.encoding === 'utf-8' ? (partlyWestern ? odd.broken : odd.whole) : null
    this.inText = plain.length < words.length
  }

  /** The records that have the words; `offsets`: where they begin in the source, and the end; `among`: those to look at, if not all. */
  through(bytes: Uint8Array, offsets: Uint32Array, among?: Uint32Array): Iterable<number> {
    const start = offsets[0] ?? 0
    const records = offsets.length - 1
    const record = (i: number) => bytes.subarray((offsets[i] ?? 0) - start, (offsets[i + 1] ?? 0) - start)
    if (among !== undefined) return among.filter((i) => this.says(record(i)))

    const text = letters(bytes)
    const [first, ...others] = this.patterns
    if (first === undefined)
      return Array.from({ length: records }, (_, i) => i).filter((i) => this.says(record(i)))

    const unsure = new Uint8Array(records)
    if (this.odd !== null) for (const i of recordsWith(this.odd, text, offsets)) unsure[i] = 1
    const found = new Uint8Array(records)
    for (const i of recordsWith(first, text, offsets))
      if (unsure[i] === 0) {
        const from = (offsets[i] ?? 0) - start
        const cells = this.cells(text.slice(from, (offsets[i + 1] ?? 0) - start), record(i))
        const has = [first, ...others].every((pattern) => cells.some((cell) => cell.search(pattern) >= 0))
        if (has && (!this.inText || this.says(record(i)))) found[i] = 1
      }
    for (let i = 0; i < records; i++) if (unsure[i] === 1 && this.says(record(i))) found[i] = 1
    return Array.from(found.keys()).filter((i) => found[i] === 1)
  }

  /** What stands in the columns looked at, of a record's bytes as letters. */
  private cells(text: string, bytes: Uint8Array): readonly string[] {
    if (this.scanner.scan(bytes, 0, true) !== 'record') return []
    const { from, to } = this.scanner
    return this.columns.map((column) => text.slice(from[column], to[column]))
  }

  /** Whether a record has all the words, by its text. */
  private says(bytes: Uint8Array): boolean {
    if (this.scanner.scan(bytes, 0, true) !== 'record') return false
    const { from, to, doubled } = this.scanner
    const said = this.columns.map((column) =>
      fieldText(bytes, from[column] ?? 0, to[column] ?? 0, doubled[column] === 1, this.format.encoding),
    )
    const folded = fold(said.join('\n'))
    return this.words.every((word) => folded.includes(word))
  }
}

/** The records in which a pattern is found, in whatever column. */
function* recordsWith(
  pattern: RegExp,
  text: string,
  offsets: Uint32Array,
): Generator<number, void, undefined> {
  const start = offsets[0] ?? 0
  pattern.lastIndex = 0
  for (let i = 0, met = pattern.exec(text); met !== null; met = pattern.exec(text)) {
    while ((offsets[i + 1] ?? Infinity) - start <= met.index) i++
    yield i
    pattern.lastIndex = (offsets[i + 1] ?? Infinity) - start
  }
}
