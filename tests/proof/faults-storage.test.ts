import type { Page } from '@playwright/test'
import { expect, listed, open, test } from '../e2e/app.ts'

/** Lets the browser keep nothing: reading the storages throws, as it does where cookies are forbidden. */
async function forbid(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('brought about', 'SecurityError')
        },
      })
  })
}
/** Lets the browser read what is kept, and keep no more. */
async function fill(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const put = () => {
      throw new DOMException('brought about', 'QuotaExceededError')
    }
    Storage.prototype.setItem = put
    IDBObjectStore.prototype.put = put
    Reflect.set(Cache.prototype, 'put', () =>
      Promise.reject(new DOMException('brought about', 'QuotaExceededError')),
    )
  })
}

for (const worker of [false, true])
  for (const [how, harm] of Object.entries({ forbidden: forbid, full: fill }))
    test.describe(`storage ${how}, ${worker ? 'with' : 'without'} a worker`, () => {
      test.use({ worker, contextOptions: { reducedMotion: 'reduce' } })

      test('every mode works, and a briefing that cannot be kept says so', async ({ page }) => {
        await harm(page)
        await open(page, '?select=apure')
        expect(await listed(page)).toContain('Fighting in Apure')
        await expect(page.getByRole('blockquote').first()).toContainText('16 officers dead')
        await page.getByRole('button', { name: 'Prepare', exact: true }).click()
        await page.getByRole('button', { name: 'Add this view as a step' }).click()
        await expect(page.getByRole('alert', { name: 'Notice' })).toContainText(
          how === 'full' ? 'The browser has no room left' : 'The browser keeps nothing for this page',
        )
        await expect(page.getByRole('listitem', { name: 'Step 1' })).toBeVisible()
        // and the editor does not say that what it saves without is kept
        await page.getByRole('tab', { name: 'Events' }).click()
        await page.getByRole('button', { name: 'New event' }).click()
        await page.getByRole('tab', { name: /^Save/ }).click()
        await expect(page.getByText('it is lost when this page is closed')).toBeVisible()

        await open(page, '?mode=brief&step=5')
        await page.keyboard.press('PageDown')
        await expect(page.getByRole('blockquote')).toContainText('16 officers dead')
        // larger words and stronger contrast, which are kept where they can be
        await page.keyboard.press('+')
        await page.keyboard.press('c')
        await page.keyboard.press('PageDown')
        await expect(page.getByRole('status')).toHaveText('Step 6 of 12')

        await open(page, '?mode=kiosk&lang=en')
        await page.getByRole('button', { name: 'Touch to start' }).click()
        await page.getByRole('button', { name: /^A moment/ }).click()
        await expect(page.getByRole('blockquote').first()).toBeVisible()
        await page.getByRole('button', { name: 'Start over' }).click()
        await expect(page.getByRole('button', { name: 'Touch to start' })).toBeVisible()
      })
    })

test('rubbish in everything that is kept breaks nothing, and a briefing among it is put aside', async ({
  page,
}) => {
  await open(page)
  await page.evaluate(() => {
    const keys = [
      'briefing/',
      'single-keys',
      'projector',
      'words',
      'speaker.notes',
      'speaker.lang',
      'speaker.theme',
    ]
    for (const key of keys) localStorage.setItem(`frontera.${key}`, '{"story":[NaN')
    sessionStorage.setItem('frontera.story', '{"session":7,"kept":{"number":1e9}}')
  })
  await open(page, '?select=apure')
  expect(await page.evaluate(() => localStorage.getItem('frontera.briefing//aside-1'))).toBe('{"story":[NaN')
  await open(page, '?mode=brief&step=5')
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('blockquote')).toContainText('16 officers dead')
  // the words stand in a size, not in none
  const size = await page
    .getByRole('blockquote')
    .evaluate((quote) => parseFloat(getComputedStyle(quote).fontSize))
  expect(size).toBeGreaterThan(10)
})
