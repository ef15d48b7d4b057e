import { DataFilterExtension, type DataFilterExtensionProps } from '@deck.gl/extensions'
import { ScatterplotLayer, type ScatterplotLayerProps } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { Map as MapLibre } from 'maplibre-gl'
import type { RawColumns } from '../../src/core/data/columns.ts'
import { range, type Span } from '../window.ts'
import { colors, radius, type Contender } from './contender.ts'
import { drawn, emptyMap, pixelsOf } from './map.ts'

/** deck.gl over MapLibre, in its context: binary attributes, the window as the DataFilterExtension's range, of two numbers an event. */
export class DeckGl implements Contender {
  #map: MapLibre | null = null
  #columns: ScatterplotLayerProps['data'] = []
  #shown: (() => void) | null = null
  readonly #filter = new DataFilterExtension({ filterSize: 2 })
  readonly #overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    onAfterRender: () => this.#shown?.(),
  })

  async open(host: HTMLElement): Promise<void> {
    this.#map = await emptyMap(host)
    this.#map.addControl(this.#overlay)
  }

  async load(raw: RawColumns, first: Span): Promise<void> {
    this.#columns = { length: raw.length, attributes: attributesOf(raw) }
    await this.step(first, true)
  }

  async step(span: Span, finish: boolean): Promise<void> {
    const map = this.#map
    if (map === null) throw new Error('not open')
    const picture = new Promise<void>((done) => {
      this.#shown = () => {
        this.#shown = null
        // deck has drawn within the map's frame, whose end is the picture
        void drawn(map, 'render', finish).then(done)
      }
    })
    this.play(span)
    await picture
  }

  play({ from, to }: Span): void {
    const props: ScatterplotLayerProps & DataFilterExtensionProps = {
      id: 'events',
      data: this.#columns,
      radiusUnits: 'pixels',
      getRadius: radius,
      filterRange: [
        [0, to - range.from],
        [from - range.from, range.to],
      ],
      extensions: [this.#filter],
    }
    this.#overlay.setProps({ layers: [new ScatterplotLayer(props)] })
  }

  pixels(): Promise<Uint8Array> {
    if (this.#map === null) throw new Error('not open')
    return pixelsOf(this.#map)
  }
}

/** Positions, colours and the two numbers of time, counted from the first day so that they are exact in 32 bits. */
function attributesOf(raw: RawColumns) {
  const position = new Float32Array(raw.length * 2)
  const color = new Uint8Array(raw.length * 3)
  const time = new Float32Array(raw.length * 2)
  const palette = colors.map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)))
  for (let i = 0; i < raw.length; i++) {
    position[i * 2] = raw.lon[i] ?? 0
    position[i * 2 + 1] = raw.lat[i] ?? 0
    color.set(palette[raw.kind[i] ?? 0] ?? [], i * 3)
    time[i * 2] = (raw.startEarliest[i] ?? 0) - range.from
    time[i * 2 + 1] = (raw.endLatest[i] ?? 0) - range.from
  }
  return {
    getPosition: { value: position, size: 2 },
    getFillColor: { value: color, size: 3, normalized: true },
    getFilterValue: { value: time, size: 2 },
  }
}
