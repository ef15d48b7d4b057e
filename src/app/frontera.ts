import type { Dossier } from '../core/dossier/types.ts'
import type { View } from '../core/view.ts'

/** What `ready` resolves to: whether a map is drawn, and what went wrong on the way, in words. */
export interface Readiness {
  readonly map: boolean
  readonly faults: readonly string[]
}

/** What became of data that were brought. */
export interface AddedData {
  /** null: it was a dossier, which is shown now */
  readonly id: string | null
  readonly rows: number
  /** rows that could not be read */
  readonly refused: number
}

/** The documented interface for embedders, at `window.frontera`. `MapType` is the map library's own map. */
export interface Frontera<MapType> {
  /** always resolves, once the dossier is read and the first picture drawn or its absence explained in the page */
  readonly ready: Promise<Readiness>
  readonly version: string
  /** the current view, frozen; null until the dossier is read */
  readonly view: Readonly<View> | null
  /** changes parts of the view; what is no part of a view is passed over */
  show(change: Partial<View>): void
  readonly dossier: Dossier | null
  /**
   * Brings a table, a GeoJSON or a dossier's file: the same as dropping it on the page. Resolves when it is loaded, where something is
   * to be asked after the answer; with null where it was called off or cannot be read, which the page then says. Never rejects.
   */
  addData(file: Blob, options?: { readonly name?: string }): Promise<AddedData | null>
  /** null without WebGL, and before the map stands */
  readonly map: MapType | null
}
