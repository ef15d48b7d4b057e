import { mostColumns, mostFieldBytes } from './limits.ts'

/** What became of an attempt to read one record; `quote`: text after a closing quote, or quotes that never close. */
export type Scanned = 'record' | 'blank' | 'more' | 'quote' | 'wide' | 'long'

const quote = 34
const newline = 10
const carriage = 13
const space = 32

/** A field so long is not searched four letters at a time for its end: the engine's own search is faster then. */
const short = 64

/**
 * Finds the fields of one record after the other in the bytes of a table (RFC 4180: quotes, doubled quotes within them, line breaks
 * within them; lines end by LF, CRLF or CR). Where the fields are is left in its own arrays, which are used again for the next record:
 * a million records make no objects. Every encoding in which ASCII is ASCII can be scanned.
 */
export class Scanner {
  /** where each field of the record begins and ends, without its quotes */
  readonly from = new Int32Array(mostColumns + 1)
  readonly to = new Int32Array(mostColumns + 1)
  /** 1: the field has doubled quotes in it */
  readonly doubled = new Uint8Array(mostColumns + 1)
  /** fields of the record */
  count = 0
  /** where the next record begins; where reading stopped, if there was no record */
  next = 0
  private readonly delimiter: number
  private looked: Uint8Array = new Uint8Array()
  private view: DataView = new DataView(new ArrayBuffer(0))

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0)
  }

  /** Reads the record that begins at `at`; `last`: no bytes come after these. */
  scan(bytes: Uint8Array, at: number, last: boolean): Scanned {
    const { from, to, doubled, delimiter } = this
    const { length } = bytes
    let i = at
    let field = 0
    for (;;) {
      if (field > mostColumns) return this.stop(i, 'wide')
      doubled[field] = 0
      if (i < length && bytes[i] === quote) {
        from[field] = ++i
        for (;;) {
          const end = this.closing(bytes, i)
          if (end < 0) return this.stop(length, last ? 'quote' : 'more')
          if (end + 1 >= length && !last) return this.stop(length, 'more')
          if (bytes[end + 1] !== quote) {
            to[field] = end
            i = end + 1
            break
          }
          doubled[field] = 1
          i = end + 2
        }
        while (i < length && bytes[i] === space) i++
        const after = bytes[i]
        if (i < length && after !== delimiter && after !== newline && after !== carriage)
          return this.stop(i, 'quote')
      } else {
        from[field] = i
        while (i < length) {
          const byte = bytes[i] ?? 0
          if (byte === delimiter || byte === newline || byte === carriage) break
          i++
        }
        to[field] = i
      }
      if (i - (from[field] ?? 0) > mostFieldBytes) return this.stop(i, 'long')
      field++
      if (i >= length) {
        if (!last) return this.stop(length, 'more')
        break
      }
      const byte = bytes[i]
      i++
      if (byte === delimiter) continue
      if (byte === carriage) {
        if (i >= length && !last) return this.stop(length, 'more')
        if (bytes[i] === newline) i++
      }
      break
    }
    this.count = field
    this.next = i
    // nothing but separators, as spreadsheets write rows that have been emptied
    return (to[field - 1] ?? 0) - at === field - 1 ? 'blank' : 'record'
  }

  /** The next quote from `at` on; -1: there is none. */
  private closing(bytes: Uint8Array, at: number): number {
    if (bytes !== this.looked) {
      this.looked = bytes
      this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    }
    const { view } = this
    const near = Math.min(at + short, bytes.length)
    let i = at
    for (; i + 4 <= near; i += 4) {
      // a byte that is a quote becomes 0, and only from a 0 upwards does this leave a highest bit that was not there
      const four = view.getUint32(i, true) ^ 0x22222222
      const found = (four - 0x01010101) & ~four & 0x80808080
      if (found !== 0) return i + ((31 - Math.clz32(found & -found)) >> 3)
    }
    for (; i < near; i++) if (bytes[i] === quote) return i
    return near < bytes.length ? bytes.indexOf(quote, near) : -1
  }

  private stop(at: number, what: Scanned): Scanned {
    this.next = at
    return what
  }
}

/** Bytes that are searched at once for a line end. */
const window = 1 << 15

/** Where the line after the one at `at` begins; -1 where the bytes end first. */
export function nextLine(bytes: Uint8Array, at: number): number {
  // a part at a time: a search for one kind of line end would run through all of a file that has the other
  for (let from = at, size = 256; from < bytes.length; from += size, size = window) {
    const part = bytes.subarray(from, from + size)
    const line = part.indexOf(newline)
    const old = (line < 0 ? part : part.subarray(0, line)).indexOf(carriage)
    const end = from + (old >= 0 ? old : line)
    if (old < 0 && line < 0) continue
    if (old < 0) return end + 1
    if (end + 1 < bytes.length) return bytes[end + 1] === newline ? end + 2 : end + 1
  }
  return -1
}
