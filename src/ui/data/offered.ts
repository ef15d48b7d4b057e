import type { Handed, Pasted } from '../handed.ts'

/** What somebody brings: a file, or a text that was pasted. */
export interface Offered {
  readonly blob: Blob
  readonly name: string
  /** who is to be credited, where that is known */
  readonly credit?: string
}

/** How long a name may be that is shown. */
const longestName = 80

/**
 * A file's name as it is shown: without letters that turn the direction of what stands after it, which would have `fdp.csv` read as
 * `vsc.pdf`, and cut in its middle where it is long.
 */
export function nameShown(name: string): string {
  const plain = name.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
  const letters = Array.from(plain)
  if (letters.length <= longestName) return plain
  return `${letters.slice(0, longestName - 24).join('')}…${letters.slice(-23).join('')}`
}

/** A folder that holds a dossier as it stands on a site. */
export interface OfferedFolder {
  readonly name: string
  readonly files: readonly File[]
}

/** What was dropped or chosen: single files, and dossiers in folders. */
export interface Brought {
  readonly files: readonly Offered[]
  readonly folders: readonly OfferedFolder[]
  /** names of folders in which there was nothing to read */
  readonly barren: readonly string[]
}

/** How deep, and how many files, are looked at in a dropped folder. */
const deepest = 3
const mostInFolder = 200
const tables = /\.(csv|tsv|tab|txt|geojson|json)$/i

interface InFolder extends Offered {
  readonly path: string
}

function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const found: FileSystemEntry[] = []
  return new Promise((done, fail) => {
    // it gives them by the hundred, and none at the end
    const next = () =>
      reader.readEntries((some) => {
        found.push(...some)
        if (some.length === 0 || found.length >= mostInFolder) done(found)
        else next()
      }, fail)
    next()
  })
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}
function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

async function filesIn(folder: FileSystemDirectoryEntry, depth = 0): Promise<readonly InFolder[]> {
  const found: InFolder[] = []
  for (const entry of await entriesOf(folder)) {
    if (found.length >= mostInFolder) break
    if (isFile(entry)) {
      const blob = await new Promise<File>((done, fail) => entry.file(done, fail))
      found.push({ blob, name: entry.name, path: entry.fullPath })
    } else if (isFolder(entry) && depth < deepest) found.push(...(await filesIn(entry, depth + 1)))
  }
  return found
}

/** A dossier's two files, by their names as a site has them. */
const ofDossier = ['dossier.json', 'places.geojson']

/** What single files are: two that make a dossier together are one. */
export function broughtFiles(files: readonly Offered[]): Brought {
  const own = files.filter(({ name }) => ofDossier.includes(name))
  if (own.length < ofDossier.length) return { files, folders: [], barren: [] }
  const rest = files.filter((file) => !own.includes(file))
  return { files: rest, folders: [{ name: 'dossier.json', files: own.map(asFile) }], barren: [] }
}

const asFile = ({ blob, name }: Offered): File => new File([blob], name)

/** What was dropped. What no file can be had of, such as a picture dragged from a page, is left out. */
export async function broughtBy(handed: readonly Handed[]): Promise<Brought> {
  const entries = handed.map(({ entry }) => entry).filter((entry) => entry !== null)
  if (entries.some(isFolder)) return inFolders(entries)
  const files = handed.map(({ file }) => file).filter((file) => file !== null)
  return broughtFiles(files.map((blob) => ({ blob, name: blob.name })))
}

/** What was pasted: files, or else a text, which is called by the name given. */
export const broughtByPaste = ({ files, text }: Pasted, name: string): Brought =>
  broughtFiles(
    files.length > 0
      ? files.map((blob) => ({ blob, name: blob.name }))
      : [{ blob: new Blob([text], { type: 'text/plain' }), name }],
  )

async function inFolders(entries: readonly FileSystemEntry[]): Promise<Brought> {
  const files: Offered[] = []
  const folders: OfferedFolder[] = []
  const barren: string[] = []
  for (const entry of entries) {
    if (isFile(entry)) {
      const blob = await new Promise<File>((done, fail) => entry.file(done, fail))
      files.push({ blob, name: entry.name })
    } else if (isFolder(entry)) {
      const inside = await filesIn(entry)
      const own = inside.filter(({ name }) => ofDossier.includes(name))
      const readable = inside.filter(({ name }) => tables.test(name))
      if (own.some(({ name }) => name === 'dossier.json'))
        folders.push({ name: entry.name, files: own.map(asFile) })
      else if (readable.length === 0) barren.push(entry.name)
      else files.push(...readable.map(({ blob, path }) => ({ blob, name: path.replace(/^\//, '') })))
    }
  }
  const single = broughtFiles(files)
  return { files: single.files, folders: [...folders, ...single.folders], barren }
}
