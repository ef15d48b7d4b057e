import { dataKinds, openEnd, openStart, undated } from '../../core/data/columns.ts'
import { readDateCell, type DateCell } from '../../core/data/date-cell.ts'
import { kindOf } from '../../core/data/kinds.ts'
import { exactly, precisionIndex, readExactness, type Exactness } from '../../core/data/place-cell.ts'
import type { RowFault } from '../../core/data/fault.ts'
import { readSpread, type Spread } from '../../core/data/spread.ts'
import { whenOf } from '../../core/data/when.ts'
import { Cells } from './cells.ts'
import { Growing } from './growing.ts'
import { askText, noNumber, numberOf, readNumber } from './number.ts'
import { fieldText } from './text.ts'
import type { Encoding, Mapping } from './types.ts'

const earthAround = 20_037_508
const other = dataKinds.indexOf('other')

const isFault = (value: object | null): value is RowFault => value !== null && 'fault' in value

/** Where the fields of a record are in its bytes, as the scanner leaves them. */
export interface Fields {
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
  readonly doubled: ArrayLike<number>
}

/** What a start, an end and a code of precision come to, with its days as they stand in columns. */
interface Dated {
  readonly end: DateCell
  readonly spread: Spread | null
  readonly fault: RowFault | null
  readonly startEarliest: number
  readonly startLatest: number
  readonly endEarliest: number
  readonly endLatest: number
}
/** A start as the column has it, with what came of it: the same date mostly comes with few ends and codes. */
interface Start {
  readonly date: DateCell
  readonly known: Dated[]
  /** what came of it without an end, by the code's number */
  readonly alone: Dated[]
}

const inColumn = (day: number): number => (day === -Infinity ? openStart : day === Infinity ? openEnd : day)
/** A column's day as a bound: open ones infinite. */
export const fromColumn = (day: number): number =>
  day <= openStart ? -Infinity : day >= openEnd ? Infinity : day

/** A code of precision, and which of all that were met it is, from 1: 0 is none. */
interface Code {
  readonly spread: Spread | null
  readonly number: number
}
const noCode: Code = { spread: null, number: 0 }

function dated(start: Start, end: DateCell, { spread, number }: Code): Dated {
  if (end !== null) return withEnd(start, end, spread)
  // most tables have no end: these come by their number
  return (start.alone[number] ??= datedBy(start, end, spread))
}

function withEnd(start: Start, end: DateCell, spread: Spread | null): Dated {
  for (const one of start.known) if (one.end === end && one.spread === spread) return one
  const one = datedBy(start, end, spread)
  if (start.known.length < 8) start.known.push(one)
  return one
}

function datedBy(start: Start, end: DateCell, spread: Spread | null): Dated {
  const when = whenOf(start.date, end, spread)
  const is = when !== null && !('fault' in when) ? when : null
  return {
    ...{ end, spread, fault: isFault(when) ? when : null },
    startEarliest: is === null ? undated : inColumn(is.start.earliest),
    startLatest: is === null ? undated : inColumn(is.start.latest),
    endEarliest: is === null ? undated : inColumn(is.end.earliest),
    endLatest: is === null ? undated : inColumn(is.end.latest),
  }
}

/** How exactly a place is known, as it stands in columns. */
interface Placed {
  readonly precision: number
  readonly radius: number
}
const placed = ({ precision, radius }: Exactness): Placed => ({
  precision: precisionIndex(precision),
  radius,
})
const exact = placed(exactly)
const near = precisionIndex('near')

/** Rows of a data set, made of records by a mapping: the one place where a record is understood, for the preview and for the whole file. */
export class Rows {
  readonly growing: Growing
  private readonly columns: Mapping['columns']
  private readonly encoding: Encoding
  private bytes: Uint8Array = new Uint8Array()
  private doubled = false
  private readonly starts: Cells<Start>
  private readonly ends: Cells<DateCell>
  private readonly spreads: Cells<Code | RowFault>
  private readonly met: Spread[] = []
  private readonly exactnesses: Cells<Placed | RowFault | null>
  private readonly kinds: Cells<number>
  private readonly noStart: Start = { date: null, known: [], alone: [] }

  constructor(mapping: Mapping, encoding: Encoding, rowsGuess: number) {
    const { profile, dateOrder, kinds } = mapping
    this.columns = mapping.columns
    this.encoding = encoding
    this.growing = new Growing(rowsGuess)
    const cells = <T>(read: (text: string) => T) => new Cells((from, to) => read(this.text(from, to)))
    this.starts = cells((text) => ({ date: readDateCell(text, dateOrder), known: [], alone: [] }))
    this.ends = cells((text) => readDateCell(text, dateOrder))
    this.spreads = cells((text) => {
      const spread = readSpread(text, profile)
      if (isFault(spread)) return spread
      if (spread === null) return noCode
      const at = this.met.indexOf(spread)
      return { spread, number: at >= 0 ? at + 1 : this.met.push(spread) }
    })
    this.exactnesses = cells((text) => {
      const told = readExactness(text, profile)
      return told === null || 'fault' in told ? told : placed(told)
    })
    this.kinds = cells((text) => dataKinds.indexOf(kinds.get(text) ?? kindOf(text, profile)))
  }

  private text(from: number, to: number): string {
    return fieldText(this.bytes, from, to, this.doubled, this.encoding)
  }

  private cell<T>(cells: Cells<T>, scanner: Fields, column: number | null): T | null {
    if (column === null) return null
    this.doubled = scanner.doubled[column] === 1
    return cells.get(this.bytes, scanner.from[column] ?? 0, scanner.to[column] ?? 0)
  }

  private number(scanner: Fields, column: number | null): number {
    if (column === null) return NaN
    const from = scanner.from[column] ?? 0
    const to = scanner.to[column] ?? 0
    const number = readNumber(this.bytes, from, to)
    return number === askText ? numberOf(this.written(scanner, column)) : number
  }

  private written(scanner: Fields, column: number | null): string {
    if (column === null) return ''
    this.doubled = scanner.doubled[column] === 1
    return this.text(scanner.from[column] ?? 0, scanner.to[column] ?? 0)
  }

  /** Adds the record that was scanned as a row; or says what is wrong with it, and adds none. */
  add(bytes: Uint8Array, scanner: Fields, record: number): RowFault | null {
    this.bytes = bytes
    const at = this.columns
    const code = this.cell(this.spreads, scanner, at.datePrecision) ?? noCode
    if ('fault' in code) return code
    const start = this.cell(this.starts, scanner, at.start) ?? this.noStart
    const when = dated(start, this.cell(this.ends, scanner, at.end), code)
    if (when.fault !== null) return when.fault

    const lat = this.number(scanner, at.lat)
    if (Math.abs(lat) > 90) {
      const text = this.written(scanner, at.lat)
      return { fault: text.startsWith('{') ? 'geometry' : 'latitude', text }
    }
    const lon = this.number(scanner, at.lon)
    if (Math.abs(lon) > 180) return { fault: 'longitude', text: this.written(scanner, at.lon) }
    if (Number.isNaN(lat) !== Number.isNaN(lon)) return { fault: 'halfAPlace', text: '' }
    const exactness = this.cell(this.exactnesses, scanner, at.placePrecision)
    if (isFault(exactness)) return exactness
    const radius = this.number(scanner, at.radius)
    if (radius === noNumber || radius < 0 || radius > earthAround)
      return { fault: 'radius', text: this.written(scanner, at.radius) }

    const row = this.growing.row()
    const { columns } = this.growing
    columns.startEarliest[row] = when.startEarliest
    columns.startLatest[row] = when.startLatest
    columns.endEarliest[row] = when.endEarliest
    columns.endLatest[row] = when.endLatest
    columns.lat[row] = lat
    columns.lon[row] = lon
    columns.kind[row] = this.cell(this.kinds, scanner, at.kind) ?? other
    columns.precision[row] = exactness?.precision ?? (radius > 0 ? near : exact.precision)
    columns.radius[row] = Number.isNaN(radius) ? (exactness?.radius ?? exact.radius) : radius
    columns.record[row] = record
    return null
  }
}
