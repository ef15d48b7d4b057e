import JSZip from 'jszip'
import type { Dossier } from '../core/dossier/types.ts'
import { tooLarge } from './dossier-json.ts'
import type { DossierRead } from './dossier-file.ts'
import { mainName, placesName, readDossierFiles, writeDossierFiles } from './dossier-files.ts'
import { mostJsonBytes } from './table/limits.ts'

// part of its documented interface (https://stuk.github.io/jszip/documentation/api_zipobject/internal_stream.html), left out of its types
declare module 'jszip' {
  interface JSZipObject {
    internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>
  }
}

/** What a zip of a dossier is called in the end. */
export const zipEnding = '.frontera.zip'

/** A zip of a dossier's folder: unpacked it is one that a site can serve. `when`: the day and time its files bear. */
export async function writeDossierZip(dossier: Dossier, when: Date = new Date()): Promise<Uint8Array> {
  const { main, places } = writeDossierFiles(dossier)
  const zip = new JSZip()
  zip.file(mainName, main, { date: when })
  zip.file(placesName, places, { date: when })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

class TooLarge extends Error {}

/** A file of a zip, unpacked no further than a dossier can be, whatever size the zip says it has. */
function unpacked(file: JSZip.JSZipObject, room: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = []
    let size = 0
    const stream = file.internalStream('uint8array')
    stream
      .on('data', (part) => {
        size += part.length
        if (size > room) {
          stream.pause()
          reject(new TooLarge())
        } else parts.push(part)
      })
      .on('error', reject)
      .on('end', () => {
        const bytes = new Uint8Array(size)
        let at = 0
        for (const part of parts) {
          bytes.set(part, at)
          at += part.length
        }
        resolve(bytes)
      })
      .resume()
  })
}

/** The file of that name, at the top or in the one folder that some programs put round what they pack. Names that lead out are no files of ours. */
function find(zip: JSZip, name: string): JSZip.JSZipObject | null {
  const own = Object.values(zip.files).filter((file) => {
    const original = file.unsafeOriginalName ?? file.name
    return !file.dir && !/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|^__MACOSX\//i.test(original)
  })
  const depth = (file: JSZip.JSZipObject) => file.name.split('/').length
  const found = own
    .filter((file) => file.name === name || (file.name.endsWith(`/${name}`) && depth(file) === 2))
    .sort((a, b) => depth(a) - depth(b))
  return found[0] ?? null
}

/** Reads a dossier out of a zip of its folder, with the folder's own faults. Never throws, and unpacks nothing but the two files. */
export async function readDossierZip(bytes: Uint8Array, name: string): Promise<DossierRead> {
  const refuse = (wrong: string, expected: string): DossierRead => ({
    ok: false,
    faults: [{ file: name, path: '', wrong, expected }],
  })
  if (bytes.length > mostJsonBytes) return { ok: false, faults: [tooLarge(name)] }
  try {
    const zip = await JSZip.loadAsync(bytes)
    const main = find(zip, mainName)
    if (main === null) return refuse(`has no ${mainName} in it`, `a zip of ${mainName} and ${placesName}`)
    const places = find(zip, placesName)
    const first = await unpacked(main, mostJsonBytes)
    return readDossierFiles(first, places && (await unpacked(places, mostJsonBytes - first.length)))
  } catch (error) {
    if (error instanceof TooLarge)
      return { ok: false, faults: [tooLarge(name, 'unpacks to more than any dossier')] }
    return refuse('can’t be unpacked', `a zip of ${mainName} and ${placesName}`)
  }
}
