import { crossingStates, relations } from '../types.ts'
import type { Claim, Qualifier, Question, Reference, Status } from '../types.ts'
import { fault, guarded, isObject, listOf, orNull, record } from './reader.ts'
import type { Reader } from './reader.ts'
import { address, date, excerptId, id, oneOf, published, referenceId, span, text, words } from './values.ts'

const qualifiers: readonly Qualifier[] = ['about', 'more than']

const figure = guarded<Claim['value']>('a number, or words in both languages', 0, (value): value is number =>
  Number.isFinite(value),
)
const claimValue: Reader<Claim['value']> = {
  ...figure,
  read: (at) => (isObject(at.value) ? words : figure).read(at),
}

export const claim: Reader<Claim> = record(
  'a claim',
  { question: '', value: 0, qualifier: null, unit: null, excerpt: '' },
  (fields) => ({
    question: fields.required('question', id),
    value: fields.required('value', claimValue),
    qualifier: fields.optional('qualifier', oneOf(qualifiers, 'about'), null),
    unit: fields.optional('unit', text, null),
    excerpt: fields.required('excerpt', excerptId),
  }),
)

export const reference: Reader<Reference> = record(
  'a reference',
  { id: '', text: words.fallback, url: null, published: null },
  (fields) => ({
    id: fields.required('id', referenceId),
    text: fields.required('text', words),
    url: fields.required('url', orNull(address)),
    published: fields.required('published', orNull(published)),
  }),
)

const noQuestion: Question = {
  id: '',
  title: words.fallback,
  relation: 'single',
  events: [],
  places: [],
  measured: null,
}

export const question: Reader<Question> = record('a question', noQuestion, (fields) => ({
  id: fields.required('id', id),
  title: fields.required('title', words),
  relation: fields.optional('relation', oneOf(relations, 'single'), 'single'),
  events: fields.optional('events', listOf(id, 'ids of events'), []),
  places: fields.optional('places', listOf(id, 'ids of places'), []),
  measured: fields.optional('measured', id, null),
}))

const noStatus: Status = {
  place: '',
  state: 'open',
  during: date.fallback,
  excerpts: [],
  references: [],
  note: null,
}

export const status: Reader<Status> = record('a status', noStatus, (fields, at) => {
  const faultsBefore = at.log.faults.length
  const read = {
    place: fields.required('place', id),
    state: fields.required('state', oneOf(crossingStates, 'open')),
    during: fields.required('during', span),
    excerpts: fields.optional('excerpts', listOf(excerptId, 'ids of excerpts'), []),
    references: fields.optional('references', listOf(referenceId, 'ids of references'), []),
    note: fields.optional('note', words, null),
  }
  if (at.log.faults.length === faultsBefore && read.excerpts.length + read.references.length === 0)
    fault(at, 'rests on nothing', 'an excerpt or a reference that says so')
  return read
})
