import { precisions } from '../dossier/types.ts'
import type { Presence } from '../presence.ts'
import { dataKinds, type Columns, type DataKind } from './columns.ts'

/** Which rows of a data set are shown: the map draws, the counts count and the keys walk through the same ones. */
export interface Shown {
  /** the window's days as numbers (see day.ts), both included */
  readonly from: number
  readonly to: number
  /** bit i stands for `dataKinds[i]`; see `kindBits` */
  readonly kinds: number
  readonly certainty: 'certain' | null
  /** a byte a row, 1: passes, 0: filtered out; null: nothing is. Never changed once it is given away: a changed filter is a new mask */
  readonly mask: Uint8Array | null
}

const country = precisions.indexOf('country')

/** All kinds, as `Shown` has them. */
export const allKinds = 2 ** dataKinds.length - 1

/** The kinds as `Shown` has them; null: all of them. */
export function kindBits(kinds: Iterable<DataKind> | null): number {
  if (kinds === null) return allKinds
  let bits = 0
  for (const kind of kinds) bits |= 1 << dataKinds.indexOf(kind)
  return bits
}

/** How many rows have a date: they are the first ones, those without stand after them. */
export function datedRows({ runs }: Columns): number {
  return runs.at(-1)?.to ?? 0
}

/** Whether a row is in a window, as `presence` has it; a row without a date is absent from every one. */
export function rowPresence(columns: Columns, row: number, from: number, to: number): Presence {
  if (row >= datedRows(columns) || !isPresent(columns, row, from, to)) return 'absent'
  return isCertain(columns, row, from, to) ? 'certain' : 'possible'
}

/** Whether a row with a date is certainly or possibly in a window: `presenceBetween` without an object a row. */
export function isPresent(
  { startEarliest, endLatest }: Columns,
  row: number,
  from: number,
  to: number,
): boolean {
  return (startEarliest[row] ?? NaN) <= to && (endLatest[row] ?? NaN) >= from
}

/** Whether a row with a date is certainly in a window. */
export function isCertain(
  { startLatest, endEarliest }: Columns,
  row: number,
  from: number,
  to: number,
): boolean {
  return (startLatest[row] ?? NaN) <= to && (endEarliest[row] ?? NaN) >= from
}

/** Whether a row is among those shown. */
export function isShown(columns: Columns, row: number, shown: Shown): boolean {
  return row < datedRows(columns) && showsDated(columns, row, shown)
}

/** The same of a row with a date. */
export function showsDated(columns: Columns, row: number, shown: Shown): boolean {
  return (
    isPresent(columns, row, shown.from, shown.to) &&
    passes(columns, row, shown) &&
    (shown.certainty === null || isCertain(columns, row, shown.from, shown.to))
  )
}

/** Whether the filters let a row through, whatever its date. */
export function passes(columns: Columns, row: number, { kinds, mask }: Shown): boolean {
  return ((kinds >> (columns.kind[row] ?? 0)) & 1) === 1 && (mask === null || mask[row] !== 0)
}

/** Whether the map can draw a row: it has a point, and that is no country's, which says only that it happened somewhere in it. */
export function isPlaced({ lon, lat, precision }: Columns, row: number): boolean {
  return !Number.isNaN(lon[row] ?? NaN) && !Number.isNaN(lat[row] ?? NaN) && precision[row] !== country
}

/** How many rows the map cannot draw, and why: known only by their country, or without a place. */
export function countUnplaced(columns: Columns): { readonly country: number; readonly placeless: number } {
  let country = 0
  let placeless = 0
  for (let row = 0; row < columns.length; row += 1) {
    if (isPlaced(columns, row)) continue
    if (Number.isNaN(columns.lon[row] ?? NaN)) placeless += 1
    else country += 1
  }
  return { country, placeless }
}
