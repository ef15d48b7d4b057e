import { expect, it } from 'vitest'
import { wordsFilter } from '../../src/core/search.ts'
import { chronology, crossingState, defaultWindow, eventsInWindow } from '../../src/core/select.ts'
import type { EventFilters } from '../../src/core/select.ts'
import { parsed, put, smallFiles } from './fixtures/small.ts'
import { day, window } from './fixtures/sure.ts'

const small = parsed(smallFiles())
const all: EventFilters = { kinds: null, articles: null }

function rows(span: string | null, known: string | null, filters: Partial<EventFilters> = {}): string[] {
  const found = eventsInWindow(
    small,
    span === null ? null : window(span),
    known === null ? null : day(known),
    {
      ...all,
      ...filters,
    },
  )
  return found.rows.map((row) => `${row.event.id} ${row.when.text} ${row.presence}`)
}

it('gives every dated event by time, each with its presence', () => {
  expect(rows('2019-01-01..2019-12-31', null)).toEqual([
    'closing 2019-02-23 certain',
    'fight 2021-03-21/2021-05 absent',
    // open at the start: it stands where its one known day is
    'talk [..2022-06-22] possible',
  ])
})

it('counts by the articles’ date until the refinement is known', () => {
  expect(rows('2019-02-01..2019-02-28', '2022-06-22')).toContain('closing 2019 possible')
  expect(rows('2019-02-01..2019-02-28', '2022-07-01')).toContain('closing 2019-02-23 certain')
})

it('keeps certain and possible events apart from the absent ones', () => {
  const found = eventsInWindow(small, window('2019-01-01..2019-12-31'), null, all)
  expect(found.present.map((row) => row.event.id)).toEqual(['closing', 'talk'])
})

it('lists events without a date apart, whatever the window', () => {
  const found = eventsInWindow(small, window('1900-01-01..1900-01-02'), null, all)
  expect(found.undated.map((event) => event.id)).toEqual(['promise'])
})

it('leaves out what is not known yet', () => {
  expect(rows(null, '2022-06-21')).toEqual([])
  expect(rows(null, '2022-06-22').map((row) => row.split(' ')[0])).toEqual(['closing', 'talk'])
  expect(eventsInWindow(small, null, day('2022-06-21'), all).undated).toEqual([])
})

it('takes the default window for none', () => {
  expect(rows(null, null)).toEqual(rows('2019-01-01..2022-08-31', null))
})

it.each<[Partial<EventFilters>, string[]]>([
  [{ kinds: ['clash', 'diplomacy'] }, ['fight', 'talk']],
  [{ kinds: [] }, []],
  [{ articles: ['second'] }, ['closing', 'fight']],
  [{ articles: [] }, []],
  [{ words: wordsFilter('APURE') }, ['fight']],
  [{ words: wordsFilter('perez') }, []],
  [{ kinds: ['closure'], articles: ['second'], words: wordsFilter('puente') }, ['closing']],
])('filters by %j', (filters, ids) => {
  expect(rows(null, null, filters).map((row) => row.split(' ')[0])).toEqual(ids)
})

it('filters undated events too', () => {
  const undated = (filters: Partial<EventFilters>): number =>
    eventsInWindow(small, null, null, { ...all, ...filters }).undated.length
  expect([
    undated({ kinds: ['clash'] }),
    undated({ articles: ['second'] }),
    undated({ words: wordsFilter('nothing') }),
  ]).toEqual([0, 0, 0])
  expect(undated({ kinds: ['diplomacy'], articles: ['first'], words: wordsFilter('promise') })).toBe(1)
})

it('counts an article for a filter only once it is known', () => {
  expect(rows(null, '2022-07-01', { articles: ['second'] })).toEqual([])
})

it('orders by earliest start, then latest end, then as in the dossier', () => {
  const files = smallFiles()
  const dates = ['2021-03', '2021-03', '2021-03-01', '2021-02-28']
  dates.forEach((date, i) => {
    put(files.dossier, `events[${i}].when`, date)
    put(files.dossier, `events[${i}].whenBasis`, 'stated')
    put(files.dossier, `events[${i}].refined`, null)
  })
  const order = chronology(parsed(files), null).dated.map((row) => row.event.id)
  expect(order).toEqual(['talk', 'promise', 'closing', 'fight'])
})

it('keeps the order while the known day stays', () => {
  expect(chronology(small, day('2022-07-01'))).toBe(chronology(small, day('2022-07-01')))
  expect(chronology(small, null).dated).not.toEqual(chronology(small, day('2022-06-22')).dated)
})

it.each([
  ['2019-02-22', null],
  ['2019-02-23', 'blocked certain'],
  ['2019-05-31', 'blocked certain'],
  // nobody gave the day in June on which the one gave way to the other
  ['2019-06-15', 'blocked possible'],
  ['2019-06-30', 'on-foot certain'],
  ['2022-09-25', 'on-foot certain'],
  ['2022-09-26', 'cargo certain'],
  ['2030-01-01', 'cargo certain'],
])('on %s the bridge is %s', (on, expected) => {
  const found = crossingState(small, 'bridge', day(on), null)
  expect(found && `${found.state} ${found.presence}`).toBe(expected)
})

it('says nothing of a crossing before it is known, nor of one without a status', () => {
  expect(crossingState(small, 'bridge', day('2022-10-01'), day('2022-07-01'))).toBeNull()
  expect(crossingState(small, 'bridge', day('2020-01-01'), day('2022-07-01'))?.state).toBe('on-foot')
  expect(crossingState(small, 'bridge', day('2020-01-01'), day('2022-06-30'))).toBeNull()
  expect(crossingState(small, 'zone', day('2020-01-01'), null)).toBeNull()
})

it('says nothing between two spans that do not touch', () => {
  const files = smallFiles()
  put(files.dossier, 'statuses[1].during', '2019-08-01/2022-09-26')
  expect(crossingState(parsed(files), 'bridge', day('2019-07-15'), null)).toBeNull()
})

it('opens on the span from the earliest bounded event to the latest article or event', () => {
  expect(defaultWindow(small)).toEqual(window('2019-01-01..2022-08-31'))
})

it('opens on a refinement that begins before what the articles say, and on an event after the last article', () => {
  const files = smallFiles()
  put(files.dossier, 'events[0].refined.when', '2018-12-24')
  put(files.dossier, 'events[1].when', '2023-05')
  expect(defaultWindow(parsed(files))).toEqual(window('2018-12-24..2023-05-31'))
})

it('opens on the articles where no event has a date', () => {
  const files = smallFiles()
  for (const i of [0, 1, 2, 3]) {
    put(files.dossier, `events[${i}].when`, null)
    put(files.dossier, `events[${i}].whenBasis`, null)
    put(files.dossier, `events[${i}].refined`, null)
  }
  put(files.dossier, 'articles[0].published', '2022-06')
  expect(defaultWindow(parsed(files))).toEqual(window('2022-06-01..2022-08-31'))
})

it('opens on one day where all that is dated begins after all that ends', () => {
  const files = smallFiles()
  for (const i of [0, 1, 3]) {
    put(files.dossier, `events[${i}].when`, '2024-05-01/..')
    put(files.dossier, `events[${i}].refined`, null)
  }
  expect(defaultWindow(parsed(files))).toEqual(window('2024-05-01..2024-05-01'))
})
