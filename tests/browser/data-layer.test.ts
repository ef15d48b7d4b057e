import { beforeEach, describe, expect, it } from 'vitest'
import { openEnd, openStart } from '../../src/core/data/columns.ts'
import { kindBits } from '../../src/core/data/shown.ts'
import { anchorOf } from '../../src/map/anchors.ts'
import type { BorderMap } from '../../src/map/border-map.ts'
import type { DataHit } from '../../src/map/data/picture.ts'
import { blue, look, pictureOf, setOf, type Point } from './data-on-map.ts'
import { click, MapBench } from './on-map.ts'

const bench = new MapBench()
const { bare } = bench
let selected: (string | null | DataHit)[] = []
let beneath: DataHit[] = []
let cameras = 0
beforeEach(() => {
  selected = []
  beneath = []
  cameras = 0
})

async function build(lon: number, lat: number, zoom: number, picture = bare): Promise<BorderMap> {
  const built = bench.build({
    picture,
    onSelect: (id) => selected.push(id),
    onCamera: () => (cameras += 1),
    onData: (rows, how) => {
      if (how === 'pressed') selected.push(rows)
      if (how === 'beneath') beneath.push(rows)
    },
  })
  await built.ready
  built.map.setMinZoom(1)
  built.map.setMaxZoom(22)
  built.map.jumpTo({ center: [lon, lat], zoom })
  return built
}

const patient = { timeout: 40_000 }
/** on the open sea, where no word covers anything */
const here: readonly [number, number] = [-90.123456, -9.456789]

describe('data sets on the map', { timeout: 120_000 }, () => {
  /** where a row is, and what is looked at then */
  const places: readonly [string, readonly [number, number], [number, number], number][] = [
    ['zoom 3', here, [-87, -8], 3],
    // where 32 bits of floating point would round both by half of their last bit, one up and one down: a pixel
    ['zoom 16', [-30.133444, -9.456803], [-30.132896, -9.45692], 16],
    ['zoom 20', here, [-90.12345, -9.45681], 20],
    ['a world copy', [179.9, 5.1], [-179.6, 5], 7],
    ['the meridian where whole numbers turn', [-0.1, -20.1], [0.3, -20], 7],
    ['two copies of the world', [-2, -20], [175, -10], 1.2],
  ]
  it('draws a row where the map has its place, from zoom 3 to 20 and on every copy of the world', async () => {
    const map = await build(0, 0, 3)
    for (const [name, at, center, zoom] of places) {
      map.map.jumpTo({ center, zoom })
      await map.showData(pictureOf(setOf({ at })))
      const width = 512 * 2 ** zoom
      const seen = map.map.project([...at])
      const copies = [-2, -1, 0, 1, 2]
        .map((copy) => ({ x: seen.x + copy * width, y: seen.y }))
        .filter(({ x }) => x > 20 && x < bench.container.clientWidth - 20)
      expect(copies.length, name).toBeGreaterThan(0)
      const picture = look(map)
      for (const copy of copies) {
        const middle = picture.middle(copy, blue)
        expect(Math.abs((middle?.x ?? NaN) - copy.x), name).toBeLessThan(0.6)
        expect(Math.abs((middle?.y ?? NaN) - copy.y), name).toBeLessThan(0.6)
      }
    }
  })

  it('draws nothing outside the window, of other kinds, or of what is filtered out, and what is possible lighter', async () => {
    const set = setOf(
      { at: [-70, 6], days: [100, 100, 100, 100] },
      { at: [-69, 6], days: [40, 40, 40, 40] },
      { at: [-68, 6], days: [100, 130, 100, 130] },
      { at: [-67, 6], days: [100, 100, 100, 100], kind: 1 },
      { at: [-66, 6], days: [openStart, openStart, openEnd, openEnd] },
    )
    const map = await build(-68, 6, 7)
    const empty = look(map)
    await map.showData(pictureOf(set, { kinds: kindBits(['diplomacy', 'closure']) }))
    const at = (lon: number) => map.map.project([lon, 6])
    const drawn = look(map)
    const strength = (lon: number) => drawn.distance(at(lon).x, at(lon).y, empty.colour(at(lon).x, at(lon).y))
    expect(strength(-69)).toBe(0)
    expect(strength(-67)).toBe(0)
    expect(drawn.distance(at(-70).x, at(-70).y, blue)).toBeLessThan(6)
    expect(drawn.distance(at(-66).x, at(-66).y, blue)).toBeLessThan(6)
    expect(strength(-68)).toBeGreaterThan(30)
    expect(strength(-68)).toBeLessThan(0.6 * strength(-70))

    await map.showData(pictureOf(set, { certainty: 'certain' }))
    expect(look(map).distance(at(-68).x, at(-68).y, empty.colour(at(-68).x, at(-68).y))).toBe(0)
    const mask = new Uint8Array(set.columns.length).fill(1)
    mask[set.columns.record.indexOf(0)] = 0
    await map.showData(pictureOf(set, { mask }))
    const masked = look(map)
    expect(masked.distance(at(-70).x, at(-70).y, empty.colour(at(-70).x, at(-70).y))).toBe(0)
    expect(masked.distance(at(-66).x, at(-66).y, blue)).toBeLessThan(6)
  })

  it('gives every row at a point to a click, the one on top first, and the dossier’s own mark before them, with what lies under it', async () => {
    const events = new Map(bench.dossier.events.map((event) => [event.id, 'certain' as const]))
    const map = await build(-71, 7.2, 7, { ...bare, events })
    await expect
      .poll(() => map.map.queryRenderedFeatures({ layers: ['marks'] }).length, patient)
      .toBeGreaterThan(0)
    const mark = anchorOf(map.sight(), 'apure') ?? { x: 0, y: 0 }
    const under = map.map.unproject([mark.x, mark.y])
    const open: readonly [number, number] = [-69.2, 5.2]
    const set = setOf({ at: open }, { at: open, days: [95, 95, 95, 95] }, { at: [under.lng, under.lat] })
    await map.showData(pictureOf(set))
    look(map)
    click(map, map.map.project([...open]))
    click(map, mark)
    click(map, map.map.project([-69.2, 5.6]))
    await expect.poll(() => selected, patient).toHaveLength(3)
    const rows = [0, 1].map((record) => ({ set: 'rows', row: set.columns.record.indexOf(record) }))
    expect(selected).toEqual([rows, 'apure', null])
    expect(beneath).toEqual([[{ set: 'rows', row: set.columns.record.indexOf(2) }]])
  })

  it('gathers rows that would pile up in a disc, which opens by coming closer, or as a list where that takes nothing apart', async () => {
    const pile = Array.from({ length: 40 }, (): Point => ({ at: [-69, 5.5] }))
    const spread = Array.from({ length: 40 }, (_, i): Point => ({
      at: [-69 - (i % 8) * 0.01, 6.5 + Math.floor(i / 8) * 0.01],
    }))
    const map = await build(-69, 6, 7)
    const set = setOf(...pile, ...spread)
    await map.showData(pictureOf(set))
    const at = map.map.project([-69, 5.5])
    // no dot is left where the pile is, but a disc with a number near it
    expect(look(map).middle(at, [0, 0x72, 0xb2], 3)).toBeNull()
    click(map, at)
    await expect.poll(() => selected, patient).toHaveLength(1)
    expect(selected[0]).toHaveLength(40)
    const zoom = map.map.getZoom()
    click(map, map.map.project([-69.035, 6.52]))
    await expect.poll(() => cameras, patient).toBeGreaterThan(0)
    await expect.poll(() => map.map.isMoving(), patient).toBe(false)
    expect(map.map.getZoom()).toBeGreaterThan(zoom + 1)
    expect(selected).toHaveLength(1)
  })
})
