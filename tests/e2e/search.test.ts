import { expect, listed, open, test } from './app.ts'

test('an address that names a state shows what happened there from the start, and nothing else', async ({
  page,
}) => {
  const { faults } = await open(page, '?places=ve-apure&certainty=certain')
  expect(faults).toEqual([])
  expect(await listed(page)).toEqual(['Trochas take the traffic', 'Fighting in Apure'])
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(page).not.toHaveURL(/places|certainty/)
})

test('by keyboard from anywhere to a quotation and its event', async ({ page }) => {
  // room enough for the legend to be open beneath the results
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page)
  await page.keyboard.press('/')
  await page.keyboard.type('simon bolivar')
  // a trial click fails where something lies over it
  await page.getByRole('option').last().click({ trial: true })
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('lopez')
  const results = page.getByRole('listbox', { name: 'Search results' })
  await expect(results.getByRole('option').first()).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'event' })).toContainText('results')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(results).toBeHidden()
  const heading = page.getByRole('region', { name: 'Evidence' }).getByRole('heading', { level: 2 })
  await expect(heading).toHaveText('Order to restore military relations')
})

test(
  'on a phone the results fill the width, and opening one folds the search',
  { tag: '@long' },
  async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open(page, '?lang=es')
    await page.getByRole('button', { name: 'Buscar' }).click()
    await page.getByRole('searchbox', { name: 'Buscar' }).fill('cucuta')
    const results = page.getByRole('listbox', { name: 'Resultados de la búsqueda' })
    await expect(results).toBeVisible()
    expect((await results.boundingBox())?.width).toBeGreaterThan(380)
    await results.getByRole('option').first().click()
    await expect(page).toHaveURL(/select=cucuta/)
    await expect(page.getByRole('searchbox', { name: 'Buscar' })).toBeHidden()
    // with the field the focus would be gone
    await expect(page.getByRole('region', { name: 'Evidencia' })).toBeFocused()
  },
)
