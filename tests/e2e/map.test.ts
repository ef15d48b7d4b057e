import { expect, open, test, view, viewing } from './app.ts'

test('the map draws its own data and nothing from outside', async ({ page }) => {
  const { map } = await open(page)
  expect(map).toBe(true)
  await expect
    .poll(() => page.evaluate(() => window.frontera.map?.queryRenderedFeatures().length ?? 0))
    .toBeGreaterThan(20)
})

test('the bridge is found and selected with the keyboard alone', async ({ page }) => {
  await open(page)
  const wanted = page
    .getByRole('list', { name: 'Events', exact: true })
    .getByRole('button', { name: /^Simón Bolívar bridge blocked/ })
  for (let tabs = 0; tabs < 80; tabs += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((button) => button === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Evidence' }).getByRole('heading', { level: 2 })).toHaveText(
    'Simón Bolívar bridge blocked',
  )
  await expect.poll(() => page.evaluate(() => window.frontera.map?.getCenter().lat ?? 0)).toBeCloseTo(7.82, 0)
})

viewing('a click on the bridge selects it, with its state through time', async ({ page }) => {
  await view(page, '?at=13/7.8179/-72.4508')
  const canvas = page.getByRole('region', { name: 'Map' })
  const box = await canvas.boundingBox()
  if (!box) throw new Error('no map')
  await canvas.click({ position: { x: box.width / 2, y: box.height / 2 } })
  await expect(page.getByRole('region', { name: 'Evidence' }).getByRole('heading', { level: 2 })).toHaveText(
    /Simón Bolívar bridge|Cargo crossing|reopen/,
  )
})

test('without WebGL the page says so, and list and quotations go on working', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  const { map, faults } = await open(page)
  expect(map).toBe(false)
  expect(faults.join()).toContain('WebGL')
  await expect(page.getByRole('alert')).toContainText('The map cannot be drawn')
  await page.getByRole('button', { name: /^Fighting in Apure/ }).click()
  await expect(page.getByRole('article')).toContainText('16 officers dead')
})

test('a layer that cannot be had is named until it comes, and the rest is drawn', async ({
  page,
  faults,
}) => {
  const towns = '**/geo/towns-overview.geojson'
  await page.route(towns, (route) => route.fulfill({ status: 500, body: 'no' }))
  await open(page)
  const notice = page.getByRole('alert', { name: 'Notice' })
  await expect(notice).toContainText('towns')
  await expect
    .poll(() => page.evaluate(() => window.frontera.map?.queryRenderedFeatures().length ?? 0))
    .toBeGreaterThan(0)
  const networkIsBack = () => page.evaluate(() => window.dispatchEvent(new Event('online')))
  const asked = page.waitForResponse(towns)
  await networkIsBack()
  await asked
  await expect(notice).toContainText('towns')
  await page.unroute(towns)
  await networkIsBack()
  await expect(notice).toHaveCount(0)
  faults.length = 0
})

test(
  'where fonts come late, the first picture stands where it would have stood',
  { tag: '@long' },
  async ({ page }) => {
    const camera = () =>
      page.evaluate(() => {
        const { lng, lat } = window.frontera.map?.getCenter() ?? { lng: 0, lat: 0 }
        return [lng, lat, window.frontera.map?.getZoom() ?? 0].map((number) => Number(number.toFixed(3)))
      })
    await open(page)
    const right = await camera()
    let release = () => {}
    const released = new Promise<void>((done) => (release = done))
    await page.route('**/*.woff2', (route) => released.then(() => route.continue()))
    await page.goto('./', { waitUntil: 'commit' })
    // it has been aimed at what other letters left of the sheet
    await expect(page.getByRole('region', { name: 'Map' })).toBeVisible()
    await expect.poll(camera).not.toEqual(right)
    release()
    await expect.poll(camera).toEqual(right)
  },
)
