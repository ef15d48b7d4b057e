import { dayFromNumber } from '../day.ts'
import type { Window } from '../window.ts'
import { openEnd, openStart, type Columns } from './columns.ts'
import { coverOf } from './cover.ts'
import { datedRows } from './shown.ts'

/** From the first to the last day that any row names; null: none names one. */
export function timeOf(columns: Columns): Window | null {
  const { first, days, below, above } = coverOf(columns)
  if (days === 0) return null
  // the tables have room for all days there are, unless one lies centuries off
  const [from, to] = below || above ? extentOf(columns) : [first, first + days - 1]
  return { from: dayFromNumber(from), to: dayFromNumber(to) }
}

function extentOf(columns: Columns): readonly [first: number, last: number] {
  const { startEarliest, startLatest, endEarliest, endLatest } = columns
  const dated = datedRows(columns)
  let first = openEnd
  let last = openStart
  for (const column of [startEarliest, startLatest, endEarliest, endLatest])
    for (let row = 0; row < dated; row += 1) {
      const day = column[row] ?? openEnd
      if (day === openStart || day === openEnd) continue
      if (day < first) first = day
      if (day > last) last = day
    }
  return [first, last]
}
