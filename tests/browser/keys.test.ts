import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { Keys } from '../../src/app/keys.ts'
import TopBar from '../../src/ui/bar/TopBar.svelte'
import { sessionOf } from './dossier.ts'

let keys: Keys
let done: string[]
const commands = ['search', 'help', 'play', 'next', 'earlier', 'wholeTime', 'leave'] as const

beforeEach(() => {
  done = []
  keys = new Keys(document)
  keys.offer(Object.fromEntries(commands.map((command) => [command, () => done.push(command)])))
})
afterEach(() => {
  keys.stop()
  document.body.replaceChildren()
})

function focus<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  document.body.append(element)
  element.focus()
  return element
}
/** A press as a keyboard layout gives it. */
function press(key: string, more: KeyboardEventInit & { modifierAltGraph?: boolean } = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  ;(document.activeElement ?? document.body).dispatchEvent(event)
  return event
}

describe('the keys', () => {
  it('do what is offered for them, capital letters too', async () => {
    await userEvent.keyboard('/? n')
    press('N')
    expect(done).toEqual(['search', 'help', 'play', 'next', 'next'])
  })

  it('leave alone what nobody offers and what is not theirs', () => {
    expect(press('f').defaultPrevented).toBe(false)
    for (const key of ['ArrowLeft', '+', '-', 'Home', 'x']) expect(press(key).defaultPrevented).toBe(false)
    expect(done).toEqual([])
  })

  it('do nothing while somebody types or chooses', async () => {
    for (const type of ['search', 'date', 'text']) {
      focus('input', { type })
      await userEvent.keyboard('n0')
    }
    focus('textarea')
    await userEvent.keyboard('n /')
    focus('select')
    await userEvent.keyboard('n')
    expect(done).toEqual([])
  })

  it('leave the space bar to what it presses, and take it elsewhere', async () => {
    let pressed = 0
    focus('button').onclick = () => (pressed += 1)
    await userEvent.keyboard(' ')
    expect([pressed, done]).toEqual([1, []])
    focus('input', { type: 'checkbox' })
    await userEvent.keyboard(' ')
    expect(done).toEqual([])
    focus('div', { role: 'slider', tabindex: '0' })
    await userEvent.keyboard(' ')
    expect(done).toEqual(['play'])
  })

  it('do nothing with Ctrl, Alt or Meta, but take what AltGr writes', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) press('n', { [modifier]: true })
    expect(done).toEqual([])
    press('[', { ctrlKey: true, altKey: true, modifierAltGraph: true })
    expect(done).toEqual(['earlier'])
  })

  it('repeat where that makes sense', () => {
    press('n', { repeat: true })
    press(' ', { repeat: true })
    expect(done).toEqual(['next'])
  })

  it('in an open dialog only the help key is heard', () => {
    focus('dialog').showModal()
    for (const key of ['n', ' ', 'Escape', '?']) press(key)
    expect(done).toEqual(['help'])
  })

  it('Escape leaves the selection, but not while it closes a popover', () => {
    const popover = focus('div', { popover: 'auto' })
    popover.showPopover()
    press('Escape')
    expect(done).toEqual([])
    popover.hidePopover()
    press('Escape')
    expect(done).toEqual(['leave'])
  })

  it('single keys can be switched off for good; space and Escape stay', () => {
    keys.single = false
    for (const key of ['n', '/', '?', '0', ' ', 'Escape']) press(key)
    expect(done).toEqual(['play', 'leave'])
    keys.stop()
    keys = new Keys(document)
    expect(keys.single).toBe(false)
  })

  it('work where the browser keeps nothing', () => {
    const stores = [
      vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
        throw new Error('denied')
      }),
      vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
        throw new Error('denied')
      }),
    ]
    const kept = new Keys(document)
    expect(kept.single).toBe(true)
    kept.single = false
    expect(kept.single).toBe(false)
    kept.stop()
    for (const store of stores) store.mockRestore()
  })

  it('an offer that is taken back is gone, the others stay', () => {
    const takeBack = keys.offer({ fit: () => done.push('fit') })
    press('f')
    takeBack()
    press('f')
    press('n')
    expect(done).toEqual(['fit', 'next'])
  })

  it('Escape closes the menu of a phone and nothing else, and the focus is on its button again', async () => {
    await page.viewport(390, 844)
    const session = await sessionOf('')
    const screen = await render(TopBar, { session, onshare: () => undefined, onhelp: () => undefined })
    const menu = screen.getByRole('button', { name: 'Menu' })
    menu.element().focus()
    await userEvent.keyboard('{Enter}{Tab}')
    await expect.element(screen.getByRole('button', { name: 'Your data' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(screen.getByRole('button', { name: 'Your data' })).not.toBeInTheDocument()
    await expect.element(menu).toHaveFocus()
    expect(done).toEqual([])
    await userEvent.keyboard('{Escape}')
    expect(done).toEqual(['leave'])
    await page.viewport(1280, 800)
  })
})
