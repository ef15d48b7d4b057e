import { gzipSync } from 'node:zlib'
import {
  booleanPointInPolygon,
  lineString,
  multiPolygon,
  point,
  pointToLineDistance,
  polygon,
} from '@turf/turf'
import type { Feature, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { bytesOf, country, layer, line, type About } from './geodata.ts'

const gz = (file: string): number => gzipSync(bytesOf(file)).length
const lands = ['geo/land-overview.geojson', 'geo/land-detail.geojson'] as const

/** File, and the most kilobytes it may have, packed. */
const budgets: readonly (readonly [file: string, kilobytes: number])[] = [
  ['geo/border.geojson', 150],
  ['geo/border-middle.geojson', 46],
  ['geo/border-overview.geojson', 8],
  ['geo/tint-overview.geojson', 6],
  ['geo/tint-near.geojson', 20],
  ['geo/land-overview.geojson', 35],
  ['geo/land-detail.geojson', 110],
  ['geo/states-overview.geojson', 9],
  ['geo/states.geojson', 25],
  ['geo/state-areas.geojson', 40],
  ['geo/rivers.geojson', 20],
  ['geo/towns-overview.geojson', 3],
  ['geo/towns.geojson', 14],
  ['geo/labels.geojson', 3],
  ['geo/relief-light.webp', 45],
  ['geo/relief-night.webp', 45],
  ['static/dossier/places.geojson', 25],
]

const borderTowns = {
  COL: [
    'Cúcuta',
    'Villa del Rosario',
    'Puerto Santander',
    'Maicao',
    'Saravena',
    'Arauquita',
    'Arauca',
    'Puerto Carreño',
    'Inírida',
  ],
  VEN: [
    'San Antonio del Táchira',
    'Ureña',
    'La Victoria',
    'El Amparo',
    'Guasdualito',
    'Puerto Ayacucho',
    'San Fernando de Atabapo',
  ],
} as const

/** The border town of that name: the nearest to the line, for some names stand inland, too. */
function townNamed(name: string, code: string): Position {
  const border = lineString(line('geo/border-overview.geojson'))
  const found = layer('geo/towns.geojson').features.flatMap(({ geometry, properties }) =>
    geometry.type === 'Point' && properties?.['name'] === name && properties['country'] === code.slice(0, 2)
      ? [geometry.coordinates]
      : [],
  )
  const away = (at: Position): number => pointToLineDistance(point(at), border)
  const [first] = found.sort((a, b) => away(a) - away(b))
  if (!first) throw new Error(`There is no ${name} in ${code}.`)
  return first
}

describe('the land', () => {
  it.each(
    lands.flatMap((file) => Object.entries(borderTowns).map(([code, names]) => ({ file, code, names }))),
  )('$file has the border towns of $code on the right side', ({ file, code, names }) => {
    const land = multiPolygon(country(file, code))
    const wrong = names.filter((name) => !booleanPointInPolygon(townNamed(name, code), land))
    expect(wrong).toEqual([])
  })

  it.each([
    ['geo/land-overview.geojson', 'geo/border-overview.geojson', 1],
    ['geo/land-detail.geojson', 'geo/border-middle.geojson', 0.55],
  ] as const)('%s shares its border vertices with %s', (file, border, share) => {
    const vertices = line(border).map((vertex) => vertex.join())
    const known = new Set(vertices)
    const both = ['COL', 'VEN'].map(
      (code) =>
        new Set(
          country(file, code)
            .flat(2)
            .map((vertex) => vertex.join()),
        ),
    )
    const [colombia, venezuela] = both
    const common = [...(colombia ?? [])].filter((vertex) => venezuela?.has(vertex))
    // What both countries touch is the border and nothing else, and nothing of the border is missing.
    expect(common.filter((vertex) => !known.has(vertex))).toEqual([])
    const onColombia = vertices.filter((vertex) => colombia?.has(vertex))
    expect(onColombia.length / vertices.length).toBeGreaterThanOrEqual(share)
    expect(common.length / onColombia.length).toBeGreaterThan(0.95)
  })
})

describe('the states as areas', () => {
  const areas = layer('geo/state-areas.geojson').features
  const holding = (at: Position): unknown[] =>
    areas.flatMap(({ id, geometry }) =>
      geometry.type === 'MultiPolygon' && booleanPointInPolygon(at, geometry) ? [id] : [],
    )

  it('are 33 of Colombia (with Bogotá) and 25 of Venezuela, each with an id of its own', () => {
    const ids = areas.map(({ id }) => String(id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => /^co-[a-z-]+$/.test(id))).toHaveLength(33)
    expect(ids.filter((id) => /^ve-[a-z-]+$/.test(id))).toHaveLength(25)
  })

  it('hold each town of the gazetteer once, on its own side of the border', () => {
    const wrong = layer('geo/towns.geojson').features.flatMap(({ geometry, properties }) => {
      if (geometry.type !== 'Point') return []
      const found = holding(geometry.coordinates)
      const country = String(properties?.['country']).toLowerCase()
      const right = found.length === 1 && String(found[0]).startsWith(`${country}-`)
      return right ? [] : [String(properties?.['name'])]
    })
    // the far end of the Amazonas, and islands too small to keep
    expect(wrong).toEqual(['Leticia', 'Los Roques'])
  })

  it.each([
    ['Ureña', [-72.44708, 7.91857], 've-tachira'],
    ['La Victoria by the Arauca', [-71.4364, 7.0322], 've-apure'],
    ['Arauquita across from it', [-71.42806, 7.02917], 'co-arauca'],
    ['Bogotá', [-74.08175, 4.60971], 'co-bogota'],
    ['Caracas', [-66.87919, 10.48801], 've-distrito-capital'],
    ['Cabimas, east of the lake', [-71.4435, 10.3959], 've-zulia'],
    ['Maracaibo, west of it', [-71.6406, 10.6317], 've-zulia'],
    ['Punto Fijo', [-70.2136, 11.6956], 've-falcon'],
  ])('have %s in its state', (_, at, state) => {
    expect(holding(at)).toEqual([state])
  })
})

describe('the dossier’s places', () => {
  const { features } = layer('static/dossier/places.geojson')
  const place = (id: string): Feature => {
    const found = features.find((feature) => feature.id === id)
    if (!found) throw new Error(`There is no place ${id}.`)
    return found
  }

  it('carry their id twice, a name and a basis in both languages, and a known precision', () => {
    for (const { id, properties } of features) {
      expect(properties).toMatchObject({
        id,
        name: { en: expect.stringMatching(/\S/) as string, es: expect.stringMatching(/\S/) as string },
        basis: { en: expect.stringMatching(/\.$/) as string, es: expect.stringMatching(/\.$/) as string },
        precision: expect.stringMatching(/^(exact|near|region|country)$/) as string,
      })
    }
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length)
  })

  it('have every crossing that is a point on the border line', () => {
    const border = lineString(line('geo/border.geojson'))
    const away = features.flatMap(({ id, geometry, properties }) =>
      properties?.['kind'] === 'crossing' && geometry.type === 'Point'
        ? [[id, Math.round(pointToLineDistance(geometry, border, { units: 'meters' }))]]
        : [],
    )
    expect(away).toHaveLength(7)
    expect(away.filter(([, metres]) => Number(metres) > 2)).toEqual([])
  })

  it('keep the fighting in Apure on the Venezuelan side', () => {
    const { geometry } = place('apure-zone')
    if (geometry.type !== 'Polygon') throw new Error('The zone is no polygon.')
    const zone = polygon(geometry.coordinates)
    expect(booleanPointInPolygon([-71.43, 7.12], zone)).toBe(true)
    // Arauquita lies across the river, Saravena and Guasdualito beyond the zone's ends.
    for (const outside of [
      [-71.42806, 7.02],
      [-71.8823, 6.963],
      [-70.732, 7.242],
    ]) {
      expect(booleanPointInPolygon(outside, zone)).toBe(false)
    }
  })
})

describe('every file', () => {
  it.each(budgets)('%s is at most %i kB packed', (file, kilobytes) => {
    expect(gz(file)).toBeLessThanOrEqual(kilobytes * 1000)
  })

  it('says where it comes from, itself and in the list of credits', () => {
    const filled = expect.stringMatching(/\S/) as string
    const about = { source: filled, version: filled, licence: filled, credit: filled, made: '2026-11-24' }
    const credits = JSON.parse(bytesOf('geo/credits.json').toString('utf8')) as ({ file: string } & About)[]
    for (const [file] of budgets) {
      if (file.endsWith('.geojson')) expect(layer(file).about, file).toMatchObject(about)
      expect(
        credits.find((entry) => entry.file === file),
        file,
      ).toMatchObject(about)
    }
    expect(JSON.parse(bytesOf('geo/relief.json').toString('utf8'))).toMatchObject({ about })
  })
})
