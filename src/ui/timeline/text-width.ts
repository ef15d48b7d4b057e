/** The two ways in which titles are written in the lanes. */
export type Writing = 'plain' | 'strong'

const fonts: Readonly<Record<Writing, string>> = {
  plain: "400 12px 'Source Sans 3', system-ui, sans-serif",
  strong: "600 12.5px 'Source Sans 3', system-ui, sans-serif",
}
const kept: Readonly<Record<Writing, Map<string, number>>> = { plain: new Map(), strong: new Map() }
let pen: CanvasRenderingContext2D | null = null

/** How wide a text is as it is drawn in the lanes, px. */
export function textWidth(text: string, writing: Writing): number {
  const known = kept[writing].get(text)
  if (known !== undefined) return known
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return text.length * 6
  pen.font = fonts[writing]
  const { width } = pen.measureText(text)
  kept[writing].set(text, width)
  return width
}

/** For when the fonts have come: what was measured before was measured in another one. */
export function forgetWidths(): void {
  kept.plain.clear()
  kept.strong.clear()
}
