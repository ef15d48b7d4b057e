import { describe, expect, it } from 'vitest'
import type { BorderMap } from '../../../src/map/border-map.ts'
import { blue, look, many, pictureOf, setOf, type Point } from '../data-on-map.ts'
import { MapBench } from '../on-map.ts'

const bench = new MapBench()

async function build(lon: number, lat: number, zoom: number): Promise<BorderMap> {
  const built = bench.build({ picture: bench.bare })
  await built.ready
  built.map.jumpTo({ center: [lon, lat], zoom })
  return built
}

describe('layers of data sets', { timeout: 120_000 }, () => {
  it('hatches a region without a mark at its middle, and draws what is near hollow in a soft disc', async () => {
    const map = await build(-68, 6, 8)
    const empty = look(map)
    await map.showData(
      pictureOf(
        setOf(
          { at: [-68.6, 6], precision: 2, radius: 20_000 },
          { at: [-67.4, 6], precision: 1, radius: 9000 },
        ),
      ),
    )
    const drawn = look(map)
    const changed = (lon: number, right: number, down = 0) => {
      const { x, y } = map.map.project([lon, 6])
      return drawn.distance(x + right, y + down, empty.colour(x + right, y + down))
    }
    const across = Array.from({ length: 20 }, (_, i) => changed(-68.6, i - 10))
    // stripes: some of it strong and some of it hardly there, and never the kind's plain colour
    expect(Math.max(...across)).toBeGreaterThan(60)
    expect(Math.min(...across)).toBeLessThan(30)
    expect(drawn.middle(map.map.project([-68.6, 6]), blue)).toBeNull()
    expect(
      drawn.distance(map.map.project([-67.4, 6]).x, map.map.project([-67.4, 6]).y, [255, 253, 248]),
    ).toBeLessThan(12)
    expect(changed(-67.4, 12)).toBeGreaterThan(5)
    expect(changed(-67.4, 60)).toBe(0)
  })

  it('draws the last of more rows than are uploaded at once, and its area', async () => {
    const map = await build(-70, 6, 7)
    const last: Point[] = [{ at: [-70, 6] }, { at: [-69, 6], precision: 2, radius: 20_000 }]
    const set = setOf(...many, ...last)
    const bareGround = look(map)
    const [mark, area] = [map.map.project([-70, 6]), map.map.project([-69, 6])]
    const ground = bareGround.colour(area.x + 8, area.y + 8)
    await map.showData(pictureOf(set))
    expect(look(map).distance(mark.x, mark.y, blue)).toBeLessThan(6)
    const hatched = look(map)
    const changed = Array.from({ length: 40 }, (_, i) =>
      hatched.distance(area.x - 20 + i, area.y + 8, ground),
    )
    expect(Math.max(...changed)).toBeGreaterThan(12)
  })

  it('leaves out those of its layers that have nothing to show', async () => {
    const map = await build(-69, 6, 7)
    const drawn = () =>
      ['data-areas', 'data-marks', 'data-clusters'].filter(
        (id) => map.map.getLayer(id)?.visibility !== 'none',
      )
    await map.showData(pictureOf(setOf({ at: [-69, 6] })))
    look(map)
    expect(drawn()).toEqual(['data-marks'])
    await map.showData(pictureOf(setOf({ at: [-69, 6], precision: 2 })))
    look(map)
    expect(drawn()).toEqual(['data-areas', 'data-marks'])
    await map.showData(pictureOf(setOf(...Array.from({ length: 40 }, (): Point => ({ at: [-69, 6] })))))
    look(map)
    expect(drawn()).toEqual(['data-marks', 'data-clusters'])
    // what is set apart has its area, be it in the window or not
    await map.showData({ ...pictureOf(setOf({ at: [-69, 6] })), selected: { set: 'rows', row: 0 } })
    look(map)
    expect(drawn()).toEqual(['data-areas', 'data-marks'])
  })
})
