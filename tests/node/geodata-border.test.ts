import {
  booleanPointInPolygon,
  length,
  lineString,
  multiPolygon,
  point,
  pointToLineDistance,
} from '@turf/turf'
import { describe, expect, it } from 'vitest'
import { country, layer, levels, line } from './geodata.ts'

describe('the border line', () => {
  it('is one line of 2,300 to 2,450 km at full detail', () => {
    const { features } = layer('geo/border.geojson')
    expect(features.map(({ id, geometry }) => [id, geometry.type])).toEqual([['border', 'LineString']])
    const kilometres = length(lineString(line('geo/border.geojson')))
    expect(kilometres).toBeGreaterThan(2300)
    expect(kilometres).toBeLessThan(2450)
  })

  it.each([
    ['Simón Bolívar bridge', [-72.4508, 7.8179]],
    ['Tienditas', [-72.4525, 7.8767]],
  ])('passes within 60 m of %s', (_, at) => {
    const away = pointToLineDistance(point(at), lineString(line('geo/border.geojson')), { units: 'meters' })
    expect(away).toBeLessThan(60)
  })

  it.each(levels)('%s states its length and the number of its vertices', (file) => {
    const coordinates = line(file)
    const { about } = layer(file)
    expect(about.vertices).toBe(coordinates.length)
    expect(about.lengthKm).toBeCloseTo(length(lineString(coordinates)), 0)
  })

  it.each(levels)('%s begins at Castilletes and ends at the Río Negro, as the others do', (file) => {
    const full = line('geo/border.geojson')
    for (const end of [0, -1]) {
      const [lon = NaN, lat = NaN] = line(file).at(end) ?? []
      const [fullLon = NaN, fullLat = NaN] = full.at(end) ?? []
      expect(Math.abs(lon - fullLon)).toBeLessThan(0.0001)
      expect(Math.abs(lat - fullLat)).toBeLessThan(0.0001)
    }
    expect(line(file)[0]?.[1]).toBeGreaterThan(11.8)
    expect(line(file).at(-1)?.[1]).toBeLessThan(1.3)
  })

  it.each([...levels, 'geo/tint-overview.geojson', 'geo/tint-near.geojson'])(
    '%s has Colombia to the right of the direction of travel',
    (file) => {
      const coordinates = line(file)
      const colombia = multiPolygon(country('geo/land-overview.geojson', 'COL'))
      const venezuela = multiPolygon(country('geo/land-overview.geojson', 'VEN'))
      // Two kilometres aside of the middle of long enough segments, sampled along the line.
      const step = Math.max(1, Math.floor(coordinates.length / 150))
      const sides = { right: 0, left: 0, sampled: 0 }
      for (let i = step * 8; i + step < coordinates.length - step * 8; i += step) {
        const [ax = NaN, ay = NaN] = coordinates[i] ?? []
        const [bx = NaN, by = NaN] = coordinates[i + step] ?? []
        const long = Math.hypot(bx - ax, by - ay)
        const aside = [((by - ay) / long) * 0.02, (-(bx - ax) / long) * 0.02] as const
        const middle = [(ax + bx) / 2, (ay + by) / 2] as const
        sides.sampled++
        if (booleanPointInPolygon([middle[0] + aside[0], middle[1] + aside[1]], colombia)) sides.right++
        if (booleanPointInPolygon([middle[0] - aside[0], middle[1] - aside[1]], venezuela)) sides.left++
      }
      expect(sides.sampled).toBeGreaterThan(100)
      expect(sides.right / sides.sampled).toBeGreaterThan(0.8)
      expect(sides.left / sides.sampled).toBeGreaterThan(0.8)
    },
  )

  it.each(levels)('%s names its river stretches from north to south, one after the other', (file) => {
    const rivers = layer(file).features[0]?.properties?.['rivers'] as
      { name: string; from: number; to: number }[] | undefined
    expect(rivers?.map(({ name }) => name)).toEqual([
      'Río de Oro',
      'Río Táchira',
      'Río Arauca',
      'Río Meta',
      'Río Orinoco',
      'Río Atabapo',
      'Río Guainía',
      'Río Negro',
    ])
    let last = 0
    for (const { from, to } of rivers ?? []) {
      expect(from).toBeGreaterThanOrEqual(last)
      expect(to).toBeGreaterThan(from)
      last = to
    }
    expect(last).toBe(line(file).length - 1)
  })
})
