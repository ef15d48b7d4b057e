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

/**
 * Goes round everything that Tab comes to. Gives how many things that are, and those of them that are covered or out of sight while
 * they have the focus, by their markup (WCAG 2.2, 2.4.11).
 */
export async function walkRound(page: Page): Promise<{ readonly stops: number; readonly unseen: string[] }> {
  const been = await page.evaluateHandle(() => new Set<Element>())
  const unseen: string[] = []
  for (let stops = 0; ; stops += 1) {
    await page.keyboard.press('Tab')
    const found = await been.evaluate((before) => {
      const element = document.activeElement
      if (element === null || element === document.body || before.has(element)) return null
      before.add(element)
      // a radio button that is drawn as a chip is its label
      const chip = element instanceof HTMLInputElement && element.offsetWidth < 2 ? element.labels?.[0] : null
      const box = chip ?? element
      const { left, top, width, height } = box.getBoundingClientRect()
      const shares = [0.02, 0.25, 0.5, 0.75, 0.98]
      const shown = shares.some((across) =>
        shares.some((down) => {
          const all = document.elementsFromPoint(left + across * width, top + down * height)
          const hit = all.find((one) => one.checkVisibility({ opacityProperty: true }))
          return hit !== undefined && (box.contains(hit) || hit.contains(box))
        }),
      )
      return { shown, markup: box.outerHTML.slice(0, 140) }
    })
    if (found === null) return { stops, unseen }
    if (!found.shown) unseen.push(found.markup)
  }
}
