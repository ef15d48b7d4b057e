import type { Encoding } from './types.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const western = new TextDecoder('windows-1252')

/** Bytes as a text of one letter a byte, whatever they are: where something stands in it, it stands in them. */
export const letters = (bytes: Uint8Array): string => western.decode(bytes)

/**
 * Bytes of a field or record as text. Bytes that are not UTF-8 in a table that otherwise is are read as Windows-1252: lines pasted from
 * another file have it, and a � in their place would lose a letter.
 */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-8')
    try {
      return strict.decode(bytes)
    } catch {
      // Windows-1252 gives every byte a letter
    }
  return western.decode(bytes)
}

/** A field as text: what stands between its quotes, doubled ones made one. */
export function fieldText(
  bytes: Uint8Array,
  from: number,
  to: number,
  doubled: boolean,
  encoding: Encoding,
): string {
  if (from >= to) return ''
  const text = decode(bytes.subarray(from, to), encoding)
  return doubled ? text.replaceAll('""', '"') : text
}
