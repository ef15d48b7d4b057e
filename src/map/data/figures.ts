/** The size of the figures in discs at a desk, px. */
const size = 11.5
/** The room of a figure in the atlas, px. */
export const glyph = { width: 12, height: 16 } as const

/** The figures 0 to 9 side by side, and how wide each is. */
export interface Figures {
  readonly image: ImageData
  /** px at a desk, by figure */
  readonly widths: readonly number[]
}

/** Draws them at so many device pixels a px in the interface's own letters; null where the browser gives no canvas. */
export function drawFigures(pixels: number): Figures | null {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(10 * glyph.width * pixels)
  canvas.height = Math.ceil(glyph.height * pixels)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null) return null
  pen.font = font(size * pixels)
  pen.textAlign = 'center'
  pen.textBaseline = 'alphabetic'
  const { actualBoundingBoxAscent: ascent } = pen.measureText('0')
  const widths = Array.from({ length: 10 }, (_, figure) => {
    const text = String(figure)
    pen.fillText(text, (figure + 0.5) * (canvas.width / 10), (canvas.height + ascent) / 2)
    return pen.measureText(text).width / pixels
  })
  return { image: pen.getImageData(0, 0, canvas.width, canvas.height), widths }
}

/** Resolves when the letters are there, or cannot be had: others stand in for them then. */
export async function figuresReady(): Promise<void> {
  try {
    await document.fonts.load(font(size), '0123456789')
  } catch {
    // the next best ones
  }
}

/** Between thousands, px. */
const thin = 2.2

/** Where the figures of a number stand: calls `put` with each and the way of its middle from the number's middle, px at a desk. */
export function layNumber(
  number: number,
  widths: readonly number[],
  put: (figure: number, x: number) => void,
): void {
  const text = String(number)
  const gap = (i: number): number => (i > 0 && (text.length - i) % 3 === 0 ? thin : 0)
  const widthOf = (i: number): number => widths[Number(text[i])] ?? 0
  let total = 0
  for (let i = 0; i < text.length; i++) total += gap(i) + widthOf(i)
  let x = -total / 2
  for (let i = 0; i < text.length; i++) {
    x += gap(i)
    put(Number(text[i]), x + widthOf(i) / 2)
    x += widthOf(i)
  }
}

function font(pixels: number): string {
  return `600 ${pixels}px 'Source Sans 3', sans-serif`
}
