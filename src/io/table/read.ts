import type { RawColumns } from '../../core/data/columns.ts'
import type { RecordFault } from '../../core/data/fault.ts'
import { Offsets } from './growing.ts'
import { mostLookedAtAgain, mostRecordBytes, mostRefusedKept, mostRefusedText, mostRows } from './limits.ts'
import { Rows } from './rows.ts'
import { allFrom, type Stretch } from './stretches.ts'
import { nextLine, Scanner, type Scanned } from './scan.ts'
import { decode } from './text.ts'
import type { Format, Mapping } from './types.ts'

export interface RefusedRecord {
  /** its number, from 0 */
  readonly record: number
  /** where it begins in the source */
  readonly byte: number
  readonly why: RecordFault
  readonly text: string
}

/** What a table was read into. */
export interface TableRead {
  readonly raw: RawColumns
  /** for each record, the byte at which it begins; one more for the end */
  readonly offsets: Uint32Array
  readonly refused: readonly RefusedRecord[]
  readonly refusedCount: number
}

/** Why a table cannot be read at all. */
export type ReadFault = 'rows' | 'quotes'

/**
 * Reads a table that comes in pieces, however it is cut: `push` each, then `end`. Nothing of the pieces is kept but where records begin,
 * the columns, and the text of the first records refused.
 */
export class TableReader {
  fault: ReadFault | null = null
  /** whether the stretch has come to its end: there is nothing more to push */
  done = false
  /** where in the source its first record begins; -1: not known yet */
  begin: number
  /** bytes that were looked at again, after misplaced quotes */
  again = 0
  private readonly scanner: Scanner
  private readonly rows: Rows
  private readonly offsets: Offsets
  private readonly format: Format
  private readonly fields: number
  private readonly refused: RefusedRecord[] = []
  private refusedCount = 0
  /** the beginning of a record that ends in the next piece, and the byte of the source at which it begins */
  private rest = new Uint8Array()
  private base: number
  private header: boolean
  private skipping: boolean
  private readonly upTo: number

  /** `fields`: how many a record must have. */
  constructor(
    mapping: Mapping,
    format: Format,
    fields: number,
    rowsGuess: number,
    { from, begins, upTo }: Stretch = allFrom(0),
  ) {
    this.scanner = new Scanner(format.delimiter)
    // a head of short records makes the guess many times too large, and all of it would be asked for at once
    const most = Math.min(rowsGuess, mostRows)
    this.rows = new Rows(mapping, format.encoding, most)
    this.offsets = new Offsets(most)
    this.format = format
    this.fields = fields
    this.header = format.header && begins === 'table'
    this.skipping = begins === 'nothing'
    this.base = from
    this.begin = this.skipping ? -1 : from
    this.upTo = upTo
  }

  /** Where in the source the next record begins; after `end`, where the stretch ends. */
  get at(): number {
    return this.base
  }

  push(piece: Uint8Array): void {
    if (piece.length === 0 || this.done) return
    let at = 0
    // only the record that was cut is put together: copying whole pieces takes as long as reading them
    for (let size = 1 << 16; this.rest.length > 0 && at < piece.length;) {
      if (this.isPast(0)) return
      const { rest } = this
      const joined = new Uint8Array(rest.length + Math.min(size, piece.length))
      joined.set(rest)
      joined.set(piece.subarray(0, size), rest.length)
      const next = this.one(joined, 0, false)
      if (this.fault !== null) return
      if (next < 0 && size < piece.length) size *= 4
      else if (next < 0) {
        this.rest = joined
        return
      } else if (next < rest.length) {
        this.rest = rest.subarray(next)
        this.base += next
      } else {
        at = next - rest.length
        this.base += rest.length
        this.rest = new Uint8Array()
      }
    }
    this.take(piece, at, false)
  }

  end(): TableRead {
    if (!this.done) this.take(this.rest, 0, true)
    this.offsets.push(this.base)
    const { refused, refusedCount } = this
    return { raw: this.rows.growing.done(), offsets: this.offsets.done(), refused, refusedCount }
  }

  private take(bytes: Uint8Array, from: number, last: boolean): void {
    let at = from
    while (at < bytes.length && this.fault === null && !this.isPast(at)) {
      const next = this.one(bytes, at, last)
      if (next < 0) break
      at = next
    }
    this.rest = this.done ? new Uint8Array() : bytes.slice(at)
    this.base += at
  }

  /** Whether what begins at `at` is no part of the stretch any more. */
  private isPast(at: number): boolean {
    this.done ||= !this.skipping && !this.header && this.base + at > this.upTo
    return this.done
  }

  /** Takes what begins at `at` and gives where the next begins; -1 where the bytes end first. */
  private one(bytes: Uint8Array, at: number, last: boolean): number {
    if (this.skipping) {
      const line = nextLine(bytes, at)
      this.skipping = line < 0
      if (this.begin < 0 && line >= 0) this.begin = this.base + line
      return line < 0 ? bytes.length : line
    }
    const what = this.scanner.scan(bytes, at, last)
    if (what === 'more' && bytes.length - at <= mostRecordBytes) return -1
    if (what !== 'record' && what !== 'blank') return this.broken(bytes, at, what)
    if (what === 'record') this.record(bytes, at)
    return this.scanner.next
  }

  private record(bytes: Uint8Array, at: number): void {
    if (this.header) {
      this.header = false
      return
    }
    const { scanner, fields } = this
    const record = this.offsets.length
    if (!this.begins(at)) return
    let { count } = scanner
    // a comma at the end of every line makes one more field, with nothing in it
    while (count > fields && scanner.from[count - 1] === scanner.to[count - 1]) count--
    const why: RecordFault | null =
      count === fields
        ? this.rows.add(bytes, scanner, record)
        : { fault: 'fields', text: '', fields: count, expected: fields }
    if (why !== null) this.refuse(bytes, at, scanner.next, why)
  }

  /** Notes where a record begins; false: there are too many. */
  private begins(at: number): boolean {
    if (this.offsets.length >= mostRows) this.fault = 'rows'
    else this.offsets.push(this.base + at)
    return this.fault === null
  }

  private refuse(bytes: Uint8Array, at: number, end: number, why: RecordFault): void {
    this.refusedCount++
    if (this.refused.length >= mostRefusedKept) return
    // four bytes a letter at most; the last letter may be cut in two
    const part = bytes.subarray(at, Math.min(end, at + mostRefusedText * 2))
    const text = decode(part, this.format.encoding)
      .replace(/[\r\n]+$/, '')
      .slice(0, mostRefusedText)
    this.refused.push({ record: this.offsets.length - 1, byte: this.base + at, why, text })
  }

  /** Refuses the line at `at`, and gives where to go on: in the line after it, whatever quotes say. */
  private broken(bytes: Uint8Array, at: number, what: Exclude<Scanned, 'record' | 'blank'>): number {
    if (!this.begins(at)) return at
    this.header = false
    const line = nextLine(bytes, at)
    // the field is longer than one may be, or there are quotes that close nowhere near
    const fault = what === 'more' ? 'long' : what
    this.refuse(bytes, at, line < 0 ? bytes.length : line, { fault, text: '' })
    const to = line < 0 ? bytes.length : line
    this.again += Math.max(0, this.scanner.next - to)
    if (this.again > mostLookedAtAgain) this.fault = 'quotes'
    this.skipping = line < 0
    return to
  }
}
