import { faultLine, parseDossier } from '../core/dossier/parse.ts'
import type { Dossier } from '../core/dossier/types.ts'
import type { Messages } from '../text/index.ts'

/** A dossier that was read, or null, and what was wrong on the way, in lines for people. */
export interface Loaded {
  readonly dossier: Dossier | null
  readonly faults: readonly string[]
}

export const shippedFolder = 'dossier'
/** Faults shown at once: the first few say enough, the rest is counted. */
const shown = 8

type Fetched = { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly fault: string }

async function fetchJson(path: string, t: Messages): Promise<Fetched> {
  let response: Response
  try {
    response = await fetch(path)
  } catch {
    return { ok: false, fault: `${path}: ${t.fileUnreachable}` }
  }
  if (!response.ok) return { ok: false, fault: `${path}: ${t.fileMissing(response.status)}` }
  try {
    const json: unknown = JSON.parse(await response.text())
    return { ok: true, json }
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message})` : ''
    return { ok: false, fault: `${path}: ${t.fileNotJson}${why}` }
  }
}

/** Reads the dossier of a folder beside the page; never throws. A folder ending in `.json` is a dossier in one file. */
export async function loadDossier(folder: string, t: Messages): Promise<Loaded> {
  const oneFile = folder.endsWith('.json')
  const [dossier, places] = await Promise.all([
    fetchJson(oneFile ? folder : `${folder}/dossier.json`, t),
    oneFile ? null : fetchJson(`${folder}/places.geojson`, t),
  ])
  const unread = [dossier, places].flatMap((file) => (file && !file.ok ? [file.fault] : []))
  if (!dossier.ok || (places && !places.ok)) return { dossier: null, faults: unread }
  const parsed = parseDossier(dossier.json, places ? places.json : undefined)
  const lines = parsed.faults.map(faultLine)
  const more = lines.length - shown
  return {
    dossier: parsed.dossier,
    faults: more > 0 ? [...lines.slice(0, shown), t.andMore(more)] : lines,
  }
}
