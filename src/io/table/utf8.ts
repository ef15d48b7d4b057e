/** How many letters beyond ASCII bytes have if they are UTF-8, and how many bytes are part of none. */
export interface Utf8Tally {
  readonly letters: number
  readonly strays: number
}

/** Tries bytes from amid a file as UTF-8: the letters at either end may be cut. */
export function utf8In(bytes: Uint8Array): Utf8Tally {
  let letters = 0
  let strays = 0
  let at = 0
  while (at < 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at++
  for (; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue
    const more = followersOf(bytes[at] ?? 0)
    if (more === 0 || !follow(bytes, at, more)) strays++
    else {
      if (at + more < bytes.length) letters++
      at += more
    }
  }
  return { letters, strays }
}

/**
 * Whether that is a table in UTF-8, some lines of which may have been pasted from another. In Windows-1252 two bytes beyond ASCII that
 * would be one letter of UTF-8 hardly ever meet.
 */
export const isUtf8 = ({ letters, strays }: Utf8Tally): boolean => letters * 10 >= strays

/**
 * Whether the bytes after the first one of a letter are its others, as far as they are there. A head in an alphabet of its own has hundreds
 * of thousands of letters: nothing is made for each.
 */
function follow(bytes: Uint8Array, at: number, more: number): boolean {
  const first = bytes[at] ?? 0
  const second = bytes[at + 1]
  if (second !== undefined && (second < leastSecond(first) || second > mostSecond(first))) return false
  for (let i = 2; i <= more; i++) if (((bytes[at + i] ?? 0x80) & 0xc0) !== 0x80) return false
  return true
}

/** Between which the second byte of a letter must lie: neither too long a way of writing it, nor half of a pair, nor beyond the last letter. */
const leastSecond = (first: number): number => (first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80)
const mostSecond = (first: number): number => (first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf)

/** Bytes that follow the first one of a letter; 0: it is the first of none. */
const followersOf = (byte: number): number =>
  byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3

/**
 * Whether bytes that come in pieces can be UTF-8, however they are cut. Plain letters are passed four at a time, so that it takes a small
 * part of what reading them takes; a decoder that throws would make a text of all of them.
 */
export class Utf8Check {
  /** bytes still to come of the letter at hand, and between which the next one must lie */
  private missing = 0
  private least = 0x80
  private most = 0xbf

  /** Takes the next piece; false: these are not UTF-8. A letter that is cut by the end of all is let pass. */
  take(bytes: Uint8Array): boolean {
    const { length, byteOffset } = bytes
    const fours = byteOffset % 4 === 0 ? new Uint32Array(bytes.buffer, byteOffset, length >>> 2) : null
    for (let i = 0; i < length; i++) {
      const byte = bytes[i] ?? 0
      if (this.missing > 0) {
        if (byte < this.least || byte > this.most) return false
        this.least = 0x80
        this.most = 0xbf
        this.missing--
      } else if (byte >= 0x80) {
        if (!this.begin(byte)) return false
      } else if (fours !== null && (i & 3) === 0) i = Math.max(i, plainFrom(fours, i >>> 2) * 4 - 1)
    }
    return true
  }

  /** The first byte of a letter that has several. */
  private begin(byte: number): boolean {
    this.missing = followersOf(byte)
    if (this.missing === 0) return false
    this.least = leastSecond(byte)
    this.most = mostSecond(byte)
    return true
  }
}

/** The first four from `at` on of which one is no plain letter. */
function plainFrom(fours: Uint32Array, at: number): number {
  let next = at
  for (const last = fours.length - 3; next < last; next += 4)
    if (
      (((fours[next] ?? 0) | (fours[next + 1] ?? 0) | (fours[next + 2] ?? 0) | (fours[next + 3] ?? 0)) &
        0x80808080) !==
      0
    )
      break
  while (next < fours.length && ((fours[next] ?? 0) & 0x80808080) === 0) next++
  return next
}
