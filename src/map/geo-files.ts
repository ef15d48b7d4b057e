import type { FeatureCollection } from 'geojson'

const asked = new Map<string, Promise<unknown>>()

/** Reads a JSON file of the map's own, once: whoever asks again gets the same. A failure is forgotten, so that it can be tried again. */
export function readJson(name: string): Promise<unknown> {
  const before = asked.get(name)
  if (before !== undefined) return before
  const reading = fetchJson(name)
  asked.set(name, reading)
  reading.catch(() => asked.delete(name))
  return reading
}

/** Reads a picture of the map's own. Rejects with the reason where it cannot be had. */
export async function readImage(name: string): Promise<ImageBitmap> {
  const response = await fetchFile(name)
  return createImageBitmap(await response.blob())
}

async function fetchJson(name: string): Promise<unknown> {
  const response = await fetchFile(name)
  const content: unknown = await response.json()
  return content
}

async function fetchFile(name: string): Promise<Response> {
  const response = await fetch(`./geo/${name}`)
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return response
}

/** Reads a layer. Rejects with the reason where it cannot be read or is no GeoJSON: the map itself would fail in silence. */
export async function readLayer(name: string): Promise<FeatureCollection> {
  const content = await readJson(name)
  if (isCollection(content)) return content
  asked.delete(name)
  throw new Error(`${name}: not a GeoJSON feature collection`)
}

function isCollection(content: unknown): content is FeatureCollection {
  return (
    typeof content === 'object' &&
    content !== null &&
    'type' in content &&
    content.type === 'FeatureCollection' &&
    'features' in content &&
    Array.isArray(content.features)
  )
}
