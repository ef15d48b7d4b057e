import type { Page } from 'playwright'

/** Numbers from 0 to 1 that a seed gives again: mulberry32, by Tommy Ettinger (public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Somebody who touches what there is, in no order. */
export class Visitor {
  private readonly page: Page
  private readonly random: () => number

  constructor(page: Page, random: () => number) {
    this.page = page
    this.random = random
  }

  /** Begins, does so many things and leaves: by "Start over", or by walking away. */
  async visit(deeds: number): Promise<void> {
    const { page } = this
    const start = page.getByRole('button', { name: /^(Touch to start|Toque para empezar)$/ })
    const buttons = await start.all()
    await buttons[this.below(buttons.length)]?.click()
    for (let deed = 0; deed < deeds; deed += 1) await this.act()
    if (this.random() < 0.5)
      await page
        .getByRole('button', { name: /^(Start over|Empezar de nuevo)$/ })
        .click({ timeout: 2000 })
        .catch(() => undefined)
    // else nobody is there, and the idle reset comes
    await start.first().waitFor({ timeout: 60_000 })
  }

  private async act(): Promise<void> {
    const { page } = this
    const chance = this.random()
    if (chance < 0.6) await this.press()
    else if (chance < 0.75) await page.touchscreen.tap(...this.point())
    else if (chance < 0.95) await this.drag()
    else
      await page
        .getByRole('button', { name: /^(English|Español)$/ })
        .first()
        .click({ timeout: 1000 })
        .catch(() => undefined)
  }

  /** Presses one of the buttons in sight. */
  private async press(): Promise<void> {
    const buttons = await this.page.getByRole('button').all()
    // one that is gone or covered by now is no fault: people miss as well
    await buttons[this.below(buttons.length)]?.click({ timeout: 1000 }).catch(() => undefined)
  }

  private async drag(): Promise<void> {
    const { mouse } = this.page
    await mouse.move(...this.point())
    await mouse.down()
    await mouse.move(...this.point(), { steps: 5 })
    await mouse.up()
  }

  private point(): [number, number] {
    const { width, height } = this.page.viewportSize() ?? { width: 1080, height: 1920 }
    return [Math.round(this.random() * (width - 1)), Math.round(this.random() * (height - 1))]
  }

  private below(count: number): number {
    return Math.floor(this.random() * count)
  }
}
