import type { DataRow } from '../../core/data/met.ts'
import type { DataSet } from '../../core/data/set.ts'
import type { Shown } from '../../core/data/shown.ts'

/** A data set on the map, and which of its rows are shown there. */
export interface ShownSet extends Shown {
  readonly set: DataSet
  /** its own colour in the theme at hand, `#rrggbb`: the outer rim of its marks */
  readonly colour: string
}

/** What the map shows of data sets, as one plain value. Sets that are switched off are left out of it. */
export interface DataPicture {
  /** the last one is drawn on top */
  readonly sets: readonly ShownSet[]
  readonly hovered: DataRow | null
  readonly selected: DataRow | null
}

/** What is met by the pointer: rows, those on top first. Of a cluster that cannot be taken apart any further: all in it. */
export type DataHit = readonly DataRow[]

/** What lies at a point: rows, or a disc (its number among the clusters; -1: none) that stands for those near it. */
export interface Met {
  readonly rows: DataHit
  readonly disc: number
}
