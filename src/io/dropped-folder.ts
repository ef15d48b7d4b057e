import type { Fault } from '../core/dossier/fault.ts'
import { inBoth } from '../text/data-io.ts'
import { dataCarried } from './data-carried.ts'
import { mainName, placesName, readDossierFiles } from './dossier-files.ts'
import { tooLarge } from './dossier-json.ts'
import { mostJsonBytes } from './table/limits.ts'
import type { OpenedDossier, TableFault } from './table/types.ts'

const fault = (faults: readonly Fault[]): TableFault => ({
  is: 'fault',
  why: inBoth((words) => words.dossierFaults),
  faults,
})

/** The bytes of a file, or that it is too large to be taken into memory at all. */
const bytesOf = async (file: File): Promise<Uint8Array | Fault> =>
  file.size > mostJsonBytes ? tooLarge(file.name) : new Uint8Array(await file.arrayBuffer())

/**
 * Reads the files of a folder as a dossier: `dossier.json` and, where it is there, `places.geojson`. Null where no file is called
 * dossier.json. Never rejects, unless a file is gone.
 */
export async function openDossierFolder(files: readonly File[]): Promise<OpenedDossier | TableFault | null> {
  const own = files.find(({ name }) => name === mainName)
  if (own === undefined) return null
  const places = files.find(({ name }) => name === placesName)
  const main = await bytesOf(own)
  const others = places ? await bytesOf(places) : null
  if ('wrong' in main || (others && 'wrong' in others))
    return fault([main, others].filter((one) => one !== null && 'wrong' in one))
  const read = readDossierFiles(main, others)
  return read.ok
    ? { is: 'dossier', dossier: read.dossier, data: dataCarried(read.dossier) }
    : fault(read.faults)
}
