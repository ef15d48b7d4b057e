import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { keepFocus } from '../../src/ui/keep-focus.ts'

let end: () => void
beforeEach(() => {
  end = keepFocus()
})
afterEach(() => {
  end()
  document.body.replaceChildren()
})

/** Buttons by their names, in boxes as they are nested; each that is pressed takes its box away where it says so. */
function page(...boxes: readonly (readonly string[])[]): void {
  for (const names of boxes) {
    const box = document.createElement('div')
    for (const name of names)
      box.append(Object.assign(document.createElement('button'), { textContent: name }))
    document.body.append(box)
  }
}
function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}
async function walkTo(name: string): Promise<void> {
  for (let presses = 0; presses < 9 && document.activeElement !== button(name); presses += 1)
    await userEvent.tab()
  expect(document.activeElement).toBe(button(name))
}
const focused = () => document.activeElement?.textContent

it('gives the focus to what stands before the button that took itself away, in the same box', async () => {
  page(['search'], ['from', 'to', 'all time', 'known by'])
  await walkTo('all time')
  button('all time').remove()
  await expect.poll(focused).toBe('to')
})

it('gives it to what stands behind where nothing stands before in the same box', async () => {
  page(['search'], ['kinds', 'articles'])
  await walkTo('kinds')
  button('kinds').remove()
  await expect.poll(focused).toBe('articles')
})

it('looks further round where the box is empty or gone, and passes over what is not seen', async () => {
  page(['search', 'hidden'], ['notice', 'dismiss'], ['map'])
  button('hidden').hidden = true
  await walkTo('dismiss')
  button('dismiss').parentElement?.remove()
  await expect.poll(focused).toBe('search')
})

it('finds the place where what stood around it went piece by piece', async () => {
  page(['search'], ['menu', 'language', 'share', 'help', 'more'], ['map'])
  await walkTo('help')
  for (const name of ['help', 'share']) button(name).remove()
  await expect.poll(focused).toBe('language')
  await walkTo('more')
  const box = button('more').parentElement
  button('more').remove()
  box?.remove()
  await expect.poll(focused).toBe('search')
})

/** Once what was begun before, and what that began, is done. */
const afterwards = () => new Promise((done) => setTimeout(() => setTimeout(done)))

it('leaves alone what is given the focus a little later, and the focus of a mouse', async () => {
  page(['one', 'two', 'three'])
  await walkTo('two')
  button('two').remove()
  void Promise.resolve().then(() => Promise.resolve().then(() => button('three').focus()))
  await afterwards()
  expect(focused()).toBe('three')
  await userEvent.click(button('three'))
  button('one').focus()
  await userEvent.click(button('three'))
  button('three').remove()
  await afterwards()
  expect(document.activeElement).toBe(document.body)
})

it('gives it to a sheet that has keys of its own, and not to one of its buttons', async () => {
  page(['next'], ['overview'])
  const sheet = document.createElement('main')
  sheet.tabIndex = -1
  sheet.append(button('next'))
  document.body.prepend(sheet)
  await walkTo('overview')
  button('overview').remove()
  await expect.poll(() => document.activeElement).toBe(sheet)
})
