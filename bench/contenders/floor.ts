import type { Map as MapLibre } from 'maplibre-gl'
import type { Contender } from './contender.ts'
import { drawn, emptyMap, pixelsOf } from './map.ts'

/** The floor for anything on this map: a repaint that changes nothing. */
export class Floor implements Contender {
  #map: MapLibre | null = null

  async open(host: HTMLElement): Promise<void> {
    this.#map = await emptyMap(host)
  }

  load(): Promise<void> {
    return this.step(null, true)
  }

  async step(_span: unknown, finish: boolean): Promise<void> {
    if (this.#map === null) throw new Error('not open')
    const picture = drawn(this.#map, 'render', finish)
    this.#map.triggerRepaint()
    await picture
  }

  play(): void {
    this.#map?.triggerRepaint()
  }

  pixels(): Promise<Uint8Array> {
    if (this.#map === null) throw new Error('not open')
    return pixelsOf(this.#map)
  }
}
