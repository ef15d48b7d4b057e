import type { Camera } from '../../core/camera.ts'
import { indexDossier } from '../../core/dossier/index.ts'
import type { Dossier, EventKind, Step } from '../../core/dossier/types.ts'
import { framing } from '../../core/story/steps.ts'
import { sheetMap } from '../../core/story/take.ts'
import { boxOf } from '../../map/camera.ts'
import { locatorSize, toLocator } from '../../map/locator.ts'

/** A step drawn small, as long as there is no still picture of it. */
export interface Sketch {
  /** the kind of the step's event */
  readonly sign: EventKind | null
  /** where its places lie in the locator, px */
  readonly spots: readonly { readonly x: number; readonly y: number }[]
  /** what the step's own camera sees, where that is less than all of the sketch, px */
  readonly frame: Frame | null
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The sketch of a step: its event's places, else those that its camera frames. */
export function sketchOf(dossier: Dossier, step: Step): Sketch {
  const { events, places } = indexDossier(dossier)
  const event = step.view.select === undefined ? undefined : events.get(step.view.select)
  const frame = framing(dossier, step, [])
  const ids = event?.places.map((at) => at.id) ?? (frame && 'places' in frame ? frame.places : [])
  const spots = ids.flatMap((id) => {
    const place = places.get(id)
    // the border is drawn already
    const found = place && place.kind !== 'border' ? boxOf([place]) : null
    if (!found) return []
    const [west, south, east, north] = found.box
    const [x, y] = toLocator([(west + east) / 2, (south + north) / 2])
    return [{ x, y }]
  })
  return { sign: event?.kind ?? null, spots, frame: frame && 'at' in frame ? seenBy(frame.at) : null }
}

function seenBy({ zoom, lat, lon }: Camera): Frame | null {
  const [x, y] = toLocator([lon, lat])
  const [left] = toLocator([lon - (sheetMap.width / 2) * (360 / (512 * 2 ** zoom)), lat])
  const half = x - left
  const tall = (half * sheetMap.height) / sheetMap.width
  // no smaller than can be seen
  const by = Math.max(1, 3 / half)
  if (half > locatorSize / 2) return null
  return { x: x - half * by, y: y - tall * by, width: 2 * half * by, height: 2 * tall * by }
}
