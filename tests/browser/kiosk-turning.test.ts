import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import Turning from '../../src/ui/kiosk/Turning.svelte'

it('leads the focus to the other button where the one that was pressed by a key can do no more', async () => {
  const props = { previous: 'Previous event', next: 'Next event', onnext: vi.fn() }
  const screen = await render(Turning, {
    ...props,
    onprevious: () => void screen.rerender({ ...props, onprevious: null }),
  })
  const previous = screen.getByRole('button', { name: 'Previous event' })
  previous.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(previous).toBeDisabled()
  await expect.element(screen.getByRole('button', { name: 'Next event' })).toHaveFocus()
})
