import type { Fault } from '../core/dossier/fault.ts'
import { parseDossier } from '../core/dossier/parse.ts'
import type { Dossier } from '../core/dossier/types.ts'
import { dossierJson } from '../core/dossier/write.ts'
import { readJson } from './dossier-json.ts'

/*
 * A dossier in one file, for handing on: `dossier.json` of a dossier's folder with the feature collection of its `places.geojson` as
 * `places`, in UTF-8. A folder's dossier.json with the places pasted in is such a file, and `npm run dossier -- file.json` and
 * `?dossier=file.json` read it as well as this does. What is written here has its keys in the order of the format, indented by one
 * space, and a line end at the end: a file that was saved, opened and saved again is the same to the byte.
 */

/** What a file of this kind is called in the end. */
export const dossierEnding = '.frontera.json'

/** A dossier as its file has it. */
export function writeDossierFile(dossier: Dossier): string {
  return `${JSON.stringify(dossierJson(dossier), null, 1)}\n`
}

/** A dossier that was read, or what is wrong with its file. */
export type DossierRead =
  { readonly ok: true; readonly dossier: Dossier } | { readonly ok: false; readonly faults: readonly Fault[] }

/** Reads a dossier in one file, with the very faults that its folder would have, under the file's own name. Never throws. */
export function readDossierFile(bytes: Uint8Array, name: string): DossierRead {
  const file = readJson(bytes, name)
  if (!file.ok) return { ok: false, faults: [file.fault] }
  const { dossier, faults } = parseDossier(file.json)
  if (dossier !== null) return { ok: true, dossier }
  return { ok: false, faults: faults.map((fault) => ({ ...fault, file: name })) }
}

/** Whether two dossiers are the same but for their stories. */
export function sameGround(one: Dossier, other: Dossier): boolean {
  const ground = (dossier: Dossier) => JSON.stringify(dossierJson({ ...dossier, story: [] }))
  return one === other || ground(one) === ground(other)
}
