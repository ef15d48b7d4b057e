import { expect, open, test } from './app.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('by touch alone: the panel is drawn up and down, an event is chosen, and the map stays in sight', async ({
  page,
}) => {
  await open(page)
  const top = async () => (await page.getByRole('region', { name: 'Evidence' }).boundingBox())?.y ?? 0
  const half = await top()
  await page.getByRole('button', { name: 'Make the panel taller' }).tap()
  await expect.poll(top).toBeLessThan(half - 100)
  const full = await top()
  await page.getByRole('button', { name: 'Lower the panel' }).tap()
  await expect.poll(top).toBeGreaterThan(half + 50)
  await page.getByRole('button', { name: 'Make the panel taller' }).tap()
  await page
    .getByRole('list', { name: 'Events', exact: true })
    .getByRole('button', { name: /^Fighting in Apure/ })
    .tap()
  await expect(page.getByRole('heading', { level: 2, name: 'Fighting in Apure' })).toBeVisible()
  // the area lies in what the sheet leaves of the map
  const apure = () => page.evaluate(() => window.frontera.map?.project([-71.4364, 7.0322]).y ?? 0)
  const map = await page.getByRole('region', { name: 'Map' }).boundingBox()
  const seen = half - (map?.y ?? 0)
  await expect
    .poll(async () => {
      const y = await apure()
      return y > 0 && y < seen
    })
    .toBe(true)
  expect(full).toBeLessThan(half)
})

test('the menu holds what the bar has no room for, and closes when something is chosen', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Menu' }).tap()
  await page.getByRole('button', { name: 'Dark' }).tap()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('button', { name: 'Light' })).toBeHidden()
})

test(
  'on the narrowest phone the legend is read to its end, and the sheet gives way to the box that is to be drawn',
  { tag: '@long' },
  async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await open(page, '?lang=es')
    const legend = page.getByRole('button', { name: 'Leyenda' })
    await legend.tap()
    // a trial fails where something lies over it, or it cannot be scrolled to
    await page.getByText('Más claro: solo posiblemente en este período').tap({ trial: true })
    await legend.tap()
    await page.getByRole('button', { name: 'Ampliar el panel' }).tap()
    const panel = page.getByRole('region', { name: 'Evidencia' })
    const top = async () => (await panel.boundingBox())?.y ?? 0
    await page.getByRole('button', { name: 'Dibujar un recuadro' }).tap()
    const map = await page.getByRole('region', { name: 'Mapa' }).boundingBox()
    await expect.poll(top).toBeGreaterThan((map?.y ?? 0) + 90)
    await page.keyboard.press('Escape')
    // the dates take the place of the lanes, not that of the map
    await page.getByRole('button', { name: /^Fechas/ }).tap()
    await page.getByRole('button', { name: 'Alejar', exact: true }).tap({ trial: true })
  },
)
