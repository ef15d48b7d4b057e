import type { Dossier } from '../core/dossier/types.ts'
import type { View } from '../core/view.ts'

/** What `ready` resolves to: whether a map is drawn, and what went wrong on the way, in words. */
export interface Readiness {
  readonly map: boolean
  readonly faults: readonly string[]
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
  /** null without WebGL, and before the map stands */
  readonly map: MapType | null
}
