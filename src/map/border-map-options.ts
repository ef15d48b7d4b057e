import type { Dossier } from '../core/dossier/types.ts'
import type { Camera, Pace, Padding } from './camera.ts'
import type { HowMet } from '../core/data/met.ts'
import type { DataHit } from './data/picture.ts'
import type { MapPicture } from './picture.ts'
import type { MapWords } from './words.ts'

/** What a `BorderMap` is made of, and whom it tells. */
export interface BorderMapOptions {
  readonly dossier: Dossier
  readonly picture: MapPicture
  /** null: the dossier's box */
  readonly camera: Camera | null
  /** room that panels take at the edges of the first picture, px */
  readonly padding?: Padding
  readonly words: MapWords
  /** id of an event or place; null: of nothing */
  onSelect(id: string | null): void
  onHover(id: string | null): void
  /** after a move by hand or a flight has ended */
  onCamera(camera: Camera): void
  /** each time that what lies where has changed on the screen */
  onFrame(): void
  /** a layer that could not be had, or a fault of the map's own; `again`: it is asked for again when the network is back, and told again then if it must be */
  onFault(name: string, message: string, again?: boolean): void
  /** the browser took the map's picture away and has not given it back: the map is to be built anew */
  readonly onLost?: () => void
  /**
   * Rows of data sets, those on top first: `over`: under the pointer, none: no longer any; marks of the dossier come before them.
   * `pressed`: the same at a click or tap, instead of `onSelect`; a click on a cluster of rows that lie apart moves closer instead.
   * `beneath`: under the sign of which `onSelect` has just told, where no click reaches them.
   */
  readonly onData?: (rows: DataHit, how: HowMet) => void
  /** device pixels a px; the screen's own where it is left out */
  readonly pixelRatio?: number
}

/** How the camera approaches places. */
export interface Approach {
  readonly pace?: Pace
  /** zooms closer than at a desk it may come, on a screen with more px to the same picture */
  readonly closer?: number
  /** has the flight begin when it likes; at once where it is left out */
  readonly begin?: (flight: () => void) => void
}
