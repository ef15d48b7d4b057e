import type { Page, Route } from '@playwright/test'
import { expect, listed, open, test } from '../e2e/app.ts'

/** How a file can fail to come as it should. */
const damages: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  missing: (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'a page in its place': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in</title><p>Log in' }),
  async 'cut short'(route) {
    const response = await route.fetch()
    const body = await response.body()
    await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) })
  },
  'the network gone': (route) => route.abort('connectionreset'),
}

/** The list of events and what is quoted of one of them can be read. */
async function readable(page: Page): Promise<void> {
  expect(await listed(page)).toContain('Fighting in Apure')
  await expect(page.getByRole('blockquote').first()).toContainText('16 officers dead')
  await page.evaluate(() => window.frontera.show({ select: 'border-length' }))
  await expect(page.getByRole('list', { name: 'The articles disagree' })).toContainText('2,219 km')
}

for (const [how, damage] of Object.entries(damages)) {
  test(`the dossier: ${how}`, async ({ page, faults }) => {
    for (const file of ['dossier.json', 'places.geojson']) {
      await page.route(`**/dossier/${file}`, damage)
      const { faults: told } = await open(page)
      expect(told.join()).toContain(file)
      await expect(page.getByRole('alert', { name: 'Notice' })).toContainText(file)
      await page.unroute(`**/dossier/${file}`)
    }
    await open(page, '?select=apure')
    await readable(page)
    faults.length = 0
  })

  test(`another dossier: ${how}`, async ({ page, faults }) => {
    await page.route('**/other/*', damage)
    await open(page, '?dossier=other&select=apure')
    await expect(page.getByRole('alert', { name: 'Notice' })).toContainText(
      'The shipped dossier is shown instead',
    )
    await readable(page)
    faults.length = 0
  })

  test(`every layer of the map: ${how}`, async ({ page, faults }) => {
    await page.route(/\/geo\/.*\.(geojson|webp)$/, damage)
    await open(page, '?select=apure&at=11.5/7.8/-72.4')
    const notices = page.getByRole('alert', { name: 'Notice' })
    for (const layer of ['border', 'land', 'tint', 'labels', 'states', 'rivers', 'towns'])
      await expect(
        notices.filter({ hasText: `The map layer ${layer} could not be loaded` }).first(),
      ).toBeVisible()
    await readable(page)
    faults.length = 0
  })

  test(`the kiosk’s settings: ${how}`, async ({ page, faults }) => {
    await page.route('**/kiosk.json', damage)
    await open(page, '?mode=kiosk&lang=en')
    const operator = page.getByRole('complementary').filter({ hasText: 'kiosk.json' })
    // without the file the defaults hold, and there is nothing to be told
    await expect(operator).toHaveCount(how === 'missing' ? 0 : 1)
    await page.getByRole('button', { name: 'Touch to start' }).click()
    await page.getByRole('button', { name: /^A moment/ }).click()
    await expect(page.getByRole('blockquote').first()).toBeVisible()
    faults.length = 0
  })

  test(`credits and fonts: ${how}`, async ({ page, faults }) => {
    await page.route(/credits\.json$|\.woff2$/, damage)
    await open(page, '?select=apure')
    await readable(page)
    faults.length = 0
  })

  test(`what comes later, scripts and styles: ${how}`, async ({ page, faults }) => {
    let broken = true
    await page.route(
      /\/assets\/(later-.*\.css|(Story|Display|HelpSheet|Take|QuestionView|Results)-.*\.js)$/,
      (route) => (broken ? damage(route) : route.continue()),
    )
    await open(page, '?select=apure')
    expect(await listed(page)).toContain('Fighting in Apure')
    await expect(page.getByRole('blockquote').first()).toContainText('16 officers dead')
    await page.getByRole('button', { name: 'Help' }).click()
    // half a style sheet is one, and a half script of these is none
    await expect(page.getByText('This part of the app could not be loaded').first()).toBeVisible()
    broken = false
    await open(page, '?select=apure')
    await page.getByRole('button', { name: 'Help' }).click()
    await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible()
    faults.length = 0
  })

  test(`all that comes later, at once: ${how}`, async ({ page, faults }) => {
    let broken = true
    await page.route(
      /\/assets\/(?!(index|svelte|maplibre|rolldown-runtime|style)-).*\.(js|css|mjs)$/,
      (route) => (broken ? damage(route) : route.continue()),
    )
    const told = page.getByText('This part of the app could not be loaded')
    const press = (name: string) =>
      page.getByRole('banner').getByRole('button', { name, exact: true }).click()
    for (const [first, second] of [
      ['Help', 'Prepare'],
      ['Share', 'Kiosk'],
      ['Your data', 'Brief'],
    ] as const) {
      await open(page)
      expect(await listed(page)).toContain('Fighting in Apure')
      await press(first)
      await expect(told, first).not.toHaveCount(0)
      const before = await told.count()
      await press(second)
      if (second === 'Brief') await expect(told).toBeVisible()
      else await expect.poll(() => told.count(), second).toBeGreaterThan(before)
    }
    await open(page)
    expect(await page.evaluate(() => window.frontera.addData(new Blob(['date\n2021'])))).toBeNull()
    await expect(told).toBeVisible()
    await open(page)
    await page.getByRole('searchbox', { name: 'Search' }).fill('fighting')
    await page.getByRole('button', { name: /^Fighting in Apure/ }).click()
    await expect(page).toHaveURL(/select=apure/)
    await expect(told).not.toHaveCount(0)
    broken = false
    await open(page, '?mode=brief&step=5')
    await expect(page.getByRole('status').filter({ hasText: 'Step 5' })).toBeVisible()
    expect(faults.filter((fault) => fault.startsWith('thrown'))).toEqual([])
    faults.length = 0
  })
}

test('slow: what is there already is shown and works, and what comes late takes its place', async ({
  page,
}) => {
  let release = () => {}
  const released = new Promise<void>((done) => (release = done))
  await page.route(/\/geo\/|later-.*\.css$|credits/, async (route) => {
    await released
    await route.continue()
  })
  await page.goto('./?select=apure')
  await expect(page.getByRole('blockquote').first()).toContainText('16 officers dead')
  expect(await listed(page)).toContain('Fighting in Apure')
  await page.getByRole('button', { name: 'Español' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Combates en Apure' })).toBeVisible()
  release()
  expect(await page.evaluate(async () => await window.frontera.ready)).toMatchObject({
    map: true,
    faults: [],
  })
  await expect
    .poll(() =>
      page.evaluate(() => window.frontera.map?.queryRenderedFeatures({ layers: ['border'] }).length ?? 0),
    )
    .toBeGreaterThan(0)
})

test.describe('with its worker', () => {
  test.use({ worker: true })
  for (const [how, damage] of Object.entries(damages))
    test(`the worker’s own script: ${how}`, async ({ page, context, faults }) => {
      await context.route('**/sw.js', damage)
      await open(page, '?select=apure')
      await readable(page)
      faults.length = 0
    })
})
