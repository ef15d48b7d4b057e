import { dataKinds, openEnd, openStart, undated } from '../../core/data/columns.ts'
import { readDateCell, type DateCell } from '../../core/data/date-cell.ts'
import { kindOf } from '../../core/data/kinds.ts'
import { exactly, precisionIndex, readExactness, type Exactness } from '../../core/data/place-cell.ts'
import type { RowFault } from '../../core/data/fault.ts'
import { readSpread, type Spread } from '../../core/data/spread.ts'
import { whenOf, type When } from '../../core/data/when.ts'
import { Cells } from './cells.ts'
import { Growing } from './growing.ts'
import { noNumber, readNumber } from './number.ts'
import { fieldText } from './text.ts'
import type { Encoding, Mapping, Role } from './types.ts'

const earthAround = 20_037_508
const other = dataKinds.indexOf('other')

const isFault = (value: object | null): value is RowFault => value !== null && 'fault' in value

/** Where the fields of a record are in its bytes, as the scanner leaves them. */
export interface Fields {
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
  readonly doubled: ArrayLike<number>
}

/** A start as the column has it, with what was made of it the last time: the same date mostly comes with few ends and codes. */
interface Start {
  readonly date: DateCell
  readonly known: {
    readonly end: DateCell
    readonly spread: Spread | null
    readonly when: When | RowFault | null
  }[]
}
const noStart: Start = { date: null, known: [] }

function whenFrom(start: Start, end: DateCell, spread: Spread | null): When | RowFault | null {
  for (const one of start.known) if (one.end === end && one.spread === spread) return one.when
  const when = whenOf(start.date, end, spread)
  if (start.known.length < 8) start.known.push({ end, spread, when })
  return when
}

/** Rows of a data set, made of records by a mapping: the one place where a record is understood, for the preview and for the whole file. */
export class Rows {
  readonly growing: Growing
  private readonly columns: Mapping['columns']
  private readonly encoding: Encoding
  private bytes: Uint8Array = new Uint8Array()
  private doubled = false
  private readonly starts: Cells<Start>
  private readonly ends: Cells<DateCell>
  private readonly spreads: Cells<Spread | RowFault | null>
  private readonly exactnesses: Cells<Exactness | RowFault | null>
  private readonly kinds: Cells<number>

  constructor(mapping: Mapping, encoding: Encoding, rowsGuess: number) {
    const { profile, dateOrder, kinds } = mapping
    this.columns = mapping.columns
    this.encoding = encoding
    this.growing = new Growing(rowsGuess)
    const cells = <T>(read: (text: string) => T) => new Cells((from, to) => read(this.text(from, to)))
    this.starts = cells((text) => ({ date: readDateCell(text, dateOrder), known: [] }))
    this.ends = cells((text) => readDateCell(text, dateOrder))
    this.spreads = cells((text) => readSpread(text, profile))
    this.exactnesses = cells((text) => readExactness(text, profile))
    this.kinds = cells((text) => dataKinds.indexOf(kinds.get(text) ?? kindOf(text, profile)))
  }

  private text(from: number, to: number): string {
    return fieldText(this.bytes, from, to, this.doubled, this.encoding)
  }

  private cell<T>(cells: Cells<T>, scanner: Fields, role: Role): T | null {
    const column = this.columns[role]
    if (column === null) return null
    this.doubled = scanner.doubled[column] === 1
    return cells.get(this.bytes, scanner.from[column] ?? 0, scanner.to[column] ?? 0)
  }

  private number(scanner: Fields, role: Role): number {
    const column = this.columns[role]
    if (column === null) return NaN
    const from = scanner.from[column] ?? 0
    const to = scanner.to[column] ?? 0
    return readNumber(this.bytes, from, to, () => this.written(scanner, role))
  }

  private written(scanner: Fields, role: Role): string {
    const column = this.columns[role] ?? 0
    this.doubled = scanner.doubled[column] === 1
    return this.text(scanner.from[column] ?? 0, scanner.to[column] ?? 0)
  }

  /** Adds the record that was scanned as a row; or says what is wrong with it, and adds none. */
  add(bytes: Uint8Array, scanner: Fields, record: number): RowFault | null {
    this.bytes = bytes
    const spread = this.cell(this.spreads, scanner, 'datePrecision')
    if (isFault(spread)) return spread
    const start = this.cell(this.starts, scanner, 'start') ?? noStart
    const when = whenFrom(start, this.cell(this.ends, scanner, 'end'), spread)
    if (isFault(when)) return when

    const lat = this.number(scanner, 'lat')
    if (Math.abs(lat) > 90) return { fault: 'latitude', text: this.written(scanner, 'lat') }
    const lon = this.number(scanner, 'lon')
    if (Math.abs(lon) > 180) return { fault: 'longitude', text: this.written(scanner, 'lon') }
    if (Number.isNaN(lat) !== Number.isNaN(lon)) return { fault: 'halfAPlace', text: '' }
    const exactness = this.cell(this.exactnesses, scanner, 'placePrecision')
    if (isFault(exactness)) return exactness
    const radius = this.number(scanner, 'radius')
    if (radius === noNumber || radius < 0 || radius > earthAround)
      return { fault: 'radius', text: this.written(scanner, 'radius') }

    const row = this.growing.row()
    const { columns } = this.growing
    this.fillWhen(row, when)
    columns.lat[row] = lat
    columns.lon[row] = lon
    columns.kind[row] = this.cell(this.kinds, scanner, 'kind') ?? other
    const told = exactness ?? (radius > 0 ? { precision: 'near', radius } : exactly)
    columns.precision[row] = precisionIndex(told.precision)
    columns.radius[row] = Number.isNaN(radius) ? told.radius : radius
    columns.record[row] = record
    return null
  }

  private fillWhen(row: number, when: When | null): void {
    const { columns } = this.growing
    const { startEarliest, startLatest, endEarliest, endLatest } = columns
    if (when === null) {
      startEarliest[row] = startLatest[row] = endEarliest[row] = endLatest[row] = undated
      return
    }
    startEarliest[row] = inColumn(when.start.earliest)
    startLatest[row] = inColumn(when.start.latest)
    endEarliest[row] = inColumn(when.end.earliest)
    endLatest[row] = inColumn(when.end.latest)
  }
}

const inColumn = (day: number): number => (day === -Infinity ? openStart : day === Infinity ? openEnd : day)
/** A column's day as a bound: open ones infinite. */
export const fromColumn = (day: number): number =>
  day <= openStart ? -Infinity : day >= openEnd ? Infinity : day
