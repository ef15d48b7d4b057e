import type { Geometry, Position } from 'geojson'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { geojsonOf } from '../../src/io/geojson.ts'
import { oneGeometry, signedArea } from '../../src/io/rfc7946.ts'
import { edtfTexts } from './fixtures/arbitrary.ts'
import { shipped, shippedWith, taken } from './fixtures/extract.ts'
import { day, sure } from './fixtures/sure.ts'

function positions(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat()
    case 'MultiPolygon':
      return geometry.coordinates.flat(2)
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positions)
  }
}

function polygons(geometry: Geometry | null): Position[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates]
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates
  return geometry?.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygons) : []
}

/** What RFC 7946 asks of a geometry. */
function expectRfc7946(geometry: Geometry | null): void {
  if (geometry === null) return
  for (const [lon = NaN, lat = NaN, ...more] of positions(geometry)) {
    expect(more).toEqual([])
    expect(Math.abs(lon)).toBeLessThanOrEqual(180)
    expect(Math.abs(lat)).toBeLessThanOrEqual(90)
    for (const degrees of [lon, lat]) expect(Number(degrees.toFixed(6))).toBe(degrees)
  }
  if (geometry.type === 'GeometryCollection') {
    expect(geometry.geometries.length).toBeGreaterThan(1)
    expect(geometry.geometries.map(({ type }) => type)).not.toContain('GeometryCollection')
  }
  for (const rings of polygons(geometry))
    for (const [i, ring] of rings.entries()) {
      expect(ring.length).toBeGreaterThanOrEqual(4)
      expect(ring.at(-1)).toEqual(ring[0])
      if (signedArea(ring) !== 0) expect(Math.sign(signedArea(ring))).toBe(i === 0 ? 1 : -1)
    }
}

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
)
const ring = fc.array(position, { minLength: 3, maxLength: 8 }).map((open) => [...open, sure(open[0])])
const geometries: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  fc
    .array(position, { minLength: 2, maxLength: 6 })
    .map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  fc
    .array(ring, { minLength: 1, maxLength: 3 })
    .map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
  fc
    .array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
)
const nested = fc.oneof(
  geometries,
  fc
    .array(geometries, { maxLength: 3 })
    .map((parts): Geometry => ({ type: 'GeometryCollection', geometries: parts })),
)

describe('geometries as RFC 7946 has them', () => {
  it('are wound by the right hand, rounded, and never collections of one or of collections', () => {
    fc.assert(
      fc.property(fc.array(nested, { maxLength: 4 }), (all) => expectRfc7946(oneGeometry(all))),
      { numRuns: 300 },
    )
  })

  it('keep a hole a hole', () => {
    const outer = [
      [0, 0],
      [0, 9],
      [9, 9],
      [9, 0],
      [0, 0],
    ]
    const hole = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
      [1, 1],
    ]
    expect(oneGeometry([{ type: 'Polygon', coordinates: [outer, hole] }])).toEqual({
      type: 'Polygon',
      coordinates: [outer.toReversed(), hole.toReversed()],
    })
  })
})

describe('what is in view as GeoJSON', () => {
  it('has a feature an event of the list, with its presence, whatever the view', () => {
    for (const view of [{}, { known: day('2022-06-30') }, { q: 'puente' }, { kinds: ['rights'] }]) {
      const { events, extract } = taken(shipped, view)
      const { features } = geojsonOf(extract)
      expect(features.map(({ id, properties }): unknown => [id, properties?.['presence']])).toEqual([
        ...events.present.map(({ event, presence }) => [event.id, presence]),
        ...events.undated.map(({ id }) => [id, 'undated']),
      ])
      for (const { geometry } of features) expectRfc7946(geometry)
    }
  })

  it('draws no country’s outline, joins several places, and says how sure they are', () => {
    const { features } = geojsonOf(taken(shipped).extract)
    const of = (id: string) => sure(features.find((feature) => feature.id === id))
    expect(of('soldiers-detained').geometry).toBeNull()
    expect(of('soldiers-detained').properties?.['precision']).toBe('country')
    expect(of('bridge-blocked').geometry?.type).toBe('Point')
    expect(of('bridge-blocked').properties?.['precision']).toBe('exact')
    expect(of('apure').geometry?.type).toBe('GeometryCollection')
    expect(of('apure').properties?.['precision']).toBe('region')
  })

  it('withholds what was published after the known day: excerpts, articles, refinements, references', () => {
    const whole = JSON.stringify(geojsonOf(taken(shipped).extract))
    const early = geojsonOf(taken(shipped, { known: day('2022-06-30') }).extract)
    const text = JSON.stringify(early)
    expect(whole).toContain('military-contact')
    for (const later of ['military-contact', 'military-ties', 'hrw-letter']) expect(text).not.toContain(later)
    const named = early.references.map((reference): unknown =>
      typeof reference === 'object' && reference !== null ? Reflect.get(reference, 'id') : null,
    )
    const dates = shipped.references
      .filter(({ id }) => named.includes(id))
      .map(({ published }) => published?.text ?? 'never')
    expect(dates.length).toBeGreaterThan(0)
    expect(dates.filter((date) => date > '2022-06-30')).toEqual([])
  })

  it('withholds a place that only a reference gives, until that was published', () => {
    const placesOf = (known: string | null, id: string) => {
      const { entries } = taken(shipped, { known: known === null ? null : day(known) }).extract
      return sure(entries.find(({ event }) => event.id === id)).places.map(({ place }) => place.id)
    }
    expect(placesOf(null, 'apure')).toEqual(['apure-zone', 'la-victoria'])
    // nobody dated the reference
    expect(placesOf('2022-10-24', 'apure')).toEqual(['apure-zone'])
    expect(placesOf('2022-10-24', 'trochas')).toContain('trochas-zulia')
    expect(placesOf('2022-10-24', 'trochas')).not.toContain('trochas-tachira')
  })

  it('leaves out what articles say that are filtered out', () => {
    const { features } = geojsonOf(taken(shipped, { articles: ['hrw-letter'] }).extract)
    const quoted = features.flatMap(
      ({ properties }) => JSON.stringify(properties).match(/"article":"[^"]+"/g) ?? [],
    )
    expect(new Set(quoted)).toEqual(new Set(['"article":"hrw-letter"']))
  })

  it('says of itself: window, known day, link, licences and the line on boundaries in both languages', () => {
    const { provenance } = geojsonOf(taken(shipped, { known: day('2022-08-10'), q: 'petro' }).extract)
    expect(provenance).toMatchObject({
      title: 'Colombia – Venezuela, 2018–2022',
      window: '2018-01-01/2022-10-24',
      windowInWords: '1 January 2018 – 24 October 2022',
      knownBy: '2022-08-10',
      words: 'petro',
      exported: '2026-11-26',
      credits: '© OpenStreetMap contributors (ODbL 1.0); GeoNames (CC BY 4.0)',
    })
    expect(provenance.boundaries.es).toContain('no implican')
    expect(provenance.boundaries.en).toContain('do not imply')
  })

  it('counts like the list for every form of date', () => {
    fc.assert(
      fc.property(fc.array(edtfTexts, { minLength: 6, maxLength: 20 }), (whens) => {
        const dossier = shippedWith(whens, [])
        const { events, extract } = taken(dossier)
        const { features } = geojsonOf(extract)
        expect(features).toHaveLength(events.present.length + events.undated.length)
        expect(features.map(({ properties }): unknown => properties?.['countedDate'])).toEqual([
          ...events.present.map(({ when }) => when.text),
          ...events.undated.map(() => null),
        ])
      }),
      { numRuns: 40 },
    )
  })
})
