import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rawColumns, undated } from '../../src/core/data/columns.ts'
import { allKinds } from '../../src/core/data/shown.ts'
import { sortColumns } from '../../src/core/data/sort.ts'
import { windowRanges } from '../../src/core/data/window-rows.ts'
import { Clusters } from '../../src/map/data/clusters.ts'
import { rowsAt } from '../../src/map/data/data-picker.ts'
import type { Drawn, View } from '../../src/map/data/drawer.ts'
import { degreesAt, mercatorAt, prepare, world } from '../../src/map/data/fixed.ts'
import { newFrame } from '../../src/map/data/frame.ts'
import { inksOf } from '../../src/map/data/inks.ts'
import { few, indexesOf, makeIndexes } from '../../src/map/data/place-index.ts'
import { palettes } from '../../src/map/palette.ts'

const zoom = 12
const scale = (512 * 2 ** zoom) / world
const [x, y] = mercatorAt(-70, 6)
const reach = 10

/** A mark by how far it lies from the middle of the screen, px. */
const mark = fc.record({
  right: fc.double({ min: -14, max: 14, noNaN: true }),
  down: fc.double({ min: -14, max: 14, noNaN: true }),
})

async function drawn(id: string, marks: readonly { readonly right: number; readonly down: number }[]) {
  const raw = rawColumns(marks.length)
  for (const [i, { right, down }] of marks.entries()) {
    const [lon, lat] = degreesAt(x + right / scale, y + down / scale)
    raw.lon[i] = lon
    raw.lat[i] = lat
    raw.record[i] = i
  }
  const columns = sortColumns(raw)
  const set = { id, name: id, credit: '', columns, fields: [], refused: [], refusedCount: 0 }
  const shown = { set: { ...set, read: () => Promise.resolve([]) }, colour: '', from: 0, to: 0 }
  return {
    ...{ columns, prepared: await prepare(columns), ranges: windowRanges(columns, 0, 0), own: [0, 0, 0] },
    shown: { ...shown, kinds: allKinds, certainty: null, mask: null },
  } satisfies Drawn
}

it('gives the rows at a point the nearest first, and of a pile the latest set and row', async () => {
  const frame = { ...newFrame(), x: Math.round(x) | 0, y: Math.round(y) | 0, scale, zoom }
  const look = { theme: 'light', palette: palettes.light, lang: 'en', scale: 1 } as const
  const rest = { frame, inks: inksOf(look), size: 1, radius: 5, widest: 100, apart: [] }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(mark, { maxLength: 12 }), { maxLength: 3 }), async (all) => {
      const sets = await Promise.all(all.map((marks, i) => drawn(`set-${i}`, marks)))
      const view: View = { ...rest, sets, clusters: new Clusters() }
      // what is on the edge of the reach, or between two px, is told by less than the positions are rounded by
      const near = all.flat().map(({ right, down }) => Math.hypot(right, down))
      fc.pre(near.every((far) => Math.abs(far - reach) > 2e-3 && Math.abs((far % 1) - 0.5) > 2e-3))
      const expected = sets
        .flatMap(({ columns, shown }, order) =>
          Array.from({ length: columns.length }, (_, row) => {
            const { right = 0, down = 0 } = all[order]?.[columns.record[row] ?? 0] ?? {}
            return { set: shown.set.id, row, order, far: Math.hypot(right, down) }
          }),
        )
        .filter(({ far }) => far <= reach)
        .sort((a, b) => Math.round(a.far) - Math.round(b.far) || b.order - a.order || b.row - a.row)
        .map(({ set, row }) => ({ set, row }))
      expect(rowsAt(view, { x: 0, y: 0 }, reach)).toEqual(expected)
    }),
  )
})

it('meets the same of very many rows by where they are as by a look at each', async () => {
  const length = 3 * few
  const raw = rawColumns(length)
  let seed = 7
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
  for (let row = 0; row < length; row++) {
    // on either side of the line where east meets west, and some of them far off
    raw.lon[row] = ((179.9 + 0.4 * random() * (row % 50 === 0 ? 400 : 1) + 180) % 360) - 180
    raw.lat[row] = 6 + 0.4 * random()
    raw.precision[row] = row % 3
    raw.radius[row] = row % 999 === 0 ? 400_000 : 5000 * random()
    raw.startEarliest[row] = raw.startLatest[row] = raw.endEarliest[row] = raw.endLatest[row] = row % 2
    if (row % 500 === 0) raw.startEarliest[row] = undated
    raw.record[row] = row
  }
  const columns = sortColumns(raw)
  const prepared = await prepare(columns)
  const set = { id: 'a', name: 'a', credit: '', columns, fields: [], refused: [], refusedCount: 0 }
  const shown = { set: { ...set, read: () => Promise.resolve([]) }, colour: '', from: 0, to: 0 }
  const drawnSet = {
    ...{ columns, prepared, ranges: windowRanges(columns, 0, 0), own: [0, 0, 0] as const },
    shown: { ...shown, kinds: allKinds, certainty: null, mask: null },
  }
  const look = { theme: 'light', palette: palettes.light, lang: 'en', scale: 1 } as const
  const viewAt = (lon: number, zoomed: number): View => {
    const [east, south] = mercatorAt(lon, 6.2)
    const seen = { x: Math.round(east) | 0, y: Math.round(south) | 0, zoom: zoomed, copies: 1 }
    const frame = { ...newFrame(), ...seen, scale: (512 * 2 ** zoomed) / world }
    const rest = { inks: inksOf(look), size: 1, radius: 5, widest: 110, apart: [], sets: [drawnSet] }
    return { ...rest, frame, clusters: new Clusters() }
  }
  const points = [3, 8, 12, 15].flatMap((zoomed) =>
    [179.95, -179.99, 179.999].flatMap((lon) =>
      [0, 40, -300].map((right) => ({ view: viewAt(lon, zoomed), point: { x: right, y: right / 3 } })),
    ),
  )
  const met = () => points.map(({ view, point }) => rowsAt(view, point, 6))
  const before = met()
  // the pointer's first look sees to it that they are made
  expect(indexesOf(prepared)).toBeNull()
  await makeIndexes(prepared)
  expect(indexesOf(prepared)).not.toBeNull()
  expect(met()).toEqual(before)
  expect(new Set(before.map(({ length: rows }) => Math.min(rows, 2)))).toEqual(new Set([0, 1, 2]))
})
