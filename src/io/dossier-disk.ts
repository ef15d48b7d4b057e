import type { Dossier } from '../core/dossier/types.ts'
import type { DossierRead } from './dossier-file.ts'
import { mainName, placesName, readDossierFiles, writeDossierFiles } from './dossier-files.ts'

/** When the files of a folder were changed last; null: there is none. Told again before they are written over. */
export type FolderStamp = readonly [main: number | null, places: number | null]

export type FolderRead = DossierRead & { readonly stamp: FolderStamp }

/** What came of writing a folder: somebody else has changed it since it was read, there is no room, or it may not be written. */
export type FolderWritten =
  | { readonly ok: true; readonly stamp: FolderStamp }
  | { readonly ok: false; readonly why: 'changed' | 'full' | 'forbidden' }

function picker(): ((options: object) => unknown) | null {
  const found: unknown = Reflect.get(globalThis, 'showDirectoryPicker')
  return typeof found === 'function'
    ? (options) => Reflect.apply(found, globalThis, [options]) as unknown
    : null
}

/** Whether this browser can open a folder and save to it; where not, there are the zip and the one file. */
export function canPickFolder(): boolean {
  return picker() !== null
}

/** The folder that somebody picks, to be read and written; null: none after all. To be called from a press of a button. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const picked: unknown = await picker()?.({ mode: 'readwrite', id: 'frontera-dossier' })
    return picked instanceof FileSystemDirectoryHandle ? picked : null
  } catch {
    return null
  }
}

async function fileOf(folder: FileSystemDirectoryHandle, name: string): Promise<File | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile()
  } catch {
    return null
  }
}

async function stampOf(folder: FileSystemDirectoryHandle): Promise<FolderStamp> {
  const [main, places] = await Promise.all([fileOf(folder, mainName), fileOf(folder, placesName)])
  return [main?.lastModified ?? null, places?.lastModified ?? null]
}

/** Reads the dossier of a folder. Never rejects. */
export async function readFolder(folder: FileSystemDirectoryHandle): Promise<FolderRead> {
  const [main, places] = await Promise.all([fileOf(folder, mainName), fileOf(folder, placesName)])
  const stamp: FolderStamp = [main?.lastModified ?? null, places?.lastModified ?? null]
  const missing = (): FolderRead => ({
    ok: false,
    stamp,
    faults: [
      { file: mainName, path: '', wrong: 'is missing', expected: `a file of that name in ${folder.name}` },
    ],
  })
  if (main === null) return missing()
  try {
    const bytes = async (file: File) => new Uint8Array(await file.arrayBuffer())
    return { ...readDossierFiles(await bytes(main), places && (await bytes(places))), stamp }
  } catch {
    return missing()
  }
}

function sameStamp(one: FolderStamp, other: FolderStamp): boolean {
  return one.every((time, i) => time === other[i])
}

/**
 * Writes a dossier into a folder, the two files together: each takes the place of the old one only once it is whole. `stamp`: as it was
 * when the folder was read or written last; where it is another by now, nothing is written. null: whatever is there. Never rejects.
 */
export async function writeFolder(
  folder: FileSystemDirectoryHandle,
  dossier: Dossier,
  stamp: FolderStamp | null,
): Promise<FolderWritten> {
  const open: FileSystemWritableFileStream[] = []
  try {
    if (stamp !== null && !sameStamp(stamp, await stampOf(folder))) return { ok: false, why: 'changed' }
    const schema = (await fileOf(folder, 'dossier.schema.json')) !== null
    const { main, places } = writeDossierFiles(dossier, { schema })
    for (const [name, text] of [
      [mainName, main],
      [placesName, places],
    ] as const) {
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable()
      open.push(file)
      await file.write(text)
    }
    for (const file of open.splice(0)) await file.close()
    return { ok: true, stamp: await stampOf(folder) }
  } catch (error) {
    await Promise.allSettled(open.map((file) => file.abort()))
    const full = error instanceof DOMException && error.name === 'QuotaExceededError'
    return { ok: false, why: full ? 'full' : 'forbidden' }
  }
}
