import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { rawColumns } from '../../src/core/data/columns.ts'
import { allKinds } from '../../src/core/data/shown.ts'
import { sortColumns } from '../../src/core/data/sort.ts'
import { windowRanges } from '../../src/core/data/window-rows.ts'
import { CellWalk } from '../../src/map/data/cell-walk.ts'
import { Clusters } from '../../src/map/data/clusters.ts'
import { sayNumber } from '../../src/text/messages.ts'
import { NumberLine, separators } from '../../src/map/data/figures.ts'
import { mercatorAt, prepare, world } from '../../src/map/data/fixed.ts'
import { newFrame, type Frame } from '../../src/map/data/frame.ts'
import { Grid } from '../../src/map/data/grid.ts'
import { Tally } from '../../src/map/data/tally.ts'
import { columnsOf, rowLists, windows, type Row } from './fixtures/rows.ts'

function frameAt(lon: number, lat: number, zoom: number, width = 800, height = 600): Frame {
  const [x, y] = mercatorAt(lon, lat)
  return {
    ...newFrame(),
    ...{ x: Math.round(x) | 0, y: Math.round(y) | 0, scale: (512 * 2 ** zoom) / world, zoom },
    ...{ width, height, left: width / 2, top: height / 2 },
  }
}

const shown = (from: number, to: number, kinds: number, mask: Uint8Array | null) => ({
  ...{ from, to, kinds, mask },
  certainty: null,
})
/** What is certain alone is never counted by walking, whose making takes its own time: each count looks at every row. */
const certain = (from: number, to: number) => ({
  ...shown(from, to, allKinds, null),
  certainty: 'certain' as const,
})
const values = ({ counts, byKind, sums }: Tally) => ({
  counts: [...counts],
  byKind: [...byKind],
  sums: [...sums],
})

it('counts by walking past rows what it counts by looking at each, wherever the window goes', async () => {
  await fc.assert(
    fc.asyncProperty(
      rowLists,
      fc.array(windows, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: allKinds }),
      fc.option(fc.array(fc.nat(1), { minLength: 40, maxLength: 40 })),
      fc.constantFrom(2, 4.5, 7),
      async (rows, ways, kinds, bits, zoom) => {
        const columns = columnsOf(rows)
        const prepared = await prepare(columns)
        const mask = bits === null ? null : Uint8Array.from(bits.slice(0, rows.length))
        const grid = new Grid(frameAt(-70, 6, zoom), 1)
        const walk = await CellWalk.make({ columns, prepared, mask, grid }, () => true)
        const [walked, scanned] = [new Tally(), new Tally()]
        for (const { from, to } of ways) {
          walked.clear(grid.columns * grid.rows)
          scanned.clear(grid.columns * grid.rows)
          walk?.add(from, to, kinds, walked)
          const ranges = windowRanges(columns, from, to)
          scanned.scan({ columns, prepared, shown: shown(from, to, kinds, mask), ranges }, grid)
          expect(values(walked)).toEqual(values(scanned))
        }
      },
    ),
    { numRuns: 300 },
  )
})

it('counts the same where a step passes more rows than are added up one by one', async () => {
  const rows = Array.from({ length: 700 }, (_, i): Row => {
    const day = (i * 37) % 200
    return {
      bounds: [day, day, day + (i % 9), day + (i % 9)],
      kind: 0,
      lon: -71 + (i % 13) / 50,
      lat: 7,
      precision: 0,
    }
  })
  const columns = columnsOf(rows)
  const prepared = await prepare(columns)
  const grid = new Grid(frameAt(-71, 7, 5), 1)
  const walk = await CellWalk.make({ columns, prepared, mask: null, grid }, () => true)
  const [walked, scanned] = [new Tally(), new Tally()]
  for (const [from, to] of [
    [0, 20],
    [150, 180],
    [10, 190],
    [90, 91],
    [0, 210],
    [-5, -1],
  ] as const) {
    walked.clear(grid.columns * grid.rows)
    scanned.clear(grid.columns * grid.rows)
    walk?.add(from, to, allKinds, walked)
    const ranges = windowRanges(columns, from, to)
    scanned.scan({ columns, prepared, shown: shown(from, to, allKinds, null), ranges }, grid)
    expect(values(walked)).toEqual(values(scanned))
  }
})

/** So many rows that counting them takes several slices, with a place in a cell of their own each. */
async function many(rows: number) {
  const raw = rawColumns(rows)
  for (let row = 0; row < rows; row++) {
    raw.startEarliest[row] = raw.startLatest[row] = raw.endEarliest[row] = raw.endLatest[row] = row % 1000
    raw.lon[row] = -71 + (row % 7) / 2
    raw.lat[row] = 7 + (row % 5) / 2
  }
  const columns = sortColumns(raw)
  const prepared = await prepare(columns)
  const gathered = (from: number, to: number) => [
    { columns, prepared, shown: certain(from, to), ranges: windowRanges(columns, from, to) },
  ]
  return { columns, gathered }
}
/** ms: only a count that never comes takes as long */
const patience = 60_000
const rowsOf = ({ totals, size }: Clusters) => totals.slice(0, size).reduce((sum, rows) => sum + rows, 0)

it('counts very many rows aside and keeps the old count meanwhile, of which the last one asked for stays', async () => {
  const { gathered } = await many(600_000)
  const frame = frameAt(-69.5, 8, 6)
  const counted: number[] = []
  const clusters: Clusters = new Clusters(() => counted.push(rowsOf(clusters)))
  clusters.gather(gathered(0, 99), frame, 1)
  expect(rowsOf(clusters)).toBe(60_000)
  const all = gathered(0, 999)
  clusters.gather(all, frame, 1)
  // each frame asks again until it has what it asked for
  clusters.gather(all, frame, 1)
  expect(rowsOf(clusters)).toBe(60_000)
  await vi.waitFor(() => expect(counted.length).toBe(1), patience)
  for (const last of [399, 699, 899]) clusters.gather(gathered(0, last), frame, 1)
  await vi.waitFor(() => expect(rowsOf(clusters)).toBe(540_000), patience)
  expect(counted).toEqual([600_000, 240_000, 540_000])
})

it('calls a count off where what is asked for next is counted at once', async () => {
  const { gathered } = await many(600_000)
  const frame = frameAt(-69.5, 8, 6)
  let counted = 0
  const clusters = new Clusters(() => counted++)
  clusters.gather(gathered(0, 999), frame, 1)
  clusters.gather(gathered(100, 109), frame, 1)
  expect(rowsOf(clusters)).toBe(6_000)
  clusters.gather(gathered(100, 899), frame, 1)
  await vi.waitFor(() => expect(counted).toBe(1), patience)
  expect(rowsOf(clusters)).toBe(480_000)
})

it('gives up a walk that nobody wants any longer', async () => {
  const columns = columnsOf([])
  const of = { columns, prepared: await prepare(columns), mask: null, grid: new Grid(frameAt(0, 0, 3), 1) }
  expect(await CellWalk.make(of, () => false)).toBeNull()
})

it('serves a view that moves by less than its spare cells, and no other zoom', () => {
  const grid = new Grid(frameAt(-70, 6, 6.2), 1)
  expect(grid.serves(frameAt(-69.9, 6.1, 6.9), 1)).toBe(true)
  expect(grid.serves(frameAt(-40, 6, 6.2), 1)).toBe(false)
  expect(grid.serves(frameAt(-70, 6, 7), 1)).toBe(false)
  expect(grid.serves(frameAt(-70, 6, 6.2), 2)).toBe(false)
})

it('lays out the figures of a number round its middle, thousands apart by what separates them in lists', () => {
  const widths = [...Array.from({ length: 10 }, () => 5), 2.2]
  const line = new NumberLine()
  const laid = (number: number) => {
    line.lay(number, widths)
    return [...line.figures.subarray(0, line.length)].map((figure, i) => [figure, line.right[i]])
  }
  expect(laid(0)).toEqual([[0, 0]])
  expect(laid(13)).toEqual([
    [1, -2.5],
    [3, 2.5],
  ])
  const far = laid(1_204_567).map(([figure, right = NaN]) => [figure, Math.round(right * 10) / 10])
  expect(far).toEqual([
    [1, -17.2],
    [10, -13.6],
    [2, -10],
    [0, -5],
    [4, 0],
    [10, 3.6],
    [5, 7.2],
    [6, 12.2],
    [7, 17.2],
  ])
  for (const lang of ['en', 'es'] as const) expect(sayNumber(lang, 12_345)).toBe(`12${separators[lang]}345`)
})
