import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl'
import type { DataMarks } from './data/data-marks.ts'
import type { HowMet } from '../core/data/met.ts'
import type { DataHit, Met } from './data/picture.ts'
import { hitAt, tolerance } from './hits.ts'
import type { MapPicture } from './picture.ts'
import type { ScreenPoint, Sight } from './sight.ts'

export interface PointerOptions {
  /** null while nothing is drawn that could be hit */
  readonly now: () => { readonly sight: Sight; readonly picture: MapPicture } | null
  readonly onSelect: (id: string | null) => void
  readonly onHover: (id: string | null) => void
  /** null: no data set is shown */
  readonly marks?: () => DataMarks | null
  readonly onData?: ((rows: DataHit, how: HowMet) => void) | undefined
}

/** What the pointer is over: something of the dossier by its id, or something of a data set. */
interface Hit {
  readonly id: string | null
  readonly met: Met | null
  /** whether it is a sign, which hides what lies under it */
  readonly covers: boolean
}

const nothing: DataHit = []
const none: Hit = { id: null, met: null, covers: false }

/** Clicks, taps and hovering. The look-up under a moving mouse is done once a frame at most. Gives what a click does. */
export function attachPointer(map: MapLibre, options: PointerOptions): (click: MapMouseEvent) => void {
  const canvas = map.getCanvas()
  let last: ScreenPoint | null = null
  let hovered: string | null = null
  let hoveredRows = nothing
  let frame = 0

  const hit = (point: ScreenPoint, reach: number): Hit => {
    const now = options.now()
    if (now === null) return none
    // what is drawn larger is met from farther
    const wide = reach * Math.max(1, now.picture.scale ?? 1)
    const found: { met: Met | null; asked: boolean } = { met: null, asked: false }
    const id = hitAt(now.sight, now.picture, point, wide, () => {
      found.asked = true
      found.met = options.marks?.()?.meet(point, wide) ?? null
      return found.met !== null
    })
    return { id, met: found.met, covers: id !== null && !found.asked }
  }
  const hover = ({ id, met }: Hit): void => {
    canvas.classList.toggle('over-mark', id !== null || met !== null)
    const rows = met?.rows ?? nothing
    if (rows.length > 0 || hoveredRows.length > 0) options.onData?.((hoveredRows = rows), 'over')
    if (id === hovered) return
    hovered = id
    options.onHover(id)
  }
  const look = (): void => {
    frame = 0
    if (last !== null && !map.isMoving()) hover(hit(last, tolerance.mouse))
  }

  const click = (event: MapMouseEvent): void => {
    const { id, met, covers } = hit(event.point, reachOf(event))
    if (met === null) {
      // a sign is as wide as a finger
      const beneath = covers ? (options.marks?.()?.beneath(event.point, tolerance.touch) ?? nothing) : nothing
      options.onSelect(id)
      if (beneath.length > 0) options.onData?.(beneath, 'beneath')
      return
    }
    const rows = options.marks?.()?.open(met) ?? nothing
    if (rows.length > 0) options.onData?.(rows, 'pressed')
  }
  map.on('click', click)
  map.on('mousemove', (event) => {
    last = event.point
    if (frame === 0) frame = requestAnimationFrame(look)
  })
  map.on('mouseout', () => {
    last = null
    hover(none)
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
