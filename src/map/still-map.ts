import type { Feature, FeatureCollection, Position } from 'geojson'
import type { Box } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'
import type { Padding } from './camera.ts'
import { readImage, readJson, readLayer } from './geo-files.ts'
import { mercatorX, mercatorY } from './mercator.ts'
import { cornersOf } from './relief-corners.ts'
import type { ScreenPoint } from './sight.ts'
import type { Theme } from './palette.ts'

/** A still sheet: how degrees become CSS px, and at which zoom of the map that is. */
export interface Sheet {
  readonly zoom: number
  point(at: Position): ScreenPoint
}

/** What lies beneath the events on a still sheet: SVG path data, px. */
export interface Ground {
  readonly colombia: string
  readonly venezuela: string
  readonly others: string
  readonly states: string
  readonly border: string
  readonly countries: readonly Name[]
  /** the great ones first */
  readonly towns: readonly Name[]
  /** null: it could not be had */
  readonly relief: Relief | null
}

/** A name and where it belongs. */
export interface Name extends ScreenPoint {
  readonly name: string
}

interface Relief {
  readonly image: ImageBitmap
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** px of the world's width at zoom 0, as MapLibre counts. */
const world = 512

const mercator = ([lon = 0, lat = 0]: Position) => [mercatorX(lon), mercatorY(lat)] as const

/** The sheet that shows a box within what the padding leaves of so many px. */
export function sheetFor(
  [west, south, east, north]: Box,
  width: number,
  height: number,
  padding: Padding,
): Sheet {
  const [left, bottom] = mercator([west, south])
  const [right, top] = mercator([east, north])
  const free = {
    width: Math.max(1, width - padding.left - padding.right),
    height: Math.max(1, height - padding.top - padding.bottom),
  }
  const unit = Math.min(free.width / (right - left), free.height / (bottom - top))
  const middle = { x: padding.left + free.width / 2, y: padding.top + free.height / 2 }
  return {
    zoom: Math.log2(unit / world),
    point(at) {
      const [x, y] = mercator(at)
      return { x: middle.x + (x - (left + right) / 2) * unit, y: middle.y + (y - (top + bottom) / 2) * unit }
    },
  }
}

/** Reads the overview files, as the map itself does, and lays them out on a sheet. What cannot be read is left out. */
export async function groundOf(sheet: Sheet, theme: Theme, lang: Lang): Promise<Ground> {
  const read = (name: string): Promise<readonly Feature[]> =>
    readLayer(`${name}.geojson`).then(
      (file: FeatureCollection) => file.features,
      () => [],
    )
  const [land, states, border, towns, labels, relief] = await Promise.all([
    read('land-overview'),
    read('states-overview'),
    read('border-overview'),
    read('towns-overview'),
    read('labels'),
    reliefOf(sheet, theme).catch(() => null),
  ])
  const country = (code: string) =>
    land
      .filter(({ properties }) => properties?.['country'] === code)
      .map((feature) => pathOf(feature, sheet))
      .join('')
  return {
    colombia: country('COL'),
    venezuela: country('VEN'),
    others: country('other'),
    states: states.map((feature) => pathOf(feature, sheet)).join(''),
    border: border.map((feature) => pathOf(feature, sheet)).join(''),
    countries: labels
      .filter(({ properties }) => properties?.['kind'] === 'country' && properties['minzoom'] === 0)
      .flatMap((feature) => nameOf(feature, sheet, lang)),
    towns: towns.flatMap((feature) => nameOf(feature, sheet, lang)),
    relief,
  }
}

async function reliefOf(sheet: Sheet, theme: Theme): Promise<Relief> {
  const [[west, north], , [east, south]] = cornersOf(await readJson('relief.json'))
  const image = await readImage(theme === 'light' ? 'relief-light.webp' : 'relief-night.webp')
  const { x, y } = sheet.point([west, north])
  const { x: right, y: bottom } = sheet.point([east, south])
  return { image, x, y, width: right - x, height: bottom - y }
}

function nameOf({ geometry, properties }: Feature, sheet: Sheet, lang: Lang): Name[] {
  const given: unknown = properties?.['name']
  const name: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, lang) : given
  if (geometry.type !== 'Point' || typeof name !== 'string') return []
  return [{ name, ...sheet.point(geometry.coordinates) }]
}

/** A shape as SVG path data, to half a px. */
export function pathOf({ geometry }: Pick<Feature, 'geometry'>, sheet: Sheet): string {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map((ring) => lineOf(ring, sheet, 'Z')).join('')
    case 'MultiPolygon':
      return geometry.coordinates
        .flat()
        .map((ring) => lineOf(ring, sheet, 'Z'))
        .join('')
    case 'LineString':
      return lineOf(geometry.coordinates, sheet, '')
    case 'MultiLineString':
      return geometry.coordinates.map((line) => lineOf(line, sheet, '')).join('')
    default:
      return ''
  }
}

function lineOf(line: readonly Position[], sheet: Sheet, end: 'Z' | ''): string {
  const kept: string[] = []
  let last = ''
  for (const at of line) {
    const { x, y } = sheet.point(at)
    const next = `${Math.round(x * 2) / 2} ${Math.round(y * 2) / 2}`
    if (next !== last) kept.push(next)
    last = next
  }
  return kept.length < 2 ? '' : `M${kept.join('L')}${end}`
}
