import { eventKinds, type EventKind } from '../core/dossier/types.ts'
import { hollowStroke, kindShapes, plateShapes, plateStates, type PlateState } from '../core/shapes.ts'
import { palettes, type Palette, type Theme } from './palette.ts'

export interface Icon {
  readonly image: ImageData
  readonly pixelRatio: number
}

/** A box of 24 px of the shapes, and room for the casing. */
const markBox = 28
const casing = 2
/** Radius of a town's dot by rank, px. */
const dotRadius: Readonly<Record<string, number>> = { 1: 3.6, 2: 2.8, 3: 2.3 }
const tile = 13
const stripe: Readonly<Record<Theme, number>> = { light: 0.145, dark: 0.14 }

/**
 * Draws the image of a name at this many device pixels a px; null for a name nobody knows. The style asks for
 * `<theme>/mark/<kind>/<solid or hollow>`, `/plate/<state>`, `/hatch/<kind>/<phase>`, `/ring/<radius>`, `/dot/<rank>` and
 * `/thread/<px to the right>/<px down>`; each is drawn when it is first wanted.
 */
export function drawIcon(name: string, pixelRatio: number): Icon | null {
  const [theme, what, which = '', how = ''] = name.split('/')
  if (theme !== 'light' && theme !== 'dark') return null
  const palette = palettes[theme]
  const kind = eventKinds.find((known) => known === which)
  const state = plateStates.find((known) => known === which)
  if (what === 'mark' && kind !== undefined)
    return draw(markBox, markBox, pixelRatio, (pen) => drawMark(pen, palette, kind, how === 'hollow'))
  if (what === 'plate' && state !== undefined)
    return draw(markBox, markBox, pixelRatio, (pen) => drawPlate(pen, palette, state))
  if (what === 'hatch' && kind !== undefined)
    return draw(tile, tile, pixelRatio, (pen) =>
      drawHatch(pen, palette.kinds[kind], stripe[theme] * tile, Number(how)),
    )
  if (what === 'ring') {
    const size = 2 * Number(which) + 8
    return draw(size, size, pixelRatio, (pen) => drawRing(pen, palette, Number(which)))
  }
  if (what === 'thread') {
    const [right, down] = [Number(which), Number(how)]
    const [width, height] = [Math.abs(right) + 6, Math.abs(down) + 6]
    return draw(width, height, pixelRatio, (pen) => drawThread(pen, palette, right, down))
  }
  if (what === 'dot') return draw(12, 12, pixelRatio, (pen) => drawDot(pen, palette, dotRadius[which] ?? 2.3))
  return null
}

type Pen = CanvasRenderingContext2D

function draw(width: number, height: number, pixelRatio: number, paint: (pen: Pen) => void): Icon | null {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * pixelRatio)
  canvas.height = Math.round(height * pixelRatio)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null) return null
  pen.scale(canvas.width / width, canvas.height / height)
  pen.lineJoin = 'round'
  paint(pen)
  return { image: pen.getImageData(0, 0, canvas.width, canvas.height), pixelRatio }
}

/** From here on the pen draws in the shapes' box of 24 px, in the middle of `markBox`. */
function intoBox(pen: Pen): void {
  pen.translate(markBox / 2 - 12, markBox / 2 - 12)
}

function drawMark(pen: Pen, palette: Palette, kind: EventKind, hollow: boolean): void {
  intoBox(pen)
  const shape = new Path2D(kindShapes[kind])
  pen.strokeStyle = palette.casing
  pen.lineWidth = hollow ? hollowStroke + 2 * casing : 2 * casing
  pen.stroke(shape)
  pen.fillStyle = hollow ? palette.casing : palette.kinds[kind]
  pen.fill(shape)
  if (!hollow) return
  pen.strokeStyle = palette.kinds[kind]
  pen.lineWidth = hollowStroke
  pen.stroke(shape)
}

function drawPlate(pen: Pen, palette: Palette, state: PlateState): void {
  intoBox(pen)
  const { ring, stroke, dash, sign, filled, kind } = plateShapes[state]
  const colour = kind === null ? palette.ink2 : palette.kinds[kind]
  const circle = new Path2D(ring)
  pen.strokeStyle = palette.casing
  pen.lineWidth = stroke + 2 * casing
  pen.stroke(circle)
  pen.fillStyle = palette.card
  pen.fill(circle)
  pen.strokeStyle = colour
  pen.fillStyle = colour
  pen.lineWidth = stroke
  pen.setLineDash(dash === null ? [] : [...dash])
  pen.stroke(circle)
  if (sign === null) return
  if (filled) pen.fill(new Path2D(sign))
  else pen.stroke(new Path2D(sign))
}

function drawRing(pen: Pen, palette: Palette, radius: number): void {
  const middle = radius + 4
  const circle = new Path2D()
  circle.arc(middle, middle, radius, 0, 2 * Math.PI)
  pen.globalAlpha = 0.7
  pen.fillStyle = palette.casing
  pen.fill(circle)
  pen.globalAlpha = 1
  pen.strokeStyle = palette.casing
  pen.lineWidth = 5
  pen.stroke(circle)
  pen.strokeStyle = palette.ink
  pen.lineWidth = 2
  pen.stroke(circle)
}

function drawDot(pen: Pen, palette: Palette, radius: number): void {
  pen.arc(6, 6, radius, 0, 2 * Math.PI)
  pen.fillStyle = palette.halo
  pen.fill()
  pen.strokeStyle = palette.town
  pen.lineWidth = 1.3
  pen.stroke()
}

/** Stripes from the lower left to the upper right that meet at the tile's edges; kinds that share an area lie side by side. */
function drawHatch(pen: Pen, colour: string, width: number, phase: number): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  const shift = (phase * tile) / 3
  for (const start of [-2, -1, 0, 1, 2]) {
    const from = start * tile + shift
    pen.moveTo(from - tile, 2 * tile)
    pen.lineTo(from + 2 * tile, -tile)
  }
  pen.stroke()
}

/** A line from a place to a mark that had to stand aside. */
function drawThread(pen: Pen, palette: Palette, right: number, down: number): void {
  const [x, y] = [right < 0 ? 3 - right : 3, down < 0 ? 3 - down : 3]
  for (const [colour, width] of [
    [palette.casing, 3],
    [palette.ink2, 1],
  ] as const) {
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + right, y + down)
    pen.stroke()
  }
}
