import { decode } from './text.ts'
import { nextLine } from './scan.ts'
import type { Delimiter, Encoding } from './types.ts'

/** What stands before the first record of a table and is none. */
export interface Prelude {
  readonly bytes: number
  /** the separator that the file itself names, in Excel's first line `sep=;` */
  readonly delimiter: Delimiter | null
  /** lines of words above the names of the columns */
  readonly lines: number
}

/** Lines above the names of the columns that are looked at: a title, who made it, the day, nothing. */
const most = 12
const delimiters: readonly Delimiter[] = [',', ';', '\t', '|']

/** Finds what stands above a table: Excel's `sep=;`, or a title such as reports have, which is one cell where the lines below have several. */
export function preludeOf(bytes: Uint8Array, encoding: Encoding): Prelude {
  let at = 0
  let delimiter: Delimiter | null = null
  const line = (from: number): { readonly text: string; readonly next: number } => {
    const next = nextLine(bytes, from)
    return { text: decode(bytes.subarray(from, next < 0 ? bytes.length : next), encoding).trim(), next }
  }
  const told = /^sep=(.)$/.exec(decode(bytes.subarray(0, Math.max(0, nextLine(bytes, 0))), encoding).trim())
  const named = delimiters.find((one) => one === told?.[1])
  if (named !== undefined) {
    delimiter = named
    at = line(0).next
  }
  const start = at
  for (let lines = 0; lines < most && at >= 0 && at < bytes.length; lines++) {
    const { text, next } = line(at)
    // within quotes a line end ends nothing: such a line is left as it is
    if (text.includes('"')) break
    // what has several cells is the names of the columns, and what was above it is no record
    if (/[,;\t|]/.test(text.replace(/[,;\t|\s]+$/, ''))) return { bytes: at, delimiter, lines }
    at = next
  }
  return { bytes: start, delimiter, lines: 0 }
}
