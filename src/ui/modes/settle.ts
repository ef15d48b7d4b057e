import { heightOf, type PanelHeight } from './panel-heights.ts'

/** A flick this fast (px a ms) carries the sheet on to the next height. */
const flick = 0.5

/** The height that a sheet let go at so many px falls to: the nearest, or the next one in the direction of a flick (px a ms, up is positive). */
export function settle(px: number, speed: number, room: number): PanelHeight {
  const all = (['low', 'half', 'full'] as const).map((height) => ({ height, px: heightOf(height, room) }))
  const ahead =
    speed > flick
      ? all.filter((one) => one.px >= px)
      : speed < -flick
        ? all.filter((one) => one.px <= px)
        : all
  const open = ahead.length > 0 ? ahead : all
  return open.reduce((a, b) => (Math.abs(b.px - px) < Math.abs(a.px - px) ? b : a)).height
}
