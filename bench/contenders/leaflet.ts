import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import 'leaflet.timeline'
import type { Feature } from 'geojson'
import type { RawColumns } from '../../src/core/data/columns.ts'
import type { Span } from '../window.ts'
import { colors, radius, type Contender } from './contender.ts'
import { featuresOf } from './features.ts'

/**
 * Leaflet with leaflet.timeline, on canvas (SVG would be slower still). The timeline shows what lasts at one moment: to make a window of it,
 * each event lasts longer by the window's length, and the moment is the window's end.
 */
export class LeafletTimeline implements Contender {
  #map: L.Map | null = null
  #timeline: L.Timeline | null = null
  readonly #renderer = L.canvas()

  open(host: HTMLElement): Promise<void> {
    this.#map = L.map(host, {
      center: [4.5, -69.5],
      // Leaflet's world is 256 px at zoom 0, MapLibre's 512
      zoom: 2,
      renderer: this.#renderer,
      zoomAnimation: false,
      fadeAnimation: false,
      attributionControl: false,
      zoomControl: false,
    })
    return Promise.resolve()
  }

  async load(raw: RawColumns, first: Span): Promise<void> {
    if (this.#map === null) throw new Error('not open')
    const longer = first.to - first.from
    this.#timeline = L.timeline(
      { type: 'FeatureCollection', features: featuresOf(raw) },
      {
        getInterval: ({ properties }) => {
          const [start, end] = [Number(properties?.['start']), Number(properties?.['end'])]
          return { start, end: end + longer }
        },
        pointToLayer: (feature: Feature, at) =>
          L.circleMarker(at, {
            renderer: this.#renderer,
            radius,
            stroke: false,
            fillOpacity: 1,
            fillColor: colors[Number(feature.properties?.['kind'])] ?? '#555',
            interactive: false,
          }),
      },
    )
    this.#timeline.addTo(this.#map)
    await this.step(first, true)
  }

  async step(span: Span, finish: boolean): Promise<void> {
    this.play(span)
    // Leaflet has asked for its frame by now: this one comes after it
    await new Promise((done) => requestAnimationFrame(done))
    if (finish) this.#canvas().getImageData(0, 0, 1, 1)
  }

  play({ to }: Span): void {
    this.#timeline?.setTime(to)
  }

  pixels(): Promise<Uint8Array> {
    const context = this.#canvas()
    const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height)
    return Promise.resolve(new Uint8Array(data))
  }

  #canvas(): CanvasRenderingContext2D {
    const context = this.#map?.getPane('overlayPane')?.querySelector('canvas')?.getContext('2d')
    if (!context) throw new Error('Leaflet has no canvas')
    return context
  }
}
