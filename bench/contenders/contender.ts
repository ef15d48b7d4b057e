import type { RawColumns } from '../../src/core/data/columns.ts'
import type { Span } from '../window.ts'

/** One way of showing events in time on a map. */
export interface Contender {
  /** Opens the map without the data, as an app has it before a file is dropped. */
  open(host: HTMLElement): Promise<void>
  /** From parsed columns to the first picture, of the window given: resolves when its drawing is done. */
  load(raw: RawColumns, first: Span): Promise<void>
  /** The slider's step: resolves when the picture of this window, and no part of another's, has been drawn; `finish` waits for the pixels. */
  step(span: Span, finish: boolean): Promise<void>
  /** The slider's step without waiting for its picture. */
  play(span: Span): void
  /** The picture as it is now, RGBA. */
  pixels(): Promise<Uint8Array>
}

export const contenderNames = ['own', 'filter', 'leaflet', 'deckgl', 'floor'] as const
export type ContenderName = (typeof contenderNames)[number]

/** What the report calls them. */
export const titles: Readonly<Record<ContenderName, string>> = {
  own: 'Frontera',
  filter: 'MapLibre filter',
  leaflet: 'Leaflet.timeline',
  deckgl: 'deck.gl',
  floor: 'empty repaint',
}

/** Colours by kind, so that every contender has a colour to look up for each mark. */
export const colors = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#555555'] as const
/** Radius of a mark, px. */
export const radius = 3
