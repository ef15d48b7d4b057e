import fc from 'fast-check'
import { expect, it } from 'vitest'
import { latitudeAt, mercatorX, mercatorY } from '../../src/map/mercator.ts'

it('has the world a square 1 wide, from its north-western corner', () => {
  expect([-180, 0, 180].map(mercatorX)).toEqual([0, 0.5, 1])
  expect(mercatorY(0)).toBeCloseTo(0.5, 15)
  // 85.0511…°, where the square ends (EPSG:3857)
  const edge = (Math.atan(Math.sinh(Math.PI)) * 180) / Math.PI
  expect(mercatorY(edge)).toBeCloseTo(0, 12)
  expect(mercatorY(-edge)).toBeCloseTo(1, 12)
  // at the bridge, by the formula with the sine instead of the tangent
  const sine = Math.sin((7.8 * Math.PI) / 180)
  expect(mercatorY(7.8)).toBeCloseTo(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI), 14)
})

it('leads back from a position to its latitude', () => {
  fc.assert(
    fc.property(fc.double({ min: -85, max: 85, noNaN: true }), (lat) => {
      expect(latitudeAt(mercatorY(lat))).toBeCloseTo(lat, 10)
    }),
  )
})
