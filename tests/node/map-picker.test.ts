import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rawColumns } from '../../src/core/data/columns.ts'
import { allKinds } from '../../src/core/data/shown.ts'
import { sortColumns } from '../../src/core/data/sort.ts'
import { windowRanges } from '../../src/core/data/window-rows.ts'
import { Clusters } from '../../src/map/data/clusters.ts'
import { rowsAt } from '../../src/map/data/data-picker.ts'
import type { Drawn, View } from '../../src/map/data/drawer.ts'
import { degreesAt, mercatorAt, prepare, world } from '../../src/map/data/fixed.ts'
import { newFrame } from '../../src/map/data/frame.ts'
import { inksOf } from '../../src/map/data/inks.ts'
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
