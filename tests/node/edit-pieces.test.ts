import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sentencesOf } from '../../src/core/dossier/check/coverage.ts'
import { headlineOf, languageOf } from '../../src/ui/edit/languages.ts'
import { numberReadings } from '../../src/ui/edit/numbers.ts'
import { paragraphsOf, trimmed } from '../../src/ui/edit/pieces.ts'

const texts = fc
  .array(fc.constantFrom('It is closed. ', 'He said so.', '\n\n', '\n', '"Yes," he said. ', ' ', 'U.N. '), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))

it('shows every letter of every sentence once, whatever excerpts there are', () => {
  const marks = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 4 })
  fc.assert(
    fc.property(texts, marks, (text, wanted) => {
      const found = wanted.map(([from, length]) => ({ from, to: Math.min(text.length, from + length) }))
      const sentences = paragraphsOf(text, sentencesOf(text), found).flat()
      for (const { from, to, pieces } of sentences) {
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.slice(from, to))
        for (const piece of pieces)
          expect(piece.marked).toBe(found.some((mark) => mark.from < piece.to && mark.to > piece.from))
      }
      const between = sentences.map(({ before, from, to }) => before + text.slice(from, to)).join('')
      expect(between).toBe(text.trimEnd().replace(/[\r\n]/g, ''))
    }),
  )
})

it('takes the spaces off what is marked, and nothing where there is nothing else', () => {
  expect(trimmed('a  bc  d', { from: 1, to: 7 })).toEqual({ from: 3, to: 5 })
  expect(trimmed('a   d', { from: 1, to: 4 })).toBeNull()
})

it('reads numbers as they stand in articles of either language', () => {
  const read = {
    '1.500': 1500,
    '6,000,000': 6_000_000,
    '2 219': 2219,
    '1,5': 1.5,
    '1.234,5': 1234.5,
    '-3': -3,
    '0.125': 0.125,
  }
  for (const [text, value] of Object.entries(read))
    expect([text, numberReadings(text)[0]]).toEqual([text, value])
  for (const text of ['', 'many', '1.2.3,', '12a']) expect(numberReadings(text)).toEqual([])
})

it('knows that a Spanish thousands point and an English decimal point are one sign', () => {
  expect(numberReadings('1.500')).toEqual([1500, 1.5])
  expect(numberReadings('1,500')).toEqual([1500, 1.5])
  for (const plain of ['1.500.000', '1500', '0.125', '1.50', '2 219'])
    expect(numberReadings(plain)).toHaveLength(1)
})

it('takes the headline and the language from a pasted text where they are plain', () => {
  expect(headlineOf('Cierran tres pasos en Arauca\n\nEl gobierno cerró.')).toBe(
    'Cierran tres pasos en Arauca',
  )
  expect(headlineOf('El gobierno cerró tres pasos.\nMás.')).toBe('')
  expect(languageOf('El gobierno cerró los pasos de la frontera.', 'en')).toBe('es')
  expect(languageOf('The bridge on the border was closed by the army.', 'es')).toBe('en')
  expect(languageOf('Arauca', 'pt')).toBe('pt')
})
