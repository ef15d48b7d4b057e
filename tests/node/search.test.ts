import { expect, it } from 'vitest'
import { eventMatches, fold } from '../../src/core/search.ts'
import { parsed, smallFiles } from './fixtures/small.ts'
import { sure } from './fixtures/sure.ts'

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
  expect(eventMatches(small, fight, query)).toBe(true)
})

it('finds only what has all the words', () => {
  expect(eventMatches(small, fight, 'apure bridge-tower')).toBe(false)
})
