import type { EventKind } from '../../core/dossier/types.ts'

/** A slide, inches: 16:9. */
export const slide = { width: 13.333, height: 7.5 } as const
/** The column of words, the map beside it, and the foot below both, inches. */
export const column = { x: 0.6, top: 0.45, width: 4.85, bottom: 6.4 } as const
export const mapAt = { x: 5.9, y: 0, width: slide.width - 5.9, height: 6.55 } as const
export const foot = { top: 6.55, x: 0.6, width: 9.4 } as const

/** Where the title of a step begins, inches; what stands above it grows upwards. */
export const titleAt = { x: column.x, y: 1.02 } as const

/** Height of a step's title of so many lines, inches: for its largest size. */
export function titleHeight(lines: number): number {
  return 0.12 + lines * 0.56
}

/** Fonts that are there wherever slides are shown: ours cannot go into the file. */
export const fonts = { serif: 'Georgia', sans: 'Calibri' } as const

/** The colours of the printed map, by day. */
export const inks = {
  panel: 'FBF8F1',
  ink: '221D18',
  ink2: '544B42',
  rule: 'BFB4A2',
  quote: 'F7E3B0',
  veil: 'F1ECE1',
} as const

/** The sign of a kind of event: the same shape and colour as on the map. */
export const signs = {
  diplomacy: { shape: 'ellipse', colour: '0072B2' },
  clash: { shape: 'triangle', colour: 'D55E00' },
  closure: { shape: 'rect', colour: 'A56200' },
  reopening: { shape: 'diamond', colour: '007D5B' },
  crossing: { shape: 'notchedRightArrow', colour: 'A3477A' },
  rights: { shape: 'mathPlus', colour: '221D18' },
} as const satisfies Readonly<Record<EventKind, { readonly shape: string; readonly colour: string }>>
