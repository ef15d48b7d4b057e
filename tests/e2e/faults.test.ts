import { expect, open, test } from './app.ts'
import { breakSorting, withoutWebgl } from './breaking.ts'

test('a component that throws once is made anew, and the view is as it was', async ({ page, faults }) => {
  await open(page, '?select=apure')
  await breakSorting(page, 1)
  await page.getByRole('button', { name: 'Español' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Combates en Apure' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Mapa' })).toBeVisible()
  faults.length = 0
})

test(
  'where it goes on throwing the page says so, tells the events, and starts again',
  { tag: '@long' },
  async ({ page, faults }) => {
    await open(page, '?select=apure')
    await breakSorting(page, 1000)
    await page.getByRole('button', { name: 'Español' }).click()
    await expect(page.getByRole('alert')).toContainText('brought about')
    await expect(page.getByRole('listitem').filter({ hasText: 'Combates en Apure' })).toBeVisible()
    await page.getByRole('button', { name: 'Volver a empezar' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Combates en Apure' })).toBeVisible()
    faults.length = 0
  },
)

test('without WebGL a still picture stands in for the map, and what is on it can be chosen', async ({
  page,
}) => {
  await withoutWebgl(page)
  expect((await open(page)).map).toBe(false)
  await expect(page.getByRole('alert')).toContainText('A still picture stands in')
  const sheet = page.getByRole('region', { name: 'Map' })
  await sheet.getByText('La Victoria').waitFor()
  const mark = await sheet.locator('[data-kind=clash] .mark').boundingBox()
  if (mark === null) throw new Error('no mark')
  await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2)
  await expect(page.getByRole('heading', { level: 2, name: 'Fighting in Apure' })).toBeVisible()
})

test(
  'a map that lost its context and does not get it back is built anew where it was',
  { tag: '@long' },
  async ({ page }) => {
    await open(page, '?at=8.5/7.8/-72.4')
    await page.evaluate(() => {
      const gl = document.querySelector('canvas')?.getContext('webgl2')
      gl?.getExtension('WEBGL_lose_context')?.loseContext()
      Reflect.set(window, 'lost', window.frontera.map)
    })
    const anew = () =>
      page.evaluate(() => window.frontera.map !== null && window.frontera.map !== Reflect.get(window, 'lost'))
    await expect.poll(anew).toBe(true)
    await expect.poll(() => page.evaluate(() => window.frontera.map?.getZoom())).toBeCloseTo(8.5, 5)
    await expect
      .poll(() =>
        page.evaluate(() => window.frontera.map?.queryRenderedFeatures({ layers: ['border'] }).length ?? 0),
      )
      .toBeGreaterThan(0)
  },
)

test(
  'a map whose worker was ended starts a new one, and draws what it is asked for',
  { tag: '@long' },
  async ({ page }) => {
    await page.addInitScript(() => {
      const Right = window.Worker
      window.Worker = class extends Right {
        constructor(...how: ConstructorParameters<typeof Worker>) {
          super(...how)
          addEventListener('end-workers', () => this.terminate(), { once: true })
        }
      }
    })
    await open(page)
    await page.evaluate(() => {
      dispatchEvent(new Event('end-workers'))
      window.frontera.show({ at: { zoom: 9, lat: 7.8, lon: -72.4 } })
    })
    const drawn = () => page.evaluate(() => window.frontera.map?.areTilesLoaded() ?? false)
    await expect.poll(drawn).toBe(false)
    await expect.poll(drawn, { timeout: 45_000 }).toBe(true)
  },
)
