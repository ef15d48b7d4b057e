import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import Evidence from '../../src/ui/evidence/Evidence.svelte'
import { sessionOf } from './dossier.ts'

async function show(query: string) {
  const session = await sessionOf(query)
  const screen = await render(Evidence, {
    session,
    measured: null,
    hovered: null,
    onhover: () => undefined,
    onshow: () => undefined,
  })
  await expect.element(screen.getByRole('group', { name: 'Kinds' })).toBeInTheDocument()
  // the finer filters come at the first sign of somebody
  await userEvent.keyboard('{Shift}')
  await expect.element(screen.getByRole('group', { name: 'Certainty' })).toBeInTheDocument()
  return { session, screen }
}
/** The files the page asks for lie at the root, wherever the test runs. */
const base = document.createElement('base')
base.href = '/'
document.head.append(base)

it('says at each kind how many events it would leave, with all other filters', async () => {
  const { session, screen } = await show('')
  const kinds = screen.getByRole('group', { name: 'Kinds' })
  await expect.element(kinds.getByRole('checkbox', { name: 'Clash 1 event' })).toBeChecked()
  await expect.element(kinds.getByRole('checkbox', { name: 'Rights, aid 3 events' })).toBeChecked()
  session.show({ articles: ['petro-borders'] })
  await expect.element(kinds.getByRole('checkbox', { name: 'Clash 0 events' })).toBeEnabled()
  // what is chosen within the group does not change what another choice of it would leave
  session.show({ articles: null, kinds: ['rights'] })
  await expect.element(kinds.getByRole('checkbox', { name: 'Clash 1 event' })).not.toBeChecked()
})

it('counts what the window has while it moves', async () => {
  const { session, screen } = await show('window=2019-01-01..2019-12-31')
  const count = (n: string) => screen.getByRole('checkbox', { name: `Diplomacy ${n}` })
  await expect.element(count('4 events')).toBeInTheDocument()
  session.show({ window: { ...session.window, to: session.window.from } })
  await expect.element(count('2 events')).toBeInTheDocument()
})

it('leaves only what is certain, in the list and its count', async () => {
  const { session, screen } = await show('window=2022-09-05..2022-09-10')
  await expect.element(screen.getByRole('radio', { name: /^Certain and possible/ })).toBeChecked()
  const before = session.events.present.length
  await screen.getByRole('radio', { name: /^Only certain/ }).click()
  expect(session.view.certainty).toBe('certain')
  const certain = session.events.present.length
  expect(certain).toBeLessThan(before)
  expect(screen.container.querySelectorAll('ul[aria-label="Events"] > li')).toHaveLength(certain)
  expect(screen.container.querySelector('ul[aria-label="Without a date"]')).toBeNull()
})

it('lets a state be picked, under its country, and says so above the list', async () => {
  const { session, screen } = await show('')
  await screen.getByRole('button', { name: 'Pick a state or department' }).click()
  const apure = screen
    .getByRole('group', { name: 'Places' })
    .getByRole('checkbox', { name: 'Apure 2 events' })
  await apure.click()
  expect(session.view.places).toEqual(['ve-apure'])
  const list = screen.getByRole('list', { name: 'Events', exact: true })
  await expect.element(list.getByRole('button', { name: /^Fighting in Apure/ })).toBeVisible()
  expect(session.events.present.map((row) => row.event.id)).toEqual(['trochas', 'apure'])
  await expect.element(screen.getByRole('button', { name: 'Remove the filter Apure' })).toBeVisible()
})

it('shows each active filter with what takes it off, and one press takes off all', async () => {
  const { session, screen } = await show(
    'kinds=diplomacy&articles=hrw-letter&q=bogota&certainty=certain&places=co-bogota,caracas&area=-75,4,-66,11',
  )
  const list = screen.getByRole('list', { name: 'Active filters' })
  await expect.element(list.getByRole('listitem').nth(6)).toBeVisible()
  await list.getByRole('button', { name: 'Remove the filter Caracas' }).click()
  expect(session.view.places).toEqual(['co-bogota'])
  await list.getByRole('button', { name: 'Remove the filter Bogotá' }).click()
  expect(session.view.places).toBeNull()
  await list.getByRole('button', { name: 'Remove the filter “bogota”' }).click()
  expect([session.view.q, session.view.kinds]).toEqual(['', ['diplomacy']])
  session.show({ q: 'bogota', places: ['caracas'] })
  await screen.getByRole('button', { name: 'Show everything' }).click()
  const { kinds, articles, q, certainty, places, area } = session.view
  expect([kinds, articles, q, certainty, places, area]).toEqual([null, null, '', null, null, null])
  await expect.element(list).not.toBeInTheDocument()
  expect(session.events.present).toHaveLength(20)
})

it('tells of a state that there is not, and goes on with the others', async () => {
  const { session } = await show('places=ve-nowhere,ve-apure')
  await expect.poll(() => session.view.places).toEqual(['ve-apure'])
  expect(session.notices.list[0]?.text).toContain('places=ve-nowhere')
  expect(session.notices.list[0]?.details[0]).toContain('ve-tachira')
})
