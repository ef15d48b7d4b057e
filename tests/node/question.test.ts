import { expect, it } from 'vitest'
import {
  answersTo,
  byArticle,
  disputedEvents,
  questionsByStanding,
  standingOf,
} from '../../src/core/question.ts'
import { parsed, put, readJson } from './fixtures/small.ts'
import type { Files } from './fixtures/small.ts'
import { day, sure } from './fixtures/sure.ts'

const files = (): Files => ({
  dossier: readJson('static/dossier/dossier.json'),
  places: readJson('static/dossier/places.geojson'),
})
const shipped = parsed(files())
const question = (id: string, of = shipped) => sure(of.questions.find((one) => one.id === id))

it('puts disagreements first, and counts the articles that answer', () => {
  const all = questionsByStanding(shipped, null)
  expect(all).toHaveLength(shipped.questions.length)
  expect(all.slice(0, 4).map((one) => [one.question.id, one.standing, one.articles])).toEqual([
    ['border-length', 'disagreement', 2],
    ['agreed-when', 'disagreement', 2],
    ['military-9-august', 'disagreement', 2],
    ['venezuelans-left', 'course', 2],
  ])
})

it('leaves out the questions that nobody has answered by a day', () => {
  const then = questionsByStanding(shipped, day('2022-06-30')).map((one) => one.question.id)
  expect(then).toContain('venezuelans-left')
  expect(then).not.toContain('border-length')
  expect(questionsByStanding(shipped, day('2022-06-21'))).toEqual([])
})

it('is no disagreement and no course of time while one article alone answers', () => {
  expect(standingOf(shipped, question('venezuelans-left'), day('2022-08-10'))).toBe('single')
  expect(standingOf(shipped, question('venezuelans-left'), day('2022-10-24'))).toBe('course')
  expect(standingOf(shipped, question('border-length'), day('2022-08-09'))).toBe('unanswered')
  const later = files()
  put(later.dossier, 'articles[2].published', '2022-08-20')
  const dossier = parsed(later)
  expect(standingOf(dossier, question('border-length', dossier), day('2022-08-15'))).toBe('single')
  expect([...disputedEvents(dossier, day('2022-08-15'))]).toEqual([])
})

it('never takes a copy for a second source', () => {
  const copied = files()
  // two articles that answer by June, one a copy of the other; the third that disagrees comes later
  put(copied.dossier, 'articles[0].published', '2022-08-10')
  put(copied.dossier, 'articles[2].copyOf', 'military-ties')
  put(copied.dossier, 'claims[2].question', 'border-length')
  put(copied.dossier, 'articles[0].published', '2022-09-01')
  const dossier = parsed(copied)
  const border = question('border-length', dossier)
  expect(byArticle(answersTo(dossier, border, day('2022-08-10')))).toHaveLength(2)
  expect(standingOf(dossier, border, day('2022-08-10'))).toBe('single')
  expect(standingOf(dossier, border, day('2022-09-01'))).toBe('disagreement')
})

it('does not call two that say the same a disagreement because a third will contradict', () => {
  const same = files()
  put(same.dossier, 'claims[1].value', 2219)
  put(same.dossier, 'claims[3].question', 'border-length')
  const dossier = parsed(same)
  expect(standingOf(dossier, question('border-length', dossier), day('2022-08-10'))).toBe('agreement')
  expect(standingOf(dossier, question('border-length', dossier), null)).toBe('disagreement')
})

it('marks the events that a disagreement is about', () => {
  expect([...disputedEvents(shipped, null)].sort()).toEqual([
    'leyva-faria',
    'military-order',
    'petro-sworn-in',
  ])
  expect([...disputedEvents(shipped, day('2022-08-09'))]).toEqual([])
})

it('tells a course of time in the order of publication', () => {
  const turned = files()
  put(turned.dossier, 'claims[2].excerpt', 'hrw-letter.seven-million')
  put(turned.dossier, 'claims[3].excerpt', 'petro-borders.six-million')
  const dossier = parsed(turned)
  const told = answersTo(dossier, question('venezuelans-left', dossier), null)
  expect(told.map(({ article }) => article.id)).toEqual(['petro-borders', 'hrw-letter'])
})
