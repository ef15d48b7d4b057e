import { findJsonFault } from '../core/dossier/check/json.ts'
import { faultLine, parseDossier } from '../core/dossier/parse.ts'
import { inBoth } from '../text/data-io.ts'
import { dataCarried } from './data-carried.ts'
import { jsonDepth } from './table/depth.ts'
import { mostDepth, mostJsonBytes } from './table/limits.ts'
import type { OpenedDossier, TableFault } from './table/types.ts'

const fault = (lines: readonly string[]): TableFault => ({
  is: 'fault',
  why: inBoth((words) => words.dossierFaults),
  lines,
})

async function jsonOf(file: File): Promise<{ readonly json: unknown } | { readonly line: string }> {
  const line = (path: string, wrong: string, expected: string) => ({
    line: faultLine({ file: file.name, path, wrong, expected }),
  })
  if (file.size > mostJsonBytes) return line('', 'is larger than any dossier', 'at most 64 MB')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (jsonDepth(bytes, mostDepth) > mostDepth)
    return line('', 'is nested too deep', `at most ${mostDepth} levels`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return line('', 'is not in UTF-8', 'a text saved as UTF-8')
  }
  const broken = findJsonFault(text)
  if (broken) return line(`line ${broken.line}, column ${broken.column}`, broken.wrong, broken.expected)
  const json: unknown = JSON.parse(text)
  return { json }
}

/**
 * Reads the files of a folder as a dossier: `dossier.json` and, where it is there, `places.geojson`. Null where no file is called
 * dossier.json. Never rejects, unless a file is gone.
 */
export async function openDossierFolder(files: readonly File[]): Promise<OpenedDossier | TableFault | null> {
  const own = files.find(({ name }) => name === 'dossier.json')
  if (own === undefined) return null
  const places = files.find(({ name }) => name === 'places.geojson')
  const read = await jsonOf(own)
  const readPlaces = places ? await jsonOf(places) : null
  const lines = [read, readPlaces].flatMap((one) => (one !== null && 'line' in one ? one.line : []))
  if ('line' in read || (readPlaces !== null && 'line' in readPlaces)) return fault(lines)
  const { dossier, faults } = parseDossier(read.json, readPlaces?.json)
  if (dossier === null) return fault(faults.map(faultLine))
  return { is: 'dossier', dossier, data: dataCarried(dossier) }
}
