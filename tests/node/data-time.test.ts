import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openEnd, openStart } from '../../src/core/data/columns.ts'
import { timeOf } from '../../src/core/data/time.ts'
import { dayFromNumber } from '../../src/core/day.ts'
import { columnsOf, rowLists, type Row } from './fixtures/rows.ts'

/** From the first to the last of all days that rows name, looked at one by one. */
function named(rows: readonly Row[]) {
  const days = rows
    .flatMap(({ bounds }) => bounds ?? [])
    .filter((day) => day !== openStart && day !== openEnd)
  if (days.length === 0) return null
  return { from: dayFromNumber(Math.min(...days)), to: dayFromNumber(Math.max(...days)) }
}

const far: Row = { bounds: [-900_000, -900_000, -900_000, -900_000], kind: 0, lon: 0, lat: 0, precision: 0 }

it('reaches from the first to the last day that any row names, where one lies centuries off too', () => {
  fc.assert(
    fc.property(rowLists, fc.boolean(), (some, isFar) => {
      const rows = isFar ? [...some, far] : some
      expect(timeOf(columnsOf(rows))).toEqual(named(rows))
    }),
  )
})
