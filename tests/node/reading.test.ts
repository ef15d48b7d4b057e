import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { knownPlacesOf } from '../../src/core/dossier/known.ts'
import { duringAsKnown, knownNoteOf, namesOnlyKnown } from '../../src/core/dossier/known-words.ts'
import { quotationOfClaim, quotationsOf } from '../../src/core/quotation.ts'
import { goesOn, tiesOf } from '../../src/core/reading.ts'
import { excerptById } from '../../src/core/dossier/index.ts'
import { parsed, readJson } from './fixtures/small.ts'
import { day, sure } from './fixtures/sure.ts'

const shipped = parsed({
  dossier: readJson('static/dossier/dossier.json'),
  places: readJson('static/dossier/places.geojson'),
})
const event = (id: string) => sure(shipped.events.find((one) => one.id === id))
const excerpt = (id: string) => sure(excerptById(shipped, id))
const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id)

it('the shipped articles’ excerpts stand in the order of their texts', () => {
  for (const article of shipped.articles) {
    const text = readFileSync(`tests/articles/${article.id}.txt`, 'utf8')
    const places = article.excerpts.map(
      ({ prefix, exact, suffix }) => text.indexOf(prefix + exact + suffix) + prefix.length,
    )
    expect(places, article.id).toEqual(places.toSorted((a, b) => a - b))
  }
})

it('goes on between quotations exactly where the text has nothing but space between them', () => {
  for (const article of shipped.articles) {
    const text = readFileSync(`tests/articles/${article.id}.txt`, 'utf8')
    const [card] = quotationsOf(shipped, ids(article.excerpts))
    const own = sure(card).quotations.map((quotation) => quotation.excerpt)
    for (const [i, after] of own.entries()) {
      const before = own[i - 1]
      if (before === undefined) continue
      const end = text.indexOf(before.exact) + before.exact.length
      const between = text.slice(end, text.indexOf(after.exact, end))
      expect(goesOn(before, after), `${before.id} ${after.id}`).toBe(between.trim() === '')
    }
  }
})

it('tells from either side alone whether a quotation goes on', () => {
  const before = excerpt('petro-borders.announced')
  const after = excerpt('petro-borders.petro-tweet')
  expect(goesOn(before, { ...after, prefix: '' })).toBe(true)
  expect(goesOn({ ...before, suffix: '' }, after)).toBe(true)
  expect(goesOn({ ...before, suffix: '' }, { ...after, prefix: '' })).toBe(false)
})

it('ties words to the events, places and questions that rest on them', () => {
  const whole = excerpt('military-contact.apure')
  const ties = tiesOf(shipped, [whole, excerpt('military-contact.officers')], null)
  expect(ids(ties.events)).toEqual(['apure'])
  expect(ids(ties.places).sort()).toEqual(['apure-zone', 'la-victoria'])
  expect(ids(ties.questions)).toEqual(['officers-killed'])
})

it('ties a place that rests on a reference only once that is known', () => {
  const ties = tiesOf(shipped, [excerpt('military-contact.apure')], day('2022-08-10'))
  expect(ids(ties.places)).toEqual(['apure-zone'])
  expect(ids(knownPlacesOf(shipped, event('apure'), day('2022-08-10')))).toEqual(['apure-zone'])
  expect(ids(knownPlacesOf(shipped, event('leyva-faria'), day('2022-08-10')))).toEqual(['san-cristobal'])
})

it('withholds a note until all of its articles and every reference it names are known', () => {
  // R14 is of 2024
  expect(knownNoteOf(shipped, event('trochas'), day('2022-12-31'))).toBeNull()
  expect(knownNoteOf(shipped, event('trochas'), null)).toBe(event('trochas').note)
  // names no reference, but speaks of Reuters
  expect(knownNoteOf(shipped, event('break-2019'), day('2022-08-10'))).toBeNull()
  expect(knownNoteOf(shipped, event('break-2019'), day('2022-10-24'))).toBe(event('break-2019').note)
  expect(namesOnlyKnown(shipped, { en: 'R1 and R15.', es: '' }, day('2022-08-10'))).toBe(false)
  expect(namesOnlyKnown(shipped, { en: 'R1.', es: '' }, day('2022-08-10'))).toBe(true)
})

it('knows of an end that is yet to come only that the state goes on', () => {
  const onFoot = sure(shipped.statuses[1])
  expect(duringAsKnown(onFoot, day('2022-08-10')).text).toBe('2019-06/..')
  expect(duringAsKnown(onFoot, day('2022-09-26')).text).toBe('2019-06/2022-09-26')
  expect(duringAsKnown(onFoot, null)).toBe(onFoot.during)
})

it('quotes a claim in its sentence, its own words alone highlighted', () => {
  const { excerpt: whole, pieces } = quotationOfClaim(shipped, excerpt('military-contact.officers'))
  expect(whole.id).toBe('military-contact.apure')
  expect(pieces.filter((piece) => piece.highlighted).map((piece) => piece.text)).toEqual(['16 officers dead'])
})
