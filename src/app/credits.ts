/** Where one layer of the map comes from. */
export interface Credit {
  /** path beside the page */
  readonly file: string
  readonly source: string
  readonly version: string
  readonly licence: string
  readonly credit: string
  /** the day it was made, ISO */
  readonly made: string
}

/** A length measured on the map's own line, with the detail it was measured at. */
export interface Measured {
  /** kilometres */
  readonly km: number
  /** vertices of the line measured */
  readonly points: number
}

export interface Credits {
  readonly layers: readonly Credit[]
  /** the full border line; null where the list does not say */
  readonly border: Measured | null
}

const creditsFile = 'geo/credits.json'

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function words(value: unknown, key: string): string {
  const found = field(value, key)
  return typeof found === 'string' ? found : ''
}

/** Reads the list of credits; what is not of its form is passed over. */
function readCredits(json: unknown): Credits {
  const entries: readonly unknown[] = Array.isArray(json) ? json : []
  const full = entries.find((entry) => words(entry, 'file').endsWith('/border.geojson'))
  const km = field(full, 'lengthKm')
  const points = field(full, 'vertices')
  return {
    layers: entries.map((entry) => ({
      file: words(entry, 'file'),
      source: words(entry, 'source'),
      version: words(entry, 'version'),
      licence: words(entry, 'licence'),
      credit: words(entry, 'credit'),
      made: words(entry, 'made'),
    })),
    border: typeof km === 'number' && typeof points === 'number' ? { km, points } : null,
  }
}

/** Fetches the list of credits; empty where it cannot be had: the map does without it. */
export async function loadCredits(): Promise<Credits> {
  try {
    const response = await fetch(`./${creditsFile}`)
    return readCredits(response.ok ? await response.json() : null)
  } catch {
    return readCredits(null)
  }
}
