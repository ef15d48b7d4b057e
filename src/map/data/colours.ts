import { eventKinds } from '../../core/dossier/types.ts'
import type { Palette, Theme } from '../palette.ts'

/** The colour of rows of none of the dossier's kinds. */
export const otherColour: Readonly<Record<Theme, string>> = { light: '#6E6459', dark: '#9C968A' }

/** Red, green and blue of `#rrggbb`, each from 0 to 1. */
export function channels(colour: string): readonly [number, number, number] {
  const number = Number.parseInt(colour.slice(1), 16)
  return [(number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255]
}

/** The colours of all kinds of row, as the shaders take them: three numbers a kind, as many kinds as there is room for. */
export function kindColours(palette: Palette, theme: Theme, room: number): Float32Array {
  const colours = new Float32Array(3 * room)
  const all = [...eventKinds.map((kind) => palette.kinds[kind]), otherColour[theme]]
  for (const [i, colour] of all.entries()) colours.set(channels(colour), 3 * i)
  return colours
}
