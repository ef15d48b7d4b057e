import { expect, it } from 'vitest'
import { eventMatcher, fold } from '../../src/core/search.ts'
import { parsed, smallFiles } from './fixtures/small.ts'
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
