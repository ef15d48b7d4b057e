import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { dataKinds, rawColumns, undated } from '../../src/core/data/columns.ts'
import type { DataSet } from '../../src/core/data/set.ts'
import { sortColumns } from '../../src/core/data/sort.ts'
import { dayNumber, parseDay } from '../../src/core/day.ts'
import { parseWindow } from '../../src/core/window.ts'
import { DataSets, type Search } from '../../src/app/data.svelte.ts'
import Evidence from '../../src/ui/evidence/Evidence.svelte'
import { sessionOf } from './dossier.ts'

interface Row {
  readonly title: string
  /** first and last day that it may have been; null: no date */
  readonly when: readonly [string, string] | null
  readonly kind?: (typeof dataKinds)[number]
  readonly at?: readonly [lon: number, lat: number]
}

function number(text: string): number {
  const day = parseDay(text)
  if (day === null) throw new Error(text)
  return dayNumber(day)
}

/** A data set of such rows, each with its words at hand. */
function setOf(name: string, rows: readonly Row[]): DataSet {
  const raw = rawColumns(rows.length)
  rows.forEach(({ when, kind = 'clash', at = [-71.5, 7] }, i) => {
    raw.startEarliest[i] = raw.endEarliest[i] = when ? number(when[0]) : undated
    raw.startLatest[i] = raw.endLatest[i] = when ? number(when[1]) : 0
    raw.kind[i] = dataKinds.indexOf(kind)
    raw.lon[i] = at[0]
    raw.lat[i] = at[1]
    raw.record[i] = i
  })
  return {
    id: name,
    name,
    credit: 'Somebody, CC BY',
    columns: sortColumns(raw),
    fields: ['what', 'note'],
    refused: [],
    refusedCount: 0,
    read: (records) =>
      Promise.resolve(
        records.map((record) => ({
          title: rows[record]?.title ?? '',
          when: '',
          place: 'Arauquita',
          notes: `Note of ${rows[record]?.title ?? ''}`,
          source: 'La Gaceta',
          url: 'https://example.org/',
          values: [rows[record]?.title ?? '', 'a <b>note</b>'],
        })),
      ),
  }
}

async function show(query: string, set: DataSet, search: Search = () => Promise.resolve(new Uint32Array())) {
  const session = await sessionOf(query)
  const data = new DataSets(session, search)
  session.data = data
  data.add(set)
  const screen = await render(Evidence, {
    session,
    measured: null,
    hovered: null,
    onhover: () => undefined,
    onshow: () => undefined,
  })
  // fetched with the first set
  await expect.element(screen.getByRole('region', { name: set.name })).toBeVisible()
  const titles = () =>
    [...screen.container.querySelectorAll('ul[aria-label^="Rows of"] .title')].map((x) => x.textContent)
  return { session, data, screen, titles }
}

const four = setOf('four.csv', [
  { title: 'Second', when: ['2021-05-02', '2021-05-02'] },
  { title: 'No day', when: null },
  { title: 'First', when: ['2021-03-01', '2021-03-01'], kind: 'other' },
  { title: 'Some day in the year', when: ['2021-01-01', '2021-12-31'], at: [-66, 10] },
])

it('lists the rows of the window by time, says which only possibly are in it, and those without a date apart', async () => {
  const { screen, titles } = await show('window=2021-03-01..2021-06-30', four)
  await expect.poll(titles).toEqual(['Some day in the year', 'First', 'Second', 'No day'])
  const dated = screen.getByRole('list', { name: 'Rows of four.csv', exact: true })
  await expect
    .element(dated.getByRole('button', { name: /^Some day in the year .*possibly .*2021/ }))
    .toBeVisible()
  await expect
    .element(dated.getByRole('button', { name: /^First .*1 Mar 2021/ }))
    .not.toHaveTextContent('possibly')
  const apart = screen.getByRole('list', { name: 'Rows of four.csv without a date' })
  await expect.element(apart.getByRole('button', { name: /^No day/ })).toBeVisible()
  await expect.element(screen.getByText('3 of 4 rows here')).toBeVisible()
})

it('follows the window, the kinds, the certainty, a box and the words searched for', async () => {
  const found: Search = (_, words) => Promise.resolve(Uint32Array.from(words === 'sec' ? [0] : []))
  const { session, data, titles } = await show('window=2021-03-01..2021-06-30', four, found)
  session.show({ certainty: 'certain' })
  await expect.poll(titles).toEqual(['First', 'Second'])
  session.show({ kinds: ['diplomacy'] })
  await expect.poll(titles).toEqual(['First'])
  data.other = false
  await expect.poll(titles).toEqual([])
  data.other = true
  session.show({ kinds: null, certainty: null, area: [-67, 9, -65, 11] })
  await expect.poll(titles).toEqual(['Some day in the year'])
  session.show({ area: null, q: 'sec' })
  await expect.poll(titles).toEqual(['Second'])
  session.show({ q: '', places: ['ve-distrito-capital', 've-miranda'] })
  await session.locate()
  await expect.poll(titles).toEqual(['Some day in the year'])
  session.show({ places: null, window: { from: session.window.from, to: session.window.from } })
  await expect.poll(titles).toEqual(['Some day in the year', 'First', 'No day'])
})

it('looks for words once in each set, however sets are switched, moved, added and removed', async () => {
  const asked: string[] = []
  const search: Search = (set, words) => {
    asked.push(`${set.name}: ${words}`)
    return Promise.resolve(Uint32Array.from([0]))
  }
  const { session, data, titles } = await show('window=2021-03-01..2021-06-30', four, search)
  session.show({ q: 'sec' })
  await expect.poll(titles).toEqual(['Second'])
  data.add(setOf('other.csv', [{ title: 'Another', when: ['2021-05-03', '2021-05-03'] }]))
  await expect.poll(titles).toEqual(['Another', 'Second'])
  expect(asked).toEqual(['four.csv: sec', 'other.csv: sec'])
  data.toggle('other.csv')
  data.move('other.csv', -1)
  // nothing of what was found is gone meanwhile
  await expect.poll(() => data.list.map(({ set }) => set.name)).toEqual(['other.csv', 'four.csv'])
  expect(data.present).toBe(1)
  expect(data.working).toBe(false)
  data.remove('other.csv')
  await expect.poll(() => data.list.length).toBe(1)
  expect(asked).toEqual(['four.csv: sec', 'other.csv: sec'])
  session.show({ q: '' })
  await expect.poll(titles).toHaveLength(4)
  session.show({ q: 'sec' })
  await expect.poll(titles).toEqual(['Second'])
  expect(asked).toHaveLength(3)
})

it('shows a row with every field as it stands, and goes on to the next in time', async () => {
  const { session, data, screen } = await show('window=2021-03-01..2021-06-30', four)
  await screen.getByRole('button', { name: /^First/ }).click()
  const card = screen.getByRole('article')
  await expect.element(card.getByRole('heading', { name: 'First' })).toBeVisible()
  const told = () => card.element().textContent.replaceAll(/\s+/g, ' ')
  await expect.poll(told).toMatch(/1 March 2021.*Arauquita; exact place.*La Gaceta/)
  expect(told()).toContain('a <b>note</b>')
  expect(told()).toContain('Row 3 of four.csv. Credit: Somebody, CC BY')
  await expect
    .element(card.getByRole('link', { name: 'Open the source' }))
    .toHaveAttribute('rel', 'noopener noreferrer')
  session.stepEvent(1)
  await expect.element(screen.getByRole('article').getByRole('heading', { name: 'Second' })).toBeVisible()
  session.stepEvent(-1)
  session.stepEvent(-1)
  await expect
    .element(screen.getByRole('article').getByRole('heading', { name: 'Some day in the year' }))
    .toBeVisible()
  // what is of the dossier takes its place, and leaves nothing behind
  session.select('apure')
  expect(data.chosen).toBeNull()
  session.select(null)
  expect(data.chosen).toBeNull()
  expect(session.view.select).toBeNull()
})

it('lists what lies at one point, each of it within reach', async () => {
  const { data, screen } = await show('window=2021-03-01..2021-06-30', four)
  const rows = [...four.columns.record.keys()].slice(0, 3).map((row) => ({ set: 'four.csv', row }))
  expect(data.meet(rows, 'pressed')).toBe(true)
  const list = screen.getByRole('list', { name: '3 rows at this point' })
  await list.getByRole('button', { name: /^Second/ }).click()
  await expect.element(screen.getByRole('article').getByRole('heading', { name: 'Second' })).toBeVisible()
  await expect.element(list.getByRole('button', { name: /^First/ })).toBeVisible()
})

it('leads from what is selected of the dossier to the rows that lie under it, as long as they are in the window', async () => {
  const { session, data, screen } = await show('window=2021-01-01..2021-06-30', four)
  const rows = [...four.columns.record.keys()].slice(0, 3).map((row) => ({ set: 'four.csv', row }))
  session.select('simon-bolivar-bridge')
  expect(data.meet(rows, 'beneath')).toBe(false)
  const way = screen.getByRole('button', { name: /of four\.csv at this place/ })
  await expect.element(way).toHaveAccessibleName('3 rows of four.csv at this place')
  session.show({ window: parseWindow('2021-05-01..2021-06-30') })
  await expect.element(way).toHaveAccessibleName('2 rows of four.csv at this place')
  await way.click()
  await expect.element(screen.getByRole('list', { name: '2 rows at this point' })).toBeVisible()
  expect(session.view.select).toBeNull()
  // it is of that press alone
  session.select('simon-bolivar-bridge')
  await expect.element(screen.getByRole('heading', { name: 'Simón Bolívar bridge' })).toBeVisible()
  await expect.element(way).not.toBeInTheDocument()
})

it('pages long lists, and switches, removes and credits a set by the keyboard', async () => {
  const many = setOf(
    'many.csv',
    Array.from({ length: 120 }, (_, i) => ({
      title: `Row no. ${i + 1}`,
      when: ['2021-05-01', '2021-05-01'] as const,
    })),
  )
  const { data, screen, titles } = await show('window=2021-05-01..2021-05-01&known=2022-08-10', many)
  await expect.poll(titles).toHaveLength(50)
  await screen.getByRole('button', { name: 'Later rows' }).click()
  await screen.getByRole('button', { name: 'Later rows' }).click()
  await expect.poll(titles).toHaveLength(20)
  await expect.element(screen.getByText('101–120 of 120')).toBeVisible()
  await expect.element(screen.getByText(/“Known by” leaves them as they are/)).toBeVisible()
  await expect.element(screen.getByText('Credit: Somebody, CC BY')).toBeVisible()
  screen.getByRole('checkbox', { name: 'Show: many.csv' }).element().focus()
  await userEvent.keyboard(' ')
  expect(titles()).toEqual([])
  expect(data.present).toBe(0)
  await screen.getByRole('button', { name: 'Remove: many.csv' }).click()
  expect(data.list).toEqual([])
})

it('lets the axis reach as far as the rows do once all of their time is asked for', async () => {
  const old = setOf('old.csv', [
    { title: 'Long ago', when: ['1998-04-01', '1998-04-03'] },
    { title: 'Since', when: ['2021-05-01', '2021-05-01'] },
  ])
  const { session, screen } = await show('', old)
  const before = session.whole
  await expect.element(screen.getByText('1 row lies outside the window.')).toBeVisible()
  await screen.getByRole('button', { name: 'Show all of its time' }).click()
  expect(session.window).toEqual({ from: '1998-04-01', to: '2021-05-01' })
  expect(session.whole).toEqual({ from: '1998-04-01', to: before.to })
  await expect
    .element(screen.getByRole('button', { name: /^Long ago .*between 1 and 3 Apr 1998/ }))
    .toBeVisible()
})

it('shows the beginning of a text that is too long to be laid out, and says so', async () => {
  const set = setOf('long.csv', [{ title: 'x'.repeat(1_000_000), when: ['2021-03-01', '2021-03-01'] }])
  const { data, screen } = await show('window=2021-03-01..2021-06-30', set)
  data.choose({ set: set.id, row: 0 })
  const card = screen.getByRole('article')
  await expect
    .element(card.getByText('Long texts are cut here; what you export has all of them.'))
    .toBeVisible()
  expect(card.element().textContent.length).toBeLessThan(20_000)
})

it('does not lose the focus where a row is closed', async () => {
  const { screen } = await show('', four)
  await screen.getByRole('button', { name: /^First/ }).click()
  const close = screen.getByRole('button', { name: 'Close the row' })
  await expect.element(close).toBeVisible()
  close.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('article')).not.toBeInTheDocument()
  await expect.poll(() => document.activeElement).not.toBe(document.body)
})

it('tells sets of one name apart, also where one of them is read anew', async () => {
  const data = new DataSets(await sessionOf(''), () => Promise.resolve(new Uint32Array()))
  const again = (id: string): DataSet => ({ ...setOf('events.csv', []), id })
  for (const id of ['a', 'b', 'c']) data.add(again(id))
  data.replace('b', again('d'), null)
  expect(data.list.map(({ set }) => [set.id, set.name])).toEqual([
    ['a', 'events.csv'],
    ['d', 'events.csv (2)'],
    ['c', 'events.csv (3)'],
  ])
  data.end()
})
