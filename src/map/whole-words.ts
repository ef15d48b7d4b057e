import type { Position } from 'geojson'
import type { Map as MapLibre } from 'maplibre-gl'
import { collection } from './sources.ts'

/** A part of a picture, px from its upper left corner. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Side of a stone, px, and how far apart they lie: no word slips through between. */
const stone = 12
const step = 10

/** The middles of stones along the edges of a picture and all over what is covered, px. */
export function stonesOf(width: number, height: number, covered: readonly Rect[]): [number, number][] {
  const along = (from: number, to: number): number[] => {
    const count = Math.max(1, Math.ceil((to - from) / step))
    return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count)
  }
  const edge: [number, number][] = [
    ...along(0, width).flatMap((x): [number, number][] => [
      [x, 0],
      [x, height],
    ]),
    ...along(0, height).flatMap((y): [number, number][] => [
      [0, y],
      [width, y],
    ]),
  ]
  const inside = covered.flatMap(({ x, y, width: w, height: h }) =>
    along(x + stone / 2, x + w - stone / 2).flatMap((across) =>
      along(y + stone / 2, y + h - stone / 2).map((down): [number, number] => [across, down]),
    ),
  )
  return [...edge, ...inside]
}

/**
 * Keeps words from being cut off at the edges of a picture, or hidden by what will lie over it: stones that nobody sees stand there,
 * and names go round them as they go round each other. Marks of events give way to nothing.
 */
export function keepWordsWhole(map: MapLibre, width: number, height: number, covered: readonly Rect[]): void {
  const at = stonesOf(width, height, covered).map(([x, y]): Position => map.unproject([x, y]).toArray())
  map.addImage('stone', { width: stone, height: stone, data: new Uint8Array(4 * stone * stone) })
  map.addSource('stones', {
    type: 'geojson',
    data: collection(
      at.map((coordinates) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates },
      })),
    ),
  })
  map.addLayer({
    id: 'stones',
    type: 'symbol',
    source: 'stones',
    layout: { 'icon-image': 'stone', 'icon-overlap': 'always', 'icon-padding': 0 },
  })
}
