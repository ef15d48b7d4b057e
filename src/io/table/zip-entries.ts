import { inBoth } from '../../text/data-io.ts'
import { TableError } from './error.ts'
import { bytesOf } from './pieces.ts'

/*
 * The list of what is in a zip (PKWARE's APPNOTE 6.3.10, 4.3.12 and 4.3.16), read from the file's end alone, so that a large archive is
 * never in memory as a whole. Nothing it says is believed before it is unpacked: see unpack.ts.
 */

/** A file in a zip, as the zip's own list has it. */
export interface ZipEntry {
  readonly name: string
  /** 0: as it is, 8: deflated, else nothing that is known here */
  readonly method: number
  readonly locked: boolean
  readonly packedBytes: number
  readonly bytes: number
  /** of what is in it, unpacked */
  readonly crc: number
  /** where its own header begins */
  readonly at: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const ownMark = 0x04034b50
/** The end of a zip: 22 bytes, and a comment of at most 64 KB. */
const endBytes = 22
const mostEnd = endBytes + 0xffff
/** A list longer than this is of no archive of tables. */
const mostListBytes = 4 * 1024 * 1024
const mostEntries = 10_000

const broken = () => new TableError(inBoth((words) => words.zipBroken))
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** What is in a zip, in its order. Rejects with a TableError where it is none, or one of more than 4 GB (zip64). */
export async function zipEntries(source: Blob): Promise<readonly ZipEntry[]> {
  const tailAt = Math.max(0, source.size - mostEnd)
  const tail = viewOf(await bytesOf(source, tailAt, source.size))
  let end = tail.byteLength - endBytes
  while (end >= 0 && tail.getUint32(end, true) !== endMark) end--
  if (end < 0) throw broken()
  const count = tail.getUint16(end + 10, true)
  const listBytes = tail.getUint32(end + 12, true)
  const listAt = tail.getUint32(end + 16, true)
  if (listBytes > mostListBytes || count > mostEntries || listAt + listBytes > tailAt + end) throw broken()
  const list = await bytesOf(source, listAt, listAt + listBytes)
  const view = viewOf(list)
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count;) {
    if (at + 46 > list.length || view.getUint32(at, true) !== entryMark) throw broken()
    const flags = view.getUint16(at + 8, true)
    const nameBytes = view.getUint16(at + 28, true)
    const name = list.subarray(at + 46, at + 46 + nameBytes)
    entries.push({
      // names are in UTF-8, or in the code page of a country that nobody tells: then only what they end with is of use
      name: new TextDecoder((flags & 0x800) !== 0 ? 'utf-8' : 'windows-1252').decode(name),
      method: view.getUint16(at + 10, true),
      locked: (flags & 1) !== 0,
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The bytes of a file in a zip, still packed. */
export async function packedBytesOf(source: Blob, { at, packedBytes }: ZipEntry): Promise<Blob> {
  const head = await bytesOf(source, at, at + 30)
  const view = viewOf(head)
  if (head.length < 30 || view.getUint32(0, true) !== ownMark) throw broken()
  const from = at + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  if (from + packedBytes > source.size) throw broken()
  return source.slice(from, from + packedBytes)
}
