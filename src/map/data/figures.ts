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
/** A number has at most so many figures. */
const most = 10

/** The figures of a number from the left, and the way of each one's middle from the number's middle, px at a desk; one object for all numbers. */
export class NumberLine {
  length = 0
  readonly figures = new Uint8Array(most)
  readonly right = new Float32Array(most)

  /** Lays out a whole number from 0 to 9,999,999,999. */
  lay(number: number, widths: readonly number[]): void {
    this.length = 1
    for (let ten = 10; ten <= number; ten *= 10) this.length++
    for (let i = this.length - 1, left = number; i >= 0; i--) {
      this.figures[i] = left % 10
      left = Math.floor(left / 10)
    }
    let total = 0
    for (let i = 0; i < this.length; i++) {
      const width = widths[this.figures[i] ?? 0] ?? 0
      if (i > 0 && (this.length - i) % 3 === 0) total += thin
      this.right[i] = total + width / 2
      total += width
    }
    for (let i = 0; i < this.length; i++) this.right[i] = (this.right[i] ?? 0) - total / 2
  }
}

function font(pixels: number): string {
  return `600 ${pixels}px 'Source Sans 3', sans-serif`
}
