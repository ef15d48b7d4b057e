import type { Page } from '@playwright/test'
import { expect, listed, open } from '../e2e/app.ts'
import { press, pressInBar, walkTo } from '../e2e/keyboard.ts'
import type { Task } from './tasks.ts'

const table = `date,lat,lon,title,kind
03/04/2021,7.08,-70.76,Invented ambush,Battle
05/06/2021,7.1,-70.8,Invented strike,Strike
`
const text = `Cierran tres pasos en Arauca

El gobierno cerró tres pasos en Arauca en marzo de 2021, dijo el ministro. Unas 1.500 personas quedaron varadas.`

/** Chooses one of a few: Tab comes to the first of them, arrows go on. */
async function choose(page: Page, group: string, name: string): Promise<void> {
  const radios = page.getByRole('group', { name: group, exact: true }).getByRole('radio')
  const wanted = radios.and(page.getByRole('radio', { name }))
  const first = radios.first()
  for (let presses = 0; presses < 150; presses += 1) {
    if (await first.evaluate((radio) => radio === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(first).toBeFocused()
  // drawn as chips: what is seen of a radio button is its label
  await expect(first.locator('xpath=..')).toBeInViewport()
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 12 && !(await wanted.isChecked()); presses += 1)
    await page.keyboard.press('ArrowRight')
  await expect(wanted).toBeChecked()
}

/** What is made rather than read, by keyboard alone. */
export const tasksOfMaking: readonly Task[] = [
  {
    name: 'put a table of one’s own beside the dossier, and read a row of it',
    async solve(page) {
      await open(page)
      await pressInBar(page, 'Your data')
      await walkTo(page, page.getByRole('textbox', { name: 'Or paste a table' }))
      await page.keyboard.insertText(table)
      await press(page, page.getByRole('button', { name: 'Read the pasted table' }))
      const mapping = page.getByRole('dialog', { name: 'How is Pasted table to be read?' })
      await expect(mapping.getByRole('button', { name: 'Load', exact: true })).toBeDisabled()
      await press(page, mapping.getByRole('radio', { name: /^Day first/ }), 'Space')
      await press(page, mapping.getByRole('button', { name: 'Load', exact: true }))
      const rows = page.getByRole('list', { name: 'Rows of Pasted table', exact: true })
      await press(page, rows.getByRole('button', { name: /^Invented ambush.*3 Apr 2021/ }))
      const card = page.getByRole('article', { name: 'Invented ambush' })
      await expect(card).toContainText('Row 1 of Pasted table')
      await press(page, card.getByRole('button', { name: 'Close the row' }))
      // the focus was not lost with it
      expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
    },
  },
  {
    name: 'make an event of a sentence',
    async solve(page) {
      await open(page)
      await pressInBar(page, 'Prepare')
      const room = page.getByRole('region', { name: 'Your dossier' })
      await press(page, page.getByRole('tab', { name: /^Story/ }), 'Home')
      await press(page, room.getByRole('button', { name: 'New article' }))
      await walkTo(page, room.getByRole('textbox', { name: 'Text of the article' }))
      await page.keyboard.insertText(text)
      await walkTo(page, room.getByRole('textbox', { name: 'Outlet' }))
      await page.keyboard.type('La Voz')
      await walkTo(page, room.getByRole('textbox', { name: 'Published on' }))
      await page.keyboard.type('5 April 2021')
      await choose(page, 'How is it known?', 'the article states it')
      await press(page, room.getByRole('button', { name: 'Add it and mark sentences' }))

      await walkTo(page, room.getByRole('listbox', { name: /^Text of the article/ }))
      // the headline, then what follows it
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await expect(room.getByRole('option', { name: /cerró tres pasos/ })).toHaveAttribute(
        'aria-selected',
        'true',
      )
      await page.keyboard.press('Enter')
      await press(page, room.getByRole('button', { name: 'New event' }))
      await expect(room.getByRole('textbox', { name: /few words, in English/ })).toBeFocused()
      await page.keyboard.type('Three crossings closed')
      await press(page, room.getByRole('button', { name: 'Copy the English' }))
      await choose(page, 'Kind', 'Closure')
      await walkTo(page, room.getByRole('textbox', { name: 'When, as the article says' }))
      await page.keyboard.type('March 2021')
      await choose(page, 'How is it known?', 'the article states it')
      await walkTo(page, room.getByRole('combobox', { name: 'Town, crossing or place' }))
      await page.keyboard.type('arau')
      await expect(room.getByRole('option', { name: /^Arauca / })).toHaveAttribute('aria-selected', 'true')
      await page.keyboard.press('Enter')
      await press(page, room.getByRole('button', { name: 'The same as the title' }))
      await page.keyboard.press('Escape')
      await expect(room).toHaveCount(0)
      expect(await listed(page)).toContain('Three crossings closed')
    },
  },
]
