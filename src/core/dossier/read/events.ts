import { logFault } from '../fault.ts'
import { bases, eventKinds } from '../types.ts'
import type { Event, EventPlace, Refinement } from '../types.ts'
import { listOf, orNull, record } from './reader.ts'
import type { Reader } from './reader.ts'
import { date, excerptId, id, oneOf, referenceId, words } from './values.ts'

const refinement: Reader<Refinement> = record(
  'what a reference adds: { "when": …, "reference": … }',
  { when: date.fallback, reference: '' },
  (fields) => ({ when: fields.required('when', date), reference: fields.required('reference', referenceId) }),
)

const eventPlace: Reader<EventPlace> = record(
  'a place: { "id": …, "basis": … }',
  { id: '', basis: 'stated', reference: null },
  (fields, at) => {
    const place = {
      id: fields.required('id', id),
      basis: fields.required('basis', oneOf(bases, 'stated')),
      reference: fields.optional('reference', referenceId, null),
    }
    if (place.reference !== null && place.basis !== 'reference')
      logFault(
        at.log,
        `${at.path}.reference`,
        `is named though the basis is ${place.basis}`,
        'a reference only where the basis is reference',
      )
    return place
  },
)

const noEvent: Event = {
  id: '',
  kind: 'diplomacy',
  title: words.fallback,
  summary: words.fallback,
  note: null,
  when: null,
  whenBasis: null,
  refined: null,
  places: [],
  excerpts: [],
}

export const event: Reader<Event> = record('an event', noEvent, (fields, at) => {
  const faultsBefore = at.log.faults.length
  const when = fields.required('when', orNull(date))
  const whenBasis = fields.required('whenBasis', orNull(oneOf(bases, 'stated')))
  // a faulty date or basis has been told already
  if (at.log.faults.length === faultsBefore && (when === null) !== (whenBasis === null))
    logFault(
      at.log,
      `${at.path}.whenBasis`,
      when === null ? `is ${whenBasis ?? ''} though there is no date` : 'is null though there is a date',
      when === null ? 'null, as there is nothing it could be the basis of' : `one of ${bases.join(', ')}`,
    )
  return {
    id: fields.required('id', id),
    kind: fields.required('kind', oneOf(eventKinds, 'diplomacy')),
    title: fields.required('title', words),
    summary: fields.required('summary', words),
    note: fields.optional('note', words, null),
    when,
    whenBasis,
    refined: fields.optional('refined', refinement, null),
    places: fields.required('places', listOf(eventPlace, 'places')),
    // every event leads to a sentence somebody published
    excerpts: fields.required('excerpts', listOf(excerptId, 'ids of excerpts', 1)),
  }
})
