import Ajv from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultLine, parseDossier } from '../../src/core/dossier/parse.ts'
import {
  bases,
  crossingStates,
  eventKinds,
  placeKinds,
  precisions,
  relations,
} from '../../src/core/dossier/types.ts'
import { parseEdtf } from '../../src/core/edtf.ts'
import { edtfTexts } from './fixtures/arbitrary.ts'
import { drop, parsed, put, readJson, smallFiles } from './fixtures/small.ts'
import { sure } from './fixtures/sure.ts'

const lines = (dossier: unknown, places?: unknown): string[] =>
  parseDossier(dossier, places).faults.map(faultLine)

describe('the shipped dossier', () => {
  it('has no faults', () => {
    expect(lines(readJson('static/dossier/dossier.json'), readJson('static/dossier/places.geojson'))).toEqual(
      [],
    )
  })
})

describe('the small dossier', () => {
  const small = parsed(smallFiles())

  it('has no faults', () => {
    const { dossier, places } = smallFiles()
    expect(lines(dossier, places)).toEqual([])
  })

  it('is read with what was left out at its default', () => {
    const [first, second] = small.articles
    const [closing, , promise] = small.events
    const [men, why] = small.questions
    expect(sure(first).note).toEqual({ en: 'Seen in print.', es: 'Visto en papel.' })
    expect([sure(second).note, sure(second).copyOf, sure(second).url]).toEqual([null, 'first', null])
    expect([sure(closing).note, sure(promise).refined, sure(promise).when]).toEqual([null, null, null])
    expect([sure(men).relation, sure(why).relation, sure(why).measured]).toEqual([
      'disagreement',
      'single',
      null,
    ])
    expect([sure(small.statuses[2]).references, sure(small.statuses[2]).note]).toEqual([[], null])
    expect(sure(sure(closing).places[0]).reference).toBeNull()
  })

  it('has its dates read and its excerpts tied to their article', () => {
    expect(sure(sure(small.events[0]).refined).when.text).toBe('2019-02-23')
    expect(sure(sure(small.articles[1]).excerpts[0]).article).toBe('second')
  })

  it('keeps with a place what else its maker wrote there', () => {
    const [bridge] = small.places
    expect([sure(bridge).radius, sure(bridge).feature.properties?.['snapped_m']]).toEqual([160, 25])
    expect([sure(bridge).feature.id, sure(bridge).feature.geometry]).toEqual([
      'bridge',
      { type: 'Point', coordinates: [-72.4508, 7.8179] },
    ])
  })

  it('is the same in one file', () => {
    const { dossier, places } = smallFiles()
    put(dossier, 'places', places)
    expect(parseDossier(dossier)).toEqual({ dossier: small, faults: [] })
  })

  it('may have a box round the globe, and places on its edge', () => {
    const globe = smallFiles()
    put(globe.dossier, 'box', [-180, -90, 180, 90])
    expect(lines(globe.dossier, globe.places)).toEqual([])
    const tight = smallFiles()
    put(tight.dossier, 'box', [-72.5, 7, -71.3, 8])
    expect(lines(tight.dossier, tight.places)).toEqual([])
  })

  it('may know a place to the metre', () => {
    const { dossier, places } = smallFiles()
    put(places, 'features[0].properties.radius_m', 0)
    expect(sure(parseDossier(dossier, places).dossier).places[0]?.radius).toBe(0)
  })

  it('does without a story', () => {
    const { dossier, places } = smallFiles()
    drop(dossier, 'story')
    expect(sure(parseDossier(dossier, places).dossier).story).toEqual([])
  })
})

describe('whatever comes in', () => {
  it('is told and not thrown', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (dossier, places) => {
        const result = parseDossier(dossier, places)
        expect(result.dossier).toBeNull()
        expect(result.faults).not.toEqual([])
        expect(result.faults.map(faultLine).join('\n')).not.toMatch(/undefined/)
      }),
    )
  })

  // every value of the small dossier by its path, so that each can be replaced with anything
  const pathsOf = (json: unknown, path: string): string[] =>
    typeof json !== 'object' || json === null
      ? [path]
      : [
          ...(path === '' ? [] : [path]),
          ...Object.entries(json).flatMap(([key, value]: [string, unknown]) =>
            pathsOf(value, Array.isArray(json) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
          ),
        ]
  const paths = pathsOf(smallFiles().dossier, '')

  it('is told wherever it stands, and a dossier comes out only without faults', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.jsonValue(),
      fc.constantFrom(null, '', 'closing', '2021-03', -1, []),
    )
    fc.assert(
      fc.property(fc.constantFrom(...paths), value, (path, instead) => {
        const { dossier, places } = smallFiles()
        put(dossier, path, instead)
        const result = parseDossier(dossier, places)
        expect(result.dossier === null).toBe(result.faults.length > 0)
      }),
      { numRuns: 1500 },
    )
  })

  it('says one thing of places that are null, and of none where there is a file of them', () => {
    const { dossier, places } = smallFiles()
    put(dossier, 'places', null)
    expect(lines(dossier)).toEqual([
      'dossier.json: places: is missing; expected the places, here or in places.geojson',
    ])
    expect(lines(dossier, places)).toEqual([])
    expect(lines(smallFiles().dossier, null)).toEqual([
      'places.geojson: is null; expected a GeoJSON feature collection',
    ])
  })

  it('puts nothing on other objects by keys such as __proto__', () => {
    const { dossier, places } = smallFiles()
    put(dossier, 'articles[0].excerpts[0].translation', JSON.parse('{ "__proto__": { "polluted": "yes" } }'))
    put(dossier, 'claims[0]', JSON.parse('{ "__proto__": { "question": "men" } }'))
    expect(lines(dossier, places)).toEqual([
      'dossier.json: articles[0].excerpts[0].translation["__proto__"]: is "__proto__"; expected a language code, such as en',
      'dossier.json: articles[0].excerpts[0].translation["__proto__"]: is an object; expected some words',
      'dossier.json: claims[0].question: is missing; expected an id in kebab-case, such as apure-zone',
      'dossier.json: claims[0].value: is missing; expected a number, or words in both languages',
      "dossier.json: claims[0].excerpt: is missing; expected an excerpt's id in kebab-case, such as petro-borders.bridge",
      'dossier.json: claims[0].__proto__: is not known here; expected only question, value, qualifier, unit, excerpt',
    ])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('the schema beside the dossier', () => {
  const schema = readJson('static/dossier/dossier.schema.json')
  if (typeof schema !== 'object' || schema === null) throw new Error('the schema is no object')
  const validate = new Ajv({ strict: false }).compile(schema)
  const definition = (path: string): unknown => {
    let at: unknown = schema
    for (const key of path.split('/'))
      at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
    return at
  }

  it('takes the shipped dossier, and the small one in one file', () => {
    validate(readJson('static/dossier/dossier.json'))
    expect(validate.errors).toBeNull()
    const { dossier, places } = smallFiles()
    // the schema asks editors to write down what the code would take as given
    put(dossier, 'questions[1].relation', 'single')
    put(dossier, 'questions[2].relation', 'single')
    put(dossier, 'statuses[2].references', [])
    drop(places, 'features[3].properties.radius_m')
    put(dossier, 'places', places)
    validate(dossier)
    expect(validate.errors).toBeNull()
  })

  it.each([
    ['$defs/event/properties/kind/enum', eventKinds],
    ['$defs/basis/enum', bases],
    ['$defs/status/properties/state/enum', crossingStates],
    ['$defs/question/properties/relation/enum', relations],
    ['$defs/place/properties/properties/properties/kind/enum', placeKinds],
    ['$defs/place/properties/properties/properties/precision/enum', precisions],
  ])('has at %s the words of the code', (path, words) => {
    expect(new Set(Array.isArray(definition(path)) ? Object.values(definition(path) ?? []) : [])).toEqual(
      new Set(words),
    )
  })

  it('takes every date that is read', () => {
    const pattern = definition('$defs/edtf/pattern')
    if (typeof pattern !== 'string') throw new Error('the schema has no pattern for dates')
    fc.assert(
      fc.property(edtfTexts, (text) => {
        if (parseEdtf(text).ok) expect(text).toMatch(new RegExp(pattern))
      }),
      { numRuns: 500 },
    )
  })
})
