import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl'
import type { PointerOptions } from './pointer.ts'

const signs = ['mousemove', 'mousedown', 'touchstart', 'click'] as const

/**
 * Sees to clicks, taps and hovering from the first pointer over the map on: the first picture does without. Clicks that come before
 * all is there wait for it; where it cannot be had, the next pointer asks again.
 */
export function awaitPointer(map: MapLibre, options: PointerOptions): void {
  const missed: MapMouseEvent[] = []
  const miss = (click: MapMouseEvent): void => {
    missed.push(click)
  }
  const attach = async (): Promise<void> => {
    for (const sign of signs) map.off(sign, begin)
    try {
      const { attachPointer } = await import('./pointer.ts')
      map.off('click', miss)
      missed.forEach(attachPointer(map, options))
    } catch {
      for (const sign of signs) map.on(sign, begin)
    }
  }
  const begin = (): void => void attach()
  map.on('click', miss)
  for (const sign of signs) map.on(sign, begin)
}
