import { describe, expect, it } from 'vitest'
import { faultLine, parseDossier } from '../../src/core/dossier/parse.ts'
import { linesAfter, setPlace, withoutPlace, words } from './fixtures/damage.ts'
import type { Damage } from './fixtures/damage.ts'
import { put, readJson, smallFiles } from './fixtures/small.ts'

const damages: readonly Damage[] = [
  ['no feature collection', setPlace('type', 'Feature'), 'type: is "Feature"; expected "FeatureCollection"'],
  [
    'features that are an object',
    setPlace('features', {}),
    'features: is an object; expected a list of features',
  ],
  [
    'a feature without a geometry',
    withoutPlace('features[0].geometry'),
    'features[0].geometry: is missing; expected a geometry: Point, LineString, MultiLineString, Polygon, MultiPolygon',
  ],
  [
    'a feature whose geometry is null',
    setPlace('features[0].geometry', null),
    'features[0].geometry: is null; expected a geometry: Point, LineString, MultiLineString, Polygon, MultiPolygon',
  ],
  [
    'a geometry of another type',
    setPlace('features[0].geometry.type', 'MultiPoint'),
    'features[0].geometry.type: is "MultiPoint"; expected one of Point, LineString, MultiLineString, Polygon, MultiPolygon',
  ],
  [
    'coordinates in texts',
    setPlace('features[0].geometry.coordinates[0]', '-72.4508'),
    'features[0].geometry.coordinates[0]: is "-72.4508"; expected a longitude in degrees',
  ],
  [
    'a latitude beyond the pole',
    setPlace('features[0].geometry.coordinates', [7.8, -172.4]),
    'features[0].geometry.coordinates[1]: is -172.4; expected a latitude from -90 to 90',
  ],
  [
    'a position of four numbers',
    setPlace('features[0].geometry.coordinates', [-72.4, 7.8, 0, 0]),
    'features[0].geometry.coordinates: has more than three numbers; expected longitude, latitude',
  ],
  [
    'a point of one number',
    setPlace('features[0].geometry.coordinates', [-72.4]),
    'features[0].geometry.coordinates: has 1 numbers; expected at least 2',
  ],
  [
    'axes that are swapped',
    setPlace('features[0].geometry.coordinates', [7.8179, -72.4508]),
    "features[0].geometry: 7.8179, -72.4508 lies outside the box; expected longitude, latitude within -74.5, 0.5, -66.5, 12.8, as only states and countries may reach beyond the dossier's box",
  ],
  [
    'a line of one position',
    setPlace('features[1].geometry.coordinates', [[-72.5, 7.5]]),
    'features[1].geometry.coordinates: has 1 positions; expected at least 2',
  ],
  [
    'a ring that is not closed',
    setPlace('features[2].geometry.coordinates[0][3]', [-71.4, 7]),
    'features[2].geometry.coordinates[0]: is a ring that is not closed; expected the first position again at its end (RFC 7946, 3.1.6)',
  ],
  [
    'a ring of three positions',
    setPlace('features[2].geometry.coordinates[0]', [
      [-71.5, 7],
      [-71.3, 7],
      [-71.5, 7],
    ]),
    'features[2].geometry.coordinates[0]: has 3 positions; expected at least 4',
  ],
  [
    'an area without rings',
    setPlace('features[3].geometry.coordinates[1]', []),
    'features[3].geometry.coordinates[1]: has 0 rings; expected at least 1',
  ],
  [
    'a line that leaves the box',
    setPlace('features[1].geometry.coordinates[1]', [-72.4, 12.9]),
    "features[1].geometry: -72.4, 12.9 lies outside the box; expected longitude, latitude within -74.5, 0.5, -66.5, 12.8, as only states and countries may reach beyond the dossier's box",
  ],
  [
    'an unknown kind of place',
    setPlace('features[0].properties.kind', 'bridge'),
    'features[0].properties.kind: is "bridge"; expected one of border, crossing, town, clash-zone, trocha-region, state, country',
  ],
  [
    'an unknown precision',
    setPlace('features[0].properties.precision', 'precise'),
    'features[0].properties.precision: is "precise"; expected one of exact, near, region, country',
  ],
  [
    'a radius below nothing',
    setPlace('features[0].properties.radius_m', -5),
    'features[0].properties.radius_m: is -5; expected a number of metres, 0 or more',
  ],
  [
    'a place without a basis',
    withoutPlace('features[1].properties.basis'),
    `features[1].properties.basis: is missing; expected ${words}`,
  ],
  [
    'a feature with another id than its properties',
    setPlace('features[0].id', 7),
    'features[0].id: is 7; expected "bridge", as in its properties',
  ],
  [
    'two places of one id',
    setPlace('features[1].properties.id', 'zone'),
    'features[2].properties.id: "zone" is taken by features[1].properties.id; expected an id of its own',
  ],
]

describe('places.geojson', () => {
  // a damaged place may be missed by the rest of the dossier as well: that is told in the other file's lines
  it.each(damages.map(([what, ...rest]) => [what, rest] as const))('tells %s', (_, [harm, ...lines]) => {
    const own = linesAfter(harm).filter((line) => line.startsWith('places.geojson'))
    expect(own).toEqual(lines.map((line) => `places.geojson: ${line}`))
  })
})

describe('the two files together', () => {
  it('tells places that are nowhere', () => {
    const [line] = parseDossier(smallFiles().dossier).faults.map(faultLine)
    expect(line).toBe('dossier.json: places: is missing; expected the places, here or in places.geojson')
  })

  it('tells places that are in both', () => {
    const { dossier, places } = smallFiles()
    put(dossier, 'places', places)
    expect(parseDossier(dossier, places).faults.map(faultLine)).toEqual([
      'dossier.json: places: stands here though there is a places.geojson; expected the places in one of the two',
    ])
  })

  it('tells where in the one file a place is wrong', () => {
    const { dossier, places } = smallFiles()
    put(places, 'features[0].properties.precision', 'precise')
    put(dossier, 'places', places)
    expect(parseDossier(dossier).faults.map(faultLine)).toEqual([
      'dossier.json: places.features[0].properties.precision: is "precise"; expected one of exact, near, region, country',
    ])
  })

  it.each([
    [null, 'null'],
    [[], 'an empty list'],
    ['{}', '"{}"'],
    [undefined, 'nothing'],
  ])('tells a dossier that is %j', (value, said) => {
    expect(parseDossier(value, smallFiles().places).faults.map(faultLine)).toEqual([
      `dossier.json: is ${said}; expected a dossier`,
    ])
  })

  it('tells all faults at once', () => {
    const lines = linesAfter((files) => {
      put(files.dossier, 'events[0].kind', 'x')
      put(files.dossier, 'statuses[0].state', 'y')
      put(files.places, 'features[0].geometry.type', 'z')
    })
    expect(lines).toHaveLength(3)
  })

  it('says the same of the shipped dossier', () => {
    const dossier = readJson('static/dossier/dossier.json')
    put(dossier, 'events[6].when', '2021-21')
    expect(parseDossier(dossier, readJson('static/dossier/places.geojson')).faults.map(faultLine)).toEqual([
      'dossier.json: events[6].when: "2021-21" is a season or a quarter, and those are not read; expected the months, such as 2021-03/2021-05',
    ])
  })
})
