import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Columns } from '../../src/core/data/columns.ts'
import { datedRows, isPlaced, isShown, passes, type Shown } from '../../src/core/data/shown.ts'
import { boxOfShown, nextRow, previousRow, rowsShown, undatedRows } from '../../src/core/data/walk.ts'
import { shownRows } from './fixtures/rows.ts'

const key = ({ startEarliest }: Columns, row: number) => (startEarliest[row] ?? 0) * 1000 + row

/** All rows with a date in the order of time, and those of them that are shown. */
function inOrder(columns: Columns, shown: Shown) {
  const all = Array.from({ length: datedRows(columns) }, (_, row) => row).sort(
    (a, b) => key(columns, a) - key(columns, b),
  )
  return { all, visible: all.filter((row) => isShown(columns, row, shown)) }
}

it('lists pages of the rows shown in the order of time', () => {
  fc.assert(
    fc.property(shownRows, fc.nat(10), fc.nat(10), ({ columns, shown }, skip, count) => {
      expect(rowsShown(columns, shown, skip, count)).toEqual(
        inOrder(columns, shown).visible.slice(skip, skip + count),
      )
    }),
    { numRuns: 1000 },
  )
})

it('walks on and back from any row, shown or not', () => {
  fc.assert(
    fc.property(shownRows, ({ columns, shown }) => {
      const { all, visible } = inOrder(columns, shown)
      expect(nextRow(columns, shown, null)).toBe(visible[0] ?? null)
      expect(previousRow(columns, shown, null)).toBe(visible.at(-1) ?? null)
      for (const row of all) {
        expect(nextRow(columns, shown, row)).toBe(
          visible.find((other) => key(columns, other) > key(columns, row)) ?? null,
        )
        expect(previousRow(columns, shown, row)).toBe(
          visible.findLast((other) => key(columns, other) < key(columns, row)) ?? null,
        )
      }
      for (let row = datedRows(columns); row < columns.length; row++) {
        expect(nextRow(columns, shown, row)).toBeNull()
        expect(previousRow(columns, shown, row)).toBe(visible.at(-1) ?? null)
      }
    }),
    { numRuns: 1000 },
  )
})

it('lists rows without a date as they came', () => {
  fc.assert(
    fc.property(shownRows, ({ columns, shown }) => {
      const rows = undatedRows(columns, shown, 1, 3)
      const model = Array.from({ length: columns.length }, (_, row) => row)
        .slice(datedRows(columns))
        .filter((row) => passes(columns, row, shown))
      expect(rows).toEqual(model.slice(1, 4))
    }),
    { numRuns: 300 },
  )
})

it('gives the box of what the map can draw of the rows shown', () => {
  fc.assert(
    fc.property(shownRows, ({ columns, shown }) => {
      const drawn = inOrder(columns, shown).visible.filter((row) => isPlaced(columns, row))
      const [lons, lats] = [columns.lon, columns.lat].map((column) => drawn.map((row) => column[row] ?? NaN))
      const model =
        lons === undefined || lats === undefined || drawn.length === 0
          ? null
          : [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
      expect(boxOfShown(columns, shown)).toEqual(model)
    }),
    { numRuns: 300 },
  )
})
