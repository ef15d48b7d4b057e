import { inBoth } from '../../text/data-io.ts'
import type { Words } from '../../core/words.ts'
import { mainName, placesName } from '../dossier-names.ts'
import { concat, lengthOf } from './concat.ts'
import { crc32 } from './crc.ts'
import { TableError } from './error.ts'
import { headBytes, mostUnpacked, mostUnpackedBytes } from './limits.ts'
import { nextLine } from './scan.ts'
import { sniff } from './sniff.ts'
import { packedBytesOf, zipEntries, type ZipEntry } from './zip-entries.ts'

/** A file that was in an archive. */
export interface Unpacked {
  readonly name: string
  readonly blob: Blob
}

/** What is gathered before it is handed to the browser, which may keep it on the disk. */
const partBytes = 8 * 1024 * 1024

const because = (why: Words) => new TableError(why)
const tooLarge = (most: number) =>
  because(inBoth((words) => words.unpackedTooLarge(Math.floor(most / 1024 / 1024))))

/** Why the head of what comes out is nothing that could be read: a bomb is given up with its first megabyte. */
function faultOf(head: Uint8Array, whole: boolean): Words | null {
  const sniffed = sniff(head)
  if (sniffed.is === 'fault') return sniffed.why
  if (sniffed.is === 'packed') return inBoth((words) => words.packed(sniffed.kind))
  return !whole && !sniffed.json && nextLine(head, 0) < 0 ? inBoth((words) => words.firstLineTooLong) : null
}

const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  concat(new Uint8Array(lengthOf(parts)), parts)

interface Inflating {
  readonly how: CompressionFormat | null
  /** more bytes than these are never unpacked */
  readonly most: number
  /** how many the archive says that there are, and what they come to; null: it says nothing, or the unpacking looks after it */
  readonly said: Pick<ZipEntry, 'bytes' | 'crc'> | null
  /** whether something else is in the archive: then what cannot be read does not hinder it, and its head is given, by which it is refused when it is opened */
  readonly amongOthers?: boolean
}

/** Unpacks, and ends at once where more than `most` bytes come out, or more than were `said` to; at the end they must be just those. */
async function inflated(packed: Blob, { how, most, said, amongOthers = false }: Inflating): Promise<Blob> {
  const stream = packed.stream()
  const reader = (how === null ? stream : stream.pipeThrough(new DecompressionStream(how))).getReader()
  const blobs: Blob[] = []
  let parts: Uint8Array[] = []
  let gathered = 0
  let bytes = 0
  let crc = 0
  const broken = () => because(inBoth((words) => words.zipBroken))
  /** Gives whether it is worth going on. */
  const gather = (whole: boolean): boolean => {
    const part = joined(parts)
    const why = blobs.length === 0 ? faultOf(part, whole) : null
    if (why !== null && !amongOthers) throw because(why)
    blobs.push(new Blob([part]))
    parts = []
    gathered = 0
    return why === null
  }
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      bytes += value.length
      if (said !== null && bytes > said.bytes) throw broken()
      if (bytes > most) throw tooLarge(most)
      if (said !== null) crc = crc32(value, crc)
      parts.push(value)
      gathered += value.length
      if (gathered < (blobs.length === 0 ? headBytes : partBytes) || gather(false)) continue
      await reader.cancel()
      return new Blob(blobs)
    }
    if (said !== null && (bytes < said.bytes || crc !== said.crc)) throw broken()
    gather(blobs.length === 0)
  } catch (error) {
    await reader.cancel().catch(() => undefined)
    throw error instanceof TableError ? error : broken()
  }
  return new Blob(blobs)
}

const table = /\.(csv|tsv|tab|geojson|json)$/i
const fileName = (path: string) => path.replace(/^.*[/\\]/, '')

/** What of a zip is wanted: a dossier's two files, or else its tables. What the systems of makers leave in it is passed over. */
function wanted(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const files = entries.filter(({ name }) => !/[/\\]$|(^|\/)\./.test(name))
  const depth = ({ name }: ZipEntry) => name.split(/[/\\]/).length
  const [main] = files.filter(({ name }) => fileName(name) === mainName).sort((a, b) => depth(a) - depth(b))
  if (main) {
    const places = main.name.slice(0, -mainName.length) + placesName
    return files.filter((file) => file === main || file.name === places)
  }
  const tables = files.filter(({ name }) => table.test(name))
  return tables.length > 0 ? tables : files.filter(({ name }) => /\.txt$/i.test(name))
}

async function unzipped(source: Blob, most: number): Promise<readonly Unpacked[]> {
  const entries = wanted(await zipEntries(source))
  if (entries.length === 0) throw because(inBoth((words) => words.zipWithoutTable))
  if (entries.length > mostUnpacked) throw because(inBoth((words) => words.zipTooMany(mostUnpacked)))
  if (entries.some(({ locked }) => locked)) throw because(inBoth((words) => words.zipLocked))
  if (entries.some(({ method }) => method !== 0 && method !== 8))
    throw because(inBoth((words) => words.packed('zip')))
  if (entries.reduce((sum, { bytes }) => sum + bytes, 0) > most) throw tooLarge(most)
  const files: Unpacked[] = []
  for (const entry of entries) {
    const packed = await packedBytesOf(source, entry)
    const how = entry.method === 8 ? 'deflate-raw' : null
    const amongOthers = entries.length > 1
    const blob = await inflated(packed, { how, most, said: entry, amongOthers })
    files.push({ name: fileName(entry.name), blob })
  }
  return files
}

/**
 * The tables in an archive, or the two files of a dossier in a folder. `name`: the archive's own. Rejects with a TableError. Runs wherever
 * it is called: see client.ts for the worker.
 */
export async function unpack(
  source: Blob,
  name: string,
  kind: 'zip' | 'gzip',
  most: number = mostUnpackedBytes,
): Promise<readonly Unpacked[]> {
  if (kind === 'zip') return unzipped(source, most)
  return [
    {
      name: fileName(name).replace(/\.gz(ip)?$/i, ''),
      blob: await inflated(source, { how: 'gzip', most, said: null }),
    },
  ]
}
