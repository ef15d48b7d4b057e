import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'

/** Goes on by Tab until something has the focus, and is in sight then. Fails where the keyboard does not come to it. */
export async function walkTo(page: Page, target: Locator, most = 150): Promise<void> {
  for (let presses = 0; presses <= most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport()
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not come to ${target.toString()}`)
}

/** Goes to something by Tab and presses a key there. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await walkTo(page, target)
  await page.keyboard.press(key)
}

/** Presses something of the bar, which on a small screen is in its menu. */
export async function pressInBar(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: /^(Menu|Menú)$/ })
  const button = page.getByRole('banner').getByRole('button', { name, exact: true })
  if ((await menu.isVisible()) && !(await button.isVisible())) await press(page, menu)
  await press(page, button)
}
