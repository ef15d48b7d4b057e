import type { Geometry } from 'geojson'
import { parseDossier } from '../dossier/parse.ts'
import { positionsOf } from '../dossier/read/geometry.ts'
import type { Box, Dossier, PlaceKind } from '../dossier/types.ts'
import type { Words } from '../words.ts'
import { removeItem } from './changes/remove.ts'
import type { Dated, Draft, DraftEvent, DraftPlace, ItemRef } from './draft.ts'
import { itemOf } from './item.ts'
import { draftJson } from './to-dossier.ts'

/** Stands where words are still missing. */
const missing = '…'

function filled({ en, es }: Words): Words {
  return { en: en.trim() || es.trim() || missing, es: es.trim() || en.trim() || missing }
}

/** A box with all of these positions in it; the very box where they are. */
export function widened(box: Box, shapes: readonly Geometry[]): Box {
  let [west, south, east, north] = box
  for (const [lon = west, lat = south] of shapes.flatMap(positionsOf)) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  const wider: Box = [west, south, east, north]
  return wider.every((edge, i) => edge === box[i]) ? box : wider
}

function kindFor({ type }: Geometry): PlaceKind {
  return type === 'Point' ? 'town' : type.endsWith('LineString') ? 'border' : 'clash-zone'
}

/** A place not yet said to be of any precision is shown as the least that its shape can mean. */
function placed(place: DraftPlace): DraftPlace {
  const { geometry, kind, precision } = place
  if (geometry === null) return place
  return {
    ...place,
    kind: kind ?? kindFor(geometry),
    precision: precision ?? (geometry.type === 'Point' ? 'near' : 'region'),
    name: filled(place.name),
    basis: filled(place.basis),
  }
}

function happened(event: DraftEvent): DraftEvent {
  const { when, whenBasis, refined } = event
  return {
    ...event,
    title: filled(event.title),
    summary: filled(event.summary),
    note: event.note && filled(event.note),
    when: when.edtf === null ? { edtf: null, typed: '' } : when,
    // neither the map nor the timeline shows how a date or a place is known
    whenBasis: when.edtf === null ? null : (whenBasis ?? 'stated'),
    refined: refined?.when.edtf == null || refined.reference === '' ? null : refined,
    places: event.places.map((place) => ({ ...place, basis: place.basis ?? 'stated' })),
  }
}

/** The box with all in it that is not a whole state or country. */
function boxRound(box: Box, places: readonly DraftPlace[]): Box {
  const shapes = places.filter(({ kind }) => kind !== 'state' && kind !== 'country')
  return widened(
    box,
    shapes.flatMap(({ geometry }) => geometry ?? []),
  )
}

function completed(draft: Draft): Draft {
  const places = draft.places.map(placed)
  return {
    ...draft,
    title: filled(draft.title),
    summary: filled(draft.summary),
    box: boxRound(draft.box, places),
    articles: draft.articles.map((article) => ({
      ...article,
      outlet: article.outlet.trim() || missing,
      headline: article.headline.trim() || article.outlet.trim() || missing,
      publishedBasis: article.publishedBasis ?? 'stated',
      note: article.note && filled(article.note),
    })),
    events: draft.events.map(happened),
    references: draft.references.map((reference) => ({ ...reference, text: filled(reference.text) })),
    questions: draft.questions.map((question) => ({ ...question, title: filled(question.title) })),
    places,
  }
}

/** Rounds of leaving out: what is left out may leave something else with nothing to rest on. */
const rounds = 6

/**
 * What the map and the timeline can show of a draft that is not finished: words that are missing in one language are said in the other,
 * and what can't be shown yet, such as an event without an excerpt or an article without a date, is left out. null: nothing at all, as
 * without any article.
 */
export function showable(draft: Draft): Dossier | null {
  return pruned(completed(draft))
}

/** Words that stand in one language alone are said in the other; where there are none, none are made up. */
function lent({ en, es }: Words): Words {
  return { en: en.trim() === '' ? es : en, es: es.trim() === '' ? en : es }
}

/**
 * What of a draft is finished and may be handed on: words that are missing in one language are said in the other, and whatever else is
 * not yet said (how a date is known, what a place is) is not made up: the thing is left out (`leftOut` of left-out.ts tells which).
 * `untitled`: what a dossier without a title is called. null: nothing is finished, as without any article.
 */
export function finished(whole: Draft, untitled: Words): Dossier | null {
  const draft = unread(whole).reduce((left, item) => removeItem(left, item).draft, whole)
  const title = lent(draft.title)
  const own = title.en.trim() === '' ? untitled : title
  const summary = lent(draft.summary)
  return pruned({
    ...draft,
    title: own,
    summary: summary.en.trim() === '' ? own : summary,
    box: boxRound(draft.box, draft.places),
    articles: draft.articles.map((article) => ({ ...article, note: article.note && lent(article.note) })),
    events: draft.events.map((event) => ({
      ...event,
      title: lent(event.title),
      summary: lent(event.summary),
      note: event.note && lent(event.note),
    })),
    references: draft.references.map((reference) => ({ ...reference, text: lent(reference.text) })),
    questions: draft.questions.map((question) => ({ ...question, title: lent(question.title) })),
    places: draft.places.map((place) => ({ ...place, name: lent(place.name), basis: lent(place.basis) })),
  })
}

/** What bears a date that could not be read: without it, it would say that nobody gives one. */
function unread({ events, references }: Draft): readonly ItemRef[] {
  const isUnread = ({ edtf, typed }: Dated) => edtf === null && typed.trim() !== ''
  return [
    ...events.filter(({ when }) => isUnread(when)).map(({ id }): ItemRef => ({ kind: 'event', id })),
    ...references
      .filter(({ published }) => isUnread(published))
      .map(({ id }): ItemRef => ({ kind: 'reference', id })),
  ]
}

/** Leaves out what cannot be read, and what rests on it, until the rest is a dossier. */
function pruned(draft: Draft): Dossier | null {
  let left = draft
  for (let round = 0; round < rounds; round += 1) {
    const { dossier, faults } = parseDossier(draftJson(left))
    if (dossier !== null) return dossier
    const items = faults.map(({ path }) => itemOf(left, path))
    const [worst] = items.filter(({ kind }) => kind === 'dossier')
    if (worst !== undefined) return null
    const seen = new Set<string>()
    for (const item of items) {
      const name = `${item.kind}/${item.id}`
      if (!seen.has(name)) left = removeItem(left, item).draft
      seen.add(name)
    }
  }
  return null
}
