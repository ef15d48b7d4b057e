import { expect, it } from 'vitest'
import { eventMatcher, fold } from '../../src/core/search.ts'
import { parsed, put, smallFiles } from './fixtures/small.ts'
import { day, sure } from './fixtures/sure.ts'

const small = parsed(smallFiles())
const fight = sure(small.events.find((event) => event.id === 'fight'))

it('compares without accents and capitals', () => {
  expect(fold('Padrino LÓPEZ, Ureña')).toBe('padrino lopez, urena')
})

it.each([
  ['', 'nothing asked for'],
  ['  ', 'only spaces'],
  ['apure', 'the title'],
  ['COMBATES', 'the other language'],
  ['zona', 'a place'],
  ['marzo', 'the quotation'],
  ['there was', 'a translation'],
  ['cerrado', 'the headline'],
  ['copy', 'the outlet'],
  ['source', 'the note'],
  ['apure marzo copy', 'several words, wherever they stand'],
])('finds by %j: %s', (query) => {
  expect(eventMatcher(small, query, null)(fight)).toBe(true)
})

it('finds only what has all the words', () => {
  expect(eventMatcher(small, 'apure bridge-tower', null)(fight)).toBe(false)
})

it('does not find by what an article says that is not known yet', () => {
  const closing = sure(small.events.find((event) => event.id === 'closing'))
  // only the second article, of August 2022, has these words
  expect(eventMatcher(small, 'unos hombres', day('2022-08-31'))(closing)).toBe(true)
  expect(eventMatcher(small, 'unos hombres', day('2022-08-01'))(closing)).toBe(false)
  expect(eventMatcher(small, 'men stood', day('2022-08-01'))(closing)).toBe(true)
})

it('does not find by words of our own on what is not known yet, nor by a place that only a later reference gives', () => {
  const files = smallFiles()
  put(files.dossier, 'events[0].summary', { en: 'Overlooked by one.', es: 'Inadvertido por uno.' })
  put(files.dossier, 'events[0].note', { en: 'The day comes from R1.', es: 'El día viene de R1.' })
  put(files.dossier, 'events[0].places[1]', { id: 'zone', basis: 'reference', reference: 'R2' })
  const dossier = parsed(files)
  const closing = sure(dossier.events[0])
  const found = (known: string | null) =>
    ['overlooked', 'viene', 'zona', 'puente', 'cierra'].filter((query) =>
      eventMatcher(dossier, query, known === null ? null : day(known))(closing),
    )
  expect(found(null)).toEqual(['overlooked', 'viene', 'zona', 'puente', 'cierra'])
  expect(found('2022-08-31')).toEqual(['overlooked', 'viene', 'puente', 'cierra'])
  // before the second article, and before R1
  expect(found('2022-06-30')).toEqual(['puente', 'cierra'])
})
