import { expect, listed, open, test } from '../e2e/app.ts'

test('back and forward fifty times end in the same views', async ({ page }) => {
  await open(page)
  const now = () => page.evaluate(() => window.frontera.view)
  const stops = [await now()]
  const ids = ['apure', 'border-length', 'military-contact', 'simon-bolivar-bridge', 'petro-elected']
  for (const [i, select] of ids.entries()) {
    const stop = page.url()
    // stops that follow each other at once are one: one more is made until the address has moved to a new page
    await expect
      .poll(async () => {
        const before = await page.evaluate(() => history.length)
        await page.evaluate(
          ([id, n]) =>
            window.frontera.show({
              select: id,
              at: { zoom: 7 + n, lat: 7.5, lon: -72 },
              ...(n % 2 === 1 && { kinds: ['clash', 'crossing'] }),
            }),
          [select, i] as const,
        )
        const grown = (await page.evaluate(() => history.length)) > before
        if (!grown) await page.evaluate((url) => history.replaceState(null, '', url), stop)
        return grown
      })
      .toBe(true)
    stops.push(await now())
  }
  const last = stops.length - 1
  for (let round = 0; round < 50; round += 1) {
    const at = round % 2 === 0 ? last - 1 - (round % last) : last
    await page.evaluate(
      (by) => history.go(by),
      at - (round % 2 === 0 ? last : last - 1 - ((round - 1) % last)),
    )
    await expect.poll(now).toEqual(stops[at])
  }
  expect(await now()).toEqual(stops[last])
  await expect(page.getByRole('region', { name: 'Evidence' }).getByRole('heading', { level: 2 })).toHaveText(
    'Petro elected',
  )
  await expect.poll(() => page.evaluate(() => window.frontera.map?.getZoom())).toBeCloseTo(11, 1)
})

test('two tabs: each has a view of its own, and a briefing made in one is in the other', async ({
  page,
  context,
}) => {
  await open(page, '?select=apure')
  const other = await context.newPage()
  await other.goto(page.url().replace('apure', 'border-length'))
  await other.evaluate(async () => await window.frontera.ready)
  await other.getByRole('button', { name: 'Prepare', exact: true }).click()
  await page.getByRole('button', { name: 'Prepare', exact: true }).click()
  await page.getByRole('button', { name: 'Add this view as a step' }).click()
  await expect(page.getByRole('listitem', { name: 'Step 1' })).toBeVisible()
  await expect(other.getByRole('listitem', { name: 'Step 1' })).toBeVisible()
  await other.getByRole('button', { name: 'Add this view as a step' }).click()
  await expect(page.getByRole('listitem', { name: 'Step 2' })).toBeVisible()
  // neither has what the other did last written over it
  expect(await page.evaluate(() => window.frontera.view?.select)).toBe('apure')
  expect(await other.evaluate(() => window.frontera.view?.select)).toBe('border-length')
  expect(await listed(page)).toEqual(await listed(other))
})
