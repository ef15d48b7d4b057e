import { kindShapes, plateShapes } from '../../core/shapes.ts'
import { fonts, type FontName, type Item, type Measure } from './layout.ts'

export type Pen = CanvasRenderingContext2D

const families = {
  serif: "'Source Serif 4', Georgia, serif",
  sans: "'Source Sans 3', system-ui, sans-serif",
} as const

/** A font of the sheet as a canvas names it. */
export function fontOf(name: FontName): string {
  const { family, weight, size } = fonts[name]
  return `${weight} ${size}px ${families[family]}`
}

/** Sees to it that every font of a sheet is there: a canvas draws with what it has at the moment. */
export async function loadFonts(): Promise<void> {
  const names = Object.keys(fonts).filter((name): name is FontName => name in fonts)
  await Promise.all(names.map((name) => document.fonts.load(fontOf(name), 'aá')))
}

/** Capitals of headings are tracked, as on the screen. */
const tracking = (font: FontName): string => (font === 'heading' ? '0.8px' : '0px')

function setFont(pen: Pen, font: FontName): void {
  pen.font = fontOf(font)
  pen.letterSpacing = tracking(font)
}

/** Measures words, in px, with the pen that is to write them. */
export function measureWith(pen: Pen): Measure {
  return (words, font) => {
    setFont(pen, font)
    return pen.measureText(words).width
  }
}

/** A colour of the theme the page has now, by the name it has in theme.css. */
export function themeColour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}

/** Draws one thing of a sheet. */
export function drawItem(pen: Pen, item: Item): void {
  pen.save()
  switch (item.kind) {
    case 'text':
      setFont(pen, item.font)
      pen.textBaseline = 'alphabetic'
      pen.textAlign = item.end === true ? 'right' : 'left'
      pen.fillStyle = themeColour(item.ink)
      // where a line box has its baseline, near enough for both families
      pen.fillText(item.words, item.x, item.top + fonts[item.font].line / 2 + fonts[item.font].size * 0.34)
      break
    case 'rule':
      pen.fillStyle = themeColour(item.strong ? 'rule2' : 'rule')
      pen.fillRect(item.x, item.top, item.width, 1)
      break
    case 'sign': {
      intoBox(pen, item, 24)
      pen.globalAlpha = item.faded ? 0.5 : 1
      const shape = new Path2D(kindShapes[item.of])
      pen.fillStyle = themeColour(item.hollow ? 'card' : item.of)
      pen.fill(shape)
      if (!item.hollow) break
      pen.strokeStyle = themeColour(item.of)
      pen.lineJoin = 'round'
      pen.lineWidth = 3.2
      pen.stroke(shape)
      break
    }
    case 'plate': {
      intoBox(pen, item, 20)
      pen.translate(-2, -2)
      drawPlate(pen, item.of)
      break
    }
    case 'hatch':
      drawHatch(pen, item)
      break
  }
  pen.restore()
}

function intoBox(pen: Pen, { x, top, size }: { x: number; top: number; size: number }, box: number): void {
  pen.translate(x, top)
  pen.scale(size / box, size / box)
}

function drawPlate(pen: Pen, state: keyof typeof plateShapes): void {
  const { ring, stroke, dash, sign, filled, kind } = plateShapes[state]
  const colour = themeColour(kind ?? 'ink2')
  pen.fillStyle = themeColour('card')
  pen.strokeStyle = colour
  pen.lineWidth = stroke
  pen.fill(new Path2D(ring))
  pen.setLineDash(dash === null ? [] : [...dash])
  pen.stroke(new Path2D(ring))
  if (sign === null) return
  pen.fillStyle = colour
  if (filled) pen.fill(new Path2D(sign))
  else pen.stroke(new Path2D(sign))
}

/** Stripes in two colours, as in the legend on the screen. */
function drawHatch(pen: Pen, { x, top }: { x: number; top: number }): void {
  pen.translate(x, top)
  pen.lineWidth = 2.4
  const stripes = [
    ['clash', 'M0 13 8 1M6 13 14 1M12 13 20 1'],
    ['crossing', 'M22 13 30 1M28 13 36 1M34 13 42 1'],
  ] as const
  for (const [kind, path] of stripes) {
    pen.strokeStyle = themeColour(kind)
    pen.stroke(new Path2D(path))
  }
}
