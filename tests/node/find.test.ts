import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/core/day.ts'
import { inContext } from '../../src/core/search/context.ts'
import type { Item } from '../../src/core/search/entries.ts'
import { Finder } from '../../src/core/search/find.ts'
import { eventMatcher, fold } from '../../src/core/search.ts'
import { knownEvents } from '../../src/core/dossier/known.ts'
import { parsed, put, readJson, smallFiles } from './fixtures/small.ts'
import { day, sure } from './fixtures/sure.ts'

const dossier = parsed({
  dossier: readJson('static/dossier/dossier.json'),
  places: readJson('static/dossier/places.geojson'),
})
const finder = await Finder.of(dossier)
const small = parsed(smallFiles())
const smallFinder = await Finder.of(small)

function nameOf(item: Item): string {
  switch (item.type) {
    case 'event':
      return item.event.id
    case 'excerpt':
      return item.excerpt.id
    case 'place':
      return item.place.id
    case 'article':
      return item.article.id
    case 'question':
      return item.question.id
  }
}
const names = (query: string, known: Day | null = null, of = finder) =>
  of.find(query, known, 'en').map(({ item }) => `${item.type} ${nameOf(item)}`)
const marked = (query: string, lang: 'en' | 'es' = 'en') =>
  finder
    .find(query, null, lang)
    .map(({ context }) => context().pieces.flatMap((p) => (p.highlighted ? p.text : [])))

describe('the search', () => {
  it('finds things of every type, each by its own words', () => {
    expect(names('apure')).toEqual(
      expect.arrayContaining(['event apure', 'place apure-zone', 'question officers-killed']),
    )
    expect(names('reuters')).toContain('article hrw-letter')
    expect(names('contraband').some((name) => name.startsWith('excerpt military-contact'))).toBe(true)
  })

  it('folds accents and capitals, either way', () => {
    expect(names('CUCUTA')).toEqual(names('Cúcuta'))
    expect(names('cucuta')[0]).toBe('place cucuta')
  })

  it('finds in both languages whatever the reader’s, and says which', () => {
    const [first] = finder.find('combates', null, 'en')
    expect([first && nameOf(first.item), first?.context().lang]).toEqual(['apure', 'es'])
    const [same] = finder.find('fighting', null, 'en')
    expect([same && nameOf(same.item), same?.context().lang]).toEqual(['apure', 'en'])
    expect(finder.find('Ureña', null, 'es')[0]?.context().lang).toBeNull()
  })

  it('puts a name before what is said, a word before the beginning of one, and what is only alike last', () => {
    const of = names('bridge', null, smallFinder)
    expect(of.indexOf('place bridge')).toBeLessThan(of.indexOf('excerpt first.bridge'))
    // "bridges" only begins so
    const bridges = names('bridge')
    expect(bridges.indexOf('place simon-bolivar-bridge')).toBeLessThan(
      bridges.indexOf('place tachira-bridges'),
    )
    const arauca = names('arauca')
    expect(arauca[0]).toBe('place arauca')
    expect(arauca.indexOf('place arauquita')).toBe(-1)
    // "Venezuela" is a name, but only like "Venezuelan", which others say
    const venezuelan = names('venezuelan')
    expect(venezuelan).toContain('place venezuela')
    expect(venezuelan.indexOf('event bridge-blocked')).toBeLessThan(venezuelan.indexOf('place venezuela'))
    const lopes = names('lopes')
    expect(lopes.length).toBeGreaterThan(0)
    expect(lopes).toEqual(expect.arrayContaining(['event military-order']))
  })

  it('finds the name in the copy that lost its accents, and quotes that copy to the letter', () => {
    const quotes = finder.find('lopez', null, 'en').filter(({ item }) => item.type === 'excerpt')
    const copied = quotes.filter(({ item }) => nameOf(item).startsWith('military-contact'))
    expect(copied.length).toBeGreaterThan(0)
    for (const { context } of copied) {
      const { lang, pieces } = context()
      expect(lang).toBe('en')
      expect(pieces.filter((piece) => piece.highlighted).map((piece) => piece.text)).toContain('Lpez')
    }
  })

  it('asks for every word', () => {
    expect(names('apure venezuelan')).toContain('event apure')
    expect(names('apure inauguration-that-never-was')).toEqual([])
  })

  it('marks the words found, as they are written', () => {
    expect(marked('cucuta')[0]).toEqual(['Cúcuta'])
    expect(marked('presid').flat()).toEqual(expect.arrayContaining(['presid']))
  })

  it('finds nothing for nothing', () => {
    expect(finder.find('', null, 'en')).toEqual([])
    expect(finder.find('  …  ', null, 'en')).toEqual([])
  })

  it('finds nothing that an article said later', () => {
    const before = day('2022-08-01')
    expect(names('hombres', null, smallFinder)).toContain('excerpt second.men')
    expect(names('hombres', before, smallFinder).filter((name) => name.includes('second'))).toEqual([])
    expect(names('copy', before, smallFinder)).toEqual([])
    expect(names('apure', before, smallFinder)).toEqual([])
    expect(names('men', before, smallFinder)).toContain('question men')
    expect(names('men', day('2022-01-01'), smallFinder)).toEqual([])
  })
})

it('finds by what is known alone, the like of it too, and quotes nothing else', async () => {
  const files = smallFiles()
  put(files.dossier, 'events[0].summary', { en: 'Overlooked by one.', es: 'Inadvertido por uno.' })
  put(files.dossier, 'claims[2].value', { en: 'For a pledge.', es: 'Por una promesa vieja.' })
  put(files.dossier, 'claims[2].excerpt', 'second.men')
  put(files.dossier, 'claims[3]', { question: 'why', value: 1, excerpt: 'first.promise' })
  put(files.dossier, 'questions[1].relation', 'disagreement')
  const later = parsed(files)
  const its = await Finder.of(later)
  const early = day('2022-06-30')
  for (const query of ['overlooked', 'overloked', 'vieja']) {
    expect(names(query, null, its)).not.toEqual([])
    expect(names(query, early, its)).toEqual([])
  }
  expect(names('bridge closd', early, its)).toContain('event closing')
  const contexts = its.find('uno closed', null, 'en').concat(its.find('closed', early, 'en'))
  const said = contexts.map(({ context }) =>
    context()
      .pieces.map(({ text }) => text)
      .join(''),
  )
  expect(said.filter((text) => text.includes('Overlooked'))).toEqual([])
})

it('finds every event that the list keeps for the same words', () => {
  const pieces = dossier.events.flatMap((event) => [
    ...fold(`${event.title.en} ${event.summary.es}`).split(/[^\p{L}\p{N}]+/u),
    'reuters',
    'ictori',
    'lpez',
  ])
  const queries = fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.nat(2), fc.nat(6)), { minLength: 1, maxLength: 2 })
    .map((some) => some.map(([word, from, length]) => word.slice(from, from + 3 + length)).join(' '))
  const knowns = fc.constantFrom(null, day('2022-06-30'), day('2022-08-20'))
  fc.assert(
    fc.property(queries, knowns, (query, known) => {
      if (query.trim() === '') return
      const matches = eventMatcher(dossier, query, known)
      const listed = knownEvents(dossier, known).filter(matches)
      const found = finder.find(query, known, 'en').map(({ item }) => nameOf(item))
      expect(listed.map((event) => event.id).filter((id) => !found.includes(id))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

describe('words in context', () => {
  const text = (of: ReturnType<typeof inContext>) =>
    of.map((piece) => (piece.highlighted ? `[${piece.text}]` : piece.text)).join('')

  it('are the whole of a short text', () => {
    expect(text(inContext('Padrino López spoke', ['lopez']))).toBe('Padrino [López] spoke')
  })

  it('are cut between words from a long one', () => {
    const long = `${'before '.repeat(30)}bridge${' after'.repeat(40)}`
    const cut = text(inContext(long, ['bridge']))
    expect(cut).toMatch(/^… (before )+\[bridge\]( after)+ …$/)
    expect(cut.length).toBeLessThan(160)
  })

  it('are marked where they are part of a word, and with the accents that belong to them', () => {
    expect(text(inContext('Ciudadanía', ['dani']))).toBe('Ciuda[daní]a')
    // written with accents as letters of their own
    expect(text(inContext('Ciudadani\u0301a', ['dani']))).toBe('Ciuda[dani\u0301]a')
  })

  it('are marked where they are only alike, when the index says so', () => {
    expect(text(inContext('Padrino Lpez', ['lopez'], new Set(['lpez'])))).toBe('Padrino [Lpez]')
    expect(text(inContext('Padrino Lpez', ['lopez']))).toBe('Padrino Lpez')
  })

  it('are the text itself, whatever is searched for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.array(fc.string({ maxLength: 5 })),
        (whole, words) => {
          const pieces = inContext(
            whole,
            words.map(fold).filter((word) => word !== ''),
          )
          const shown = pieces.map((piece) => piece.text).join('')
          expect(whole).toContain(shown.replace(/^… /, '').replace(/ …$/, ''))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('mark what folds to the word, in words of one letter a letter', () => {
    const letters = fc.constantFrom('a', 'á', 'e', 'é', 'i', 'í', 'ñ', 'u', 'ü', 'x', 'z')
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 12 }),
        fc.nat(11),
        fc.integer({ min: 1, max: 4 }),
        (of, at, length) => {
          const word = of.join('')
          const part = fold(word).slice(at, at + length)
          if (part === '') return
          const pieces = inContext(word, [part])
          const found = sure(pieces.find((piece) => piece.highlighted))
          expect(fold(found.text)).toBe(part)
        },
      ),
    )
  })
})
