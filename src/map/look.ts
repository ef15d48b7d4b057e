import type { ExpressionSpecification } from 'maplibre-gl'
import type { Lang } from '../core/words.ts'
import { palettes, type Palette, type Theme } from './palette.ts'
import type { MapPicture } from './picture.ts'

/** All that the style depends on: two equal looks give two equal styles. */
export interface Look {
  readonly theme: Theme
  readonly palette: Palette
  readonly lang: Lang
  /** how much larger than at a desk signs and labels are */
  readonly scale: number
}

/** What of a picture the style depends on. */
export function lookOf({ theme, lang, scale = 1 }: MapPicture): Look {
  return { theme, palette: palettes[theme], lang, scale }
}

/** The font names that labels use; each is one file, fetched when a letter of it is first drawn. */
export const fonts = {
  regular: 'Frontera Sans',
  bold: 'Frontera Sans Semibold',
  italic: 'Frontera Sans Italic',
  serif: 'Frontera Serif Italic',
} as const

/** Halo of labels at a desk, px. */
const halo = 1.6

/** What a projector shows is never set smaller than this, px at a desk: the back row reads it. */
const leastBeforeAnAudience = 12

/** The size of words that are so many px at a desk. */
export function textSize({ scale }: Look, pixels: number): number {
  return scale * (scale > 1 ? Math.max(leastBeforeAnAudience, pixels) : pixels)
}

/** How much stronger lines are drawn: less than signs and words grow, or they would cover what they separate. */
export function lineStrength({ scale }: Look): number {
  return Math.sqrt(Math.max(1, scale))
}

/** The halo of labels, px. */
export function haloWidth(look: Look): number {
  return halo * lineStrength(look)
}

/** A slanted font from zoom 6 on; farther out, where the page begins, the upright one does, and one file less is fetched. */
export function closeUp(font: string): ExpressionSpecification {
  return ['step', ['zoom'], ['literal', [fonts.regular]], 6, ['literal', [font]]]
}
