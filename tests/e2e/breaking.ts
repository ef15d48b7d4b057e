import type { Page } from '@playwright/test'

/** Takes WebGL away from the pages that come: a canvas gives none. */
export async function withoutWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const right: unknown = Reflect.get(HTMLCanvasElement.prototype, 'getContext')
    const value = function (this: HTMLCanvasElement, kind: string): unknown {
      if (kind.startsWith('webgl') || typeof right !== 'function') return null
      return Reflect.apply(right, this, [kind])
    }
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value })
  })
}

/** Breaks something that the components stand on, so many times. */
export async function breakSorting(page: Page, times: number): Promise<void> {
  await page.evaluate((often) => {
    const right: unknown = Reflect.get(Array.prototype, 'toSorted')
    let left = often
    const value = function (this: unknown[], ...order: unknown[]): unknown {
      left -= 1
      if (left >= 0 || typeof right !== 'function') throw new Error('brought about')
      return Reflect.apply(right, this, order)
    }
    Object.defineProperty(Array.prototype, 'toSorted', { value })
  }, times)
}
