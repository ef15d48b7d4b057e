import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addArticle, addExcerpt } from '../../src/core/edit/changes/articles.ts'
import { slug } from '../../src/core/edit/ids.ts'
import { draftOf } from '../../src/core/edit/from-dossier.ts'
import { findExcerpt, findWords, markExcerpt } from '../../src/core/edit/mark.ts'
import { parsed, smallFiles } from './fixtures/small.ts'
import { sure } from './fixtures/sure.ts'

const text =
  'The bridge was closed. Nobody crossed it.\nThe bridge was closed. Then it was opened.\nThe bridge was closed. Nobody crossed it.\nEnd.'
/** The start of the nth time that a part stands in the text. */
const nth = (part: string, n: number) => {
  let at = -1
  for (let i = 0; i < n; i += 1) at = text.indexOf(part, at + 1)
  return at
}

describe('marking words of a text', () => {
  it('takes the words without the spaces around them, and about 30 characters before and after', () => {
    const start = text.indexOf('Then it')
    expect(markExcerpt(text, start - 1, start + 'Then it was opened. '.length)).toEqual({
      exact: 'Then it was opened.',
      prefix: text.slice(start - 30, start),
      suffix: text.slice(start + 19, start + 49),
    })
  })

  it('takes more where as much stands elsewhere too', () => {
    const start = nth('The bridge was closed.', 1)
    const quote = sure(markExcerpt(text, start, start + 22))
    expect(quote.prefix).toBe('')
    expect(text.split(quote.prefix + quote.exact + quote.suffix)).toHaveLength(2)
    expect(quote.suffix.length).toBeGreaterThanOrEqual(30)
  })

  it('takes as much as it needs where the same comes again and again', () => {
    const refrain = 'The bridge was closed. Nobody crossed it. '.repeat(6)
    for (let start = 0; start < refrain.length - 1; start += 42) {
      const quote = sure(markExcerpt(refrain, start, start + 22))
      expect(refrain.split(quote.prefix + quote.exact + quote.suffix)).toHaveLength(2)
      expect(findExcerpt(refrain, quote)?.start).toBe(start)
    }
  })

  it('marks nothing where there is nothing', () => {
    expect(markExcerpt('a  b', 1, 3)).toBeNull()
    expect(markExcerpt('', 0, 0)).toBeNull()
  })

  it.each([1, 2, 3])('the same words are found where they were marked: time %s', (n) => {
    const start = nth('The bridge was closed.', n)
    const quote = sure(markExcerpt(text, start, start + 22))
    expect(findExcerpt(text, quote)).toEqual({ start, end: start + 22 })
  })

  it('does not cut a character in two', () => {
    const flags = 'x🇨🇴🇻🇪x'
    const quote = sure(markExcerpt(flags, 2, 4))
    expect(flags).toContain(quote.prefix + quote.exact + quote.suffix)
    expect(quote.exact).toBe(quote.exact.toWellFormed())
  })

  it('of any stretch of any text is found there again, and stands there once', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      // words that come again and again
      fc.array(fc.constantFrom('a ', 'b ', 'ab. ', '\n'), { maxLength: 60 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, fc.nat(200), fc.nat(200), (own, a, b) => {
        const quote = markExcerpt(own, a, b)
        if (quote === null) return
        const found = sure(findExcerpt(own, quote))
        expect(own.slice(found.start, found.end)).toBe(quote.exact)
        expect(own.indexOf(quote.prefix + quote.exact + quote.suffix)).toBe(
          own.lastIndexOf(quote.prefix + quote.exact + quote.suffix),
        )
        const low = Math.min(a, b)
        expect(found.start).toBeGreaterThanOrEqual(Math.min(low - 1, own.length))
      }),
      { numRuns: 500 },
    )
  })
})

describe('finding an excerpt again', () => {
  it('tells the right one of several by what stands around it, though a bit of that has changed', () => {
    const start = nth('The bridge was closed.', 2)
    const quote = { exact: 'The bridge was closed.', prefix: 'crossed it!\n', suffix: ' Then it was shut.' }
    expect(findExcerpt(text, quote)?.start).toBe(start)
  })

  it('does not guess where several would do as well', () => {
    expect(findExcerpt(text, { exact: 'The bridge', prefix: '', suffix: 'x' })).toBeNull()
    expect(findExcerpt(text, { exact: 'nowhere', prefix: '', suffix: '' })).toBeNull()
  })

  it('sees through other quote marks, dashes and spaces', () => {
    const printed = 'He said: “It’s open – now”.'
    const quote = { exact: '"It\'s open - now"', prefix: 'He said: ', suffix: '.' }
    expect(findExcerpt(printed, quote)).toBeNull()
    expect(findWords(printed, quote)).toEqual({ start: 9, end: 26 })
  })
})

describe('excerpts of an article', () => {
  const begun = () => addArticle(draftOf(parsed(smallFiles())), { headline: 'The bridge of Ureña' })

  it('have ids that begin with their article’s, are kept in the order of its text, and may overlap', () => {
    const { draft: start, item } = begun()
    expect(item.id).toBe('bridge-urena')
    const mark = (from: number, to: number) => sure(markExcerpt(text, from, to))
    let draft = addExcerpt(start, item.id, mark(nth('Then', 1), nth('opened', 1) + 7), text).draft
    draft = addExcerpt(draft, item.id, mark(nth('The bridge', 2), nth('Then', 1) + 4), text).draft
    draft = addExcerpt(draft, item.id, mark(nth('The bridge', 1), nth('The bridge', 1) + 22), text).draft
    draft = addExcerpt(draft, item.id, mark(nth('The bridge', 2), nth('The bridge', 2) + 22), text).draft
    const excerpts = sure(draft.articles.at(-1)).excerpts
    expect(excerpts.map(({ id }) => id)).toEqual([
      'bridge-urena.bridge-closed',
      'bridge-urena.bridge-closed-then',
      'bridge-urena.bridge-closed-2',
      'bridge-urena.then-it-opened',
    ])
    expect(excerpts.map((excerpt) => findExcerpt(text, excerpt)?.start)).toEqual([0, 42, 42, 65])
  })

  it('are not added twice', () => {
    const { draft: start, item } = begun()
    const quote = sure(markExcerpt(text, 0, 22))
    const once = addExcerpt(start, item.id, quote, text)
    const twice = addExcerpt(once.draft, item.id, quote, text)
    expect(twice.item).toEqual(once.item)
    expect(twice.draft).toBe(once.draft)
  })
})

it('ids are made of the telling words, without accents', () => {
  expect(slug('El cierre del puente de Ureña, en 2019')).toBe('cierre-puente-urena-2019')
  expect(slug('The and of')).toBe('the-and-of')
  expect(slug('日本')).toBe('')
})
