import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl'
import type { ScreenPoint } from './anchors.ts'
import { tolerance } from './hits.ts'

export interface PointerOptions {
  /** what lies at a point, within so many px */
  readonly hit: (point: ScreenPoint, reach: number) => string | null
  readonly onSelect: (id: string | null) => void
  readonly onHover: (id: string | null) => void
}

/** Clicks, taps and hovering. The look-up under a moving mouse is done once a frame at most. */
export function attachPointer(map: MapLibre, options: PointerOptions): void {
  const canvas = map.getCanvas()
  let last: ScreenPoint | null = null
  let hovered: string | null = null
  let frame = 0

  const hover = (id: string | null): void => {
    canvas.classList.toggle('over-mark', id !== null)
    if (id === hovered) return
    hovered = id
    options.onHover(id)
  }
  const look = (): void => {
    frame = 0
    if (last !== null && !map.isMoving()) hover(options.hit(last, tolerance.mouse))
  }

  map.on('click', (event) => options.onSelect(options.hit(event.point, reachOf(event))))
  map.on('mousemove', (event) => {
    last = event.point
    if (frame === 0) frame = requestAnimationFrame(look)
  })
  map.on('mouseout', () => {
    last = null
    hover(null)
  })
  map.once('remove', () => cancelAnimationFrame(frame))
}

function reachOf({ originalEvent }: MapMouseEvent): number {
  const touched =
    originalEvent instanceof PointerEvent
      ? originalEvent.pointerType === 'touch'
      : matchMedia('(pointer: coarse)').matches
  return touched ? tolerance.touch : tolerance.mouse
}
