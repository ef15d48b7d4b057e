import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dataKinds } from '../../src/core/data/columns.ts'
import { countInDataBins, countInWindow, countRows } from '../../src/core/data/counts.ts'
import { bytesOfRecords, maskOf } from '../../src/core/data/masks.ts'
import { rowPresence } from '../../src/core/data/shown.ts'
import { columnsOf, rowLists, shownRows, windows, type Row } from './fixtures/rows.ts'

const wide = fc.integer({ min: -300_000, max: 300_000 })

/** Rows some of which lie centuries away from the others, as a mistyped year does. */
const farRows = fc
  .tuple(rowLists, fc.array(wide, { maxLength: 5 }))
  .map(([rows, far]) => [
    ...rows,
    ...far.map((on): Row => ({ bounds: [on, on + 3, on, on + 3], kind: 2, lon: 0, lat: 0, precision: 0 })),
  ])

it.each([
  ['rows of one time', 1000, rowLists, windows],
  [
    'rows of several times',
    60,
    farRows,
    fc.oneof(
      windows,
      wide.map((from) => ({ from, to: from + 9000 })),
    ),
  ],
])('counts the window of %s as looking at every row does', (_, numRuns, lists, spans) => {
  fc.assert(
    fc.property(lists, spans, (rows, { from, to }) => {
      const columns = columnsOf(rows)
      const { certain, possible } = countInWindow(countRows(columns, null), from, to)
      const model = {
        certain: new Uint32Array(dataKinds.length),
        possible: new Uint32Array(dataKinds.length),
      }
      for (let row = 0; row < columns.length; row++) {
        const presence = rowPresence(columns, row, from, to)
        const kind = columns.kind[row] ?? 0
        if (presence !== 'absent') model[presence][kind] = (model[presence][kind] ?? 0) + 1
      }
      expect({ certain, possible }).toEqual(model)
    }),
    { numRuns },
  )
})

it('leaves out of counts and bins what the mask does', () => {
  fc.assert(
    fc.property(shownRows, ({ rows, columns, shown }) => {
      const masked = countInWindow(countRows(columns, shown.mask), shown.from, shown.to)
      const kept = rows.filter((_, i) => shown.mask === null || shown.mask[columns.record.indexOf(i)] === 1)
      const model = countRows(columnsOf(kept), null)
      expect(masked).toEqual(countInWindow(model, shown.from, shown.to))
      expect(countRows(columns, shown.mask).undated).toEqual(model.undated)
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['rows of one time', 1000, rowLists],
  ['rows of several times', 60, farRows],
])('counts each bin of %s as the window that it is', (_, numRuns, lists) => {
  const edges = fc
    .tuple(fc.integer({ min: -100, max: 60 }), fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }))
    .map(([first, widths]) => widths.reduce((all, width) => [...all, (all.at(-1) ?? 0) + width], [first]))
  fc.assert(
    fc.property(lists, edges, (rows, days) => {
      const table = countRows(columnsOf(rows), null)
      const { bins, certain, possible } = countInDataBins(table, days)
      expect(bins).toBe(days.length - 1)
      for (let bin = 0; bin < bins; bin++) {
        const model = countInWindow(table, days[bin] ?? 0, (days[bin + 1] ?? 0) - 1)
        for (const kind of dataKinds.keys()) {
          expect(certain[kind * bins + bin]).toBe(model.certain[kind])
          expect(possible[kind * bins + bin]).toBe(model.possible[kind])
        }
      }
    }),
    { numRuns },
  )
})

it('counts nothing in a data set without rows', () => {
  const table = countRows(columnsOf([]), null)
  expect(countInWindow(table, -5, 5).certain.every((rows) => rows === 0)).toBe(true)
  expect(countInDataBins(table, []).bins).toBe(0)
})

const places: readonly Row[] = [
  { bounds: null, kind: 0, lon: -72, lat: 8, precision: 0 },
  { bounds: null, kind: 0, lon: -70, lat: 8, precision: 0 },
  { bounds: null, kind: 0, lon: NaN, lat: NaN, precision: 0 },
]

it('masks by box, by area and by record; a row without a place is in no box and no area', () => {
  const columns = columnsOf(places)
  const none = { box: null, within: null, records: null }
  expect(maskOf(columns, none)).toBeNull()
  expect(maskOf(columns, { ...none, box: [-72, 8, -71, 9] })).toEqual(Uint8Array.of(1, 0, 0))
  expect(maskOf(columns, { ...none, within: (lon) => !(lon < -71) })).toEqual(Uint8Array.of(0, 1, 0))
  expect(maskOf(columns, { ...none, records: bytesOfRecords(Uint32Array.of(2, 1)) })).toEqual(
    Uint8Array.of(0, 1, 1),
  )
  expect(
    maskOf(columns, { box: [-73, 7, -69, 9], within: (lon) => lon < -71, records: Uint8Array.of(1, 1) }),
  ).toEqual(Uint8Array.of(1, 0, 0))
  expect(maskOf(columns, { ...none, records: new Uint8Array(0) })).toEqual(Uint8Array.of(0, 0, 0))
})
