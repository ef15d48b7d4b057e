import type { Lang } from '../../core/words.ts'

/** The size of the figures in discs at a desk, px. */
const size = 11.5
/** The room of a figure in the atlas, px. */
export const glyph = { width: 12, height: 16 } as const

/** What stands between thousands, as lists have it too (text/messages.ts, `sayNumber`). */
export const separators: Readonly<Record<Lang, string>> = { en: ',', es: '.' }
/** Which of the signs that are drawn it is, behind the figures 0 to 9. */
const separator = 10
/** How many signs are drawn side by side. */
const signCount = 11

/** The figures 0 to 9 and the separator side by side, and how wide each is. */
export interface Figures {
  readonly image: ImageData
  /** px at a desk, by sign */
  readonly widths: readonly number[]
}

/** Draws them for a language at so many device pixels a px in the interface's own letters; null where the browser gives no canvas. */
export function drawFigures(pixels: number, lang: Lang): Figures | null {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(signCount * glyph.width * pixels)
  canvas.height = Math.ceil(glyph.height * pixels)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null) return null
  pen.font = font(size * pixels)
  pen.textAlign = 'center'
  pen.textBaseline = 'alphabetic'
  const { actualBoundingBoxAscent: ascent } = pen.measureText('0')
  const widths = Array.from({ length: signCount }, (_, sign) => {
    const text = sign === separator ? separators[lang] : String(sign)
    pen.fillText(text, (sign + 0.5) * (canvas.width / signCount), (canvas.height + ascent) / 2)
    return pen.measureText(text).width / pixels
  })
  return { image: pen.getImageData(0, 0, canvas.width, canvas.height), widths }
}

/** Resolves when the letters are there, or cannot be had: others stand in for them then. */
export async function figuresReady(): Promise<void> {
  try {
    await document.fonts.load(font(size), '0123456789.,')
  } catch {
    // the next best ones
  }
}

/** A number has at most so many figures and separators. */
const most = 13

/** The figures of a number from the left, with what separates thousands, and the way of each one's middle from the number's middle, px at a desk; one object for all numbers. */
export class NumberLine {
  length = 0
  readonly figures = new Uint8Array(most)
  readonly right = new Float32Array(most)

  /** Lays out a whole number from 0 to 9,999,999,999. */
  lay(number: number, widths: readonly number[]): void {
    let count = 1
    for (let ten = 10; ten <= number; ten *= 10) count++
    this.length = count + Math.floor((count - 1) / 3)
    for (let i = this.length - 1, left = number; i >= 0; i--) {
      const fromRight = this.length - 1 - i
      this.figures[i] = fromRight % 4 === 3 ? separator : left % 10
      if (fromRight % 4 !== 3) left = Math.floor(left / 10)
    }
    let total = 0
    for (let i = 0; i < this.length; i++) {
      const width = widths[this.figures[i] ?? 0] ?? 0
      this.right[i] = total + width / 2
      total += width
    }
    for (let i = 0; i < this.length; i++) this.right[i] = (this.right[i] ?? 0) - total / 2
  }
}

function font(pixels: number): string {
  return `600 ${pixels}px 'Source Sans 3', sans-serif`
}
