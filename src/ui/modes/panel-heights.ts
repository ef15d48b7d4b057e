/** How much of the map the panel covers where it is a sheet over it. */
export type PanelHeight = 'low' | 'half' | 'full'

/** What is left of the lowest sheet: the grip and a title, px. */
const lowest = 104
/** What a sheet of half the height leaves of the room, px: with less map than that no two places are seen together. */
export const leastMap = 160
/** A flick this fast (px a ms) carries the sheet on to the next height. */
const flick = 0.5

/** The height of a sheet, px, in a room so many px high. */
export function heightOf(height: PanelHeight, room: number): number {
  if (height === 'full') return room
  const low = Math.min(lowest, room)
  return height === 'low' ? low : Math.max(low, Math.min(Math.round(room * 0.56), room - leastMap))
}

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
