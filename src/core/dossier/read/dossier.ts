import type { Box, Dossier } from '../types.ts'
import { article } from './articles.ts'
import { event } from './events.ts'
import { places } from './places.ts'
import { exactly, fault, listOf, misfit, record } from './reader.ts'
import type { Reader } from './reader.ts'
import { claim, question, reference, status } from './sources.ts'
import { story } from './story.ts'
import { finite, words } from './values.ts'

export const dossierFormat = 'frontera-dossier/1'

const everywhere: Box = [-180, -90, 180, 90]
const degrees = listOf(finite, 'degrees', 4)

/** West, south, east, north; a box over the 180th meridian is refused, since the map has no use for one. */
const box: Reader<Box> = {
  expected: 'west, south, east, north in degrees',
  fallback: everywhere,
  read: (at) => {
    const faultsBefore = at.log.faults.length
    const [west = 0, south = 0, east = 0, north = 0, ...more] = degrees.read(at)
    if (at.log.faults.length > faultsBefore) return everywhere
    if (more.length > 0) misfit(at, 'four numbers: west, south, east, north')
    else if (west < -180 || east > 180 || south < -90 || north > 90)
      fault(
        at,
        `is ${[west, south, east, north].join(', ')}`,
        'longitudes from -180 to 180, latitudes from -90 to 90',
      )
    else if (west >= east || south >= north)
      fault(at, `is ${[west, south, east, north].join(', ')}`, 'west before east and south before north')
    else return [west, south, east, north]
    // every place would lie outside a faulty box
    return everywhere
  },
}

/** The dossier's file; places only where they are inlined. */
export const dossierFile: Reader<Dossier | null> = record<Dossier | null>('a dossier', null, (fields) => {
  fields.ignore('$schema')
  fields.required('format', exactly(dossierFormat))
  return {
    title: fields.required('title', words),
    summary: fields.required('summary', words),
    box: fields.required('box', box),
    articles: fields.required('articles', listOf(article, 'articles', 1)),
    events: fields.required('events', listOf(event, 'events')),
    claims: fields.required('claims', listOf(claim, 'claims')),
    references: fields.required('references', listOf(reference, 'references')),
    questions: fields.required('questions', listOf(question, 'questions')),
    statuses: fields.required('statuses', listOf(status, 'statuses')),
    story: fields.optional('story', story, []),
    places: fields.optional('places', places, []),
  }
})
