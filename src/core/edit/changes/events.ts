import type { Change } from '../change.ts'
import { noWords, undated } from '../draft.ts'
import type { Draft, DraftEvent, DraftEventPlace } from '../draft.ts'
import { idFor } from '../ids.ts'
import { change, edited, withItem } from './change.ts'

/** What of an event is written by hand; a date is made of what is typed by `dated` (when/read.ts). */
export type EventEdit = Partial<Omit<DraftEvent, 'id' | 'places' | 'excerpts'>>

/** Adds an event that these excerpts speak of, at the end; its id is made of its title. */
export function addEvent(draft: Draft, fields: EventEdit = {}, excerpts: readonly string[] = []): Change {
  const event: DraftEvent = {
    id: idFor(draft, 'event', fields.title ?? noWords),
    kind: null,
    title: noWords,
    summary: noWords,
    note: null,
    when: undated,
    whenBasis: null,
    refined: null,
    ...fields,
    places: [],
    excerpts,
  }
  return change('add', { kind: 'event', id: event.id }, draft, { ...draft, events: [...draft.events, event] })
}

/**
 * Changes what is written of an event. With its date gone the basis goes too, as there is nothing left that it could be the basis of.
 * `refined: null` takes the refinement out.
 */
export function editEvent(draft: Draft, id: string, fields: EventEdit): Change {
  const before = draft.events.find((event) => event.id === id)
  const dateless = fields.when?.typed.trim() === '' && fields.whenBasis === undefined
  const events = withItem(draft.events, id, (event) => ({
    ...event,
    ...fields,
    ...(dateless && { whenBasis: null }),
  }))
  return edited({ kind: 'event', id }, fields, draft, { ...draft, events }, before)
}

/** Says that an excerpt speaks of an event. */
export function tieExcerpt(draft: Draft, eventId: string, excerptId: string): Change {
  const events = withItem(draft.events, eventId, (event) =>
    event.excerpts.includes(excerptId) ? event : { ...event, excerpts: [...event.excerpts, excerptId] },
  )
  return change('tie', { kind: 'event', id: eventId }, draft, { ...draft, events }, 'excerpts')
}

export function untieExcerpt(draft: Draft, eventId: string, excerptId: string): Change {
  const events = withItem(draft.events, eventId, (event) => ({
    ...event,
    excerpts: event.excerpts.filter((id) => id !== excerptId),
  }))
  return change('untie', { kind: 'event', id: eventId }, draft, { ...draft, events }, 'excerpts')
}

/** Says where an event happened; a place that it has already gets the basis given. */
export function placeEvent(draft: Draft, eventId: string, place: DraftEventPlace): Change {
  // a reference is named only where it is the basis
  const own = place.basis === 'reference' ? place : { ...place, reference: null }
  const events = withItem(draft.events, eventId, (event) => ({
    ...event,
    places: event.places.some(({ id }) => id === place.id)
      ? event.places.map((at) => (at.id === place.id ? own : at))
      : [...event.places, own],
  }))
  return change('tie', { kind: 'event', id: eventId }, draft, { ...draft, events }, 'places')
}

export function unplaceEvent(draft: Draft, eventId: string, placeId: string): Change {
  const events = withItem(draft.events, eventId, (event) => ({
    ...event,
    places: event.places.filter(({ id }) => id !== placeId),
  }))
  return change('untie', { kind: 'event', id: eventId }, draft, { ...draft, events }, 'places')
}
