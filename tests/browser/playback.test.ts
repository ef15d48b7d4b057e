import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { Keys } from '../../src/app/keys.ts'
import { Player } from '../../src/app/player.svelte.ts'
import HelpSheet from '../../src/ui/help/HelpSheet.svelte'
import PlaybackButton from '../../src/ui/timeline/PlaybackButton.svelte'
import { messages } from '../../src/text/index.ts'
import { sessionOf } from './dossier.ts'

describe('the playback settings', () => {
  async function open() {
    const player = new Player(await sessionOf(''))
    const screen = await render(PlaybackButton, { player, t: messages.en })
    // at the foot of the page, as in the timeline: the settings open upwards
    screen.container.style.paddingTop = '600px'
    const button = screen.getByRole('button', { name: 'Playback' })
    await button.click()
    await expect.element(screen.getByRole('group', { name: 'Playback' })).toBeVisible()
    return { player, screen, button }
  }

  it('set the player, by keyboard too', async () => {
    const { player, screen } = await open()
    await screen.getByRole('radio', { name: /^Cumulative/ }).click()
    expect(player.course).toBe('cumulative')
    await userEvent.keyboard('{ArrowUp}')
    expect(player.course).toBe('moving')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '15 days a second')
    expect(player.speed).toBe(15)
    await screen.getByRole('radio', { name: 'Event by event' }).click()
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Time for each event' }),
      '8 seconds each',
    )
    expect([player.pace, player.dwell]).toEqual(['events', 8])
    await screen.getByRole('checkbox', { name: 'Begin again at the end' }).click()
    await screen.getByRole('checkbox', { name: 'Camera follows the events' }).click()
    expect([player.loop, player.follow]).toEqual([true, true])
  })

  it('close at Escape and give the focus back', async () => {
    const { screen, button } = await open()
    await screen.getByRole('radio', { name: /^Moving/ }).click()
    await userEvent.keyboard('{Escape}')
    await expect.element(screen.getByRole('group', { name: 'Playback' })).not.toBeInTheDocument()
    expect(document.activeElement).toBe(button.element())
  })
})

describe('the help sheet', () => {
  it('is a dialog with every shortcut, takes the focus and gives it back', async () => {
    const before = document.createElement('button')
    document.body.append(before)
    before.focus()
    const keys = new Keys(document)
    let closed = 0
    const screen = await render(HelpSheet, {
      keys,
      lang: 'es' as const,
      close: 'Cerrar',
      onclose: () => (closed += 1),
    })
    const sheet = screen.getByRole('dialog', { name: 'Ayuda' })
    await expect.element(sheet).toBeVisible()
    expect(sheet.element().contains(document.activeElement)).toBe(true)
    await expect.element(sheet.getByText('Suceso siguiente')).toBeVisible()
    await sheet.getByRole('checkbox', { name: 'Atajos de una sola tecla' }).click()
    expect(keys.single).toBe(false)
    keys.single = true
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(before)
    await expect.poll(() => closed).toBe(1)
    keys.stop()
    before.remove()
  })

  it('gives the focus back also where it is simply taken away', async () => {
    const before = document.createElement('button')
    document.body.append(before)
    before.focus()
    const screen = await render(HelpSheet, {
      keys: new Keys(document),
      lang: 'en' as const,
      close: 'Close',
      onclose: () => undefined,
    })
    await expect.element(screen.getByRole('dialog', { name: 'Help' })).toBeVisible()
    await screen.unmount()
    expect(document.activeElement).toBe(before)
    before.remove()
  })
})
