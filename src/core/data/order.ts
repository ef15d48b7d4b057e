/** Numbers are sorted by so many bits at a time: the counts of a pass stay in the processor's nearest memory. */
const bits = 11
const mask = 2 ** bits - 1

/**
 * The same rows in rising order of their keys, rows with equal keys in the order they came: a radix sort, since an array's own takes
 * several times as long for a million rows. `rows` may be overwritten.
 */
export function orderBy(keys: Int32Array, rows: Uint32Array): Uint32Array {
  const { length } = rows
  let from: Uint32Array = rows
  let into: Uint32Array = new Uint32Array(length)
  const counts = new Uint32Array(mask + 1)
  for (let shift = 0; shift < 32; shift += bits) {
    counts.fill(0)
    for (let i = 0; i < length; i++) {
      const at = digitOf(keys[from[i] ?? 0] ?? 0, shift)
      counts[at] = (counts[at] ?? 0) + 1
    }
    // all alike in these bits
    if (counts[digitOf(keys[from[0] ?? 0] ?? 0, shift)] === length) continue
    let sum = 0
    for (let digit = 0; digit <= mask; digit++) {
      const count = counts[digit] ?? 0
      counts[digit] = sum
      sum += count
    }
    for (let i = 0; i < length; i++) {
      const row = from[i] ?? 0
      const digit = digitOf(keys[row] ?? 0, shift)
      const at = counts[digit] ?? 0
      counts[digit] = at + 1
      into[at] = row
    }
    ;[from, into] = [into, from]
  }
  return from
}

/** Some bits of a key, its highest one turned round: whole numbers below zero come first. */
function digitOf(key: number, shift: number): number {
  return ((key ^ 0x80000000) >>> shift) & mask
}
