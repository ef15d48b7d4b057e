import { GeoJSONSource, type Map as MapLibre } from 'maplibre-gl'
import { collection } from '../sources.ts'
import { discRadius, type Clusters } from './clusters.ts'
import { degreesAt } from './fixed.ts'

const name = 'data-room'
/** px of the picture that cannot be seen */
const side = 16
/** How long the discs must have stood before words make way for them, ms: they would jump about while the window moves. */
const calm = 250

/** Keeps the map's words off the discs: signs that are not seen stand under them, and words know to avoid signs. */
export class LabelRoom {
  private readonly map: MapLibre
  private readonly styled: () => boolean
  private waiting = 0
  private clusters: Clusters | null = null
  private size = 1
  /** when the discs last changed, ms */
  private changed = 0
  private features: readonly GeoJSON.Feature[] = []

  /** `styled` tells whether the style is there */
  constructor(map: MapLibre, styled: () => boolean) {
    this.map = map
    this.styled = styled
    map.once('remove', () => clearTimeout(this.waiting))
  }

  /** After the style came again, or was changed. */
  restore(before: string): void {
    const { map } = this
    if (!map.hasImage(name)) map.addImage(name, new ImageData(side, side))
    if (map.getSource(name) === undefined)
      map.addSource(name, { type: 'geojson', data: collection([...this.features]) })
    if (map.getLayer(name) === undefined)
      map.addLayer(
        {
          id: name,
          type: 'symbol',
          source: name,
          layout: {
            'icon-image': name,
            'icon-size': ['get', 'size'],
            'icon-padding': 1,
            'icon-allow-overlap': true,
          },
        },
        before,
      )
    else map.moveLayer(name, before)
  }

  /** Words will make way for these discs. */
  make(clusters: Clusters, size: number): void {
    if (clusters.size === 0 && this.features.length === 0) return
    this.clusters = clusters
    this.size = size
    this.changed = performance.now()
    // one timer for all steps of a window that moves
    if (this.waiting === 0) this.wait(calm)
  }

  private wait(time: number): void {
    this.waiting = window.setTimeout(() => {
      const left = this.changed + calm - performance.now()
      this.waiting = 0
      if (left > 1) this.wait(left)
      else this.put()
    }, time)
  }

  private put(): void {
    const { clusters, size } = this
    if (clusters === null) return
    this.features = Array.from({ length: clusters.size }, (_, disc) => ({
      type: 'Feature',
      properties: { size: (2 * size * discRadius(clusters.totals[disc] ?? 0)) / side },
      geometry: {
        type: 'Point',
        coordinates: [
          ...degreesAt((clusters.at[2 * disc] ?? 0) >>> 0, (clusters.at[2 * disc + 1] ?? 0) >>> 0),
        ],
      },
    }))
    const source = this.styled() ? this.map.getSource(name) : undefined
    if (source instanceof GeoJSONSource) void source.setData(collection([...this.features]))
  }
}
