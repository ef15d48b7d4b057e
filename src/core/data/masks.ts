import type { Box } from '../dossier/types.ts'
import type { Columns } from './columns.ts'

/** What of a filter has to be looked up row by row; kinds and certainty do not, `Shown` has them as they are. */
export interface RowFilter {
  /** the drawn box, its edge included; rows without a place are outside */
  readonly box: Box | null
  /** whether a point lies in one of the chosen places; null: none is chosen. Rows without a place lie nowhere */
  readonly within: ((lon: number, lat: number) => boolean) | null
  /** what only the source knows, such as words searched for: a byte a record, 1: it passes; none of those beyond its end do. null: no such filter */
  readonly records: Uint8Array | null
}

const everywhere: Box = [-Infinity, -Infinity, Infinity, Infinity]

/** The rows that pass, as `Shown.mask` has them; null: all do. */
export function maskOf(columns: Columns, { box, within, records }: RowFilter): Uint8Array | null {
  if (box === null && within === null && records === null) return null
  if (records?.length === 0) return new Uint8Array(columns.length)
  // a row without a place is in no box, and in no area either
  const placed = box !== null || within !== null
  const mask = placed ? inBox(columns, box ?? everywhere) : new Uint8Array(columns.length).fill(1)
  const { length, lon, lat, record } = columns
  if (within !== null)
    for (let row = 0; row < length; row++)
      if (mask[row] === 1 && !within(lon[row] ?? NaN, lat[row] ?? NaN)) mask[row] = 0
  if (records !== null)
    for (let row = 0; row < length; row++) mask[row] = (mask[row] ?? 0) & (records[record[row] ?? 0] ?? 0)
  return mask
}

/** Records that were found, as `RowFilter.records` has them. */
export function bytesOfRecords(found: Uint32Array): Uint8Array {
  let most = -1
  for (let i = 0; i < found.length; i++) most = Math.max(most, found[i] ?? 0)
  const bytes = new Uint8Array(most + 1)
  for (let i = 0; i < found.length; i++) bytes[found[i] ?? 0] = 1
  return bytes
}

/** The rows in a box. Without a branch a row: which are inside is as good as random. NaN is in none. */
function inBox({ length, lon, lat }: Columns, [west, south, east, north]: Box): Uint8Array {
  const mask = new Uint8Array(length)
  for (let row = 0; row < length; row++) {
    const x = lon[row] ?? NaN
    const y = lat[row] ?? NaN
    mask[row] = Number(x >= west) & Number(x <= east) & Number(y >= south) & Number(y <= north)
  }
  return mask
}
