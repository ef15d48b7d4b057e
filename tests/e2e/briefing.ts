import type { Page } from '@playwright/test'
import { expect } from './app.ts'

/** Steps of the shipped story. */
export const count = 12
export const statusOf = (page: Page) => page.getByRole('status')
/** Waits until the brief stands at a step. */
export const stepIs = (page: Page, number: number) =>
  expect(statusOf(page)).toHaveText(`Step ${number} of ${count}`)

/** Where the map looks, once it has come to rest with everything drawn. */
export async function camera(page: Page) {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { map } = window.frontera
        return map !== null && !map.isMoving() && map.loaded()
      }),
    )
    .toBe(true)
  return page.evaluate(() => {
    const { map } = window.frontera
    const { lng = 0, lat = 0 } = map?.getCenter() ?? {}
    return [map?.getZoom() ?? 0, lng, lat].map((part) => Number(part.toFixed(4)))
  })
}

/** A picture of the page, once it stands: everything was fetched, and three in a row are the same. */
export async function standing(page: Page): Promise<Buffer> {
  await page.waitForLoadState('networkidle')
  await camera(page)
  const row: Buffer[] = []
  await expect
    .poll(async () => {
      row.push(await page.screenshot())
      const [a, b, c] = row.slice(-3)
      return a !== undefined && b !== undefined && c !== undefined && a.equals(b) && b.equals(c)
    })
    .toBe(true)
  return row.at(-1) ?? Buffer.of()
}
