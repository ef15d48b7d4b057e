import type { FeatureCollection, LineString } from 'geojson'
import fc from 'fast-check'
import { booleanClockwise, distance, lineString, nearestPointOnLine } from '@turf/turf'
import { describe, expect, it } from 'vitest'
import { geometry as geometryReader } from '../../src/core/dossier/read/geometry.ts'
import { findTowns, readTowns } from '../../src/core/edit/gazetteer.ts'
import { borderStretch, drawn, linesOf, snapToBorder } from '../../src/core/edit/where.ts'
import { readLayer } from './fixtures/layer.ts'

const border = linesOf(readLayer('geo/border-middle.geojson'))
const [line] = border
const towns = readTowns(readLayer('geo/towns.geojson'))

const wanted: LineString = line ?? { type: 'LineString', coordinates: [] }
const along = fc.nat(wanted.coordinates.length - 1).map((i) => wanted.coordinates[i] ?? [0, 0])

describe('a crossing', () => {
  it('snaps to the border, and says by how many metres', () => {
    const bridge = [-72.47, 7.82]
    const snapped = snapToBorder(bridge, border)
    expect(snapped?.metres).toBeGreaterThan(100)
    expect(snapped?.metres).toBe(Math.round(distance(bridge, snapped?.position ?? [], { units: 'meters' })))
    expect(nearestPointOnLine(wanted, snapped?.position ?? []).properties.pointDistance).toBeLessThan(0.002)
  })

  it('stays where it lies on the border already', () => {
    fc.assert(
      fc.property(along, (position) => {
        expect(snapToBorder(position, border)?.metres).toBeLessThanOrEqual(1)
      }),
      { numRuns: 50 },
    )
  })

  it('has nothing to snap to where there is no border', () => {
    expect(snapToBorder([0, 0], [])).toBeNull()
  })
})

describe('a stretch of the border', () => {
  it('runs from the point nearest to the first to the one nearest to the second, and lies on the border', () => {
    fc.assert(
      fc.property(along, along, (from, to) => {
        const stretch = borderStretch(from, to, border)
        if (from.join() === to.join()) return
        const points = stretch?.geometry.coordinates ?? []
        const ends = [points[0] ?? [], points.at(-1) ?? []]
        const gaps = [from, to].map((wished) =>
          Math.min(...ends.map((end) => distance(wished, end, { units: 'meters' }))),
        )
        expect(Math.max(...gaps)).toBeLessThanOrEqual(2)
        for (const point of points.slice(0, 3))
          expect(distance(nearestPointOnLine(wanted, point), point, { units: 'meters' })).toBeLessThan(2)
        expect(stretch?.kilometres).toBeGreaterThan(0)
      }),
      { numRuns: 10 },
    )
  })

  it('is none between points of two lines, or of one point', () => {
    const two = linesOf([
      lineString([
        [0, 0],
        [1, 0],
      ]).geometry,
      lineString([
        [10, 0],
        [11, 0],
      ]).geometry,
    ])
    expect(borderStretch([0, 0], [11, 0], two)).toBeNull()
    expect(borderStretch([0.5, 0], [0.5, 0], two)).toBeNull()
    expect(borderStretch([0.2, 1], [0.7, 1], two)?.geometry.coordinates).toHaveLength(2)
  })
})

describe('what is drawn', () => {
  const square = [
    [-72, 7],
    [-71, 7],
    [-71, 8],
    [-72, 8],
  ]

  it('is a geometry that a dossier takes', () => {
    for (const shape of ['point', 'line', 'area'] as const) {
      const made = drawn(shape, square)
      expect(made.ok).toBe(true)
      const log = { file: '', faults: [] }
      if (made.ok) geometryReader.read({ value: made.geometry, path: '', log })
      expect(log.faults).toEqual([])
    }
  })

  it('is closed once, whichever way it was drawn round', () => {
    const [first = [0, 0]] = square
    const counter = [
      [-72, 7],
      [-71, 7],
      [-71, 8],
      [-72, 8],
      [-72, 7],
    ]
    for (const points of [square, [...square, first], square.toReversed()]) {
      const made = drawn('area', points)
      const ring = made.ok && made.geometry.type === 'Polygon' ? made.geometry.coordinates[0] : []
      expect(ring).toHaveLength(5)
      expect(ring && booleanClockwise(ring)).toBe(false)
      expect(new Set(ring?.map(String))).toEqual(new Set(counter.map(String)))
    }
  })

  it('is none where it has too few points or crosses itself', () => {
    const wrong = (made: ReturnType<typeof drawn>) => (made.ok ? '' : made.wrong.en)
    expect(
      wrong(
        drawn('line', [
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toMatch(/two different points/)
    expect(
      wrong(
        drawn('area', [
          [0, 0],
          [1, 1],
          [0, 0],
        ]),
      ),
    ).toMatch(/three different points/)
    expect(
      wrong(
        drawn('area', [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toMatch(/crosses itself/)
    expect(wrong(drawn('point', []))).toMatch(/No point/)
  })
})

describe('the gazetteer', () => {
  const names = (typed: string) => findTowns(towns, typed).map(({ name }) => name)

  it('finds towns without their accents, by the beginning of a word, the best and largest first', () => {
    expect(names('cucuta')[0]).toBe('Cúcuta')
    expect(names('CÚC')[0]).toBe('Cúcuta')
    expect(names('cristobal')[0]).toBe('San Cristóbal')
    expect(names('san antonio').length).toBeGreaterThan(1)
    expect(names('')).toEqual([])
    expect(names('zzz')).toEqual([])
    expect(names('a')).toHaveLength(8)
  })

  it('passes over what is no town', () => {
    const odd: FeatureCollection = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [0, 0] } }],
    }
    expect(readTowns(odd)).toEqual([])
  })
})
