import { booleanPointInPolygon } from '@turf/turf'
import fc from 'fast-check'
import type { MultiPolygon } from 'geojson'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { areaOf } from '../../src/core/where/samples.ts'
import { pointTest } from '../../src/core/where/bands.ts'
import { readStates } from '../../src/core/where/states.ts'

const states = readStates(JSON.parse(readFileSync('geo/state-areas.geojson', 'utf8')))

it('holds the very points that lie in a state', () => {
  const tests = states.map(({ shape }) => ({ shape, holds: pointTest(areaOf(shape)) }))
  fc.assert(
    fc.property(
      fc.double({ min: -80, max: -59, noNaN: true }),
      fc.double({ min: -4, max: 13, noNaN: true }),
      (lon, lat) => {
        for (const { shape, holds } of tests)
          expect(holds(lon, lat)).toBe(booleanPointInPolygon([lon, lat], shape))
      },
    ),
    { numRuns: 300 },
  )
})

it('leaves out a hole, what lies outside and what is no point', () => {
  const ring = (from: number, to: number) => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ]
  const shape: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [[ring(0, 10), ring(4, 6)], [ring(20, 21)]],
  }
  const holds = pointTest(areaOf(shape))
  expect([holds(1, 1), holds(20.5, 20.5), holds(5, 5), holds(15, 15), holds(NaN, 1)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
