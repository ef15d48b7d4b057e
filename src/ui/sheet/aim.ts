import type { Box } from '../../core/dossier/types.ts'
import type { Framing } from '../../core/story/steps.ts'
import type { BorderMap } from '../../map/border-map.ts'
import type { Padding, Pace } from '../../map/camera.ts'

interface Sheet {
  readonly pace: Pace
  /** px of one of the sheet's units */
  readonly unit: number
  /** the box that is shown where nothing is framed, and the room it keeps at the edges */
  readonly box: Box
  readonly round: Padding
  /** room for the signs of what is framed, at the edges */
  readonly edges: Padding
  /** zooms that a step's camera is closer by, and the closest look at places, than on a sheet 1080 px high */
  readonly closer?: { readonly at: number; readonly places: number }
}

/** Aims a sheet's map, and knows its own moves from those of a hand. */
export class Aim {
  #aiming = false

  /** Whether the camera is told of a move that comes from here. */
  get aiming(): boolean {
    return this.#aiming
  }

  /** Looks at what is framed: on a larger sheet the same land is shown, only larger. */
  at(map: BorderMap, goal: Framing, { pace, unit, box, round, edges, closer }: Sheet): void {
    const larger = Math.log2(unit)
    this.#aiming = true
    if (goal === null) map.fitBox(box, round, pace === 'instant', pace)
    else if ('at' in goal) map.lookAt({ ...goal.at, zoom: goal.at.zoom + larger + (closer?.at ?? 0) }, pace)
    else
      map.fitPlaces(goal.places, edges, pace === 'instant', {
        pace,
        closer: larger + (closer?.places ?? 0),
      })
    this.#aiming = false
  }
}
