import { isBare } from './bare.ts'
import { delimiters, recordsIn, toldBy, type Told } from './sample.ts'
import { nextLine } from './scan.ts'
import { decode } from './text.ts'
import type { Delimiter, Encoding } from './types.ts'

/** What stands before the first record of a table and is none. */
export interface Prelude {
  readonly bytes: number
  /** the separator that the file itself names, in Excel's first line `sep=;`, or else the one that its lines tell; null: none does */
  readonly delimiter: Delimiter | null
  /** lines of words above the names of the columns */
  readonly lines: number
}

/** Lines above the names of the columns that are looked at: a title, who made it, the day, nothing. */
const most = 12

function lineAt(bytes: Uint8Array, from: number, encoding: Encoding): { text: string; next: number } {
  const next = nextLine(bytes, from)
  return { text: decode(bytes.subarray(from, next < 0 ? bytes.length : next), encoding), next }
}

/** Whether a line has several cells with something in them; null where it cannot be told, as a quotation goes on in the next. */
function isRecord(line: string): boolean | null {
  const cells = line.replace(/"[^"]*"/g, 'x')
  if (cells.includes('"')) return null
  // from its end by hand: a pattern for what stands at an end looks at all of a megabyte of commas for each of them
  let end = cells.length
  while (end > 0 && /[,;\t|\s]/.test(cells[end - 1] ?? '')) end--
  return /[,;\t|]/.test(cells.slice(0, end))
}

/** Lines of one cell, a report's title such as it, above the first that has several; none where none has. */
function titles(bytes: Uint8Array, start: number, encoding: Encoding): { at: number; lines: number } {
  let at = start
  for (let lines = 0; lines < most && at >= 0 && at < bytes.length; lines++) {
    const { text, next } = lineAt(bytes, at, encoding)
    const several = isRecord(text)
    if (several === null) break
    // what has several cells is the names of the columns, and what was above it is no record
    if (several) return { at, lines }
    at = next
  }
  return { at: start, lines: 0 }
}

/**
 * Finds what stands above a table: Excel's `sep=;`, a report's title, which is one cell where the lines below have several, and words
 * with commas of their own, below which nearly all lines have as many cells as the first one, and that one no data. `as`: the separator,
 * where it is known. `last`: no bytes come after these.
 */
export function preludeOf(
  bytes: Uint8Array,
  encoding: Encoding,
  as: Delimiter | null,
  last: boolean,
): Prelude {
  const first = lineAt(bytes, 0, encoding)
  const named = first.next < 0 ? null : /^"?sep=(.)"?\s*$/.exec(first.text)?.[1]
  const delimiter = delimiters.find((one) => one === named) ?? null
  const start = delimiter === null ? 0 : first.next
  const told = (at: number) => toldBy(bytes.subarray(at), as ?? delimiter, encoding, last)
  const { at, lines } = titles(bytes, start, encoding)
  const own = told(at)
  const found = (own?.alike ?? 1) < 0.5 ? belowWords(bytes, at, encoding, told) : null
  return {
    bytes: found?.at ?? at,
    delimiter: delimiter ?? (found?.told ?? own)?.delimiter ?? null,
    lines: lines + (found?.lines ?? 0),
  }
}

function belowWords(
  bytes: Uint8Array,
  from: number,
  encoding: Encoding,
  told: (at: number) => Told | null,
): { readonly at: number; readonly lines: number; readonly told: Told } | null {
  let at = from
  for (let lines = 1; lines <= most; lines++) {
    at = nextLine(bytes, at)
    if (at < 0) return null
    const below = titles(bytes, at, encoding)
    const own = told(below.at)
    if (own === null || own.alike < 0.9) continue
    const [names] = recordsIn(bytes.subarray(below.at), { ...own, encoding }, 1, true).records
    if (names !== undefined && !isBare(names)) return { at: below.at, lines: lines + below.lines, told: own }
  }
  return null
}
