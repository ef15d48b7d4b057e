import type { Box } from '../dossier/types.ts'
import type { Columns } from './columns.ts'

/** What of a filter has to be looked up row by row; kinds and certainty do not, `Shown` has them as they are. */
export interface RowFilter {
  /** the drawn box, its edge included; rows without a place are outside */
  readonly box: Box | null
  /** whether a point lies in one of the chosen places; null: none is chosen. Rows without a place lie nowhere */
  readonly within: ((lon: number, lat: number) => boolean) | null
  /** what only the source knows, such as words searched for, by record; null: no such filter */
  readonly records: ReadonlySet<number> | null
}

/** The rows that pass, as `Shown.mask` has them; null: all do. */
export function maskOf(columns: Columns, { box, within, records }: RowFilter): Uint8Array | null {
  if (box === null && within === null && records === null) return null
  const { length, lon, lat, record } = columns
  const mask = new Uint8Array(length)
  const [west, south, east, north] = box ?? [-Infinity, -Infinity, Infinity, Infinity]
  const anywhere = box === null && within === null
  for (let row = 0; row < length; row++) {
    const x = lon[row] ?? NaN
    const y = lat[row] ?? NaN
    // false also where either is NaN
    const inBox = x >= west && x <= east && y >= south && y <= north
    if (!inBox && !anywhere) continue
    if (within !== null && !within(x, y)) continue
    if (records !== null && !records.has(record[row] ?? -1)) continue
    mask[row] = 1
  }
  return mask
}
