import type { Position } from 'geojson'

/** What is drawn on the map. */
export type Drawn = 'point' | 'line' | 'area' | 'stretch'

/** Points that each needs at least, and at most. */
const points: Readonly<Record<Drawn, readonly [least: number, most: number]>> = {
  point: [1, 1],
  line: [2, Infinity],
  area: [3, Infinity],
  stretch: [2, 2],
}

export const isEnough = (drawn: Drawn, vertices: readonly Position[]): boolean =>
  vertices.length >= points[drawn][0]
export const isFull = (drawn: Drawn, vertices: readonly Position[]): boolean =>
  vertices.length >= points[drawn][1]

/** Degrees to a metre or so: finer than any hand. */
export function rounded([lon = 0, lat = 0]: Position): Position {
  return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5]
}
