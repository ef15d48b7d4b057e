/** How deep objects and lists stand within each other in bytes of JSON; counting ends once it is more than `most`. Linear, without recursion. */
export function jsonDepth(bytes: Uint8Array, most: number): number {
  let depth = 0
  let deepest = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === 34) {
      i++
      while (i < bytes.length && bytes[i] !== 34) i += bytes[i] === 92 ? 2 : 1
    } else if (byte === 123 || byte === 91) {
      depth++
      if (depth > deepest) deepest = depth
      if (deepest > most) return deepest
    } else if (byte === 125 || byte === 93) depth--
  }
  return deepest
}
