import type { DataSet } from '../core/data/set.ts'
import { csvText } from './csv.ts'
import { rowsOf, type RowsChosen, type Writing } from './data-rows.ts'

/**
 * Rows of a data set as CSV: UTF-8 with a byte order mark, no cell that a spreadsheet would run (see csv.ts). Brought back, it gives the
 * same rows and the same texts. Written piece by piece, so that a million rows never stand in one text. Rejects where the source is gone.
 */
export async function dataCsv(set: DataSet, rows: RowsChosen, writing?: Writing): Promise<Blob> {
  const { names, batches } = rowsOf(set, rows, writing)
  const pieces: Blob[] = [new Blob(['\uFEFF', csvText([names])])]
  for await (const some of batches) pieces.push(new Blob([csvText(some)]))
  return new Blob(pieces, { type: 'text/csv' })
}
