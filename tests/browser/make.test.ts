import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import Room from '../../src/ui/edit/Room.svelte'
import { writeDossierFile } from '../../src/io/dossier-file.ts'
import { sessionOf } from './dossier.ts'

async function show(query: string) {
  const session = await sessionOf(query)
  session.making = true
  const screen = await render(Room, { session, map: null })
  return { session, screen, steps: () => session.own?.steps ?? [] }
}

it('takes a view with the quotation that is pointed at, and lets another be chosen', async () => {
  const { screen, steps } = await show('select=apure&excerpt=military-contact.officers')
  const panel = screen.getByRole('region', { name: 'Your briefing' })
  await expect.element(panel.getByRole('button', { name: 'Add this view as a step' })).toHaveFocus()
  await expect.element(panel.getByRole('button', { name: 'Try it', exact: true })).toBeDisabled()
  await userEvent.keyboard('{Enter}')
  await expect.element(panel.getByRole('textbox', { name: 'Title' })).toHaveFocus()
  await expect.element(panel.getByRole('textbox', { name: 'Title' })).toHaveValue('Fighting in Apure')
  const quotes = panel.getByRole('group', { name: 'Quotation' })
  expect(steps()[0]?.view.excerpt).toBe('military-contact.officers')
  await expect.element(quotes.getByRole('radio', { checked: true })).toBeVisible()
  await quotes.getByRole('radio', { name: 'None' }).click()
  expect(steps()[0]?.view.excerpt).toBeUndefined()
  await quotes.getByRole('radio').first().click()
  expect(steps()[0]?.view.excerpt).toBe('military-contact.apure')
})

it('is worked by the keyboard: steps move, go and come back with the focus where one goes on', async () => {
  const { screen, session, steps } = await show('select=apure')
  const button = (name: string) => screen.getByRole('button', { name, exact: true })
  await button('Add this view as a step').click()
  session.select('bridge-blocked')
  await button('Add this view as a step').click()
  const ids = () => steps().map(({ view }) => view.select)
  button('Move step 2 up').element().focus()
  await userEvent.keyboard('{Enter}')
  expect(ids()).toEqual(['bridge-blocked', 'apure'])
  expect(session.said).toContain('It is step 1 of 2 now.')
  await expect.element(button('Move step 1 down')).toHaveFocus()
  button('Remove step 1').element().focus()
  await userEvent.keyboard('{Enter}')
  expect(ids()).toEqual(['apure'])
  await expect.element(button('Undo')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(ids()).toEqual(['bridge-blocked', 'apure'])
  await expect.element(button('Remove step 1')).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  expect(session.making).toBe(false)
})

it('takes words in both languages, and minutes that are minutes', async () => {
  const { screen, steps } = await show('select=apure&lang=es')
  await screen.getByRole('button', { name: 'Agregar esta vista como paso' }).click()
  await screen.getByRole('textbox', { name: 'Título' }).first().fill('Apure')
  await screen.getByText('En inglés', { exact: true }).first().click()
  const english = screen.getByRole('group', { name: 'En inglés' })
  await expect.element(english).toHaveAccessibleDescription(/se muestra en español/)
  await english.getByRole('textbox', { name: 'Título' }).fill('')
  await english.getByRole('textbox', { name: 'Notas para quien presenta' }).fill('Slowly.')
  const minutes = screen.getByRole('textbox', { name: 'Minutos' })
  await minutes.fill('ninguno')
  await expect.element(minutes).toHaveAttribute('aria-invalid', 'true')
  await minutes.fill('0,75')
  await userEvent.tab()
  await expect.element(minutes).toHaveValue('0,75')
  await minutes.fill('0')
  expect(steps()[0]?.minutes).toBe(0.75)
  await minutes.fill('1,5')
  expect(steps()[0]).toMatchObject({
    title: { en: '', es: 'Apure' },
    notes: { en: 'Slowly.', es: '' },
    minutes: 1.5,
  })
})

it('starts from the dossier’s story, and shows a step as it is', async () => {
  const { screen, session } = await show('')
  await screen.getByRole('button', { name: 'Start from the dossier’s story (12 steps)' }).click()
  await screen.getByRole('button', { name: /^Edit step 3:/ }).click()
  await screen.getByRole('button', { name: 'Show this view' }).click()
  await expect.poll(() => session.view.select).toBe('bridge-blocked')
  expect(session.view).toMatchObject({ mode: 'explore', step: null, kinds: ['closure'] })
  expect(session.view.excerpt).toBe('petro-borders.border-closed')
})

it('opens a file with another dossier, says so, and goes back', async () => {
  const { screen, session } = await show('select=apure')
  const other = { ...session.site, title: { en: 'Another border', es: 'Otra frontera' } }
  const file = (text: string) => new File([text], 'other.json', { type: 'application/json' })
  const chooser = screen.container.querySelector('input[type=file]')
  if (!(chooser instanceof HTMLInputElement)) throw new Error('no chooser')
  await userEvent.upload(chooser, file('{"format":"frontera-dossier/1",'))
  await expect.poll(() => session.notices.list[0]?.details[0]).toMatch(/^other.json: line 1, column \d+: /)
  expect(session.dossier).toBe(session.site)
  await userEvent.upload(chooser, file(writeDossierFile(other)))
  await expect.poll(() => session.dossier.title.en).toBe('Another border')
  expect(session.view.select).toBeNull()
  await expect.element(screen.getByText(/other.json holds another dossier than this site’s/)).toBeVisible()
  await screen.getByRole('button', { name: 'Back to this site’s dossier' }).click()
  expect(session.dossier.title.en).toBe(session.site.title.en)
  expect(session.own?.steps).toHaveLength(12)
})
