import type { Look } from '../look.ts'
import { channels, kindColours } from './colours.ts'
import { kindRoom } from './tally.ts'

/** The colours of a look, as the shaders take them. */
export interface Inks {
  readonly kinds: Float32Array
  readonly card: readonly [number, number, number]
  readonly ink: readonly [number, number, number]
  /** the line round a disc */
  readonly edge: readonly [number, number, number]
}

export function inksOf({ palette, theme }: Look): Inks {
  return {
    kinds: kindColours(palette, theme, kindRoom),
    card: channels(palette.card),
    ink: channels(palette.ink),
    edge: channels(palette.casing),
  }
}
