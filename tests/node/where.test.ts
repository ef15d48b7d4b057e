import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box, Dossier, Place } from '../../src/core/dossier/types.ts'
import { Where } from '../../src/core/where.ts'
import { readStates } from '../../src/core/where/states.ts'
import { parsed, readJson } from './fixtures/small.ts'
import { sure } from './fixtures/sure.ts'

const dossier = parsed({
  dossier: readJson('static/dossier/dossier.json'),
  places: readJson('static/dossier/places.geojson'),
})
const states = readStates(readJson('geo/state-areas.geojson'))
const where = new Where(dossier, states)
const within = (...ids: string[]) => [...where.within(ids)].sort()

describe('a place lies in', () => {
  it('its state, a border crossing in those of both banks, an area in all it overlaps', () => {
    expect(within('co-arauca')).toEqual(['arauca', 'arauquita', 'paez-bridge', 'trochas-arauca'])
    expect(within('ve-tachira')).toEqual([
      'la-union-bridge',
      'san-antonio-del-tachira',
      'san-cristobal',
      'santander-bridge',
      'simon-bolivar-bridge',
      'tachira-bridges',
      'tienditas-bridge',
      'trochas-tachira',
      'urena',
    ])
  })

  it('its country with all that lies there; somewhere in the country is in none of its states', () => {
    const colombia = within('colombia')
    expect(colombia).toEqual(expect.arrayContaining(['colombia', 'bogota', 'cucuta', 'trochas-zulia']))
    expect(colombia).not.toContain('caracas')
    // its outline in the dossier is coarse: what lies across the river must not slip in
    expect(colombia).not.toContain('apure-zone')
    expect(colombia).not.toContain('la-victoria')
    expect(within('venezuela')).not.toContain('arauquita')
    for (const state of states) expect(within(state.id)).not.toContain('colombia')
  })

  it('both countries if it is the border, and no state', () => {
    expect(within('colombia')).toContain('border')
    expect(within('venezuela')).toContain('border')
    for (const state of states) expect(within(state.id)).not.toContain('border')
  })

  it('itself alone where it is a point or a line', () => {
    expect(within('bogota')).toEqual(['bogota'])
    expect(within('border')).toEqual(['border'])
  })

  it('a place of the dossier that is an area, as in a state', () => {
    expect(within('apure-state')).toEqual(expect.arrayContaining(within('ve-apure')))
    expect(within('apure-zone')).toEqual(expect.arrayContaining(['apure-zone', 'la-victoria']))
  })

  it('any of several that are picked', () => {
    expect(within('bogota', 'co-arauca')).toEqual([...within('co-arauca'), 'bogota'].sort())
    expect(within()).toEqual([])
  })
})

it('knows no other ids than places of the dossier and states', () => {
  expect(where.unknown(['bogota', 've-apure', 've-nowhere', '__proto__'])).toEqual([
    've-nowhere',
    '__proto__',
  ])
  expect(where.nameOf('co-norte-de-santander')?.es).toBe('Norte de Santander')
  expect(where.nameOf('bogota')?.en).toBe('Bogotá')
  expect(where.nameOf('ve-nowhere')).toBeNull()
})

it('lets the countries be picked, and the states where something happened, each under its country', () => {
  expect(where.pickable().map(({ id, country }) => `${country ?? ''}/${id}`)).toEqual([
    '/colombia',
    '/venezuela',
    'venezuela/ve-apure',
    'colombia/co-arauca',
    'colombia/co-bogota',
    'venezuela/ve-distrito-capital',
    'colombia/co-la-guajira',
    'colombia/co-norte-de-santander',
    'venezuela/ve-tachira',
    'venezuela/ve-zulia',
  ])
})

const touching = (...box: Box) => [...where.touching(box)].sort()

describe('a box', () => {
  it('touches points in it and areas that reach into it', () => {
    expect(touching(-72.46, 7.81, -72.44, 7.82)).toEqual([
      'san-antonio-del-tachira',
      'simon-bolivar-bridge',
      'tachira-bridges',
      'trochas-tachira',
    ])
  })

  it('touches an area that it lies in', () => {
    expect(touching(-71.44, 7.1, -71.438, 7.102)).toContain('apure-zone')
  })

  it('touches the border, or a country, only if it holds half of it', () => {
    expect(touching(-73.5, 1, -66.5, 12)).toContain('border')
    expect(touching(-73, 7, -72, 9)).not.toContain('border')
    expect(touching(-80, -5, -66, 13)).toEqual(expect.arrayContaining(['colombia', 'border']))
    expect(touching(-73, 7, -72, 9)).not.toContain('colombia')
  })

  it('touches nothing at sea', () => {
    expect(touching(-70, 14, -69, 15)).toEqual([])
  })
})

/** A dossier with these geometries as its places. */
function withPlaces(places: readonly Pick<Place, 'precision' | 'kind' | 'feature'>[]): Dossier {
  const template = sure(dossier.places[0])
  return { ...dossier, places: places.map((place, i) => ({ ...template, ...place, id: `p${i}` })) }
}

it('touches exactly the points that lie in it, wherever it lies', () => {
  const ordinate = fc.integer({ min: -80, max: 80 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(ordinate, ordinate), { minLength: 1, maxLength: 20 }),
      fc.tuple(ordinate, ordinate, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 9 })),
      (points, [west, south, width, height]) => {
        const box: Box = [west, south, west + width, south + height]
        const made = withPlaces(
          points.map((coordinates) => ({
            precision: 'exact',
            kind: 'crossing',
            feature: { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } },
          })),
        )
        const inside = points.flatMap(([lon, lat], i) =>
          lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3] ? [`p${i}`] : [],
        )
        expect([...new Where(made, []).touching(box)]).toEqual(inside)
      },
    ),
  )
})

it('touches exactly the boxes that overlap it by more than a sliver', () => {
  const side = fc.integer({ min: 0, max: 20 })
  const boxes = fc
    .tuple(side, side, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .map(([west, south, width, height]): Box => [west, south, west + width, south + height])
  const area = ([west, south, east, north]: Box) => Math.max(0, east - west) * Math.max(0, north - south)
  fc.assert(
    fc.property(boxes, boxes, (place, box) => {
      const [west, south, east, north] = place
      const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ]
      const made = withPlaces([
        {
          precision: 'region',
          kind: 'clash-zone',
          feature: { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
        },
      ])
      const common: Box = [
        Math.max(west, box[0]),
        Math.max(south, box[1]),
        Math.min(east, box[2]),
        Math.min(north, box[3]),
      ]
      const overlap = area(common) / Math.min(area(place), area(box))
      // near the limit itself the grid may tell either way
      fc.pre(overlap === 0 || overlap > 0.04)
      expect(new Where(made, []).touching(box).size).toBe(overlap === 0 ? 0 : 1)
    }),
    { numRuns: 300 },
  )
})

it.each([
  [null, 'not a GeoJSON feature collection'],
  [{ features: [{ id: 'x' }] }, 'a state without id, name or area'],
  [
    { features: [{ id: 'x', properties: { name: 'X' }, geometry: { coordinates: [[['a', 1]]] } }] },
    'a state without id, name or area',
  ],
])('refuses %j for states', (json, why) => {
  expect(() => readStates(json)).toThrow(why)
})
