import { describe, expect, it } from 'vitest'
import { indexDossier } from '../../src/core/dossier/index.ts'
import { parseDossier } from '../../src/core/dossier/parse.ts'
import { langs } from '../../src/core/words.ts'
import { pagesOf } from '../../src/io/pages.ts'
import { parsed, put, readJson, smallFiles } from './fixtures/small.ts'
import { day, sure } from './fixtures/sure.ts'

const shipped = sure(
  parseDossier(readJson('static/dossier/dossier.json'), readJson('static/dossier/places.geojson')).dossier,
)
const options = { made: day('2026-11-26'), measured: 2398.4 } as const
const text = (pieces: readonly { readonly text: string }[]) => pieces.map((piece) => piece.text).join('')
const boundary = 'The boundaries and names shown on this map do not imply official endorsement or acceptance.'

describe.each(langs)('the pages of the shipped story, in %s', (lang) => {
  const story = pagesOf(shipped, { ...options, lang })

  it('has one a step, with all that the step tells', () => {
    expect(story.steps.map(({ number, title, words, notes }) => ({ number, title, words, notes }))).toEqual(
      shipped.story.map(({ title, words, notes }, i) => ({
        number: i + 1,
        title: title[lang],
        words: words[lang],
        notes: notes[lang],
      })),
    )
  })

  it('quotes to the letter, says where a translation is ours, and then keeps the article’s own words', () => {
    shipped.story.forEach(({ view }, i) => {
      const page = sure(story.steps[i])
      if (view.excerpt === undefined) {
        expect(page.quotation).toBeNull()
        return
      }
      const { exact, translation } = sure(indexDossier(shipped).excerpts.get(view.excerpt))
      const quotation = sure(page.quotation)
      expect(text(quotation.pieces)).toBe(lang === 'en' ? exact : translation['es'])
      expect(quotation.translated).toBe(lang === 'en' ? '' : 'traducción nuestra')
      expect(quotation.original).toEqual(lang === 'en' ? null : { text: exact, lang: 'en' })
    })
  })

  it('names what each page rests on, with dates, and lists every source in full', () => {
    for (const page of story.steps) expect(page.restsOn).toMatch(/\b2022\b/)
    expect(story.articles.map(({ url }) => url)).toEqual(shipped.articles.map(({ url }) => url))
    for (const { told } of story.articles) {
      expect(told).toMatch(lang === 'en' ? /^(By .*\. )?Published \d+ / : /^(Por .*\. )?Publicado: \d+ de /)
      expect(told).toMatch(lang === 'en' ? /states its date|has no date/ : /indica su fecha|no trae fecha/)
    }
    expect(story.references.map(({ name }) => name)).toEqual(shipped.references.map(({ id }) => id))
  })

  it('has the line on boundaries in both languages, its own first', () => {
    expect(story.boundaries.map((line) => line.lang)).toEqual([lang, lang === 'en' ? 'es' : 'en'])
    expect(story.boundaries.map((line) => line.text)).toContain(boundary)
  })
})

it('sets claims that differ side by side, and our own measure as ours', () => {
  const { claims } = sure(pagesOf(shipped, { ...options, lang: 'en' }).steps.at(10))
  expect(sure(claims).rows.map(({ value, ours }) => [value, ours])).toEqual([
    ['2,219 km', false],
    ['2,000 km', false],
    ['2,398 km', true],
  ])
})

it('keeps back a reference that was not published by the step’s known day', () => {
  const knownBy = (known: string) => {
    const files = smallFiles()
    put(files.dossier, 'story[0].view', { select: 'closing', known, excerpt: 'first.bridge' })
    return sure(pagesOf(parsed(files), { ...options, lang: 'en' }).steps[0])
  }
  expect(knownBy('2022-07-01')).toMatchObject({ when: '2019', refined: '(23 Feb 2019, by a reference)' })
  expect(knownBy('2022-07-01').restsOn).toContain('R1, 1 Jul 2022')
  expect(knownBy('2022-06-30').refined).toBe('')
  expect(knownBy('2022-06-30').restsOn).not.toContain('R1')
})

it('rests on no article that was not published by the step’s known day', () => {
  const restsOn = (known: string) => {
    const files = smallFiles()
    put(files.dossier, 'story[0].view', { select: 'men', known })
    return sure(pagesOf(parsed(files), { ...options, lang: 'en' }).steps[0]).restsOn
  }
  const [first, second] = parsed(smallFiles()).articles.map(({ outlet }) => outlet)
  expect(restsOn('2022-09-01')).toContain(sure(second))
  expect(restsOn('2022-07-01')).toContain(sure(first))
  expect(restsOn('2022-07-01')).not.toContain(sure(second))
})

it('has no pages where there is no story', () => {
  const files = smallFiles()
  put(files.dossier, 'story', [])
  expect(pagesOf(parsed(files), { ...options, lang: 'es' }).steps).toEqual([])
})
