import { expect, open, test } from './app.ts'

test('a dossier that is not JSON is told in the page', async ({ page, faults }) => {
  await page.route('**/dossier/dossier.json', (route) => route.fulfill({ body: '{ "format": ' }))
  const { map } = await open(page)
  expect(map).toBe(false)
  await expect(page.getByRole('alert', { name: 'Notice' })).toContainText(
    'dossier/dossier.json: it is not JSON',
  )
  faults.length = 0
})

test('a dossier with a bad date says which, where and what would be right', async ({ page }) => {
  await page.route('**/dossier/dossier.json', async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    await route.fulfill({ response, body: text.replace('"when": "2021-03"', '"when": "2021-21"') })
  })
  await open(page)
  await expect(page.getByRole('alert', { name: 'Notice' })).toContainText('events[6].when')
})

test('another dossier that fails falls back to the shipped one, with a notice', async ({ page, faults }) => {
  const { map } = await open(page, '?dossier=elsewhere')
  expect(map).toBe(true)
  await expect(page.getByRole('alert', { name: 'Notice' })).toContainText(
    'The dossier elsewhere could not be read.',
  )
  await expect(page.getByRole('list', { name: 'Events', exact: true }).getByRole('listitem')).toHaveCount(20)
  faults.length = 0
})

test(
  'a briefing is asked for and the dossier has no story: it is said, and the map is shown',
  { tag: '@long' },
  async ({ page }) => {
    await page.route('**/dossier/dossier.json', async (route) => {
      const response = await route.fetch()
      const dossier: unknown = await response.json()
      if (typeof dossier !== 'object') throw new Error('no dossier')
      await route.fulfill({ response, json: { ...dossier, story: [] } })
    })
    for (const [lang, notice, words] of [
      ['en', 'Notice', 'This dossier has no story to tell; the map is shown instead.'],
      ['es', 'Aviso', 'Este dosier no tiene un relato que contar; en su lugar se muestra el mapa.'],
    ] as const) {
      await open(page, `?mode=brief&lang=${lang}`)
      await expect(page.getByRole('alert', { name: notice })).toContainText(words)
      await expect(page.locator('canvas.maplibregl-canvas')).toBeVisible()
    }
  },
)
