import type { Geometry, Position } from 'geojson'
import type { Article, Place } from '../core/dossier/types.ts'
import type { Edtf } from '../core/edtf.ts'
import type { Words } from '../core/words.ts'
import type { Entry, Extract } from './extract.ts'
import { provenanceOf } from './provenance.ts'
import { plainGeometries } from './rfc7946.ts'
import { schemaDates } from './schema-date.ts'

/** A node of linked data, or a part of one. */
export type Node = Readonly<Record<string, unknown>>

/** The context of the W3C Web Annotation model; annotations carry it themselves, since its words mean other things in schema.org. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld'

const context = [
  'https://schema.org',
  {
    dcterms: 'http://purl.org/dc/terms/',
    edtf: 'http://id.loc.gov/datatypes/edtf/',
    frontera: 'urn:x-frontera:',
  },
]

const both = ({ en, es }: Words): readonly Node[] => [
  { '@language': 'en', '@value': en },
  { '@language': 'es', '@value': es },
]

/** A date with all its doubts, as the Library of Congress types it. */
const edtf = (date: Edtf): Node => ({ '@type': 'edtf:EDTF', '@value': date.text })

function eventNode(entry: Entry, { linkTo }: Extract): Node {
  const { event, date, refined, places, excerpts } = entry
  return {
    '@id': entry.link,
    '@type': 'Event',
    identifier: event.id,
    url: entry.link,
    name: both(event.title),
    description: both(event.summary),
    keywords: event.kind,
    ...(date !== null && schemaDates(date)),
    ...(event.when !== null && { 'dcterms:date': edtf(event.when), 'frontera:dateBasis': event.whenBasis }),
    ...(refined !== null && {
      'frontera:refinedDate': edtf(refined.when),
      'frontera:refinedBy': refined.reference,
    }),
    'frontera:presence': entry.presence,
    ...(places.length > 0 && { location: places.map(({ place }) => ({ '@id': linkTo(place.id) })) }),
    subjectOf: [...new Set(excerpts.map(({ article }) => article))].map((id) => ({ '@id': linkTo(id) })),
  }
}

/** Latitude before longitude, as schema.org has it in a shape. */
const pairs = (line: readonly Position[]): string =>
  line.map(([lon = 0, lat = 0]) => `${lat} ${lon}`).join(' ')

function geoOf(geometry: Geometry, radius: number | null): Node[] {
  return plainGeometries(geometry).flatMap((part): Node[] => {
    switch (part.type) {
      case 'Point': {
        const [longitude = 0, latitude = 0] = part.coordinates
        const middle = { '@type': 'GeoCoordinates', latitude, longitude }
        return radius === null
          ? [middle]
          : [{ '@type': 'GeoCircle', geoMidpoint: middle, geoRadius: `${radius} m` }]
      }
      case 'LineString':
        return [{ '@type': 'GeoShape', line: pairs(part.coordinates) }]
      case 'Polygon':
        return [{ '@type': 'GeoShape', polygon: pairs(part.coordinates[0] ?? []) }]
      case 'MultiPolygon':
        return part.coordinates.map(([outer]) => ({ '@type': 'GeoShape', polygon: pairs(outer ?? []) }))
      default:
        return []
    }
  })
}

function placeNode(place: Place, { linkTo }: Extract): Node {
  // a country is named and not outlined: the outline would say more than is known of the event
  const geo = place.precision === 'country' ? [] : geoOf(place.feature.geometry, place.radius)
  return {
    '@id': linkTo(place.id),
    '@type': place.kind === 'country' ? 'Country' : 'Place',
    identifier: place.id,
    name: both(place.name),
    description: both(place.basis),
    'frontera:precision': place.precision,
    ...(geo.length > 0 && { geo }),
  }
}

function articleNode(article: Article, { linkTo, entries }: Extract): Node {
  const spoken = entries.filter(({ excerpts }) => excerpts.some((excerpt) => excerpt.article === article.id))
  const published = schemaDates(article.published).startDate
  return {
    '@id': linkTo(article.id),
    '@type': 'NewsArticle',
    identifier: article.id,
    headline: { '@language': article.lang, '@value': article.headline },
    inLanguage: article.lang,
    ...(published !== undefined && { datePublished: published }),
    'dcterms:issued': edtf(article.published),
    publisher: { '@type': 'NewsMediaOrganization', name: article.outlet },
    ...(article.authors.length > 0 && {
      author: article.authors.map((name) => ({ '@type': 'Person', name })),
    }),
    ...(article.url !== null && { url: article.url }),
    ...(article.copyOf !== null && { isBasedOn: { '@id': linkTo(article.copyOf) } }),
    mentions: spoken.map(({ link }) => ({ '@id': link })),
  }
}

/** One annotation an excerpt: these words of that article identify these events. */
function annotationNodes({ entries, articles, linkTo }: Extract): Node[] {
  return articles.flatMap((article) =>
    article.excerpts.flatMap((excerpt): Node[] => {
      const events = entries.filter(({ excerpts }) => excerpts.some(({ id }) => id === excerpt.id))
      if (events.length === 0) return []
      const translations = Object.entries(excerpt.translation).map(([language, value]) => ({
        type: 'TextualBody',
        purpose: 'commenting',
        language,
        format: 'text/plain',
        value,
      }))
      return [
        {
          '@context': annotationContext,
          id: `${linkTo(article.id)}#${excerpt.id}`,
          type: 'Annotation',
          motivation: 'identifying',
          body: [
            ...events.map(({ link }) => ({
              type: 'SpecificResource',
              source: link,
              purpose: 'identifying',
            })),
            ...translations,
          ],
          target: {
            type: 'SpecificResource',
            source: article.url ?? linkTo(article.id),
            selector: {
              type: 'TextQuoteSelector',
              exact: excerpt.exact,
              prefix: excerpt.prefix,
              suffix: excerpt.suffix,
            },
          },
        },
      ]
    }),
  )
}

/**
 * What is in view as JSON-LD: schema.org's Event, NewsArticle and Place, and a Web Annotation for each excerpt. Dates stand twice: as
 * schema.org's where ISO 8601 can say them truly, and as EDTF with all their doubts.
 */
export function jsonldOf(extract: Extract): Node {
  const { title, entries, articles, link, licences } = extract
  const { window, windowInWords, knownBy, kinds, words, exported, credits, boundaries } =
    provenanceOf(extract)
  const places = new Map(entries.flatMap((entry) => entry.places.map(({ place }) => [place.id, place])))
  const dataset: Node = {
    '@id': link,
    '@type': 'Dataset',
    url: link,
    name: both(title),
    description: windowInWords,
    temporalCoverage: window,
    dateCreated: exported,
    license: [...new Set(licences.map(({ licence }) => licence))].map((name) => ({
      '@type': 'CreativeWork',
      name,
    })),
    creditText: credits,
    'frontera:boundaries': both(boundaries),
    ...(knownBy !== null && { 'frontera:knownBy': { '@type': 'edtf:EDTF', '@value': knownBy } }),
    ...(kinds !== null && { 'frontera:kinds': kinds }),
    ...(extract.scope.articles !== null && { 'frontera:articles': extract.scope.articles }),
    ...(extract.scope.certainty !== null && { 'frontera:certainty': extract.scope.certainty }),
    ...(extract.scope.places !== null && { 'frontera:places': extract.scope.places }),
    ...(extract.scope.area !== null && { 'frontera:area': extract.scope.area }),
    ...(words !== null && { 'frontera:words': words }),
    'frontera:references': extract.references.map(({ id, text, url }) => ({
      identifier: id,
      description: both(text),
      ...(url !== null && { url }),
    })),
    hasPart: entries.map((entry) => ({ '@id': entry.link })),
  }
  return {
    '@context': context,
    '@graph': [
      dataset,
      ...entries.map((entry) => eventNode(entry, extract)),
      ...articles.map((article) => articleNode(article, extract)),
      ...[...places.values()].map((place) => placeNode(place, extract)),
      ...annotationNodes(extract),
    ],
  }
}
