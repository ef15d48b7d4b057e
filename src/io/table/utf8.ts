/**
 * Whether bytes that come in pieces can be UTF-8, however they are cut. Plain letters are passed four at a time, so that it takes a small
 * part of what reading them takes; a decoder that throws would make a text of all of them.
 */
export class Utf8Check {
  /** bytes still to come of the letter at hand, and between which the next one must lie: neither too long a way of writing it, nor half of a pair */
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
    if (byte < 0xc2 || byte > 0xf4) return false
    this.missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
    if (byte === 0xe0) this.least = 0xa0
    else if (byte === 0xf0) this.least = 0x90
    else if (byte === 0xed) this.most = 0x9f
    else if (byte === 0xf4) this.most = 0x8f
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
