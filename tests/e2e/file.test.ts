import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from './app.ts'

// The one-file build, opened from the disk as from a USB stick, with no network.
const address = pathToFileURL(join('dist-file', 'frontera.html')).href
test.use({ baseURL: address })

test.beforeEach(async ({ context }) => context.setOffline(true))

test('from the disk alone the map is drawn, an event is chosen and its words are read', async ({ page }) => {
  await page.goto(address)
  expect(await page.evaluate(async () => await window.frontera.ready)).toEqual({ map: true, faults: [] })
  await expect(page.getByText('Serve this folder')).toBeHidden()
  await page.getByRole('button', { name: /^Fighting in Apure/ }).click()
  await expect(page.getByRole('article')).toContainText('16 officers dead')
  await expect(page).toHaveURL(/select=apure/)
  const drawn = () =>
    page.evaluate(() =>
      window.frontera.map
        ?.queryRenderedFeatures({ layers: ['border', 'selected-marks'] })
        .map(({ layer }) => layer.id),
    )
  await expect.poll(drawn).toEqual(expect.arrayContaining(['border', 'selected-marks']))
})

test('from the disk the story is told', { tag: '@long' }, async ({ page }) => {
  await page.goto(`${address}?mode=brief&step=3`)
  await page.evaluate(async () => await window.frontera.ready)
  await page.keyboard.press('End')
  await expect(page.getByText('Step 12 of 12')).toBeVisible()
  await expect(page).toHaveURL(/step=12/)
})

test('the page of a build that is opened from the disk says in both languages what it needs', async ({
  page,
  faults,
}) => {
  await page.goto(pathToFileURL(join('dist', 'index.html')).href)
  await expect(page.getByText('Serve this folder (npm start does)')).toBeVisible()
  await expect(page.getByText('Sirva esta carpeta (npm start lo hace)')).toBeVisible()
  // its parts were refused, which is what it is about
  expect(faults).not.toEqual([])
  faults.length = 0
})
