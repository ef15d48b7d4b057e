import { createRawSnippet } from 'svelte'
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import Sheet from '../../src/ui/brief/Sheet.svelte'
import { passesFocus } from '../../src/ui/parts/pass-focus.ts'

/** A list of buttons of which each takes itself out, or can then do no more. */
function listOf(names: readonly string[], spend: (button: HTMLButtonElement) => void): HTMLElement {
  const list = document.createElement('div')
  for (const name of names) {
    const button = document.createElement('button')
    button.textContent = name
    button.onclick = () => spend(button)
    list.append(button)
  }
  document.body.replaceChildren(list)
  passesFocus(list)
  return list
}
const focused = () =>
  document.activeElement instanceof HTMLButtonElement && document.activeElement.textContent
const focus = (list: HTMLElement, at: number) => {
  const button = list.children[at]
  if (button instanceof HTMLElement) button.focus()
}

it('leads the focus on where the button that was pressed is gone or can do no more, back at the end, and not for the pointer', async () => {
  const gone = listOf(['a', 'b', 'c'], (button) => button.remove())
  focus(gone, 1)
  await userEvent.keyboard('{Enter}')
  await expect.poll(focused).toBe('c')
  await userEvent.keyboard(' ')
  await expect.poll(focused).toBe('a')

  const spent = listOf(['a', 'b'], (button) => (button.disabled = true))
  focus(spent, 0)
  await userEvent.keyboard('{Enter}')
  await expect.poll(focused).toBe('b')

  const pressed = listOf(['a', 'b'], (button) => button.remove())
  await userEvent.click(pressed.children[0] ?? pressed)
  await new Promise((done) => requestAnimationFrame(done))
  expect(document.activeElement).toBe(document.body)
})

const words = createRawSnippet(() => ({ render: () => '<p>words</p>' }))

it('a sheet of the story that is taken away gives the focus back', async () => {
  const list = listOf(['opens it'], () => undefined)
  focus(list, 0)
  const screen = await render(Sheet, { label: 'Keys', onclose: () => undefined, children: words })
  expect(screen.getByRole('dialog', { name: 'Keys' }).element().contains(document.activeElement)).toBe(true)
  await screen.unmount()
  expect(focused()).toBe('opens it')
})
