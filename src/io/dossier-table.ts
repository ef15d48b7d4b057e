import { precisions, type Dossier, type Event, type Place } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'
import { csvText } from './csv.ts'
import { mostVertices } from './table/limits.ts'
import { spotOf } from './table/shape.ts'

/** What reaches farther than this, such as the whole border, has its name only: a row is drawn at a point, and no point of it would be true. */
const farthest = 300_000

/** The most exact of an event's places; the first of those that are alike. */
function placeOf({ places }: Event, all: ReadonlyMap<string, Place>): Place | null {
  const known = places.flatMap(({ id }) => all.get(id) ?? [])
  return precisions.flatMap((precision) => known.filter((place) => place.precision === precision))[0] ?? null
}

/** Where a row of such a place lies: latitude, longitude, precision, radius. */
function spot(place: Place | null): readonly (string | number | null)[] {
  const at = place && spotOf(place.feature.geometry, mostVertices, () => undefined)
  if (place === null || at === null || typeof at === 'string') return [null, null, null, null]
  if (place.precision === 'country') return [at.lat, at.lon, 'country', 0]
  if (at.radius > farthest) return [null, null, null, null]
  const point = place.feature.geometry.type === 'Point'
  // a row is drawn at a point: a line that is known exactly is an area to it
  const precision = place.precision === 'exact' && !point ? 'region' : place.precision
  return [at.lat, at.lon, precision, precision === 'exact' ? 0 : (place.radius ?? at.radius)]
}

/**
 * The events of a dossier as a table that is read without a question: a row an event, at the most exact of its places, with the words
 * quoted for it as its notes.
 */
export function dossierTable(dossier: Dossier, lang: Lang): Blob {
  const places = new Map(dossier.places.map((place) => [place.id, place]))
  const quoted = new Map(
    dossier.articles.flatMap((article) =>
      article.excerpts.map((excerpt) => [excerpt.id, { article, excerpt }] as const),
    ),
  )
  const names = [
    ...['title', 'when', 'start_edtf', 'end_edtf', 'latitude', 'longitude', 'kind', 'precision', 'radius_m'],
    ...['place', 'notes', 'source', 'url'],
  ]
  const rows = dossier.events.map((event) => {
    const said = event.excerpts.flatMap((id) => quoted.get(id) ?? [])
    const articles = [...new Set(said.map(({ article }) => article))]
    const when = (event.refined?.when ?? event.when)?.text ?? null
    const all = event.places.flatMap(({ id }) => places.get(id)?.name[lang] ?? [])
    return [
      ...[event.title[lang], when, when, null],
      ...spot(placeOf(event, places)).slice(0, 2),
      event.kind,
      ...spot(placeOf(event, places)).slice(2),
      all.join('; '),
      said.map(({ excerpt }) => excerpt.exact).join('\n\n'),
      [...new Set(articles.map(({ outlet }) => outlet))].join('; '),
      articles.find(({ url }) => url !== null)?.url ?? null,
    ]
  })
  return new Blob(['\uFEFF', csvText([names, ...rows])])
}

/** Who is to be credited for a dossier's events. */
export function dossierCredit({ title, articles }: Dossier, lang: Lang): string {
  const outlets = [...new Set(articles.map(({ outlet }) => outlet))].join(', ')
  return [title[lang], outlets].filter((part) => part !== '').join('; ')
}
