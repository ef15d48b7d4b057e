import { expect, open, test, view, viewing } from './app.ts'

test('a copied link gives the same view', async ({ page, context }) => {
  await open(
    page,
    '?window=2021-01-01..2021-12-31&select=apure&lang=es&theme=dark&kinds=clash,crossing&at=9/7.1/-71.3',
  )
  const view = await page.evaluate(() => window.frontera.view)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.evaluate(async () => await window.frontera.ready)
  expect(await other.evaluate(() => window.frontera.view)).toEqual(view)
  await expect(other.getByRole('heading', { level: 2 })).toHaveText('Combates en Apure')
})

test('defaults are not written', { tag: '@long' }, async ({ page, site }) => {
  await open(page, '?select=apure')
  await page.getByRole('button', { name: 'Close the selection' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('select')).toBeNull()
  expect(new URL(page.url()).searchParams.get('window')).toBeNull()
  expect(page.url().startsWith(site.url)).toBe(true)
})

viewing('rubbish in the address gives a notice, and the rest still works', async ({ page }) => {
  await open(
    page,
    '?window=nonsense&at=NaN/1/2&select=%3Cscript%3E&known=2022-06-30&theme=purple&kinds=clash,nope',
  )
  const notice = page.getByRole('alert', { name: 'Notice' })
  for (const key of ['window', 'at', 'select', 'theme', 'kinds'])
    await expect(notice).toContainText(`“${key}=`)
  await expect(notice).not.toContainText('known=')
  expect(await page.evaluate(() => window.frontera.view?.known)).toBe('2022-06-30')
})

viewing('back and forward walk through what was selected', async ({ page }) => {
  await view(page)
  const heading = page.getByRole('region', { name: 'Evidence' }).getByRole('heading', { level: 2 })
  const list = page.getByRole('list', { name: 'Events', exact: true })
  await list.getByRole('button', { name: /^Fighting in Apure/ }).click()
  await expect(heading).toHaveText('Fighting in Apure')
  await expect(page).toHaveURL(/select=apure/)
  await page.goBack()
  await expect(heading).toHaveText('Colombia – Venezuela, 2018–2022')
  await page.goForward()
  await expect(heading).toHaveText('Fighting in Apure')
})

viewing('the language can be changed and changes every name', async ({ page }) => {
  await view(page)
  await page.getByRole('button', { name: 'Español' }).click()
  await expect(page.getByRole('region', { name: 'Mapa' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Línea de tiempo' })).toBeVisible()
  await expect(page.getByRole('slider', { name: 'Conocido hasta' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
})

viewing('back and forward bring the camera back too, and an embedder can move it', async ({ page }) => {
  await view(page, '?at=9/11/-72.3')
  const latitude = () => page.evaluate(() => window.frontera.map?.getCenter().lat ?? 0)
  await page
    .getByRole('list', { name: 'Events', exact: true })
    .getByRole('button', { name: /^Fighting in Apure/ })
    .click()
  await expect.poll(latitude).toBeCloseTo(7.1, 0)
  await page.goBack()
  await expect.poll(latitude).toBeCloseTo(11, 1)
  await page.goForward()
  await expect.poll(latitude).toBeCloseTo(7.1, 0)
  await page.evaluate(() => window.frontera.show({ at: { zoom: 8, lat: 4.6, lon: -74.1 } }))
  await expect.poll(latitude).toBeCloseTo(4.6, 1)
})

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test(
    'an address taken while the camera still flies is that of where it lands',
    { tag: '@long' },
    async ({ page }) => {
      await view(page, '?at=9/11/-72.3')
      await page
        .getByRole('list', { name: 'Events', exact: true })
        .getByRole('button', { name: /^Fighting in Apure/ })
        .click()
      await expect(page).toHaveURL(/select=apure/)
      const at = await page.evaluate(() => window.frontera.view?.at?.lat)
      expect(at).toBeCloseTo(7.1, 0)
      await page.goBack()
      await page.goForward()
      await expect.poll(() => page.evaluate(() => window.frontera.map?.getCenter().lat)).toBeCloseTo(7.1, 0)
    },
  )
})
