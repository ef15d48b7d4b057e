import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { precisions, type Precision } from '../core/dossier/types.ts'
import type { Entry, Extract } from './extract.ts'
import { provenanceOf, type Provenance } from './provenance.ts'
import { oneGeometry } from './rfc7946.ts'

/** A file of what is in view: RFC 7946, with what the file says of itself in foreign members. */
export interface GeoJsonFile extends FeatureCollection<Geometry | null> {
  readonly provenance: Provenance & { readonly note: string }
  readonly articles: readonly unknown[]
  readonly references: readonly unknown[]
}

const note =
  'One feature an event. An event whose place is only a country has no geometry: its outline would say more than is known. The precision of a feature is that of its least sure place.'

/** The least sure of these; null where there is none. */
function leastSure(all: readonly Precision[]): Precision | null {
  return precisions.findLast((precision) => all.includes(precision)) ?? null
}

function featureOf(entry: Entry): Feature<Geometry | null> {
  const { event, places, date, excerpts } = entry
  const drawn = places.filter(({ place }) => place.precision !== 'country')
  return {
    type: 'Feature',
    id: event.id,
    geometry: oneGeometry(drawn.map(({ place }) => place.feature.geometry)),
    properties: {
      kind: event.kind,
      title: event.title,
      summary: event.summary,
      when: event.when?.text ?? null,
      whenBasis: event.whenBasis,
      refined: entry.refined && {
        when: entry.refined.when.text,
        reference: entry.refined.reference,
      },
      countedDate: date?.text ?? null,
      presence: entry.presence,
      precision: leastSure(places.map(({ place }) => place.precision)),
      places: places.map(({ place, basis, reference }) => ({
        id: place.id,
        name: place.name,
        kind: place.kind,
        precision: place.precision,
        radius_m: place.radius,
        basis,
        reference,
        geometryBasis: place.basis,
      })),
      excerpts: excerpts.map(({ id, article, exact }) => ({ id, article, exact })),
      link: entry.link,
    },
  }
}

/** What is in view as GeoJSON, one feature an event. */
export function geojsonOf(extract: Extract): GeoJsonFile {
  return {
    type: 'FeatureCollection',
    provenance: { ...provenanceOf(extract), note },
    articles: extract.articles.map(({ id, outlet, headline, authors, url, lang, published }) => ({
      id,
      outlet,
      headline,
      authors,
      url,
      lang,
      published: published.text,
    })),
    references: extract.references.map(({ id, text, url, published }) => ({
      id,
      text,
      url,
      published: published?.text ?? null,
    })),
    features: extract.entries.map(featureOf),
  }
}
