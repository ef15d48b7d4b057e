import { pause } from '../../core/data/slices.ts'
import { nextLine, Scanner } from './scan.ts'
import { fieldText, letters } from './text.ts'
import type { Delimiter, Encoding, Format } from './types.ts'

export interface Sample {
  readonly records: string[][]
  /** for each record, the byte at which it begins */
  readonly starts: number[]
  /** bytes looked at */
  readonly bytes: number
  /** lines passed over */
  readonly broken: number
  /** the first line has more fields than there may be columns */
  readonly wide: boolean
}

/** Records as texts, from bytes that begin with a record; those that are broken are passed over. */
export function recordsIn(
  bytes: Uint8Array,
  { delimiter, encoding }: Pick<Format, 'delimiter' | 'encoding'>,
  most: number,
  last: boolean,
): Sample {
  const scanner = new Scanner(delimiter)
  const records: string[][] = []
  const starts: number[] = []
  let at = 0
  let broken = 0
  let wide = false
  while (at < bytes.length && records.length < most) {
    const what = scanner.scan(bytes, at, last)
    if (what === 'more') break
    if (what === 'record') {
      records.push(textsOf(scanner, bytes, encoding))
      starts.push(at)
    }
    if (what === 'record' || what === 'blank') at = scanner.next
    else {
      wide ||= what === 'wide' && records.length + broken === 0
      broken++
      const line = nextLine(bytes, at)
      if (line < 0) break
      at = line
    }
  }
  return { records, starts, bytes: at, broken, wide }
}

/** Records that are read before everything else has its turn. */
const batch = 200

/** The same, a few at a time: the page goes on answering meanwhile. */
export async function recordsInTurns(
  bytes: Uint8Array,
  format: Pick<Format, 'delimiter' | 'encoding'>,
  most: number,
  last: boolean,
): Promise<Sample> {
  let all: Sample = { records: [], starts: [], bytes: 0, broken: 0, wide: false }
  for (let full = true; full && all.records.length < most;) {
    await pause()
    const next = recordsIn(
      bytes.subarray(all.bytes),
      format,
      Math.min(batch, most - all.records.length),
      last,
    )
    full = next.records.length === batch
    all = {
      records: [...all.records, ...next.records],
      starts: [...all.starts, ...next.starts.map((start) => all.bytes + start)],
      bytes: all.bytes + next.bytes,
      broken: all.broken + next.broken,
      wide: all.wide || (next.wide && all.bytes === 0),
    }
  }
  return all
}

/** What ASCII has no letter for. */
const beyond = /[^\x00-\x7f]/

/** The fields of the record that was scanned. Decoding each by itself takes many times as long: only those do that are not plain ASCII. */
export function textsOf(scanner: Scanner, bytes: Uint8Array, encoding: Encoding): string[] {
  const { from, to, doubled, count } = scanner
  const start = from[0] ?? 0
  const record = letters(bytes.subarray(start, to[count - 1]))
  return Array.from({ length: count }, (_, i) => {
    const [begin, end] = [from[i] ?? 0, to[i] ?? 0]
    const field = record.slice(begin - start, end - start)
    if (beyond.test(field)) return fieldText(bytes, begin, end, doubled[i] === 1, encoding)
    return doubled[i] === 1 ? field.replaceAll('""', '"') : field
  })
}

export const delimiters: readonly Delimiter[] = [',', ';', '\t', '|']

/** A separator, and the share of the first lines that have as many fields by it as the first of them. */
export interface Told {
  readonly delimiter: Delimiter
  readonly alike: number
}

/**
 * The separator by which the first lines have the most fields, and each as many as the first; null where no line has two fields. `as`: the
 * one that it is. `last`: no bytes come after these.
 */
export function toldBy(
  bytes: Uint8Array,
  as: Delimiter | null,
  encoding: Encoding,
  last: boolean,
): Told | null {
  let best: (Told & { readonly worth: number }) | null = null
  for (const delimiter of as === null ? delimiters : [as]) {
    const { records, wide } = recordsIn(bytes, { delimiter, encoding }, 40, last)
    if (wide) return { delimiter, alike: 1 }
    const first = records[0]?.length ?? 0
    if (first < 2) continue
    const alike = records.filter(({ length }) => length === first).length / records.length
    const worth = alike * 1000 + Math.min(first, 500)
    if (best === null || worth > best.worth) best = { delimiter, alike, worth }
  }
  return best
}
