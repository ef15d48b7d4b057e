import { expect, it } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import TopBar from '../../src/ui/bar/TopBar.svelte'
import { sessionOf } from './dossier.ts'

async function show(query: string) {
  const session = await sessionOf(query)
  const screen = await render(TopBar, {
    session,
    onshare: () => undefined,
    onhelp: () => undefined,
  })
  const field = screen.getByRole('searchbox', { name: 'Search' })
  const options = screen.getByRole('listbox', { name: 'Search results' }).getByRole('option')
  /** The option that the field says is the active one. */
  const active = () => {
    const id = field.element().getAttribute('aria-activedescendant')
    return id === null ? null : (document.getElementById(id)?.textContent ?? 'an id of nothing')
  }
  return { session, screen, field, options, active }
}

const textOf = (option: Locator) => option.element().textContent.trim()

it('lists what has the words, each with its type and the words marked, and filters the events by them', async () => {
  const { session, field, options } = await show('')
  await userEvent.type(field, 'apure')
  const first = options.first()
  await expect.poll(() => textOf(first)).toMatch(/^Event/)
  expect([...first.element().querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Apure'])
  expect(session.view.q).toBe('apure')
  expect(session.events.present.map((row) => row.event.id)).toContain('apure')
  expect(session.aside).toMatch(/^\d+ results$/)
})

it('goes through the results by arrows, opens one by Enter, and keeps the focus where it is typed', async () => {
  const { session, field, options, active } = await show('')
  await userEvent.type(field, 'bridge')
  await expect.element(options.nth(1)).toBeInTheDocument()
  expect(active()).toBeNull()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(active()).toBe(options.nth(1).element().textContent)
  expect(options.nth(1).element().getAttribute('aria-selected')).toBe('true')
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(active()).toBeNull()
  await userEvent.keyboard('{ArrowUp}')
  expect(active()).toBe(options.last().element().textContent)
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(session.view.select).toBe('bridge-blocked')
  await expect.element(options.first()).not.toBeInTheDocument()
  await expect.element(field).toHaveFocus()
})

it('takes the words away at the first Escape and leaves at the second', async () => {
  const { session, field, options } = await show('q=bridge')
  await userEvent.click(field)
  await expect.element(options.first()).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(field).toHaveValue('')
  expect(session.view.q).toBe('')
  await expect.element(field).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(field).not.toHaveFocus()
})

it('opens a result by a press, a quotation at the event it speaks of', async () => {
  const { session, field, options } = await show('')
  await userEvent.type(field, 'contraband')
  const quotation = options.filter({ hasText: 'Quotation' }).first()
  await quotation.click()
  expect(session.view.select).toBe('trochas')
  expect(session.view.excerpt).toMatch(/^military-contact\./)
})

it('says when the words are in the other language, and when they are our translation', async () => {
  const { field, options } = await show('')
  await userEvent.fill(field, 'combates')
  await expect.poll(() => textOf(options.first())).toContain('in Spanish')
  await expect
    .poll(() => textOf(options.filter({ hasText: 'Quotation' }).first()))
    .toContain('Our translation.')
})

it('finds no words of an article that is not known yet', async () => {
  const { field, screen } = await show('known=2022-06-30')
  await userEvent.type(field, 'vivian')
  await expect.element(screen.getByText('Nothing has all these words.')).toBeVisible()
})

it('on a phone gives the focus back to its button as the field is folded away', async () => {
  await page.viewport(390, 844)
  const { screen, field, options } = await show('')
  await userEvent.click(screen.getByRole('button', { name: 'Search' }))
  await userEvent.type(field, 'bridge')
  await expect.element(options.first()).toBeInTheDocument()
  await userEvent.keyboard('{Escape}{Escape}')
  await expect.element(field).not.toBeInTheDocument()
  await expect.element(screen.getByRole('button', { name: 'Search' })).toHaveFocus()
  await page.viewport(1280, 800)
})
