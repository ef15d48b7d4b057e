import { AxeBuilder } from '@axe-core/playwright'
import { expect, open, test } from './app.ts'

const views = [
  '',
  '?theme=dark&select=simon-bolivar-bridge',
  '?lang=es&select=apure&window=2021-01-01..2021-12-31',
  '?theme=dark&lang=es&select=border&known=2022-08-10',
  '?select=border-length',
  '?theme=dark&lang=es&select=venezuelans-left',
  '?lang=es&select=military-contact&excerpt=military-contact.trochas',
]

for (const view of views)
  test(`axe finds nothing in “${view}”`, async ({ page }) => {
    await open(page, view)
    if (view.includes('select')) await expect(page.getByRole('article').first()).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
    ).toEqual([])
  })

test('axe finds nothing in a citation', async ({ page }) => {
  await open(page, '?theme=dark&select=hrw-letter')
  await page.getByRole('button', { name: 'Cite' }).click()
  await expect(page.getByRole('textbox', { name: 'BibTeX' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('the page is usable at 320 px, and nothing reaches beyond it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, '?lang=es')
  await page.getByRole('button', { name: /^Fechas/ }).click()
  await page.getByRole('button', { name: 'Menú' }).click()
  await expect(page.getByRole('button', { name: 'Compartir' })).toBeVisible()
  const over = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, a[href], [role=slider]')]
      .filter((element) => element.checkVisibility() && !element.matches('.skip'))
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 22)
      .map((element) => element.outerHTML.slice(0, 80)),
  )
  expect(over).toEqual([])
})
