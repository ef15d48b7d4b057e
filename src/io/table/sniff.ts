import type { Words } from '../../core/words.ts'
import { inBoth } from '../../text/data-io.ts'
import type { Encoding } from './types.ts'
import { isUtf8, utf8In } from './utf8.ts'

/** What a file is by its first bytes. */
export type Sniffed =
  | {
      readonly is: 'text'
      readonly encoding: Encoding
      /** bytes of a byte order mark before the text */
      readonly mark: number
      /** what begins with `{` or `[` is JSON */
      readonly json: boolean
    }
  /** an archive that can be unpacked here */
  | { readonly is: 'packed'; readonly kind: 'zip' | 'gzip' }
  | { readonly is: 'fault'; readonly why: Words }

/** Beginnings of files that are packed or not text at all. */
const packed: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
]
const gzip = [0x1f, 0x8b]
const zip = [0x50, 0x4b, 0x03, 0x04]
const emptyZip = [0x50, 0x4b, 0x05, 0x06]
/** the old Office's files */
const ole = [0xd0, 0xcf, 0x11, 0xe0]

const begins = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte)
const fault = (why: Words): Sniffed => ({ is: 'fault', why })

function byMark(bytes: Uint8Array): { encoding: Encoding; mark: number } | null {
  if (begins(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', mark: 3 }
  if (begins(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', mark: 2 }
  if (begins(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', mark: 2 }
  return null
}

/** UTF-16 without a mark: letters of our alphabets have a zero in every other byte. */
function byZeros(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 4096) & ~1
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > length / 4 && even < length / 50) return 'utf-16le'
  if (even > length / 4 && odd < length / 50) return 'utf-16be'
  return null
}

/** What is looked at to tell a text from anything else. */
const told = 1 << 16

function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, told)
  let controls = 0
  // by number: the iterator of a typed array takes many times as long
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32)) controls++
  }
  return controls > length / 100
}

/** Tells by its first bytes what a file is. */
export function sniff(head: Uint8Array): Sniffed {
  if (head.length === 0) return fault(inBoth((words) => words.empty))
  if (begins(head, zip) || begins(head, emptyZip)) {
    const names = new TextDecoder('windows-1252').decode(head.subarray(0, 4096))
    if (/xl\/|\[Content_Types\]|opendocument\.spreadsheet/.test(names))
      return fault(inBoth((words) => words.spreadsheet))
    return { is: 'packed', kind: 'zip' }
  }
  if (begins(head, gzip)) return { is: 'packed', kind: 'gzip' }
  if (begins(head, ole)) return fault(inBoth((words) => words.spreadsheet))
  const kind = packed.find(([, bytes]) => begins(head, bytes))?.[0]
  if (kind !== undefined) return fault(inBoth((words) => words.packed(kind)))

  const marked = byMark(head)
  const wide = marked === null ? byZeros(head) : null
  const encoding = marked?.encoding ?? wide ?? (isUtf8(utf8In(head)) ? 'utf-8' : 'windows-1252')
  const mark = marked?.mark ?? 0
  const narrow = encoding === 'utf-8' || encoding === 'windows-1252'
  if (narrow && isBinary(head)) return fault(inBoth((words) => words.binary))
  const start = new TextDecoder(encoding).decode(head.subarray(mark, mark + 4096)).trimStart()
  // UTF-32 and other codes have zeros where UTF-16 is expected
  if (start.includes('\0')) return fault(inBoth((words) => words.binary))
  if (/^<(!doctype|html|\?xml|!--)/i.test(start)) return fault(inBoth((words) => words.markup))
  if (start === '' && head.length < 4096) return fault(inBoth((words) => words.empty))
  return { is: 'text', encoding, mark, json: /^[{[]/.test(start) }
}
