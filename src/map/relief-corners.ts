import type { Coordinates } from 'maplibre-gl'

/** The corners of the relief's picture (top left, then clockwise) from its file. Throws where the file holds none. */
export function cornersOf(content: unknown): Coordinates {
  if (typeof content !== 'object' || content === null || !('coordinates' in content))
    throw new Error('relief.json: no corners')
  const corners: unknown = content.coordinates
  const pair = (index: number): [number, number] => {
    const at: unknown = Array.isArray(corners) ? corners[index] : null
    if (!Array.isArray(at) || typeof at[0] !== 'number' || typeof at[1] !== 'number')
      throw new Error('relief.json: its corners are no points')
    return [at[0], at[1]]
  }
  return [pair(0), pair(1), pair(2), pair(3)]
}
