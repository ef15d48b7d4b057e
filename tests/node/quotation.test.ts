import fc from 'fast-check'
import { expect, it } from 'vitest'
import { excerptById } from '../../src/core/dossier/index.ts'
import type { Excerpt } from '../../src/core/dossier/types.ts'
import { cutAt, quotationsOf, rangeInside } from '../../src/core/quotation.ts'
import type { Piece } from '../../src/core/quotation.ts'
import { parsed, put, smallFiles } from './fixtures/small.ts'
import { sure } from './fixtures/sure.ts'

const small = parsed(smallFiles())
const marked = (pieces: readonly Piece[] | null): string =>
  (pieces ?? []).map((piece) => (piece.highlighted ? `<${piece.text}>` : piece.text)).join('')

it('marks a narrow excerpt in the one it lies in, where its prefix and suffix say', () => {
  const [card] = quotationsOf(small, ['first.bridge', 'first.men', 'first.second-bridge'])
  expect(sure(card).quotations.map((quotation) => marked(quotation.pieces))).toEqual([
    'The bridge was closed in 2019, and <16 men> stood on <the bridge>.',
  ])
})

it('marks words a claim rests on though they were not asked for', () => {
  const [card] = quotationsOf(small, ['first.bridge'])
  expect(marked(sure(sure(card).quotations[0]).pieces)).toContain('<16 men>')
  expect(marked(sure(sure(card).quotations[0]).pieces)).not.toContain('<the bridge>')
})

it('marks words a status rests on', () => {
  const files = smallFiles()
  put(files.dossier, 'statuses[2].excerpts', ['first.second-bridge'])
  const [card] = quotationsOf(parsed(files), ['first.bridge'])
  expect(marked(sure(sure(card).quotations[0]).pieces)).toContain('<the bridge>')
})

it('marks the same words in the translation, and gives none where there is none', () => {
  const quotation = sure(sure(quotationsOf(small, ['first.bridge', 'first.men'])[0]).quotations[0])
  expect(marked(quotation.translation('es'))).toBe(
    'El puente se cerró en 2019, y <16 hombres> estaban en el puente.',
  )
  expect(quotation.translation('en')).toBeNull()
})

it('quotes a narrow excerpt by itself where the wide one was not asked for', () => {
  const [card] = quotationsOf(small, ['first.men'])
  expect(sure(card).quotations.map((quotation) => marked(quotation.pieces))).toEqual(['16 men'])
})

it('gives a card an article, in the dossier’s order, quotations in the article’s; each once', () => {
  const cards = quotationsOf(small, [
    'second.fight',
    'first.promise',
    'second.men',
    'first.bridge',
    'first.promise',
    'none',
  ])
  expect(
    cards.map((card) => [card.article.id, ...card.quotations.map((quotation) => quotation.excerpt.id)]),
  ).toEqual([
    ['first', 'first.bridge', 'first.promise'],
    ['second', 'second.men', 'second.fight'],
  ])
})

it('does not take the same words elsewhere in the article for words inside', () => {
  const wide = sure(excerptById(small, 'first.bridge'))
  const elsewhere: Excerpt = {
    ...wide,
    id: 'first.then',
    exact: 'the bridge',
    prefix: 'Then ',
    suffix: ' was opened',
  }
  expect(rangeInside(wide, elsewhere)).toBeNull()
  expect(rangeInside(wide, wide)).toBeNull()
  expect(rangeInside({ ...wide, article: 'second' }, sure(excerptById(small, 'first.men')))).toBeNull()
})

const excerptIds = small.articles.flatMap((article) => article.excerpts.map((excerpt) => excerpt.id))

it('joined pieces are the excerpt to the letter, whatever is asked for', () => {
  fc.assert(
    fc.property(fc.subarray(excerptIds), (ids) => {
      for (const { quotations } of quotationsOf(small, ids))
        for (const quotation of quotations) {
          const { excerpt, pieces } = quotation
          expect(pieces.map((piece) => piece.text).join('')).toBe(excerpt.exact)
          const translated = quotation.translation('es')
          if (translated)
            expect(translated.map((piece) => piece.text).join('')).toBe(excerpt.translation['es'])
        }
    }),
  )
})

it('cuts at any ranges into pieces that join to the text, alternate and mark just the ranges', () => {
  const range = fc
    .tuple(fc.integer({ min: -5, max: 40 }), fc.nat(20))
    .map(([from, length]) => ({ from, to: from + length }))
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.array(range, { maxLength: 5 }),
      (text, ranges) => {
        const pieces = cutAt(text, ranges)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(
          pieces.every((piece, i) => piece.text !== '' && piece.highlighted !== pieces[i - 1]?.highlighted),
        ).toBe(true)
        const lit = pieces.flatMap((piece) =>
          Array.from({ length: piece.text.length }, () => piece.highlighted),
        )
        expect(lit).toEqual(
          Array.from({ length: text.length }, (_, i) => ranges.some(({ from, to }) => i >= from && i < to)),
        )
      },
    ),
  )
})

it('finds an excerpt cut out of a text inside one cut wider', () => {
  const cut = (text: string, from: number, to: number, context: number): Excerpt => ({
    id: 'a',
    article: 'a',
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - context), from),
    suffix: text.slice(to, to + context),
    translation: {},
  })
  const text = fc
    .array(fc.constantFrom('ab', 'ba', ' ', 'a'), { minLength: 12, maxLength: 30 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), (whole, places) => {
      const [a = 0, b = 0, c = 0, d = 0] = places.map((at) => at % whole.length).sort((x, y) => x - y)
      fc.pre(a < b && b < c && c < d)
      // with all of the text around it there is but one place it can be
      const found = rangeInside(cut(whole, a, d, 99), cut(whole, b, c, 99))
      expect(found).toEqual({ from: b - a, to: c - a })
    }),
  )
})
