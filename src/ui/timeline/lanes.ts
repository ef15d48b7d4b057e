import type { EventKind } from '../../core/dossier/types.ts'
import type { Presence } from '../../core/presence.ts'
import type { Bar } from './rows.ts'

/** An event as the lanes draw it. */
export interface LaneMark extends Bar {
  readonly kind: EventKind
  readonly presence: Presence
}

/** An article on the day it was published, px from the left. */
export interface LaneSheet {
  readonly id: string
  readonly x: number
  readonly known: boolean
}

/** Which article speaks of which event, by id. */
export interface Thread {
  readonly article: string
  readonly event: string
}

/** Heights of the lanes, px. */
export interface LaneHeights {
  readonly all: number
  /** top of the events' first row */
  readonly top: number
  readonly row: number
  /** where the axis lies */
  readonly axis: number
}

/** Middle of a row, px from the top of the lanes. */
export function rowMiddle(heights: LaneHeights, row: number): number {
  return heights.top + heights.row * (row + 0.5)
}
