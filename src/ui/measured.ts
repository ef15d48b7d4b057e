/** A length measured on the map's own line, with the detail it was measured at. */
export interface Measured {
  /** kilometres */
  readonly km: number
  /** vertices of the line measured */
  readonly points: number
}

/** Reads what the full border line says of itself; null where it is not there or says nothing. */
export async function measuredBorder(): Promise<Measured | null> {
  try {
    const response = await fetch('./geo/credits.json')
    const credits: unknown = await response.json()
    return borderIn(credits)
  } catch {
    return null
  }
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function borderIn(credits: unknown): Measured | null {
  const layers = Array.isArray(credits) ? credits : field(credits, 'layers')
  if (!Array.isArray(layers)) return null
  const border: unknown = layers.find((layer) => field(layer, 'file') === 'border.geojson')
  const km = field(border, 'lengthKm')
  const points = field(border, 'vertices')
  return typeof km === 'number' && typeof points === 'number' ? { km, points } : null
}
