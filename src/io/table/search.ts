import { fold, wordsOf } from '../../core/search.ts'
import { foldRecords, type Folded } from './fold-bytes.ts'
import { bytesOf } from './pieces.ts'
import { Scanner } from './scan.ts'
import { fieldText } from './text.ts'
import type { Format } from './types.ts'

/** Where to look for which words: a plain value that a worker can be sent. */
export interface SearchJob {
  readonly source: Blob
  readonly format: Format
  readonly offsets: Uint32Array
  /** the columns in which they are looked for */
  readonly columns: readonly number[]
  readonly words: string
}

const pieceBytes = 4 * 1024 * 1024

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

/**
 * The records that have all the words in the columns looked at, in their order, whatever the case and the accents. A piece is folded at
 * once and searched for the words; only where all of them stand is a record taken apart.
 */
export async function search({ source, format, offsets, columns, words }: SearchJob): Promise<Uint32Array> {
  const wanted = wordsOf(words)
  const plain = wanted.filter((word) => isPlain.test(word))
  const found: number[] = []
  if (wanted.length === 0 || columns.length === 0) return new Uint32Array()
  const scanner = new Scanner(format.delimiter)
  const has = (bytes: Uint8Array): boolean => {
    if (scanner.scan(bytes, 0, true) !== 'record') return false
    const { from, to, doubled } = scanner
    const said = columns.map((column) =>
      fieldText(bytes, from[column] ?? 0, to[column] ?? 0, doubled[column] === 1, format.encoding),
    )
    const folded = fold(said.join('\n'))
    return wanted.every((word) => folded.includes(word))
  }
  const records = offsets.length - 1
  for (let from = 0; from < records;) {
    const end = pieceEnd(offsets, from)
    const start = offsets[from] ?? 0
    const bytes = await bytesOf(source, start, offsets[end] ?? 0)
    const bounds = Array.from(offsets.subarray(from, end + 1), (offset) => offset - start)
    const candidates = plain.length > 0 ? withWords(foldRecords(bytes, bounds, format.encoding), plain) : null
    for (const i of candidates ?? bounds.slice(0, -1).keys())
      if (has(bytes.subarray(bounds[i], bounds[i + 1]))) found.push(from + i)
    from = end
  }
  return Uint32Array.from(found)
}

/** The records in which all the words stand, in whatever column, and those of which it cannot be told. */
function withWords({ text, starts, unsure }: Folded, words: readonly string[]): number[] {
  const counts = new Uint16Array(unsure.length)
  for (const [n, word] of words.entries()) {
    let at = text.indexOf(word)
    for (let record = 0; record < counts.length && at >= 0; record++) {
      const end = starts[record + 1] ?? 0
      if (at >= end) continue
      if (counts[record] === n) counts[record] = n + 1
      at = text.indexOf(word, end)
    }
  }
  return Array.from(counts.keys()).filter((i) => counts[i] === words.length || unsure[i] === 1)
}
