import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, pitch, slotZooms, type SlotSite } from '../../src/map/slots.ts'

const site = (id: string, lon: number, lat: number, count: number, crossing = false): SlotSite => ({
  id,
  lon,
  lat,
  count,
  crossing,
  from: 0,
})

/** px from the world's corner. */
function onScreen({ lon, lat }: SlotSite, zoom: number): [number, number] {
  const size = 512 * 2 ** zoom
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)
  return [((lon + 180) / 360) * size, y * size]
}

/** The least distance (the greater of across and down) between any two marks at a zoom, in px. */
function closest(sites: readonly SlotSite[], band: number, zoom: number): number {
  const offsets = arrange(sites, band)
  const marks = sites.flatMap((one) => {
    const [x, y] = onScreen(one, zoom)
    return (offsets.get(one.id)?.offsets ?? []).map(([dx, dy]) => [x + dx, y + dy] as const)
  })
  let least = Infinity
  marks.forEach(([ax, ay], index) => {
    for (const [bx, by] of marks.slice(index + 1))
      least = Math.min(least, Math.max(Math.abs(ax - bx), Math.abs(ay - by)))
  })
  return least
}

describe('slots', () => {
  it('keeps the marks of one place a pitch apart, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.boolean(), (count, crossing) => {
        expect(closest([site('a', -74, 4.6, count, crossing)], 5, 5)).toBeCloseTo(pitch)
      }),
    )
  })

  it('never lays marks of neighbouring places on top of each other, at any zoom of a band', () => {
    const places = fc.uniqueArray(
      fc.record({
        x: fc.integer({ min: 0, max: 40 }),
        y: fc.integer({ min: 0, max: 40 }),
        count: fc.integer({ min: 0, max: 7 }),
        crossing: fc.boolean(),
      }),
      { maxLength: 5, selector: ({ x, y }) => `${x}/${y}` },
    )
    fc.assert(
      fc.property(
        places,
        fc.constantFrom(...slotZooms),
        fc.constantFrom(0, 0.25, 0.5, 0.75),
        (made, band, part) => {
          const sites = made.map((at, index) =>
            site(`p${index}`, -72.5 + at.x / 40, 7.5 + at.y / 40, at.count, at.crossing),
          )
          expect(closest(sites, band, band + part)).toBeGreaterThanOrEqual(20)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('puts a single mark of a town on the town itself, and those of a crossing beside its plate', () => {
    const offsets = arrange([site('town', -72.2, 7.7, 1), site('bridge', -70, 7, 2, true)], 8)
    expect(offsets.get('town')).toEqual({ offsets: [[0, 0]], away: false })
    for (const [dx] of offsets.get('bridge')?.offsets ?? []) expect(dx).toBeGreaterThanOrEqual(28)
  })

  it('gives the same slots whatever the order of the places', () => {
    const sites = [site('a', -72.45, 7.82, 2, true), site('b', -72.22, 7.77, 1), site('c', -74.1, 4.6, 7)]
    expect(arrange(sites, 5)).toEqual(arrange([...sites].reverse(), 5))
  })

  it('says of the marks that had to stand aside that a thread has to lead to them', () => {
    const sites = [site('bridge', -72.45, 7.82, 2, true), site('town', -72.4, 7.82, 1)]
    expect(arrange(sites, 5).get('town')?.away).toBe(true)
    expect(arrange(sites, 5).get('bridge')?.away).toBe(false)
  })
})
