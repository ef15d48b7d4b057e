import { afterEach, expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import type { Session } from '../../src/app/session.svelte.ts'
import Room from '../../src/ui/edit/Room.svelte'
import { sessionOf } from './dossier.ts'

let session: Session | null = null
afterEach(() => session?.edited?.editor.close())

it('says what hangs on an excerpt before it is removed, and brings all of it back', async () => {
  const own = await sessionOf('')
  session = own
  own.making = true
  const screen = await render(Room, { session: own, map: null })
  await screen.getByRole('tab', { name: 'Articles' }).click()
  await screen.getByRole('button', { name: /Venezuela announces contact/ }).click()
  const excerpt = screen.getByRole('listitem', { name: 'Excerpt 23', exact: true })
  await excerpt.getByText('Tie, translate or remove it').click()
  const hanging =
    /2 things name it and will do so no more: event .Fighting in Apure., step .Fighting in Apure./
  await expect.element(excerpt.getByText(hanging)).toBeVisible()
  const names = () => {
    const { events, story } = own.dossier
    const apure = events.find(({ id }) => id === 'apure')
    return [
      apure?.excerpts.includes('military-contact.apure'),
      story.find(({ id }) => id === 'apure')?.view.excerpt,
    ]
  }
  await excerpt.getByRole('button', { name: 'Remove the excerpt' }).click()
  await expect.poll(names).toEqual([false, undefined])
  await screen.getByRole('button', { name: /^Undo: / }).click()
  await expect.poll(names).toEqual([true, 'military-contact.apure'])
})
