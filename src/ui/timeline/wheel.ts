import { OnceAFrame } from './frames.ts'
import type { Scale } from './scale.ts'
import type { Shown } from './shown.svelte.ts'

/** px of a line and of a page, for wheels that count in these */
const units = [1, 18, 240] as const

/** The wheel over the lanes: zooms round the day under the pointer; sideways, or with Shift, takes the axis along. Once a frame. */
export class Wheel {
  readonly #shown: Shown
  readonly #frames = new OnceAFrame()
  #turned = 0
  #along = 0

  constructor(shown: Shown) {
    this.#shown = shown
  }

  /** `x`: where the pointer stands, px from the left of the lanes. */
  turn(event: WheelEvent, x: number, scale: Scale): void {
    const px = units.find((_, mode) => mode === event.deltaMode) ?? 1
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
    // a pinch on a touchpad comes as a wheel with Ctrl and small steps
    if (sideways) this.#along += (event.deltaX || event.deltaY) * px
    else this.#turned += event.deltaY * px * (event.ctrlKey ? 6 : 1)
    const day = scale.first + x / scale.pixels
    this.#frames.ask(() => {
      if (this.#turned !== 0) this.#shown.zoom(day, Math.exp(this.#turned * 0.002))
      if (this.#along !== 0) this.#shown.pan(this.#along / scale.pixels)
      this.#turned = this.#along = 0
    })
  }
}
