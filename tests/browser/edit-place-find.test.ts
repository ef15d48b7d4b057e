import { expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import Room from '../../src/ui/edit/Room.svelte'
import { sessionOf } from './dossier.ts'

it('says that no town has such a name only once the towns are known', async () => {
  const session = await sessionOf('')
  session.making = true
  let release = () => {}
  const right = fetch.bind(window)
  const fetching = vi.spyOn(window, 'fetch').mockImplementation(async (...asked) => {
    if (asked[0] === './geo/towns.geojson') await new Promise<void>((done) => (release = done))
    return right(...asked)
  })
  const screen = await render(Room, { session, map: null })
  await screen.getByRole('tab', { name: 'Places' }).click()
  const field = screen.getByRole('combobox', { name: 'Town, crossing or place' })
  await field.fill('Cúcuta')
  const none = screen.getByText(/^No such name is known/)
  await expect.element(none).not.toBeInTheDocument()
  await field.fill('Xyzzy')
  expect(none.elements()).toEqual([])
  release()
  await expect.element(none).toBeVisible()
  fetching.mockRestore()
  session.edited?.editor.close()
})
