import { beforeEach, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { rawColumns } from '../../src/core/data/columns.ts'
import { sortColumns } from '../../src/core/data/sort.ts'
import { dayNumber, parseDay } from '../../src/core/day.ts'
import { DataSets } from '../../src/app/data.svelte.ts'
import { Player } from '../../src/app/player.svelte.ts'
import Timeline from '../../src/ui/timeline/Timeline.svelte'
import '../../src/ui/theme.css'
import { sessionOf } from './dossier.ts'

/** how often what is in the tables was looked up */
let looks = 0
beforeEach(() => (looks = 0))

const day = (text: string): number => {
  const parsed = parseDay(text)
  return parsed === null ? NaN : dayNumber(parsed)
}

/** The timeline with the strip of a data set of three rows on one day, and what the strip draws. */
async function show() {
  const session = await sessionOf('window=2019-03-15..2019-12-31')
  const raw = rawColumns(3)
  for (const days of [raw.startEarliest, raw.startLatest, raw.endEarliest, raw.endLatest])
    days.fill(day('2019-05-02'))
  const data = new DataSets(session, () => Promise.resolve(new Uint32Array()))
  data.add({
    ...{ id: 'rows', name: 'rows', credit: '', columns: sortColumns(raw), fields: [], refused: [] },
    ...{ refusedCount: 0, read: () => Promise.resolve([]) },
  })
  const [beside] = data.list
  const table = beside && data.table(beside)
  if (!table) throw new Error('no table')
  const watched = new Proxy(table, {
    get: (target, key): unknown => {
      if (key === 'startLatest') looks += 1
      return Reflect.get(target, key)
    },
  })
  vi.spyOn(data, 'table').mockReturnValue(watched)
  session.data = data
  const screen = await render(Timeline, {
    session,
    player: new Player(session),
    hovered: null,
    onhover: () => undefined,
    onmark: () => undefined,
  })
  const drawn = () =>
    [...screen.container.querySelectorAll('.strip .block')].map((block) => block.getAttribute('d'))
  // the strip is fetched with the first set
  await expect.poll(drawn, { timeout: 20_000 }).toHaveLength(1)
  return { session, screen, drawn }
}

it('counts no row anew while the window moves within what the axis shows, and does where less of it is shown', async () => {
  const { session, screen, drawn } = await show()
  const before = drawn()
  expect(looks).toBeGreaterThan(0)
  looks = 0
  session.shift(1)
  session.shift(30)
  await expect
    .element(screen.getByRole('slider', { name: 'From' }))
    .toHaveAttribute('aria-valuetext', '15 April 2019')
  expect(looks).toBe(0)
  expect(drawn()).toEqual(before)
  session.show({ kinds: [] })
  await expect.poll(drawn).toEqual([])
})
