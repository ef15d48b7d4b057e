import type { Page } from 'playwright'

interface Button {
  readonly name: string
  /** its middle, px */
  readonly x: number
  readonly y: number
}

/**
 * Somebody who touches what there is, in no order. Buttons are found and touched by where they are, as by a finger: a click that is given up
 * half-way would keep its element alive in the inspector, which then counts as grown.
 */
export class Visitor {
  private readonly page: Page
  private readonly random: () => number

  constructor(page: Page, random: () => number) {
    this.page = page
    this.random = random
  }

  /** Begins, does so many things and leaves: by "Start over", or by walking away. Rejects where the loop does not come back. */
  async visit(deeds: number): Promise<void> {
    await this.press(/^(Touch to start|Toque para empezar)$/)
    for (let deed = 0; deed < deeds; deed += 1) await this.act()
    if (this.random() < 0.5) await this.press(/^(Start over|Empezar de nuevo)$/)
    // else nobody is there, and the idle reset comes
    await this.page.waitForFunction(
      () =>
        [...document.querySelectorAll('button')].some((button) =>
          /^(Touch to start|Toque para empezar)$/.test(button.textContent.trim()),
        ),
      undefined,
      { timeout: 60_000, polling: 250 },
    )
  }

  private async act(): Promise<void> {
    const chance = this.random()
    if (chance < 0.6) await this.press(/./)
    else if (chance < 0.75) await this.page.touchscreen.tap(...this.point())
    else if (chance < 0.95) await this.drag()
    else await this.press(/^(English|Español)$/)
  }

  /** Presses one of the buttons in sight with such a name. One that is gone or covered by then is no fault: people miss as well. */
  private async press(name: RegExp): Promise<void> {
    const buttons = (await this.buttons()).filter((button) => name.test(button.name))
    const button = buttons[this.below(buttons.length)]
    if (button) await this.page.touchscreen.tap(button.x, button.y)
  }

  private buttons(): Promise<readonly Button[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('button')].flatMap((button) => {
        const { left, top, width, height } = button.getBoundingClientRect()
        const [x, y] = [left + width / 2, top + height / 2]
        const inSight = width > 0 && x >= 0 && y >= 0 && x < innerWidth && y < innerHeight
        return inSight ? [{ name: button.ariaLabel ?? button.textContent.trim(), x, y }] : []
      }),
    )
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
