import type { Theme } from '../view.ts'

/**
 * The colours of data sets, in the order in which they are given out; beyond the last they begin anew. None is taken for that of a kind
 * of event, and each has 3:1 or more against land, panel and tints (WCAG 2.2, 1.4.11).
 */
export const setColours: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#5B3FC0', '#6B6A00', '#B3123F', '#5A4632', '#8F2BA6', '#0A7C8C'],
  dark: ['#A99BFF', '#C9CB45', '#FF8098', '#C9A88A', '#D88CFF', '#4CCFE0'],
}

/** The colour of the set that has a number, from 0. */
export function setColour(number: number, theme: Theme): string {
  const colours = setColours[theme]
  return colours[number % colours.length] ?? ''
}
