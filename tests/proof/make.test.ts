import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, open, test } from '../e2e/app.ts'

const titles = async (page: Page) =>
  page
    .getByRole('region', { name: 'Your briefing' })
    .getByRole('listitem', { name: /^Step \d+$/ })
    .locator('.title [lang]')
    .allTextContents()

/** Selects in the list of events and adds what is shown then, under a title. */
async function addStep(page: Page, event: string, title: string) {
  await page
    .getByRole('list', { name: 'Events', exact: true })
    .getByRole('button', { name: new RegExp(`^${event}`) })
    .click()
  await page.getByRole('button', { name: 'Add this view as a step' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type(title)
  await page.getByRole('button', { name: 'Close the selection' }).click()
}

test('somebody new makes a briefing of five steps, tries it, hands it on as a file and presents from that', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await open(page)
  await page.getByRole('button', { name: 'Prepare', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Your briefing' })
  await addStep(page, 'Duque takes office', 'One')
  await addStep(page, 'Aid refused', 'Two')
  await addStep(page, 'Simón Bolívar bridge blocked', 'Three')
  await addStep(page, 'Petro elected', 'Four')
  // a view without a selection, narrowed to one kind
  await page.getByRole('checkbox', { name: 'Clash' }).click()
  await panel.getByRole('button', { name: 'Add this view as a step' }).click()
  await page.keyboard.type('Five')
  await panel.getByRole('textbox', { name: 'Words for the audience' }).fill('Only the clashes.')
  const kinds = await page.evaluate(() => window.frontera.view?.kinds)
  await panel.getByRole('button', { name: 'Move step 5 up' }).click()
  const order = ['One', 'Two', 'Three', 'Five', 'Four']
  expect(await titles(page)).toEqual(order)

  // a reload in the midst of it loses nothing
  await open(page)
  await page.getByRole('button', { name: 'Prepare', exact: true }).click()
  await expect(panel.getByText('5 steps · 5 min')).toBeVisible()
  expect(await titles(page)).toEqual(order)

  // tried with the keyboard, and back to the step that was told last
  await panel.getByRole('button', { name: 'Try it', exact: true }).focus()
  await page.keyboard.press('Enter')
  const told = page.getByRole('status').filter({ hasText: /^\s*Step/ })
  await expect(told).toHaveText('Step 1 of 5')
  await expect(page.getByRole('heading', { name: 'One' })).toBeVisible()
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { name: 'Five' })).toBeVisible()
  await expect(page.getByText('Only the clashes.')).toBeVisible()
  expect(await page.evaluate(() => window.frontera.view?.kinds)).toEqual(kinds)
  await page.keyboard.press('e')
  await expect(panel.getByRole('button', { name: 'Edit step 4' })).toHaveAttribute('aria-expanded', 'true')

  const saving = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Save as a file' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toMatch(/^frontera-\d{4}-\d\d-\d\d\.json$/)
  const path = await download.path()

  // on another machine: nothing is kept there
  await page.evaluate(() => localStorage.clear())
  await open(page, '?theme=dark')
  await page.getByRole('button', { name: 'Prepare', exact: true }).click()
  await expect(panel.getByRole('button', { name: /^Start from the dossier’s story/ })).toBeVisible()
  await panel.locator('input[type=file]').setInputFiles(path)
  await expect(panel.getByText('its briefing is here now, 5 steps')).toBeVisible()
  expect(await titles(page)).toEqual(order)
  await page.getByRole('button', { name: 'Brief', exact: true }).click()
  await expect(told).toHaveText('Step 1 of 5')

  // and a reload in the midst of presenting goes on with it
  await page.keyboard.press('End')
  await expect(told).toHaveText('Step 5 of 5')
  await page.reload()
  await expect(told).toHaveText('Step 5 of 5')
  await expect(page.getByRole('heading', { name: 'Four' })).toBeVisible()

  const again = page.waitForEvent('download')
  await page.keyboard.press('q')
  await page.getByRole('button', { name: 'Prepare', exact: true }).click()
  await panel.getByRole('button', { name: 'Save as a file' }).click()
  expect(readFileSync(await (await again).path(), 'utf8')).toBe(readFileSync(path, 'utf8'))
})

test('axe finds nothing in a briefing that is prepared, and all of it has room on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '?theme=dark&lang=es&select=apure')
  await page.getByRole('button', { name: 'Menú' }).click()
  await page.getByRole('button', { name: 'Preparar', exact: true }).click()
  await page.getByRole('button', { name: 'Agregar esta vista como paso' }).click()
  const panel = page.getByRole('region', { name: 'Su presentación' })
  await panel.locator('summary').click()
  await expect(panel.getByRole('group', { name: 'En inglés' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
  ).toEqual([])
  const over = await panel.evaluate((element) => element.querySelector('.body')?.scrollWidth)
  expect(over).toBeLessThanOrEqual(374)
  await panel.getByRole('button', { name: 'Plegar la presentación' }).click()
  await expect(panel.getByRole('textbox')).toHaveCount(0)
  await expect(panel.getByRole('button', { name: 'Agregar esta vista como paso' })).toBeVisible()
})
