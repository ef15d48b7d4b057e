import type { CrossingState, EventKind } from './dossier/types.ts'

/**
 * The signs, as SVG path data in a box of 24 × 24 with 12, 12 at the middle: the map, the legend and the timeline draw
 * the very same ones. Kinds of event differ by shape as well as by colour.
 */
export const kindShapes: Readonly<Record<EventKind, string>> = {
  diplomacy: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16Z',
  clash: 'M12 3.2 20.8 18.6H3.2Z',
  closure: 'M4.9 4.9h14.2v14.2H4.9Z',
  reopening: 'M12 2.4 21.6 12 12 21.6 2.4 12Z',
  crossing: 'M3.4 4.4h8.4L21.2 12l-9.4 7.6H3.4L9.2 12Z',
  rights: 'M9 3.2h6V9h5.8v6H15v5.8H9V15H3.2V9H9Z',
}

/** How wide a hollow sign's stroke is, in the same box: the sign of a place that is only near. */
export const hollowStroke = 2.6

/** What a crossing's plate says; `unsaid` where no source says. */
export type PlateState = CrossingState | 'unsaid'
export const plateStates: readonly PlateState[] = ['open', 'on-foot', 'blocked', 'cargo', 'unsaid']

/** A crossing's plate: a ring (dashed where no source says) with a sign in it, stroked or filled. */
export interface PlateShape {
  readonly ring: string
  /** stroke of the ring and of a stroked sign */
  readonly stroke: number
  /** lengths of dash and gap */
  readonly dash: readonly [number, number] | null
  readonly sign: string | null
  readonly filled: boolean
  /** the kind of event whose colour it has; null: ink */
  readonly kind: EventKind | null
}

const ring = 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18Z'

export const plateShapes: Readonly<Record<PlateState, PlateShape>> = {
  open: { ring, stroke: 2, dash: null, sign: null, filled: false, kind: 'reopening' },
  'on-foot': {
    ring,
    stroke: 2,
    dash: null,
    sign: 'M12 8.8a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 1 1 0-6.4Z',
    filled: true,
    kind: 'closure',
  },
  blocked: {
    ring,
    stroke: 2,
    dash: null,
    sign: 'M8.3 8.3l7.4 7.4M15.7 8.3l-7.4 7.4',
    filled: false,
    kind: 'closure',
  },
  cargo: { ring, stroke: 2, dash: null, sign: 'M7.4 9.8h9.2M7.4 14.2h9.2', filled: false, kind: 'reopening' },
  unsaid: { ring, stroke: 1.7, dash: [3.2, 2.455], sign: null, filled: false, kind: null },
}
