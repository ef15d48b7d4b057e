import type { EventKind } from '../../core/dossier/types.ts'
import type { Presence } from '../../core/presence.ts'
import type { Bar } from './bars.ts'
import type { Extent } from './outline.ts'

/** An event as the lanes draw it. */
export interface LaneMark extends Bar {
  readonly kind: EventKind
  readonly presence: Presence
}

/** An article on the day it was published, px from the left. */
export interface LaneSheet {
  readonly id: string
  /** the middle of its sheet, which stands beside its day where sheets are close */
  readonly x: number
  /** the days it may have been published on */
  readonly from: number
  readonly to: number
  readonly known: boolean
  readonly title: string
}

/** From an article to an event it speaks of. */
export interface Thread {
  readonly article: string
  readonly event: string
  readonly kind: EventKind
  /** faint: one of all that are asked for; strong: to the event looked at */
  readonly weight: 'faint' | 'plain' | 'strong'
  readonly path: string
}

/** A title that is written whatever stands there, on a ground of its own. */
export interface StrongTitle {
  readonly id: string
  readonly words: string
  readonly ground: Extent
  /** middle of its row, px */
  readonly y: number
}

/** Heights of the lanes, px. */
export interface LaneHeights {
  readonly all: number
  /** top of the events' first row */
  readonly top: number
  readonly row: number
  /** where the events end */
  readonly foot: number
  /** where the axis lies */
  readonly axis: number
}

/** Middle of the articles' sheets, px from the top of the lanes: below the grips, which would hide the first and the last of them. */
export const sheetMiddle = 35

/** Radius of the ring round the selected mark, px. */
export const ringRadius = 10.5

/** How deep the events lie, and into how many rows that goes. The same whatever is shown: the map above must not jump. */
const wide = { top: 72, depth: 108, rows: 9 }
const phone = { top: 64, depth: 90, rows: 11 }
/** How deep the strip of the data sets is. */
const strip = 40
/** px a row at most */
const tallest = 21

/** How many rows of marks there is room for; where more are wanted, columns stand in for them. */
export function rowsAtHand(narrow: boolean): number {
  return (narrow ? phone : wide).rows
}

/** The heights of so many rows, with or without the strip of the data sets below them. */
export function laneHeights(narrow: boolean, rows: number, data = false): LaneHeights {
  const { top, depth } = narrow ? phone : wide
  const foot = top + depth + 12
  const axis = foot + (data ? strip : 0)
  return { all: axis + 38, top, row: Math.min(tallest, depth / Math.max(1, rows)), foot, axis }
}

/** Middle of a row, px from the top of the lanes. */
export function rowMiddle(heights: LaneHeights, row: number): number {
  return heights.top + heights.row * (row + 0.5)
}
