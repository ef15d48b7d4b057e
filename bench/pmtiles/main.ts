import 'maplibre-gl/dist/maplibre-gl.css'
import { addProtocol, Map as MapLibre, setWorkerUrl, type FilterSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { Protocol } from 'pmtiles'
import { isoOf, type Span, spanAt, stepCount } from '../window.ts'

// A collection too large for a browser, as one file that is asked for piece by piece, with the same slider: the window is one array in the
// map's global state, and each tile's events are filtered by it.

/** The archive: `?archive=` and a path on the same site. */
const archive = new URL(
  new URLSearchParams(location.search).get('archive') ?? 'events.pmtiles',
  location.href,
)

const windowNow: FilterSpecification = [
  'all',
  ['<=', ['get', 'start'], ['at', 1, ['global-state', 'window']]],
  ['>=', ['get', 'end'], ['at', 0, ['global-state', 'window']]],
]

setWorkerUrl(new URL(workerUrl, location.href).href)
addProtocol('pmtiles', new Protocol().tile)
const map = new MapLibre({
  container: 'map',
  style: {
    version: 8,
    state: { window: { default: arrayOf(spanAt(0)) } },
    sources: { events: { type: 'vector', url: `pmtiles://${archive.href}` } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#f4efe4' } },
      {
        id: 'events',
        type: 'circle',
        source: 'events',
        'source-layer': 'events',
        filter: windowNow,
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 1.5, 12, 4],
          'circle-color': '#0072b2',
          'circle-opacity': 0.7,
        },
      },
    ],
  },
  center: [-71, 7.5],
  zoom: 5.5,
  fadeDuration: 0,
  attributionControl: false,
})

function arrayOf({ from, to }: Span): number[] {
  return [from, to]
}

const slider = document.querySelector<HTMLInputElement>('#from')
const output = document.querySelector('#window')

function say(span: Span): void {
  if (output !== null) output.textContent = `${isoOf(span.from)} – ${isoOf(span.to)}`
}
function show(span: Span): void {
  map.setGlobalStateProperty('window', arrayOf(span))
  say(span)
}
if (slider !== null) {
  slider.max = String(stepCount - 1)
  slider.value = '0'
  slider.addEventListener('input', () => show(spanAt(Number(slider.value))))
}
// the style begins with it
say(spanAt(0))

/** For the measurement: resolves when the map has all it waits for and has drawn it. */
class Trial {
  readonly map = map

  async idle(): Promise<number> {
    const begun = performance.now()
    await map.once('idle')
    return performance.now() - begun
  }

  async step(step: number): Promise<number> {
    const idle = this.idle()
    if (slider !== null) slider.value = String(step % stepCount)
    show(spanAt(step))
    return await idle
  }

  async fly(lon: number, lat: number, zoom: number): Promise<number> {
    const idle = this.idle()
    map.jumpTo({ center: [lon, lat], zoom })
    return await idle
  }

  /** How many events are drawn, and how many there are in the tiles at hand. */
  counts(): { readonly drawn: number; readonly loaded: number } {
    return {
      drawn: map.queryRenderedFeatures({ layers: ['events'] }).length,
      loaded: map.querySourceFeatures('events', { sourceLayer: 'events' }).length,
    }
  }
}

declare global {
  interface Window {
    trial: Trial
  }
}
window.trial = new Trial()
