import type { MapGeoJSONFeature } from 'maplibre-gl'
import type { LayerId } from './order.ts'
import { withheldKey, type MapPicture } from './picture.ts'
import type { Scene } from './scene.ts'
import { markAt, screen, type ScreenPoint, type Sight } from './sight.ts'

/** px round the pointer within which things are met. */
export const tolerance = { mouse: 6, touch: 14 } as const

const markLayers: readonly LayerId[] = ['selected-marks', 'marks', 'marks-possible']
const plateLayers: readonly LayerId[] = [
  'selected-plate',
  'plates',
  'plates-quiet',
  'site-towns',
  'site-towns-quiet',
]
const wordLayers: readonly LayerId[] = [
  'area-labels',
  'crossing-labels',
  'crossing-labels-quiet',
  'country-events',
  'country-labels',
]
const hatchLayers: readonly LayerId[] = ['hatch-selected', 'hatch', 'hatch-possible']
const lineLayers: readonly LayerId[] = ['border']
const ownLineLayers: readonly LayerId[] = ['own-line', 'own-line-near']

/**
 * What lies under the pointer, by id of event or place; null: nothing. Marks before words, words before areas, areas before the line.
 * Between words and areas is what lies among the marks but is not the dossier's: where `among` finds something of it, there is null.
 */
export function hitAt(
  sight: Sight,
  picture: MapPicture,
  { x, y }: ScreenPoint,
  reach: number,
  among: () => boolean = () => false,
): string | null {
  const { scene } = sight
  const layers = [
    ...markLayers,
    ...plateLayers,
    ...wordLayers,
    ...hatchLayers,
    ...ownLineLayers,
    ...lineLayers,
  ]
  const found = sight.map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers },
  )
  const on = (these: readonly LayerId[], box = found): MapGeoJSONFeature[] =>
    box.filter(({ layer }) => these.some((id) => id === layer.id))
  const close = Math.min(reach, 3)
  const exact = sight.map.queryRenderedFeatures(
    [
      [x - close, y - close],
      [x + close, y + close],
    ],
    { layers: [...wordLayers, ...hatchLayers] },
  )
  const sign =
    nearest(sight, [...on(markLayers), ...on(plateLayers)], { x, y }) ??
    words(scene, picture, on(wordLayers, exact))
  if (sign !== null) return sign
  if (among()) return null
  return (
    areas(scene, picture, [...on(hatchLayers, exact), ...on(ownLineLayers)]) ??
    (on(lineLayers).length > 0 ? (scene.border?.id ?? null) : null)
  )
}

function keyOf(feature: MapGeoJSONFeature, name: 'key' | 'place' = 'key'): string {
  const value: unknown = feature.properties[name]
  return typeof value === 'string' ? value : ''
}

/** The mark or plate whose middle is nearest. */
function nearest(sight: Sight, found: readonly MapGeoJSONFeature[], at: ScreenPoint): string | null {
  let best: string | null = null
  let least = Infinity
  for (const feature of found) {
    const key = keyOf(feature)
    const isMark = markLayers.some((id) => id === feature.layer.id)
    const site = sight.scene.sites.find(({ place }) => place.id === (isMark ? keyOf(feature, 'place') : key))
    if (site === undefined) continue
    const middle = isMark ? markAt(sight, site, key) : screen(sight, site.at)
    const far = Math.hypot(middle.x - at.x, middle.y - at.y)
    if (far < least) [best, least] = [key, far]
  }
  return best
}

function words(scene: Scene, picture: MapPicture, found: readonly MapGeoJSONFeature[]): string | null {
  const first = found.find((feature) => keyOf(feature) !== '')
  if (first === undefined) return null
  return first.layer.id === 'area-labels' ? areaTarget(scene, picture, keyOf(first)) : keyOf(first)
}

/** Of areas on top of each other the smallest; clicked again, the next one. */
function areas(scene: Scene, picture: MapPicture, found: readonly MapGeoJSONFeature[]): string | null {
  const ids = new Set(found.map((feature) => keyOf(feature, 'place')))
  const targets = scene.areas
    .filter(({ place }) => ids.has(place.id))
    .sort((a, b) => a.soft.size - b.soft.size)
    .map(({ place }) => areaTarget(scene, picture, place.id))
  const selected = targets.indexOf(picture.selected?.id ?? '')
  return targets[(selected + 1) % Math.max(targets.length, 1)] ?? null
}

/** An area stands for its event; for itself where there are several. */
function areaTarget(scene: Scene, picture: MapPicture, id: string): string {
  const area = scene.areas.find(({ place }) => place.id === id)
  const shown =
    area?.events.filter(
      (event) => picture.events.has(event.id) && picture.withheld?.has(withheldKey(event.id, id)) !== true,
    ) ?? []
  const [only] = shown
  return shown.length === 1 && only !== undefined ? only.id : id
}
