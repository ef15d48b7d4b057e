import type { Box } from '../dossier/types.ts'
import type { Columns } from './columns.ts'

/** What of a filter has to be looked up row by row; kinds and certainty do not, `Shown` has them as they are. */
export interface RowFilter {
  /** the drawn box; rows without a place are outside */
  readonly box: Box | null
  /** whether a point lies in one of the chosen places; null: none is chosen. Rows without a place lie nowhere */
  readonly within: ((lon: number, lat: number) => boolean) | null
  /** what only the source knows, such as words searched for, by record; null: no such filter */
  readonly records: ReadonlySet<number> | null
}

/** The rows that pass, as `Shown.mask` has them; null: all do. */
export declare function maskOf(columns: Columns, filter: RowFilter): Uint8Array | null
