import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDays, type Day } from '../../src/core/day.ts'
import {
  effectiveWhen,
  isExcerptKnown,
  isRefinementKnown,
  isStatusKnown,
  knownArticles,
  knownEvents,
} from '../../src/core/dossier/known.ts'
import { knownExcerptsOf } from '../../src/core/dossier/known-excerpts.ts'
import type { Claim, Dossier, Excerpt, Status } from '../../src/core/dossier/types.ts'
import { answersTo } from '../../src/core/question.ts'
import { days } from './fixtures/arbitrary.ts'
import { drop, parsed, put, smallFiles } from './fixtures/small.ts'
import { day, sure } from './fixtures/sure.ts'

const small = parsed(smallFiles())
const ids = (items: readonly { readonly id: string }[]): string[] => items.map((item) => item.id)
const knownExcerpts = (dossier: Dossier, known: Day | null): Excerpt[] =>
  dossier.articles.flatMap(({ excerpts }) =>
    excerpts.filter((excerpt) => isExcerptKnown(dossier, excerpt, known)),
  )
const knownClaims = (dossier: Dossier, known: Day | null): Claim[] =>
  dossier.questions.flatMap((question) => answersTo(dossier, question, known).map(({ claim }) => claim))
const knownStatuses = (dossier: Dossier, known: Day | null): Status[] =>
  dossier.statuses.filter((status) => isStatusKnown(dossier, status, known))
const event = (id: string) => sure(small.events.find((one) => one.id === id))

it('knows an article from its day on, and not the day before', () => {
  expect(ids(knownArticles(small, day('2022-06-21')))).toEqual([])
  expect(ids(knownArticles(small, day('2022-06-22')))).toEqual(['first'])
})

it('knows an article dated to the month from the month’s last day, and a copy from its own', () => {
  expect(ids(knownArticles(small, day('2022-08-30')))).toEqual(['first'])
  expect(ids(knownArticles(small, day('2022-08-31')))).toEqual(['first', 'second'])
})

it('knows all without a known day', () => {
  expect(ids(knownArticles(small, null))).toEqual(['first', 'second'])
  expect(ids(knownEvents(small, null))).toEqual(ids(small.events))
  expect(knownStatuses(small, null)).toEqual(small.statuses)
})

it('knows excerpts and claims with their article', () => {
  expect(ids(knownExcerpts(small, day('2022-07-01')))).toEqual(ids(sure(small.articles[0]).excerpts))
  expect(knownClaims(small, day('2022-07-01')).map((claim) => claim.value)).toEqual([
    16,
    { en: 'nobody says', es: 'nadie lo dice' },
  ])
})

it('knows an event from the first article that speaks of it', () => {
  expect(ids(knownEvents(small, day('2022-07-01')))).toEqual(['closing', 'promise', 'talk'])
  expect(ids(knownExcerptsOf(small, event('closing'), day('2022-07-01')))).toEqual(['first.bridge'])
  expect(ids(knownExcerptsOf(small, event('closing'), null))).toEqual(['first.bridge', 'second.men'])
})

it('refines a date from the day its reference was published', () => {
  expect(effectiveWhen(event('closing'), small, day('2022-06-30'))?.text).toBe('2019')
  expect(effectiveWhen(event('closing'), small, day('2022-07-01'))?.text).toBe('2019-02-23')
  expect(effectiveWhen(event('closing'), small, null)?.text).toBe('2019-02-23')
})

it('counts an undated reference only when no known day is set', () => {
  expect(effectiveWhen(event('fight'), small, day('2030-01-01'))?.text).toBe('2021-03')
  expect(effectiveWhen(event('fight'), small, null)?.text).toBe('2021-03-21/2021-05')
  expect(isRefinementKnown(small, event('fight'), day('2030-01-01'))).toBe(false)
  expect(isRefinementKnown(small, event('promise'), null)).toBe(false)
})

it('gives no date to what has none', () => {
  expect(effectiveWhen(event('promise'), small, null)).toBeNull()
})

it('knows a status once an excerpt and all its references are known', () => {
  const states = (on: string): string[] => knownStatuses(small, day(on)).map((status) => status.state)
  expect(states('2022-06-30')).toEqual([])
  expect(states('2022-07-01')).toEqual(['blocked', 'on-foot'])
  expect(states('2022-08-31')).toEqual(['blocked', 'on-foot', 'cargo'])
})

it('knows a status that rests on references alone before any article', () => {
  const files = smallFiles()
  put(files.dossier, 'references[0].published', '2019-06-10')
  const early = parsed(files)
  expect(knownStatuses(early, day('2019-06-10')).map((status) => status.state)).toEqual(['on-foot'])
})

it('needs but one of a status’s excerpts', () => {
  const files = smallFiles()
  put(files.dossier, 'statuses[0].excerpts', ['first.bridge', 'second.men'])
  expect(knownStatuses(parsed(files), day('2022-07-01')).map((status) => status.state)).toContain('blocked')
})

it('waits for every reference of a status', () => {
  const files = smallFiles()
  put(files.dossier, 'statuses[1].references', ['R1', 'R2'])
  expect(knownStatuses(parsed(files), day('2030-01-01')).map((status) => status.state)).toEqual([
    'blocked',
    'cargo',
  ])
})

it('needs no copyOf to know an article', () => {
  const files = smallFiles()
  drop(files.dossier, 'articles[1].copyOf')
  expect(ids(knownArticles(parsed(files), day('2022-08-31')))).toEqual(['first', 'second'])
})

it('never forgets: what is known on a day is known later', () => {
  const around = days('2018-01-01', '2023-12-31')
  fc.assert(
    fc.property(around, around, (a, b) => {
      const [earlier, later] = compareDays(a, b) <= 0 ? [a, b] : [b, a]
      expect(ids(knownEvents(small, later))).toEqual(expect.arrayContaining(ids(knownEvents(small, earlier))))
      expect(knownStatuses(small, later)).toEqual(expect.arrayContaining([...knownStatuses(small, earlier)]))
      expect(knownClaims(small, null)).toEqual(expect.arrayContaining([...knownClaims(small, later)]))
    }),
  )
})
