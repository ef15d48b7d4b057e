import type { Position } from 'geojson'
import sharp from 'sharp'
import type { Box } from './box.ts'
import { readElevation } from './elevation.ts'
import { between, blurred, cell, grid, type Grid } from './grid.ts'
import type { Countries } from './land.ts'
import { lonLat } from './line.ts'
import { reliefAbout } from './sources.ts'
import { writeBytes } from './write.ts'

/** What the relief covers, in degrees: the box of detail and the width over which its edges fade. */
const box: Box = [-77.5, -1.5, -64, 14]
const width = 640
/** What counts as flat: below it nothing is drawn, or the plains would look grainy. */
const flat = 0.028
/** Fading edge in pixels. */
const edge = 75

/** Red, green, blue, and the strongest alpha (0 to 255) for shade and for light. */
interface Inks {
  readonly shade: readonly [number, number, number, number]
  readonly light: readonly [number, number, number, number]
}
const themes: Readonly<Record<'light' | 'night', Inks>> = {
  light: { shade: [128, 102, 68, 190], light: [255, 252, 240, 170] },
  night: { shade: [0, 0, 0, 205], light: [214, 204, 186, 72] },
}

const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
const latitude = (y: number): number => (Math.atan(Math.exp(y)) * 360) / Math.PI - 90
const [top, bottom] = [mercator(box[3]), mercator(box[1])]
const height = Math.round(((top - bottom) / (((box[2] - box[0]) * Math.PI) / 180)) * width)

const lonOf = (x: number): number => box[0] + ((x + 0.5) / width) * (box[2] - box[0])
const latOf = (y: number): number => latitude(top + ((y + 0.5) / height) * (bottom - top))

/** Writes the shaded relief for both themes, and where its corners lie. It is in EPSG:3857, so it may be stretched. */
export async function writeRelief(countries: Countries): Promise<void> {
  const source = await readElevation(box)
  const metres = grid(width, height, (x, y) =>
    // A cell's value stands for its centre.
    between(source.heights, (lonOf(x) - source.west) * 30 - 0.5, (source.north - latOf(y)) * 30 - 0.5),
  )
  const shading = hillshade(blurred(metres, 1.7))
  const land = await landMask(countries)
  for (const theme of ['light', 'night'] as const) {
    const bytes = await sharp(inked(shading, land, themes[theme]), { raw: { width, height, channels: 4 } })
      .webp({ quality: 8, alphaQuality: 24, effort: 6 })
      .toBuffer()
    writeBytes(`geo/relief-${theme}.webp`, bytes, reliefAbout)
  }
  const [west, south, east, north] = box
  const coordinates = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ]
  writeBytes('geo/relief.json', `${JSON.stringify({ coordinates, about: reliefAbout })}\n`, reliefAbout)
}

/** How much darker (below 0) or lighter than flat ground each pixel is, light from the north-west and some from the west and north. */
function hillshade(metres: Grid): Grid {
  const pixel = (111_320 * (box[2] - box[0])) / width
  const exaggeration = 3.4
  const zenith = (50 * Math.PI) / 180
  const lamps = [
    { azimuth: 315, share: 0.6 },
    { azimuth: 270, share: 0.2 },
    { azimuth: 0, share: 0.2 },
  ].map(({ azimuth, share }) => ({ angle: (azimuth * Math.PI) / 180, share }))
  return grid(width, height, (x, y) => {
    const dx = ((cell(metres, x + 1, y) - cell(metres, x - 1, y)) / (2 * pixel)) * exaggeration
    const dy = ((cell(metres, x, y - 1) - cell(metres, x, y + 1)) / (2 * pixel)) * exaggeration
    const steep = Math.hypot(1, dx, dy)
    let lit = 0
    for (const { angle, share } of lamps) {
      const towards = Math.sin(angle) * dx + Math.cos(angle) * dy
      lit += (share * (Math.cos(zenith) - Math.sin(zenith) * towards)) / steep
    }
    return lit / Math.cos(zenith) - 1
  })
}

/** 1 on land, 0 at sea, smooth at the coast. */
async function landMask(countries: Countries): Promise<Grid> {
  const onPicture = (position: Position): string => {
    const [lon, lat] = lonLat(position)
    const y = mercator(Math.max(-80, Math.min(80, lat)))
    return `${(((lon - box[0]) / (box[2] - box[0])) * width).toFixed(1)},${(((top - y) / (top - bottom)) * height).toFixed(1)}`
  }
  const path = Object.values(countries)
    .flat()
    .flatMap((polygon: Position[][]) => polygon.map((ring) => `M${ring.map(onPicture).join('L')}Z`))
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/><path d="${path}" fill="#fff"/></svg>`
  const pixels = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer()
  return blurred(
    grid(width, height, (x, y) => (pixels[y * width + x] ?? 0) / 255),
    0.8,
  )
}

function inked(shading: Grid, land: Grid, { shade, light }: Inks): Uint8Array {
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = cell(shading, x, y)
      const strength = Math.tanh(Math.max(0, Math.abs(value) - flat) * 2.1)
      const alpha =
        strength * (value < 0 ? shade[3] : light[3]) * cell(land, x, y) * fade(x, width) * fade(y, height)
      // The two inks pass into each other where neither shows, so that the picture packs small.
      const mix = Math.min(1, Math.max(0, 0.5 + value / (flat * 3)))
      const ink = [0, 1, 2].map((i) => Math.round((shade[i] ?? 0) * (1 - mix) + (light[i] ?? 0) * mix))
      pixels.set([...ink, Math.round(alpha)], (y * width + x) * 4)
    }
  }
  return pixels
}

/** 0 at the picture's edge, 1 from `edge` pixels on, smooth between. */
function fade(at: number, size: number): number {
  const t = Math.min(1, Math.min(at, size - 1 - at) / edge)
  return t * t * (3 - 2 * t)
}
