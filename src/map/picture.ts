import type { CrossingState } from '../core/dossier/types.ts'
import type { Box } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'
import type { Theme } from './palette.ts'

/** What is selected: an event with its places, or a place. */
export interface Selected {
  readonly kind: 'event' | 'place'
  readonly id: string
  /** the places it lies at; for a place its own id */
  readonly places: readonly string[]
}

/** An event at one of its places. */
export function withheldKey(event: string, place: string): string {
  return `${event}@${place}`
}

/** All that the map is to show, as one plain value. */
export interface MapPicture {
  readonly theme: Theme
  readonly lang: Lang
  /** the events that are shown, by id */
  readonly events: ReadonlyMap<string, 'certain' | 'possible'>
  /** the state of crossings, by place id; null: no source says */
  readonly crossings: ReadonlyMap<string, CrossingState | null>
  readonly selected: Selected | null
  /** where an event is not shown although its place is drawn, as keys of `withheldKey`: nothing where it is left out */
  readonly withheld?: ReadonlySet<string>
  /** the event or place under the pointer */
  readonly hovered: string | null
  /** the drawn box that filters, if one does */
  readonly area?: Box | null
  /** how much larger than at a desk signs and labels are: 1 where it is left out */
  readonly scale?: number
}
