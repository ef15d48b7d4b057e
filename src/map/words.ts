import type { CrossingState } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'

/** What the map itself says, in one language. */
export interface MapMessages {
  /** the name of the region */
  readonly map: string
  /** the second line of an area's label */
  readonly mapArea: string
  /** "N events" */
  readonly eventCount: (n: number) => string
  /** "N events, somewhere in the country" */
  readonly mapCountry: (n: number) => string
  /** a crossing's state, as a sign has it: the second line of its label says it in small letters */
  readonly state: Readonly<Record<CrossingState, string>>
}

/** The same in every language the interface speaks. */
export type MapWords = Readonly<Record<Lang, MapMessages>>
