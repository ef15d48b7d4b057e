import type { Point, Way } from '../leader.ts'

/** Where things lie as a line is sought, px of the sheet. */
export interface OnSheet {
  /** what is pointed at */
  readonly mark: Point
  /** the map's corner, and how large the map is */
  readonly corner: Point
  readonly width: number
  readonly height: number
  /** the sheet in the page */
  readonly sheet: DOMRectReadOnly
  /** what the sheet holds */
  readonly parts: ParentNode
}
/** A leader as a sheet draws it, px of the sheet. */
export interface Line {
  readonly way: Way
  /** where it meets the words; null: it meets none */
  readonly dot: Point | null
}
