/** Where the map looks: MapLibre's zoom, and the middle in degrees. */
export interface Camera {
  readonly zoom: number
  readonly lat: number
  readonly lon: number
}

const plainNumber = /^-?\d{1,9}(\.\d{1,20})?$/

/** Reads `zoom/lat/lon`; null where a part is no plain number or lies beyond zoom 0–22, latitude ±85, longitude ±180. */
export function parseCamera(text: string): Camera | null {
  const [zoomText, latText, lonText, ...more] = text.split('/')
  if (zoomText === undefined || latText === undefined || lonText === undefined || more.length > 0) return null
  if (![zoomText, latText, lonText].every((part) => plainNumber.test(part))) return null
  // + 0 makes of -0 the 0 that it is
  const camera = { zoom: Number(zoomText) + 0, lat: Number(latText) + 0, lon: Number(lonText) + 0 }
  const within =
    camera.zoom >= 0 && camera.zoom <= 22 && Math.abs(camera.lat) <= 85 && Math.abs(camera.lon) <= 180
  return within ? camera : null
}

function decimals(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)) + 0)
}

/** The camera as `parseCamera` reads it: zoom to a hundredth, degrees to the fifth decimal, which is about a metre. */
export function formatCamera({ zoom, lat, lon }: Camera): string {
  return `${decimals(zoom, 2)}/${decimals(lat, 5)}/${decimals(lon, 5)}`
}
