import { parseDossier } from '../core/dossier/parse.ts'
import type { Dossier } from '../core/dossier/types.ts'
import { dossierJson } from '../core/dossier/write.ts'
import type { DossierRead } from './dossier-file.ts'
import { readJson } from './dossier-json.ts'
import { mainName, placesName } from './dossier-names.ts'

/*
 * A dossier as its folder has it, `dossier.json` and `places.geojson` apart: what a site serves and `npm run dossier -- <folder>` checks.
 * A folder and a zip hold the very same two files.
 */

export { mainName, placesName }

/** The texts of the two files, a feature a line. `schema`: names the schema that lies beside them, for those who edit the file itself. */
export function writeDossierFiles(
  dossier: Dossier,
  { schema = false }: { readonly schema?: boolean } = {},
): { readonly main: string; readonly places: string } {
  const { places, ...main } = plain(dossier)
  const { features, ...about } = isRecord(places) ? places : {}
  const lines = (Array.isArray(features) ? features : []).map((feature) => JSON.stringify(feature))
  const own = { ...(schema && { $schema: './dossier.schema.json' }), ...main }
  const head = JSON.stringify({ type: 'FeatureCollection', ...about }).slice(0, -1)
  return {
    main: `${JSON.stringify(own, null, 2)}\n`,
    places: `${head},"features":[\n${lines.join(',\n')}\n]}\n`,
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What JSON makes of a dossier, without what it leaves out. */
function plain(dossier: Dossier): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(JSON.stringify(dossierJson(dossier)))
  return isRecord(value) ? value : {}
}

/** Reads the two files; null for the places: they stand in the first. The faults are the folder's own. Never throws. */
export function readDossierFiles(main: Uint8Array, places: Uint8Array | null): DossierRead {
  const first = readJson(main, mainName)
  const second = places && readJson(places, placesName)
  const faults = [first, second].flatMap((file) => (file && !file.ok ? [file.fault] : []))
  if (!first.ok || (second && !second.ok)) return { ok: false, faults }
  const read = parseDossier(first.json, second?.json)
  return read.dossier === null ? { ok: false, faults: read.faults } : { ok: true, dossier: read.dossier }
}
