import type { ExpressionSpecification } from 'maplibre-gl'
import type { Lang } from '../core/words.ts'
import type { Palette, Theme } from './palette.ts'

/** All that the style depends on: two equal looks give two equal styles. */
export interface Look {
  readonly theme: Theme
  readonly palette: Palette
  readonly lang: Lang
  /** how much larger than at a desk signs and labels are */
  readonly scale: number
}

/** The font names that labels use; each is one file, fetched when a letter of it is first drawn. */
export const fonts = {
  regular: 'Frontera Sans',
  bold: 'Frontera Sans Semibold',
  italic: 'Frontera Sans Italic',
  serif: 'Frontera Serif Italic',
} as const

/** Halo of every label, px. */
export const halo = 1.6

/** A slanted font from zoom 6 on; farther out, where the page begins, the upright one does, and one file less is fetched. */
export function closeUp(font: string): ExpressionSpecification {
  return ['step', ['zoom'], ['literal', [fonts.regular]], 6, ['literal', [font]]]
}
