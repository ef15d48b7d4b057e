import { readDateCell } from '../../core/data/date-cell.ts'

const isData = (cell: string): boolean => {
  if (/^\s*-?\d+([.,]\d+)?\s*$/.test(cell)) return true
  const date = readDateCell(cell, 'dmy')
  return date !== null && !('fault' in date)
}

/** Whether the first record of a table holds data already: what would be no name in several columns. */
export const isBare = (first: readonly string[]): boolean =>
  first.filter(isData).length >= Math.max(2, first.length / 4)
