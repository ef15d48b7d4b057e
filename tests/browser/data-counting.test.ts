import { expect, it } from 'vitest'
import { rawColumns } from '../../src/core/data/columns.ts'
import { sortColumns } from '../../src/core/data/sort.ts'
import { blue, look, pictureOf, setOf } from './data-on-map.ts'
import { MapBench } from './on-map.ts'

const bench = new MapBench()

it(
  'draws no dot for a row of which nobody has counted yet whether it is gathered',
  { timeout: 60_000 },
  async () => {
    // more than are counted within a frame
    const rows = 250_000
    // on the open sea, where no word covers anything
    const at = [-90, -9] as const
    const raw = rawColumns(rows)
    raw.startEarliest.fill(100)
    raw.startLatest.fill(100)
    raw.endEarliest.fill(100)
    raw.endLatest.fill(100)
    raw.lon.fill(at[0])
    raw.lat.fill(at[1])
    const set = { ...setOf({ at }), columns: sortColumns(raw) }
    const map = bench.build({ picture: bench.bare })
    await map.ready
    map.map.jumpTo({ center: [...at], zoom: 6 })
    const point = map.map.project([...at])
    await map.showData(pictureOf(set, { mask: new Uint8Array(rows) }))
    // none of them: that is counted, and drawn
    await map.map.once('idle')
    await map.showData(pictureOf(set))
    expect(look(map).middle(point, blue, 60)).toBeNull()
    // then the disc that stands for all of them, whose ring is in the colour of their kind
    await expect.poll(() => look(map).middle(point, blue, 60), { timeout: 20_000 }).not.toBeNull()
  },
)
