import type { Page } from '@playwright/test'
import { expect, open, test } from '../e2e/app.ts'
import { withoutWebgl } from '../e2e/breaking.ts'

const modes = {
  explore: '?select=apure',
  brief: '?mode=brief&step=5',
  kiosk: '?mode=kiosk&lang=en&idle=3600&reload=never',
} as const

/** Comes to a quotation in a mode. */
async function quoted(page: Page, mode: keyof typeof modes): Promise<void> {
  if (mode === 'brief') await page.keyboard.press('PageDown')
  if (mode === 'kiosk') {
    await page.getByRole('button', { name: 'Touch to start' }).click()
    await page.getByRole('button', { name: /^A moment/ }).click()
  }
  await expect(page.getByRole('blockquote').first()).toBeVisible()
}

for (const [mode, query] of Object.entries(modes)) {
  const name = mode === 'explore' || mode === 'brief' ? mode : 'kiosk'

  test(`without WebGL: ${mode}`, async ({ page }) => {
    await withoutWebgl(page)
    expect((await open(page, query)).map).toBe(false)
    await quoted(page, name)
  })

  test(`a lost context that is given back, and one that is not: ${mode}`, async ({ page }) => {
    await open(page, query)
    const canvas = page.locator('canvas.maplibregl-canvas')
    const extension = await canvas.evaluateHandle((element) =>
      element instanceof HTMLCanvasElement
        ? (element.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null)
        : null,
    )
    const drawn = () => page.evaluate(() => window.frontera.map?.queryRenderedFeatures().length ?? 0)
    await expect.poll(drawn).toBeGreaterThan(0)
    await extension.evaluate((lose) => lose?.loseContext())
    await extension.evaluate((lose) => lose?.restoreContext())
    await expect.poll(drawn).toBeGreaterThan(0)

    const old = await page.evaluateHandle(() => window.frontera.map)
    await extension.evaluate((lose) => lose?.loseContext())
    // nobody before a public screen is shown a white canvas with a broken sign
    if (name === 'kiosk') {
      await expect(page.locator('.map').getByText('La Victoria')).toBeVisible()
      // what is covered is not there for those who hear it
      expect(await page.getByRole('region', { name: 'Map' }).count()).toBe(1)
    }
    await expect
      .poll(() => old.evaluate((map) => window.frontera.map !== null && map !== window.frontera.map))
      .toBe(true)
    await expect.poll(drawn).toBeGreaterThan(0)
    await quoted(page, name)
  })
}
