import type { Position } from 'geojson'
import type { Map as MapLibre } from 'maplibre-gl'
import { thinned, type ScreenPoint } from './sight.ts'
import type { LayerId } from './order.ts'

/** Where the names of the two countries are tried, as shares of the map's width and height: the middle before the sides. */
const columns = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]
const rows = [0.3, 0.4, 0.5, 0.6, 0.7, 0.2, 0.8, 0.12]
/** From the edge of the map and from the border, px. */
const fromEdge = 116
const fromTop = 44
const fromBorder = 150
/** How far apart the border's points are looked at, px. */
const resolution = 6

export interface CountrySpot {
  /** id of the country's place */
  readonly id: string
  /** its code in the land layer */
  readonly country: string
  /** where its name stands on the whole map */
  readonly home: Position
  /** where its name stands now */
  readonly now: Position
}

/** What a country's name and the line under it give way to. */
const dearer: readonly LayerId[] = [
  'marks',
  'marks-possible',
  'selected-marks',
  'plates',
  'area-labels',
  'site-towns',
  'crossing-labels',
]
/** Half the width, and the height over and under the point, of the name with the line under it, px. */
const box = { half: 104, over: 22, under: 28 } as const

/**
 * Where a country's name stands in this view: at home where there is room, else where it stood, else at the point of the
 * country's ground that is well off the border and the marks.
 */
export function spotFor(
  map: MapLibre,
  spot: CountrySpot,
  borderLine: readonly Position[],
  marks: readonly ScreenPoint[],
): Position {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const edge = Math.min(fromEdge, width / 3)
  const inside = ({ x, y }: ScreenPoint): boolean =>
    x > edge && x < width - edge && y > fromTop && y < height - fromTop
  const point = ([lon = 0, lat = 0]: Position): ScreenPoint => map.project([lon, lat])
  const step = Math.max(1, Math.floor(borderLine.length / 1500))
  const points = borderLine.filter((_, index) => index % step === 0).map(point)
  const line = thinned(points.filter(inside), resolution)
  // words are wider than high
  const near = (at: ScreenPoint, those: readonly ScreenPoint[], most: number): number =>
    those.reduce((least, { x, y }) => Math.min(least, Math.hypot((x - at.x) * 0.8, (y - at.y) * 2)), most)
  const hasRoomFor = (at: ScreenPoint): boolean =>
    inside(at) &&
    near(at, line, fromBorder) > 40 &&
    countryUnder(map, at) === spot.country &&
    isBare(map, at) &&
    hasRoom(map, at)
  const offTheLine = (at: ScreenPoint): boolean =>
    !line.some(({ x, y }) => Math.abs(x - at.x) < box.half && y > at.y - box.over && y < at.y + box.under)
  const free = (at: ScreenPoint): boolean => offTheLine(at) && hasRoomFor(at)

  const home = point(spot.home)
  if (free(home)) return spot.home
  if (free(point(spot.now))) return spot.now
  const worth = (at: ScreenPoint): number =>
    near(at, line, fromBorder) +
    near(at, marks, 90) -
    0.1 * Math.min(Math.hypot(at.x - home.x, at.y - home.y), 1500)
  const tried = rows
    .flatMap((row) => columns.map((column): ScreenPoint => ({ x: column * width, y: row * height })))
    .map((at) => ({ at, worth: worth(at) }))
    .sort((a, b) => b.worth - a.worth)
  // the dearest first, so that few have to be looked at closely
  const best = (tried.find(({ at }) => free(at)) ?? tried.find(({ at }) => hasRoomFor(at)))?.at
  if (best === undefined) return spot.home
  const { lng, lat } = map.unproject([best.x, best.y])
  return [lng, lat]
}

/** Whether nothing of the page lies over the map where the name and the line under it would stand. */
function isBare(map: MapLibre, { x, y }: ScreenPoint): boolean {
  const canvas = map.getCanvas()
  const { left, top } = canvas.getBoundingClientRect()
  const over = [x - box.half, x, x + box.half].flatMap((across) =>
    [y - box.over, y, y + box.under].map((down) => document.elementFromPoint(left + across, top + down)),
  )
  return over.every((element) => element === null || element === canvas)
}

function hasRoom(map: MapLibre, { x, y }: ScreenPoint): boolean {
  const { half, over, under } = box
  const found = map.queryRenderedFeatures(
    [
      [x - half, y - over],
      [x + half, y + under],
    ],
    { layers: [...dearer] },
  )
  return found.length === 0
}

function countryUnder(map: MapLibre, { x, y }: ScreenPoint): string | null {
  const [land] = map.queryRenderedFeatures([x, y], { layers: ['land'] })
  const code: unknown = land?.properties['country']
  return typeof code === 'string' ? code : null
}
