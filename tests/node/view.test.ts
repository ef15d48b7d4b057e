import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDays } from '../../src/core/day.ts'
import { eventKinds } from '../../src/core/dossier/types.ts'
import type { Box } from '../../src/core/dossier/types.ts'
import { defaultWindow } from '../../src/core/select.ts'
import { defaultView, modes, preferredLang, readView, themes, writeView } from '../../src/core/view.ts'
import type { View, ViewContext } from '../../src/core/view.ts'
import { langs } from '../../src/core/words.ts'
import { whyUnread } from '../../src/text/unread.ts'
import { days } from './fixtures/arbitrary.ts'
import { addressKeys } from './fixtures/fuzz.ts'
import { parsed, smallFiles } from './fixtures/small.ts'
import { day, window } from './fixtures/sure.ts'

const small = parsed(smallFiles())
const bare: ViewContext = { languages: ['en'], prefersDark: false }
const context: ViewContext = { ...bare, dossier: small }
const read = (query: string, within = context) => readView(new URLSearchParams(query), within)

it('is the default view without parameters, and writes none for it', () => {
  expect(read('')).toEqual({ view: defaultView(context), unread: [] })
  expect(writeView(defaultView(context), context)).toBe('')
})

const full: View = {
  mode: 'brief',
  window: window('2019-02-01..2022-10-31'),
  known: day('2022-08-10'),
  select: 'closing',
  excerpt: 'first.bridge',
  kinds: ['clash', 'closure'],
  articles: ['second', 'first'],
  q: 'Padrino López & co',
  certainty: 'certain',
  places: ['zone', 've-apure'],
  area: [-73, 7, -72.25, 8.5],
  at: { zoom: 8.5, lat: 7.8, lon: -72.4 },
  step: 1,
  lang: 'es',
  theme: 'dark',
  dossier: 'dossiers/2023',
}
const fullQuery =
  'mode=brief&window=2019-02-01..2022-10-31&known=2022-08-10&select=closing&excerpt=first.bridge&kinds=clash,closure&articles=second,first&q=Padrino+L%C3%B3pez+%26+co&certainty=certain&places=zone,ve-apure&area=-73,7,-72.25,8.5&at=8.5/7.8/-72.4&step=1&lang=es&theme=dark&dossier=dossiers/2023'

it('writes an address that people can read', () => {
  expect(writeView(full, context)).toBe(fullQuery)
})

it('reads the whole of it', () => {
  expect(read(fullQuery)).toEqual({ view: full, unread: [] })
})

const views: fc.Arbitrary<View> = fc.record({
  mode: fc.constantFrom(...modes),
  window: fc.option(
    fc
      .tuple(days(), days())
      .map(([a, b]) => (compareDays(a, b) <= 0 ? { from: a, to: b } : { from: b, to: a })),
  ),
  known: fc.option(days()),
  select: fc.option(fc.constantFrom('closing', 'bridge', 'first', 'men')),
  excerpt: fc.option(fc.constantFrom('first.bridge', 'second.men')),
  kinds: fc.option(fc.subarray([...eventKinds])),
  articles: fc.option(fc.subarray(['first', 'second'])),
  q: fc.string({ unit: 'grapheme' }),
  certainty: fc.constantFrom(null, 'certain'),
  places: fc.option(fc.subarray(['bridge', 'zone', 'co-norte-de-santander'])),
  area: fc.option(
    fc
      .tuple(fc.integer({ min: -1_800_000, max: 1_799_998 }), fc.integer({ min: -900_000, max: 899_998 }))
      .map(([lon, lat]): Box => [lon / 10_000, lat / 10_000, (lon + 2) / 10_000, (lat + 1) / 10_000]),
  ),
  at: fc.option(
    fc.record({
      zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
      lat: fc.integer({ min: -8_500_000, max: 8_500_000 }).map((n) => n / 100_000),
      lon: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 100_000),
    }),
  ),
  step: fc.option(fc.constant(1)),
  lang: fc.constantFrom(...langs),
  theme: fc.constantFrom(...themes),
  dossier: fc.option(fc.constantFrom('other', '/data/ñandú.json', 'a/b-c_d/2023')),
})
const contexts: fc.Arbitrary<ViewContext> = fc.record({
  languages: fc.subarray(['fr', 'es-CO', 'en-GB', 'es']),
  prefersDark: fc.boolean(),
  dossier: fc.constant(small),
})

it('reads back what it writes', () => {
  fc.assert(
    fc.property(views, contexts, (view, within) => {
      expect(read(writeView(view, within), within)).toEqual({ view, unread: [] })
    }),
    { numRuns: 500 },
  )
})

it('reads without throwing whatever stands in the address, and what it read it writes', () => {
  const pairs = fc.array(
    fc.tuple(
      fc.constantFrom(...addressKeys),
      fc.oneof(fc.string({ unit: 'binary' }), fc.webPath(), fc.double().map(String)),
    ),
  )
  fc.assert(
    fc.property(pairs, (entries) => {
      const { view } = readView(new URLSearchParams(entries), context)
      expect(read(writeView(view, context)).unread).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['mode', 'present', 'It takes one of: explore, brief, kiosk.'],
  [
    'window',
    '2019-02-30..2019-03-01',
    'A window is two days, the earlier one first: 2019-02-01..2022-10-31.',
  ],
  [
    'window',
    '2022-01-01..2019-01-01',
    'A window is two days, the earlier one first: 2019-02-01..2022-10-31.',
  ],
  ['known', '2022-13-01', 'It takes a day that exists: 2022-08-10.'],
  ['select', 'nothing', 'The dossier has no event, place, article or question of that id.'],
  ['select', '__proto__', 'The dossier has no event, place, article or question of that id.'],
  ['kinds', 'war', 'There is no war here, only: diplomacy, clash, closure, reopening, crossing, rights.'],
  ['articles', 'third,fourth', 'There is no third, fourth here, only: first, second.'],
  [
    'at',
    '8/95/0',
    'It takes zoom/latitude/longitude, such as 8.5/7.8/-72.4: zoom 0 to 22, latitude ±85, longitude ±180.',
  ],
  [
    'at',
    'NaN/0/0',
    'It takes zoom/latitude/longitude, such as 8.5/7.8/-72.4: zoom 0 to 22, latitude ±85, longitude ±180.',
  ],
  [
    'at',
    '23/0/0',
    'It takes zoom/latitude/longitude, such as 8.5/7.8/-72.4: zoom 0 to 22, latitude ±85, longitude ±180.',
  ],
  [
    'at',
    '8/0/181',
    'It takes zoom/latitude/longitude, such as 8.5/7.8/-72.4: zoom 0 to 22, latitude ±85, longitude ±180.',
  ],
  [
    'at',
    '8/0',
    'It takes zoom/latitude/longitude, such as 8.5/7.8/-72.4: zoom 0 to 22, latitude ±85, longitude ±180.',
  ],
  ['certainty', 'possible', 'It takes one of: certain.'],
  [
    'places',
    'elsewhere,Ve-Apure',
    'There is no elsewhere, Ve-Apure here: it takes places of the dossier and states, such as ve-apure.',
  ],
  ['area', '-73,7,-73,8', 'It takes west,south,east,north in degrees, such as -73,7,-72,8.5.'],
  ['area', '-72,7,-73,8.5', 'It takes west,south,east,north in degrees, such as -73,7,-72,8.5.'],
  ['area', '-73,8.5,-72,7', 'It takes west,south,east,north in degrees, such as -73,7,-72,8.5.'],
  ['area', '-73,7,-72', 'It takes west,south,east,north in degrees, such as -73,7,-72,8.5.'],
  ['area', '-73,7,-72,91', 'It takes west,south,east,north in degrees, such as -73,7,-72,8.5.'],
  ['area', '-181,7,-72,8', 'It takes west,south,east,north in degrees, such as -73,7,-72,8.5.'],
  ['area', 'a,b,c,d', 'It takes west,south,east,north in degrees, such as -73,7,-72,8.5.'],
  ['area', '-73,7,-72,1e1', 'It takes west,south,east,north in degrees, such as -73,7,-72,8.5.'],
  ['step', '0', 'A step is a number from 1 on.'],
  ['step', '2', 'The story has 1 step.'],
  ['lang', 'fr', 'It takes one of: en, es.'],
  ['theme', 'blue', 'It takes one of: light, dark.'],
])('leaves %s=%s out and says why', (key, value, why) => {
  const { view, unread } = read(new URLSearchParams({ [key]: value }).toString())
  expect(view).toEqual(defaultView(context))
  expect(unread.map((one) => [one.key, one.value, whyUnread(one.why).en])).toEqual([[key, value, why]])
  expect(unread.map((one) => whyUnread(one.why).es)).not.toEqual([why])
})

it.each([
  'https://elsewhere.org/dossier',
  '//elsewhere.org',
  '/\t/elsewhere.org',
  '/\\elsewhere.org',
  'a\\b',
  '../secret',
  'a/../../b',
  '%2e%2e/secret',
  'javascript:alert(1)',
  'data:,x',
  'a?b',
  'a#b',
  'a//b',
  '',
])('takes no dossier from %j', (value) => {
  const { view, unread } = read(new URLSearchParams({ dossier: value }).toString())
  expect(view.dossier).toBeNull()
  expect(unread.map((one) => one.key)).toEqual(['dossier'])
})

it('says so in Spanish as well', () => {
  const why = (query: string): string[] => read(query).unread.map((one) => whyUnread(one.why).es)
  expect(why('step=2')).toEqual(['El relato tiene 1 paso.'])
  expect(why('kinds=war&lang=fr')).toEqual([
    'Aquí no hay war, solo: diplomacy, clash, closure, reopening, crossing, rights.',
    'Admite uno de: en, es.',
  ])
})

it('takes a folder with or without a slash at its end', () => {
  expect([read('dossier=a/b/').view.dossier, read('dossier=/a').view.dossier]).toEqual(['a/b', '/a'])
})

it('keeps the part of a list that can be read', () => {
  const { view, unread } = read('kinds=clash,war&articles=second,third')
  expect([view.kinds, view.articles]).toEqual([['clash'], ['second']])
  expect(unread.map((one) => whyUnread(one.why).en)).toEqual([
    'There is no war here, only: diplomacy, clash, closure, reopening, crossing, rights.',
    'There is no third here, only: first, second.',
  ])
})

it('passes over an empty entry of a list, and one that stands there twice', () => {
  const { view, unread } = read('kinds=clash,clash,,&articles=,first&places=zone,,zone')
  expect(view).toMatchObject({ kinds: ['clash'], articles: ['first'], places: ['zone'] })
  expect(unread).toEqual([])
})

it('keeps the places there are, and takes states on trust until their file is read', () => {
  const { view, unread } = read('places=zone,nowhere,ve-nowhere')
  expect(view.places).toEqual(['zone', 've-nowhere'])
  expect(unread.map((one) => whyUnread(one.why).es)).toEqual([
    'Aquí no hay nowhere: admite lugares del dosier y estados o departamentos, como ve-apure.',
  ])
})

it('writes a box to some ten metres', () => {
  const area: Box = [-73.123456, 7, -72.00001, 8.99999]
  expect(writeView({ ...defaultView(context), area }, context)).toBe('area=-73.1235,7,-72,9')
})

it('tells none of a kind from all of them', () => {
  expect(read('kinds=').view.kinds).toEqual([])
  expect(writeView({ ...defaultView(context), kinds: [] }, context)).toBe('kinds=')
})

it('takes ids on trust while there is no dossier', () => {
  const { view, unread } = read('select=anything&articles=a,b&step=9', bare)
  expect([view.select, view.articles, view.step]).toEqual(['anything', ['a', 'b'], 9])
  expect(unread).toEqual([])
})

it('leaves parameters of others alone', () => {
  expect(read('utm_source=x&fbclid=y')).toEqual({ view: defaultView(context), unread: [] })
})

it('does not write the window it would take anyway', () => {
  expect(writeView({ ...defaultView(context), window: defaultWindow(small) }, context)).toBe('')
})

it('is dark in the kiosk, unless the address says light', () => {
  expect(read('mode=kiosk').view.theme).toBe('dark')
  expect(read('mode=kiosk&theme=light').view.theme).toBe('light')
  expect(writeView(read('mode=kiosk').view, context)).toBe('mode=kiosk')
  expect(read('', { ...context, prefersDark: true }).view.theme).toBe('dark')
})

it.each([
  [['es-VE', 'en'], 'es'],
  [['fr', 'ES'], 'es'],
  [['en-US', 'es'], 'en'],
  [['fr', 'pt-BR'], 'en'],
  [[], 'en'],
])('of the languages %j prefers %s', (languages, lang) => {
  expect(preferredLang(languages)).toBe(lang)
})
