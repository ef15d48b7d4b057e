import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl'
import { hitAt, tolerance } from './hits.ts'
import type { MapPicture } from './picture.ts'
import type { ScreenPoint, Sight } from './sight.ts'

export interface PointerOptions {
  /** null while nothing is drawn that could be hit */
  readonly now: () => { readonly sight: Sight; readonly picture: MapPicture } | null
  readonly onSelect: (id: string | null) => void
  readonly onHover: (id: string | null) => void
}

/** Clicks, taps and hovering. The look-up under a moving mouse is done once a frame at most. Gives what a click does. */
export function attachPointer(map: MapLibre, options: PointerOptions): (click: MapMouseEvent) => void {
  const canvas = map.getCanvas()
  let last: ScreenPoint | null = null
  let hovered: string | null = null
  let frame = 0

  const hit = (point: ScreenPoint, reach: number): string | null => {
    const now = options.now()
    // what is drawn larger is met from farther
    return now && hitAt(now.sight, now.picture, point, reach * Math.max(1, now.picture.scale ?? 1))
  }
  const hover = (id: string | null): void => {
    canvas.classList.toggle('over-mark', id !== null)
    if (id === hovered) return
    hovered = id
    options.onHover(id)
  }
  const look = (): void => {
    frame = 0
    if (last !== null && !map.isMoving()) hover(hit(last, tolerance.mouse))
  }

  const click = (event: MapMouseEvent): void => options.onSelect(hit(event.point, reachOf(event)))
  map.on('click', click)
  map.on('mousemove', (event) => {
    last = event.point
    if (frame === 0) frame = requestAnimationFrame(look)
  })
  map.on('mouseout', () => {
    last = null
    hover(null)
  })
  map.once('remove', () => cancelAnimationFrame(frame))
  return click
}

function reachOf({ originalEvent }: MapMouseEvent): number {
  const touched =
    originalEvent instanceof PointerEvent
      ? originalEvent.pointerType === 'touch'
      : matchMedia('(pointer: coarse)').matches
  return touched ? tolerance.touch : tolerance.mouse
}
