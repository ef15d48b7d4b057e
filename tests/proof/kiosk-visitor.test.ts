import type { Page } from '@playwright/test'
import { expect, open, test } from '../e2e/app.ts'

test.use({
  // a screen of 1080 × 1920 that shows all at two thirds: drawn in software, a larger one takes its time
  viewport: { width: 720, height: 1280 },
  hasTouch: true,
  contextOptions: { reducedMotion: 'reduce' },
})

const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).tap()

/** All that a next visitor could find of the last one. The loop tells in turns: looked at while it speaks English. */
async function snapshot(page: Page) {
  await expect(page.locator('.kiosk')).toHaveAttribute('lang', 'en')
  const state = await page.evaluate(() => ({
    view: window.frontera.view,
    address: location.href,
    pages: history.length,
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    lang: document.documentElement.lang,
    theme: document.documentElement.dataset['theme'],
    focus: document.activeElement?.tagName,
    selected: String(getSelection()),
    scrolled: [...document.querySelectorAll('*')].filter(({ scrollTop }) => scrollTop > 0).length,
    low: document.querySelector('.kiosk.low') !== null,
  }))
  return { ...state, page: await page.locator('body').ariaSnapshot() }
}

test('whatever a visitor did, the next one finds what a fresh load shows', async ({ page }) => {
  // two whole visits on a map that is drawn in software
  test.slow()
  await page.clock.install()
  await open(page, '?mode=kiosk&story=the-border')
  const fresh = await snapshot(page)

  await tap(page, 'Toque para empezar')
  await tap(page, 'Letra más grande')
  await tap(page, 'Bajar los controles')
  await tap(page, /^Un lugar/)
  await tap(page, /^Bogotá/)
  await page.evaluate(() => localStorage.setItem('visitor', 'was here'))
  await tap(page, 'Empezar de nuevo')
  // the map takes a moment to be back
  await expect.poll(() => snapshot(page)).toEqual(fresh)

  await tap(page, 'Toque para empezar')
  await tap(page, /^Un momento/)
  const dialog = page.getByRole('dialog', { name: '¿Sigue ahí?' })
  await page.clock.fastForward(61_000)
  await expect(dialog).toBeVisible()
  await tap(page, 'Sí, seguir')
  await expect(dialog).toHaveCount(0)
  await page.clock.fastForward(61_000)
  await expect(dialog).toBeVisible()
  await page.clock.fastForward(16_000)
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Toque para empezar' })).toBeVisible()
  // the map takes a moment to be back
  await expect.poll(() => snapshot(page)).toEqual(fresh)
})

test('what is being made in this browser is not shown to the public', async ({ page }) => {
  // the editor is no tool for a screen that stands upright
  const title = () => page.evaluate(() => window.frontera.dossier?.title.en)
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  const shipped = await title()
  await page.getByRole('button', { name: 'Prepare', exact: true }).click()
  await page.getByRole('tab', { name: /^Save/ }).click()
  await page.getByRole('textbox', { name: 'Title of the dossier, in English' }).fill('Half done')
  await expect(page.getByText('Everything is kept in this browser.')).toBeVisible()
  await open(page)
  await expect.poll(title).toBe('Half done')
  await open(page, '?mode=kiosk')
  expect(await title()).toBe(shipped)
})
