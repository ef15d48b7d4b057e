/** A length measured on the map's own line, with the detail it was measured at. */
export interface Measured {
  /** kilometres */
  readonly km: number
  /** vertices of the line measured */
  readonly points: number
}

export interface Credits {
  /** the list as it came, an entry a file; `creditsOf` reads it */
  readonly entries: readonly unknown[]
  /** the full border line; null where the list does not say */
  readonly border: Measured | null
}

/** A part of an entry; what is no object has none. */
export function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

/** Reads the list of credits; what is not of its form is passed over. */
function readCredits(json: unknown): Credits {
  const entries: readonly unknown[] = Array.isArray(json) ? json : []
  const full = entries.find((entry) => String(field(entry, 'file')).endsWith('/border.geojson'))
  const km = field(full, 'lengthKm')
  const points = field(full, 'vertices')
  return {
    entries,
    border: typeof km === 'number' && typeof points === 'number' ? { km, points } : null,
  }
}

/** Fetches the list of credits; empty where it cannot be had: the map does without it. */
export async function loadCredits(): Promise<Credits> {
  try {
    const response = await fetch('./geo/credits.json')
    return readCredits(response.ok ? await response.json() : null)
  } catch {
    return readCredits(null)
  }
}
