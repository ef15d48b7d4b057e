import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { expect, open, test } from './app.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** Presses a button of the share panel and gives the file that comes of it. */
async function taken(page: Page, name: string | RegExp): Promise<{ name: string; body: Buffer }> {
  const coming = page.waitForEvent('download', { timeout: 100_000 })
  await page.getByRole('dialog', { name: 'Share' }).getByRole('button', { name }).click()
  const download = await coming
  return { name: download.suggestedFilename(), body: await readFile(await download.path()) }
}

async function count(page: Page, list: string): Promise<number> {
  return page.getByRole('list', { name: list, exact: true }).getByRole('listitem').count()
}

test('the data in view is what the lists show, in each format', async ({ page }) => {
  await open(page, '?window=2022-06-01..2022-09-10&known=2022-09-01&kinds=diplomacy,rights,clash')
  const present = await count(page, 'Events')
  const all = present + (await count(page, 'Without a date'))
  expect(present).toBeGreaterThan(5)
  await page.getByRole('button', { name: 'Share' }).click()

  const base = 'frontera-2022-06-01_2022-09-10-known-2022-09-01-en'
  const csv = await taken(page, 'CSV')
  expect(csv.name).toBe(`${base}.csv`)
  const rows = Papa.parse<Record<string, string>>(csv.body.toString('utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data
  expect(rows).toHaveLength(all)
  expect(rows.filter((row) => row['presence'] !== 'undated')).toHaveLength(present)

  const geojson = await taken(page, 'GeoJSON')
  expect(geojson.name).toBe(`${base}.geojson`)
  expect(JSON.parse(geojson.body.toString('utf8'))).toMatchObject({
    type: 'FeatureCollection',
    features: rows.map((row) => ({ id: row['id'], properties: { presence: row['presence'] } })),
  })

  const jsonld = await taken(page, 'JSON-LD')
  expect(jsonld.name).toBe(`${base}.jsonld`)
  expect(jsonld.body.toString('utf8').match(/"@type": "Event"/g)).toHaveLength(all)
})

test('the picture of the map is a PNG of twice the screen', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(150_000)
  await page.setViewportSize({ width: 1000, height: 640 })
  await open(page, '?select=apure')
  await page.getByRole('button', { name: 'Share' }).click()
  const { name, body } = await taken(page, /^2× 2000 × 1280 pixels/)
  expect(name).toBe('frontera-2018-01-01_2022-10-24-en-2x.png')
  expect(body.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([2000, 1280])
  // a blank sheet of this size packs to some kilobytes
  expect(body.length).toBeGreaterThan(200_000)
})

test(
  'by keyboard: Share copies the link at once, Escape closes and gives the focus back',
  { tag: '@long' },
  async ({ page }) => {
    await open(page, '?select=apure')
    const share = page.getByRole('button', { name: 'Share' })
    await share.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog', { name: 'Share' })
    await expect(panel.getByRole('textbox', { name: 'Link to this view' })).toBeFocused()
    await expect(page.getByRole('alert', { name: 'Notice' })).toContainText(
      'The link to this view has been copied.',
    )
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
    await page.keyboard.press('Tab')
    await expect(panel.getByRole('button', { name: 'Copy link' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(share).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(panel).toBeVisible()
  },
)

test('the printed page is the page alone', { tag: '@long' }, async ({ page }) => {
  await open(page, '?select=apure')
  await page.mouse.move(300, 300)
  await expect(page.locator('div.paper')).toBeAttached()
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table', { name: 'Events' }).getByRole('row')).toHaveCount(20)
  await expect(page.getByRole('img', { name: 'The map of this view' })).toBeVisible()
  for (const gone of [page.getByRole('button'), page.getByRole('slider'), page.getByRole('searchbox')])
    await expect(gone.first()).toBeHidden()
})
