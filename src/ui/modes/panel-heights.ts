/** How much of the map the panel covers where it is a sheet over it. */
export type PanelHeight = 'low' | 'half' | 'full'

/** What is left of the lowest sheet: the grip and a title, px. */
const lowest = 104
/** What a sheet of half the height leaves of the room, px: with less map than that no two places are seen together. */
const leastMap = 160

/** The height of a sheet, px, in a room so many px high. */
export function heightOf(height: PanelHeight, room: number): number {
  if (height === 'full') return room
  const low = Math.min(lowest, room)
  return height === 'low' ? low : Math.max(low, Math.min(Math.round(room * 0.56), room - leastMap))
}
