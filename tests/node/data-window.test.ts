import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openEnd, openStart } from '../../src/core/data/columns.ts'
import { datedRows, isShown, kindBits, rowPresence } from '../../src/core/data/shown.ts'
import { windowRanges } from '../../src/core/data/window-rows.ts'
import {
  columnsOf,
  modelPresence,
  modelShown,
  rowLists,
  shownRows,
  windows,
  type Row,
} from './fixtures/rows.ts'

const rowAt = (rows: readonly Row[], record: number | undefined): Row => {
  const row = rows[record ?? -1]
  if (row === undefined) throw new Error('no such row')
  return row
}

it('tells certain, possible and absent as trying every start and end does', () => {
  fc.assert(
    fc.property(rowLists, windows, (rows, { from, to }) => {
      const columns = columnsOf(rows)
      for (let row = 0; row < columns.length; row++)
        expect(rowPresence(columns, row, from, to)).toBe(
          modelPresence(rowAt(rows, columns.record[row]), from, to),
        )
    }),
    { numRuns: 500 },
  )
})

it('has every row of a window in its ranges, and in each run no row before or after that could be left out at its ends', () => {
  fc.assert(
    fc.property(rowLists, windows, (rows, { from, to }) => {
      const columns = columnsOf(rows)
      const ranges = windowRanges(columns, from, to)
      const inRanges = (row: number) => ranges.some((range) => row >= range.from && row < range.to)
      for (let row = 0; row < datedRows(columns); row++)
        if (rowPresence(columns, row, from, to) !== 'absent') expect(inRanges(row)).toBe(true)
      for (const range of ranges) {
        expect(columns.endLatest[range.from]).toBeGreaterThanOrEqual(from)
        expect(columns.startEarliest[range.to - 1]).toBeLessThanOrEqual(to)
      }
    }),
    { numRuns: 500 },
  )
})

it('shows the rows that window, kinds, certainty and mask let through', () => {
  fc.assert(
    fc.property(shownRows, ({ rows, columns, shown }) => {
      for (let row = 0; row < columns.length; row++)
        expect(isShown(columns, row, shown)).toBe(modelShown(rowAt(rows, columns.record[row]), row, shown))
    }),
    { numRuns: 500 },
  )
})

it('reaches no farther back than the events of a run last', () => {
  const point = (on: number, days: number): Row => ({
    bounds: [on, on, on + days, on + days],
    kind: 0,
    lon: 0,
    lat: 0,
    precision: 0,
  })
  const rows = Array.from({ length: 3000 }, (_, i) => point(i, i % 500 === 400 ? 390 : 0))
  const found = windowRanges(columnsOf(rows), 2000, 2009)
  expect(found.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(11)
})

it('takes a row that is open at both sides into every window', () => {
  const columns = columnsOf([
    { bounds: [openStart, openStart, openEnd, openEnd], kind: 0, lon: 0, lat: 0, precision: 0 },
  ])
  expect(rowPresence(columns, 0, -700_000, -700_000)).toBe('certain')
  expect(windowRanges(columns, 2_900_000, 2_900_000)).toEqual([{ from: 0, to: 1 }])
})

it('writes kinds as bits', () => {
  expect(kindBits(['diplomacy', 'other'])).toBe(0b1000001)
  expect(kindBits(null)).toBe(0b1111111)
})
