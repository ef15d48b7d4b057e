import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

/** A MapLibre map of nothing but a ground, over the events' box. */
export async function emptyMap(host: HTMLElement): Promise<MapLibre> {
  setWorkerUrl(new URL(workerUrl, location.href).href)
  const map = new MapLibre({
    container: host,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#f4efe4' } }],
    },
    center: [-69.5, 4.5],
    zoom: 1,
    pixelRatio: 1,
    fadeDuration: 0,
    attributionControl: false,
    interactive: false,
    trackResize: false,
  })
  map.on('error', ({ error }) => reportError(error))
  await map.once('load')
  return map
}

/** The next time that the map has drawn, or that it has drawn all it waits for. `finish` waits until the pixels are there. */
export function drawn(map: MapLibre, event: 'render' | 'idle', finish: boolean): Promise<void> {
  return new Promise((done) => {
    void map.once(event, () => {
      if (finish) read(map, 1, 1)
      done()
    })
  })
}

/** The map's pixels. They are there only in the task that has drawn them. */
export function pixelsOf(map: MapLibre): Promise<Uint8Array> {
  return new Promise((done) => {
    void map.once('render', () => {
      const { width, height } = map.getCanvas()
      done(read(map, width, height))
    })
    map.triggerRepaint()
  })
}

function read(map: MapLibre, width: number, height: number): Uint8Array {
  const gl = map.getCanvas().getContext('webgl2')
  const pixels = new Uint8Array(width * height * 4)
  gl?.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
  return pixels
}
