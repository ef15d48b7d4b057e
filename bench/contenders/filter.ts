import type { ExpressionSpecification, FilterSpecification, Map as MapLibre } from 'maplibre-gl'
import type { RawColumns } from '../../src/core/data/columns.ts'
import type { Span } from '../window.ts'
import { colors, radius, type Contender } from './contender.ts'
import { featuresOf } from './features.ts'
import { drawn, emptyMap, pixelsOf } from './map.ts'

const [first, second, third, fourth, fifth, sixth, other] = colors
const kind: ExpressionSpecification = ['get', 'kind']
// prettier-ignore
const colorByKind: ExpressionSpecification =
  ['match', kind, 0, first, 1, second, 2, third, 3, fourth, 4, fifth, 5, sixth, other]

/** The same data as GeoJSON in a circle layer, the window as the layer's filter: MapLibre lays its tiles out anew in its workers. */
export class Filter implements Contender {
  #map: MapLibre | null = null

  async open(host: HTMLElement): Promise<void> {
    this.#map = await emptyMap(host)
  }

  async load(raw: RawColumns, first: Span): Promise<void> {
    const map = this.#opened()
    map.addSource('events', {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: featuresOf(raw) },
    })
    map.addLayer({
      id: 'events',
      type: 'circle',
      source: 'events',
      filter: within(first),
      paint: {
        'circle-radius': radius,
        'circle-color': colorByKind,
      },
    })
    await drawn(map, 'idle', true)
  }

  async step(span: Span, finish: boolean): Promise<void> {
    const picture = drawn(this.#opened(), 'idle', finish)
    this.play(span)
    await picture
  }

  play(span: Span): void {
    this.#opened().setFilter('events', within(span), { validate: false })
  }

  pixels(): Promise<Uint8Array> {
    return pixelsOf(this.#opened())
  }

  #opened(): MapLibre {
    if (this.#map === null) throw new Error('not open')
    return this.#map
  }
}

function within({ from, to }: Span): FilterSpecification {
  return ['all', ['<=', ['get', 'start'], to], ['>=', ['get', 'end'], from]]
}
