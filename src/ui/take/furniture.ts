import type { Camera } from '../../core/camera.ts'
import { locatorPaths, locatorSize, toLocator } from '../../map/locator.ts'
import { latitudeAt, mercatorY } from '../../map/mercator.ts'
import { palettes, type Palette, type Theme } from '../../map/palette.ts'
import { scaleBar } from '../../map/scale.ts'
import type { Rect } from '../../map/whole-words.ts'
import { fontOf, type Pen } from './pen.ts'

/** What stands on a picture of the map itself: a scale bar, and where in the two countries the picture lies. */
export async function furnish(pen: Pen, map: Rect, camera: Camera, theme: Theme): Promise<void> {
  const palette = palettes[theme]
  drawScale(pen, map, camera, palette)
  if (!hasLocator(map)) return
  try {
    await drawLocator(pen, map, camera, palette)
  } catch {
    // the map has told what it could not read, and stands without the inset
  }
}

const margin = 16
/** px that the scale bar and its words take at most */
const scaleRoom = { width: 250, height: 40 }

/** Whether a picture is large enough for the inset. */
function hasLocator({ width, height }: Size): boolean {
  return width >= 2.5 * locatorSize && height >= 2.5 * locatorSize
}

interface Size {
  readonly width: number
  readonly height: number
}

/** What of a picture of this size lies under its furniture, px. */
export function coveredBy(size: Size): Rect[] {
  const scale = coveredByScale(size, 1)
  const locator = {
    x: size.width - locatorSize - margin,
    y: margin,
    width: locatorSize,
    height: locatorSize,
  }
  return hasLocator(size) ? [scale, locator] : [scale]
}

/** What lies under a scale bar that is drawn so many times as large, px. */
export function coveredByScale(size: Size, times: number): Rect {
  const [width, height] = [scaleRoom.width * times, scaleRoom.height * times]
  return { x: size.width - width, y: size.height - height, width, height }
}

/** The bar at the lower right, true at the latitude of the picture's middle. */
export function drawScale(pen: Pen, map: Rect, camera: Camera, palette: Palette): void {
  const { metres, width } = scaleBar(camera.zoom, camera.lat, Math.min(160, map.width / 3))
  const words = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`
  pen.save()
  pen.font = fontOf('bold')
  const label = pen.measureText(words).width
  const right = map.x + map.width - 16
  const bottom = map.y + map.height - 14
  const left = right - label - 10 - width
  pen.fillStyle = palette.halo
  pen.globalAlpha = 0.9
  pen.fillRect(left - 8, bottom - 18, right - left + 16, 24)
  pen.globalAlpha = 1
  pen.strokeStyle = palette.ink
  pen.lineWidth = 1.5
  pen.stroke(new Path2D(`M${left} ${bottom - 9}v7h${width}v-7M${left + width / 2} ${bottom - 5.5}v3.5`))
  pen.fillStyle = palette.ink
  pen.fillText(words, right - label, bottom - 1)
  pen.restore()
}

/** px that the rectangle in the locator has at least */
const least = 9

/** Degrees at the edges of a picture of the map. */
function edges({ zoom, lat, lon }: Camera, { width, height }: Rect) {
  const world = 512 * 2 ** zoom
  const latitude = (north: number) => latitudeAt(mercatorY(lat) - north / world)
  const across = ((width / 2) * 360) / world
  return { west: lon - across, east: lon + across, north: latitude(height / 2), south: latitude(-height / 2) }
}

async function drawLocator(pen: Pen, map: Rect, camera: Camera, palette: Palette): Promise<void> {
  const { west, east, north, south } = edges(camera, map)
  const [x0, y0] = toLocator([west, north])
  const [x1, y1] = toLocator([east, south])
  const width = Math.max(least, x1 - x0)
  const height = Math.max(least, y1 - y0)
  // a picture of all of it needs no telling where it is
  if (width >= locatorSize && height >= locatorSize) return
  const paths = await locatorPaths()
  pen.save()
  pen.translate(map.x + map.width - locatorSize - margin, map.y + margin)
  pen.beginPath()
  pen.rect(0, 0, locatorSize, locatorSize)
  pen.clip()
  pen.fillStyle = palette.sea
  pen.fillRect(0, 0, locatorSize, locatorSize)
  pen.lineJoin = 'round'
  pen.strokeStyle = palette.coast
  pen.lineWidth = 0.4
  for (const land of ['others', 'colombia', 'venezuela'] as const) {
    pen.fillStyle = palette[land]
    pen.fill(new Path2D(paths[land]))
    pen.stroke(new Path2D(paths[land]))
  }
  for (const [colour, thick] of [
    [palette.casing, 3],
    [palette.border, 1.3],
  ] as const) {
    pen.strokeStyle = colour
    pen.lineWidth = thick
    pen.stroke(new Path2D(paths.border))
  }
  pen.font = `600 10.5px 'Source Sans 3', system-ui, sans-serif`
  pen.textAlign = 'center'
  // cut short alike in both languages
  const countries = [
    ['COL.', 42, 88],
    ['VEN.', 88, 48],
  ] as const
  for (const [name, x, y] of countries) {
    pen.strokeStyle = palette.halo
    pen.lineWidth = 3
    pen.strokeText(name, x, y)
    pen.fillStyle = palette.ink2
    pen.fillText(name, x, y)
  }
  const [x, y] = [(x0 + x1 - width) / 2, (y0 + y1 - height) / 2]
  for (const [colour, thick] of [
    [palette.casing, 4],
    [palette.ink, 1.4],
  ] as const) {
    pen.strokeStyle = colour
    pen.lineWidth = thick
    pen.strokeRect(x, y, width, height)
  }
  pen.strokeStyle = palette.stateLine
  pen.lineWidth = 2
  pen.strokeRect(0, 0, locatorSize, locatorSize)
  pen.restore()
}

/** The zoom at which what a screen shows at another size is seen whole in a picture of this size; the middle stays. */
export function zoomFor(
  zoom: number,
  screen: { readonly width: number; readonly height: number },
  picture: { readonly width: number; readonly height: number },
): number {
  return zoom + Math.log2(Math.min(picture.width / screen.width, picture.height / screen.height))
}
