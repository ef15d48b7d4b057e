import type { Page } from '@playwright/test'
import { expect, open } from './app.ts'
import { kept, test } from './installation.ts'

test.use({ worker: true })

test(
  'with the server gone every mode works, from the second start on',
  { tag: '@long' },
  async ({ page, context }) => {
    await open(page)
    await kept(page)
    await context.setOffline(true)
    await open(page, '?lang=es')
    expect(await page.evaluate(async () => (await window.frontera.ready).map)).toBe(true)
    await page.getByRole('button', { name: /^Combates en Apure/ }).click()
    await expect(page.getByRole('article')).toContainText('16 oficiales muertos')
    await open(page, '?mode=brief&step=3')
    await expect(page.getByText('Step 3 of 12')).toBeVisible()
  },
)

test('cut right after the first picture, a question that was never opened opens', async ({
  page,
  context,
  faults,
}) => {
  await open(page)
  await context.setOffline(true)
  await page.evaluate(() => window.frontera.show({ select: 'border-length' }))
  await expect(page.getByRole('region', { name: 'Evidence' })).toContainText('2,398 km')
  // finer layers of the map may not be here yet
  faults.length = 0
})

test.describe('on an installation that changes', () => {
  test.use({ baseURL: async ({ installation }, use) => use(installation.url) })

  /** Has the browser look for an update, to its end; true where one is there to take over. */
  const update = (page: Page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update().catch(() => undefined)
      const worker = registration.installing
      await new Promise<void>((done) => {
        if (worker === null) done()
        else
          worker.onstatechange = () => {
            if (worker.state !== 'installing') done()
          }
      })
      return registration.waiting !== null
    })
  const release = (page: Page) => page.locator('html').getAttribute('data-release')

  test(
    'an update is taken at the next start, whole; one that has not all arrived is refused',
    { tag: '@long' },
    async ({ page, installation }) => {
      await open(page)
      await kept(page)
      installation.release('half', false)
      expect(await update(page)).toBe(false)
      installation.release('entire', true)
      expect(await update(page)).toBe(true)
      // not in the midst of a visit
      expect(await release(page)).toBeNull()
      await page.reload()
      await expect.poll(() => release(page)).toBe('entire')
      // with nothing missing of it
      await installation.stop()
      await open(page)
      await expect(page.getByRole('button', { name: /^Fighting in Apure/ })).toBeVisible()
    },
  )
})
