import { logFault } from './fault.ts'
import type { Fault, Log } from './fault.ts'
import { dossierFile } from './read/dossier.ts'
import { places } from './read/places.ts'
import { isObject, own } from './read/reader.ts'
import { checkReferences } from './refer.ts'
import { checkCopies, checkIds } from './rules.ts'
import { checkBox, checkMeasured, checkStatuses } from './rules-of-places.ts'
import type { Dossier } from './types.ts'

export { faultLine } from './fault.ts'
export type { Fault } from './fault.ts'

export interface Parsed {
  /** null if there is any fault: a dossier is shown whole or not at all */
  readonly dossier: Dossier | null
  /** in the files' order, structure first, then what does not fit together */
  readonly faults: readonly Fault[]
}

/**
 * Reads a dossier from what JSON.parse made of its two files; `undefined` for the places means that they are inlined in the first as
 * `places`. Whatever comes in, it never throws: every fault is in the list, with where it is and what was expected.
 */
export function parseDossier(dossierJson: unknown, placesJson?: unknown): Parsed {
  const faults: Fault[] = []
  const log: Log = { file: 'dossier.json', faults }
  const placesLog: Log = { file: 'places.geojson', faults }

  // null is none, as for all that may be missing
  const inlined = (isObject(dossierJson) ? own(dossierJson, 'places') : null) ?? null
  const read = dossierFile.read({ value: dossierJson, path: '', log })
  if (!read) return { dossier: null, faults }
  if (placesJson === undefined && inlined === null)
    logFault(log, 'places', 'is missing', 'the places, here or in places.geojson')
  if (placesJson !== undefined && inlined !== null)
    logFault(log, 'places', 'stands here though there is a places.geojson', 'the places in one of the two')

  const fromFile = placesJson !== undefined
  const dossier: Dossier = {
    ...read,
    ...(fromFile && { places: places.read({ value: placesJson, path: '', log: placesLog }) }),
    placesFile: inlined ?? placesJson,
  }
  const whereLog = fromFile ? placesLog : log
  const wherePath = fromFile ? '' : 'places.'

  checkIds(dossier, log, whereLog, wherePath)
  checkReferences(dossier, log)
  checkCopies(dossier, log)
  checkBox(dossier, whereLog, wherePath)
  checkMeasured(dossier, log)
  checkStatuses(dossier, log)
  return { dossier: faults.length === 0 ? dossier : null, faults }
}
