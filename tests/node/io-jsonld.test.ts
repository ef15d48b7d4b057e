import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../src/core/day.ts'
import { parseEdtf } from '../../src/core/edtf.ts'
import { annotationContext, jsonldOf, type Node } from '../../src/io/jsonld.ts'
import { schemaDates } from '../../src/io/schema-date.ts'
import { edtfTexts } from './fixtures/arbitrary.ts'
import { shipped, taken } from './fixtures/extract.ts'
import { day, edtf, sure } from './fixtures/sure.ts'

type View = Parameters<typeof taken>[1]

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The file as a reader gets it: through JSON and back. */
function graphOf(view: View = {}): Node[] {
  const file: unknown = JSON.parse(JSON.stringify(jsonldOf(taken(shipped, view).extract)))
  const graph = isNode(file) ? file['@graph'] : null
  if (!Array.isArray(graph)) throw new Error('no graph')
  return graph.filter(isNode)
}
const ofType = (graph: readonly Node[], type: string) =>
  graph.filter((node) => node['@type'] === type || node['type'] === type)

/** Every address a node leads to within the file. */
function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references)
  if (!isNode(value)) return []
  const keys = Object.keys(value)
  const id = value['@id']
  if (keys.length === 1 && typeof id === 'string') return [id]
  return Object.values(value).flatMap(references)
}

describe('dates for schema.org', () => {
  it('say what ISO 8601 can say, at the precision it was said', () => {
    const of = (text: string) => schemaDates(edtf(text))
    expect(of('2021-03')).toEqual({ startDate: '2021-03', endDate: '2021-03' })
    expect(of('2019-02-23/2019-06')).toEqual({ startDate: '2019-02-23', endDate: '2019-06' })
    expect(of('2019/..')).toEqual({ startDate: '2019' })
    expect(of('../2019-05')).toEqual({ endDate: '2019-05' })
    for (const doubted of [
      '2019?',
      '2019-05~',
      '201X',
      '2019-XX',
      '2019-05-XX',
      '[2018..2019]',
      '[..2022-06-22]',
    ])
      expect(of(doubted), doubted).toEqual({})
    expect(of('2019-05~/2019-06-01')).toEqual({ endDate: '2019-06-01' })
  })

  it('never claim a day outside the bounds of the date, nor a finer one than was written', () => {
    fc.assert(
      fc.property(edtfTexts, (text) => {
        const reading = parseEdtf(text)
        fc.pre(reading.ok)
        const { startDate, endDate } = schemaDates(reading.edtf)
        for (const said of [startDate, endDate]) {
          if (said === undefined) continue
          expect(text).toContain(said)
          expect(said).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/)
        }
        if (startDate?.length === 10) expect(dayNumber(day(startDate))).toBe(reading.edtf.start.earliest)
        if (endDate?.length === 10) expect(dayNumber(day(endDate))).toBe(reading.edtf.end.latest)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what is in view as JSON-LD', () => {
  it('has an Event an event of the list, and a NewsArticle an article quoted', () => {
    for (const view of [{}, { known: day('2022-06-30') }, { q: 'puente' }]) {
      const { events, extract } = taken(shipped, view)
      const graph = graphOf(view)
      expect(ofType(graph, 'Event').map((node) => [node['identifier'], node['frontera:presence']])).toEqual([
        ...events.present.map(({ event, presence }) => [event.id, presence]),
        ...events.undated.map(({ id }) => [id, 'undated']),
      ])
      expect(ofType(graph, 'NewsArticle').map((node) => node['identifier'])).toEqual(
        extract.articles.map(({ id }) => id),
      )
    }
  })

  it('leads nowhere that is not in it, and has every node once', () => {
    const graph = graphOf()
    const ids = graph.map((node) => node['@id'] ?? node['id'])
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of references(graph)) expect(ids).toContain(id)
  })

  it('annotates each excerpt where it stands in its article, and leads to its events', () => {
    const graph = graphOf()
    const annotations = ofType(graph, 'Annotation')
    const excerpts = shipped.articles.flatMap((article) =>
      article.excerpts.map((excerpt) => ({ article, excerpt })),
    )
    expect(annotations.length).toBeGreaterThan(60)
    for (const annotation of annotations) {
      expect(annotation['@context']).toBe(annotationContext)
      const { article, excerpt } = sure(
        excerpts.find(({ excerpt: { id } }) => String(annotation['id']).endsWith(`#${id}`)),
      )
      expect(annotation['target']).toEqual({
        type: 'SpecificResource',
        source: article.url,
        selector: {
          type: 'TextQuoteSelector',
          exact: excerpt.exact,
          prefix: excerpt.prefix,
          suffix: excerpt.suffix,
        },
      })
      const events = shipped.events.filter((event) => event.excerpts.includes(excerpt.id))
      const bodies = annotation['body']
      const sources = Array.isArray(bodies)
        ? bodies.filter(isNode).flatMap((body) => body['source'] ?? [])
        : []
      expect(sources).toEqual(
        expect.arrayContaining(events.map(({ id }) => `https://example.org/?select=${id}`)),
      )
    }
  })

  it('withholds the annotations of later articles', () => {
    const early = graphOf({ known: day('2022-06-30') })
    expect(ofType(early, 'Annotation').length).toBeGreaterThan(0)
    expect(JSON.stringify(early)).not.toContain('military-contact')
  })

  it('gives a date as EDTF with its type, whatever schema.org can say of it', () => {
    const [elected] = ofType(graphOf(), 'Event').filter(
      (node) => node['identifier'] === 'foreign-ministry-statement',
    )
    expect(elected).toMatchObject({ 'dcterms:date': { '@type': 'edtf:EDTF', '@value': '[..2022-06-22]' } })
    expect(elected).not.toHaveProperty('startDate')
    const [apure] = ofType(graphOf(), 'Event').filter((node) => node['identifier'] === 'apure')
    expect(apure).toMatchObject({
      startDate: '2021-03-21',
      endDate: '2021-05',
      'dcterms:date': { '@value': '2021-03' },
    })
  })

  it('makes of a near place a circle, of an area a shape, and outlines no country', () => {
    const graph = graphOf()
    const place = (id: string) => sure(graph.find((node) => node['identifier'] === id))
    expect(place('bogota')['geo']).toMatchObject([{ '@type': 'GeoCircle', geoRadius: '12000 m' }])
    expect(place('apure-zone')['geo']).toMatchObject([{ '@type': 'GeoShape' }])
    expect(place('colombia')).not.toHaveProperty('geo')
    expect(place('colombia')['@type']).toBe('Country')
  })

  it('says of itself: window as an ISO interval, licences, and the line on boundaries', () => {
    const [dataset] = ofType(graphOf(), 'Dataset')
    expect(dataset).toMatchObject({
      temporalCoverage: '2018-01-01/2022-10-24',
      dateCreated: '2026-11-26',
      license: [{ name: 'ODbL 1.0' }, { name: 'CC BY 4.0' }],
    })
    expect(JSON.stringify(dataset)).toContain('no implican aprobación')
  })
})
