import { describe, expect, it } from 'vitest'
import { spotOf, type Spot } from '../../src/io/table/shape.ts'

const spot = (type: string, coordinates: unknown): Spot => {
  const found = spotOf({ type, coordinates }, 100, () => undefined)
  if (typeof found === 'string') throw new Error(found)
  return found
}
const ring = (west: number, east: number) => [
  ...[
    [west, -10],
    [east, -10],
    [east, 10],
    [west, 10],
    [west, -10],
  ],
]

describe('a shape over the antimeridian', () => {
  it('is where it is, however it is written', () => {
    const uncut = spot('Polygon', [ring(179, -179)])
    expect(Math.abs(uncut.lon)).toBe(180)
    const cut = spot('MultiPolygon', [[ring(179, 180)], [ring(-180, -179)]])
    expect(cut.lon).toBe(179.5)
    for (const { lat, radius } of [uncut, cut]) {
      expect(lat).toBe(0)
      expect(radius).toBeGreaterThan(1_100_000)
      expect(radius).toBeLessThan(1_200_000)
    }
    expect(
      spot('LineString', [
        [179.9, 0],
        [-179.9, 0],
      ]).radius,
    ).toBe(22_239)
  })

  it('is on the earth where more of it lies in the west', () => {
    expect(spot('Polygon', [ring(179, -171)])).toMatchObject({ lon: -176, lat: 0 })
  })

  it('is not what a file has that counts longitudes to 360', () => {
    expect(spot('Polygon', [ring(200, 210)]).lon).toBe(205)
  })

  it('is not taken for one that goes all round the earth, which is nowhere farther than half of it', () => {
    expect(spot('Polygon', [ring(-180, 180)])).toMatchObject({ lon: 0, lat: 0 })
    expect(spot('Polygon', [ring(-130, 130)])).toMatchObject({ lon: 0, lat: 0 })
    const all = [ring(-180, 180).map(([lon = 0, lat = 0]) => [lon, lat * 9])]
    expect(spot('Polygon', all).radius).toBeLessThanOrEqual(20_037_508)
    const parts = [
      { type: 'Polygon', coordinates: all },
      { type: 'Point', coordinates: [180, 0] },
    ]
    const both = spotOf({ type: 'GeometryCollection', geometries: parts }, 100, () => undefined)
    expect(both).toMatchObject({ radius: 20_037_508 })
  })
})

describe('what is no geometry of GeoJSON is broken', () => {
  it.each([
    [
      'Point',
      [
        [-72, 7],
        [-70, 5],
      ],
    ],
    ['Point', ['-72', 7]],
    ['LineString', [-72, 7]],
    ['Polygon', [[-72, 7]]],
    ['MultiPolygon', [ring(-72, -71)]],
    ['Blob', [-72, 7]],
    ['__proto__', [-72, 7]],
    [undefined, [-72, 7]],
  ])('%s %j', (type, coordinates) => {
    expect(spotOf({ type, coordinates }, 100, () => undefined)).toBe('broken')
  })

  it.each(['Point', 'MultiPoint', 'Polygon'])('but a %s without positions is nowhere', (type) => {
    expect(spotOf({ type, coordinates: [] }, 100, () => undefined)).toBe('none')
  })
})
