import { inBoth } from '../text/data-io.ts'
import { dataCarried } from './data-carried.ts'
import { mainName, placesName, readDossierFiles } from './dossier-files.ts'
import { jsonDepth } from './table/depth.ts'
import { mostDepth, mostJsonBytes } from './table/limits.ts'
import type { OpenedDossier, TableFault } from './table/types.ts'

const fault = (lines: readonly string[]): TableFault => ({
  is: 'fault',
  why: inBoth((words) => words.dossierFaults),
  lines,
})

/** The bytes of a file that may be parsed; what hinders it, for people. */
async function soundBytes(file: File): Promise<Uint8Array | string> {
  if (file.size > mostJsonBytes) return `${file.name}: is larger than any dossier; expected at most 64 MB`
  const bytes = new Uint8Array(await file.arrayBuffer())
  return jsonDepth(bytes, mostDepth) > mostDepth
    ? `${file.name}: is nested too deep; expected at most ${mostDepth} levels`
    : bytes
}

/**
 * Reads the files of a folder as a dossier: `dossier.json` and, where it is there, `places.geojson`. Null where no file is called
 * dossier.json. Never rejects, unless a file is gone.
 */
export async function openDossierFolder(files: readonly File[]): Promise<OpenedDossier | TableFault | null> {
  const own = files.find(({ name }) => name === mainName)
  if (own === undefined) return null
  const places = files.find(({ name }) => name === placesName)
  const main = await soundBytes(own)
  const others = places ? await soundBytes(places) : null
  const lines = [main, others].filter((one) => typeof one === 'string')
  if (typeof main === 'string' || typeof others === 'string') return fault(lines)
  const read = readDossierFiles(main, others)
  return read.ok
    ? { is: 'dossier', dossier: read.dossier, data: dataCarried(read.dossier) }
    : fault(read.faults)
}
