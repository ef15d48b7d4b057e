import { parseBox } from '../../box.ts'
import { parseCamera } from '../../camera.ts'
import { parseDay } from '../../day.ts'
import { parseWindow } from '../../window.ts'
import { eventKinds } from '../types.ts'
import type { Step, StepView } from '../types.ts'
import { guarded, listOf, record } from './reader.ts'
import type { Reader } from './reader.ts'
import { anyText, excerptId, id, oneOf, positive, sparseWords as words } from './values.ts'

/** A text that another reader of the core takes. */
function readable(expected: string, parse: (text: string) => unknown): Reader<string> {
  return guarded(expected, '', (value): value is string => typeof value === 'string' && parse(value) !== null)
}

/** Words with commas between them, each of which passes; the empty text has none. */
function commaList(expected: string, passes: (word: string) => boolean): Reader<string> {
  return readable(expected, (text) => (text === '' || text.split(',').every(passes) ? text : null))
}

const windowText = readable('a window of two days, such as 2019-02-01..2022-10-31', parseWindow)
const dayText = readable('a day that exists, such as 2022-08-10', parseDay)
const cameraText = readable('zoom/latitude/longitude, such as 8.5/7.8/-72.4', parseCamera)
const kindsText = commaList(`some of ${eventKinds.join(',')}, commas between, or nothing`, (word) =>
  eventKinds.some((kind) => kind === word),
)
const idsText = (what: string) =>
  commaList(`ids of ${what}, commas between, or nothing`, (word) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(word))
const areaText = readable('west, south, east, north in degrees', parseBox)
const certaintyText = oneOf(['certain'], '')
const placeIds = listOf(id, 'ids of places')

const stepView: Reader<StepView> = record<StepView>('parts of a view', {}, (fields) => ({
  window: fields.optional('window', windowText, undefined),
  known: fields.optional('known', dayText, undefined),
  select: fields.optional('select', id, undefined),
  kinds: fields.optional('kinds', kindsText, undefined),
  articles: fields.optional('articles', idsText('articles'), undefined),
  q: fields.optional('q', anyText, undefined),
  certainty: fields.optional('certainty', certaintyText, undefined),
  places: fields.optional('places', idsText('places'), undefined),
  area: fields.optional('area', areaText, undefined),
  at: fields.optional('at', cameraText, undefined),
  fit: fields.optional('fit', placeIds, undefined),
  then: fields.optional('then', placeIds, undefined),
  excerpt: fields.optional('excerpt', excerptId, undefined),
}))

const step: Reader<Step> = record(
  'a step',
  { id: '', title: words.fallback, words: words.fallback, notes: words.fallback, minutes: 1, view: {} },
  (fields) => ({
    id: fields.required('id', id),
    title: fields.required('title', words),
    words: fields.required('words', words),
    notes: fields.required('notes', words),
    minutes: fields.required('minutes', positive),
    view: fields.required('view', stepView),
  }),
)

export const story = listOf(step, 'steps')
