/** Numbers are sorted by so many bits at a time: the counts of a pass stay in the processor's nearest memory. */
const bits = 11
const size = 2 ** bits
const mask = size - 1
/** Passes that numbers of 32 bits may take. */
const most = 3

/**
 * The same rows in rising order of their keys, rows with equal keys in the order they came: a radix sort, since an array's own takes
 * several times as long for a million rows. Keys are counted from the least of them, so that the days of a few years take one pass.
 * `rows` may be overwritten.
 */
export function orderBy(keys: Int32Array, rows: Uint32Array): Uint32Array {
  const { length } = rows
  if (length === 0) return rows
  let least = keys[rows[0] ?? 0] ?? 0
  let greatest = least
  for (let i = 0; i < length; i++) {
    const key = keys[rows[i] ?? 0] ?? 0
    if (key < least) least = key
    else if (key > greatest) greatest = key
  }
  let from: Uint32Array = rows
  let into: Uint32Array | null = null
  const counts = new Uint32Array(size)
  for (
    let pass = 0, left = greatest - least;
    pass < most && left > 0;
    pass++, left = Math.floor(left / size)
  ) {
    const shift = pass * bits
    counts.fill(0)
    for (let i = 0; i < length; i++) {
      const at = (((keys[from[i] ?? 0] ?? 0) - least) >>> shift) & mask
      counts[at] = (counts[at] ?? 0) + 1
    }
    let sum = 0
    for (let digit = 0; digit < size; digit++) {
      const count = counts[digit] ?? 0
      counts[digit] = sum
      sum += count
    }
    into ??= new Uint32Array(length)
    for (let i = 0; i < length; i++) {
      const row = from[i] ?? 0
      const digit = (((keys[row] ?? 0) - least) >>> shift) & mask
      const at = counts[digit] ?? 0
      counts[digit] = at + 1
      into[at] = row
    }
    ;[from, into] = [into, from]
  }
  return from
}
