import type { Fault } from '../core/dossier/fault.ts'
import { inBoth } from '../text/data-io.ts'
import { dataCarried } from './data-carried.ts'
import { mainName, placesName, readDossierFiles } from './dossier-files.ts'
import { jsonDepth } from './table/depth.ts'
import { mostDepth, mostJsonBytes } from './table/limits.ts'
import type { OpenedDossier, TableFault } from './table/types.ts'

const fault = (faults: readonly Fault[]): TableFault => ({
  is: 'fault',
  why: inBoth((words) => words.dossierFaults),
  faults,
})

/** The bytes of a file that may be parsed, or what hinders it. */
async function soundBytes(file: File): Promise<Uint8Array | Fault> {
  const refuse = (wrong: string, expected: string): Fault => ({ file: file.name, path: '', wrong, expected })
  if (file.size > mostJsonBytes) return refuse('is larger than any dossier', 'at most 64 MB')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return jsonDepth(bytes, mostDepth) > mostDepth
    ? refuse('is nested too deep', `at most ${mostDepth} levels`)
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
  if ('wrong' in main || (others && 'wrong' in others))
    return fault([main, others].filter((one) => one !== null && 'wrong' in one))
  const read = readDossierFiles(main, others)
  return read.ok
    ? { is: 'dossier', dossier: read.dossier, data: dataCarried(read.dossier) }
    : fault(read.faults)
}
