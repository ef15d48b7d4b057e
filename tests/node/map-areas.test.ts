import type { MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { softArea } from '../../src/map/area-rings.ts'
import { circle } from '../../src/map/circle.ts'
import { contours } from '../../src/map/contours.ts'
import { extentOf } from '../../src/map/extent.ts'

function size(ring: readonly Position[]): number {
  let sum = 0
  ring.forEach(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
    sum += x * nextY - nextX * y
  })
  return sum / 2
}
const extent = ({ coordinates }: MultiPolygon): number =>
  coordinates.reduce((sum, [outer]) => sum + Math.abs(size(outer ?? [])), 0)

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ],
}

describe('contours', () => {
  it('go round a hill once, with the higher ground at their left', () => {
    const values = Float64Array.from([0, 0, 0, 0, 1, 0, 0, 0, 0])
    const [line, ...more] = contours({ columns: 3, rows: 3, values }, 0.5)
    expect(more).toEqual([])
    expect(line).toHaveLength(5)
    expect(size(line?.map(([x, y]) => [x, y]) ?? [])).toBeCloseTo(0.5)
  })
})

describe('an area', () => {
  it('has four rings, each within the last, the first being the area itself', () => {
    const { rings } = softArea(square)
    expect(rings).toHaveLength(4)
    expect(rings[0]?.coordinates).toEqual([square.coordinates])
    const sizes = rings.map(extent)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(new Set(sizes).size).toBe(4)
  })

  it('has its words in the middle', () => {
    const [lon, lat] = softArea(circle([-71.4, 7.2], 20_000)).middle
    expect(lon).toBeCloseTo(-71.4, 2)
    expect(lat).toBeCloseTo(7.2, 2)
  })

  it('may be in two pieces', () => {
    const far = square.coordinates.map((ring) => ring.map(([x = 0, y = 0]) => [x + 3, y]))
    const { rings } = softArea({ type: 'MultiPolygon', coordinates: [square.coordinates, far] })
    expect(rings.map(({ coordinates }) => coordinates.length)).toEqual([2, 2, 2, 2])
  })
})

describe('the extent', () => {
  it('is found of more positions than a call takes as arguments', () => {
    const many = Array.from({ length: 400_000 }, (_, i): Position => [i % 7, -(i % 5)])
    expect(extentOf([...many, [9, -1], [3, 8]])).toEqual([0, -4, 9, 8])
    expect(extentOf([[-72, 7]])).toEqual([-72, 7, -72, 7])
  })
})
