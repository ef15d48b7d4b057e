import { parseCamera } from '../../camera.ts'
import { parseDay } from '../../day.ts'
import { parseWindow } from '../../window.ts'
import type { Step } from '../types.ts'
import { guarded, listOf, record } from './reader.ts'
import type { Reader } from './reader.ts'
import { anyText, excerptId, id, positive, text, words } from './values.ts'

/** A text that another reader of the core takes. */
function readable(expected: string, parse: (text: string) => unknown): Reader<string> {
  return guarded(expected, '', (value): value is string => typeof value === 'string' && parse(value) !== null)
}

const windowText = readable('a window of two days, such as 2019-02-01..2022-10-31', parseWindow)
const dayText = readable('a day that exists, such as 2022-08-10', parseDay)
const cameraText = readable('zoom/latitude/longitude, such as 8.5/7.8/-72.4', parseCamera)

// Parts of a view as the address bar writes them, and what only a step has: places to frame, an excerpt to highlight.
const stepView: Reader<Step['view']> = record('parts of a view', {}, (fields) => {
  const parts: Readonly<Record<string, unknown>> = {
    window: fields.optional('window', windowText, undefined),
    known: fields.optional('known', dayText, undefined),
    select: fields.optional('select', id, undefined),
    kinds: fields.optional('kinds', text, undefined),
    articles: fields.optional('articles', text, undefined),
    q: fields.optional('q', anyText, undefined),
    at: fields.optional('at', cameraText, undefined),
    fit: fields.optional('fit', listOf(id, 'ids of places'), undefined),
    excerpt: fields.optional('excerpt', excerptId, undefined),
  }
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
})

export const step: Reader<Step> = record(
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
