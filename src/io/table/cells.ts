/** Different values that are remembered of one column. */
const most = 1 << 15
const slots = most * 2
/** Longer values are not remembered. */
const longest = 256

/** Years of which each day, written `2021-03-21`, has a number of its own; before them the single letters. */
const firstYear = 1900
const years = 200
const daysAYear = 12 * 31
const letters = 256

/**
 * A number that no other value has, for the values that most cells are: one letter, or a day as ISO 8601 has it. -1: this value has none.
 */
function numberOfValue(bytes: Uint8Array, from: number, to: number): number {
  if (to - from === 1) return bytes[from] ?? 0
  if (to - from !== 10 || bytes[from + 4] !== dash || bytes[from + 7] !== dash) return -1
  const year = twoDigits(bytes, from) * 100 + twoDigits(bytes, from + 2) - firstYear
  const month = twoDigits(bytes, from + 5) - 1
  const day = twoDigits(bytes, from + 8) - 1
  if (!(year >= 0 && year < years && month >= 0 && month < 12 && day >= 0 && day < 31)) return -1
  return letters + year * daysAYear + month * 31 + day
}
const dash = 45

/** NaN where two bytes are not two digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48
  const ones = (bytes[at + 1] ?? 0) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN
}

/**
 * What the values of a column mean (anything but undefined), each worked out once: a million rows have a few thousand dates and a handful of codes. Values are
 * compared as bytes, so that a value that was met before makes no text. Beyond `most` different ones the rest is worked out each time.
 */
export class Cells<T> {
  private readonly meaning: (from: number, to: number) => T
  private readonly slot = new Int32Array(slots).fill(-1)
  /** entries of the values that have a number; made for the first of them */
  private numbered = new Int32Array()
  /** the entry met last of each length: kinds are few, and most of them differ in it */
  private readonly recent = new Int32Array(longest).fill(-1)
  private readonly starts: number[] = []
  private readonly values: T[] = []
  private kept = new Uint8Array(1 << 16)
  private used = 0

  /** `meaning` works a value out from where it stands in the bytes. */
  constructor(meaning: (from: number, to: number) => T) {
    this.meaning = meaning
  }

  get(bytes: Uint8Array, from: number, to: number): T {
    const number = numberOfValue(bytes, from, to)
    if (number < 0) return this.find(bytes, from, to)
    const entry = this.numbered[number] ?? -1
    return entry < 0 ? this.learn(number, from, to) : this.value(entry)
  }

  private value(entry: number): T {
    const value = this.values[entry]
    if (value === undefined) throw new RangeError(`there is no entry ${entry}`)
    return value
  }

  private learn(number: number, from: number, to: number): T {
    if (this.numbered.length === 0) this.numbered = new Int32Array(letters + years * daysAYear).fill(-1)
    const value = this.meaning(from, to)
    this.numbered[number] = this.values.length
    this.starts.push(this.used)
    this.values.push(value)
    return value
  }

  private find(bytes: Uint8Array, from: number, to: number): T {
    const length = to - from
    const recent = length < longest ? (this.recent[length] ?? -1) : -1
    if (recent >= 0 && this.same(recent, bytes, from, to)) return this.value(recent)
    let hash = 0x811c9dc5 ^ (to - from)
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
    let at = (hash ^ (hash >>> 15)) & (slots - 1)
    for (;;) {
      const entry = this.slot[at] ?? -1
      if (entry < 0) break
      if (this.same(entry, bytes, from, to)) {
        if (length < longest) this.recent[length] = entry
        return this.value(entry)
      }
      at = (at + 1) & (slots - 1)
    }
    const value = this.meaning(from, to)
    if (this.values.length < most && length < longest) this.keep(at, bytes.subarray(from, to), value)
    return value
  }

  private same(entry: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[entry] ?? 0
    const end = this.starts[entry + 1] ?? this.used
    if (end - start !== to - from) return false
    for (let i = 0; i < to - from; i++) if (this.kept[start + i] !== bytes[from + i]) return false
    return true
  }

  private keep(slot: number, bytes: Uint8Array, value: T): void {
    if (this.used + bytes.length > this.kept.length) {
      const larger = new Uint8Array(this.kept.length * 2)
      larger.set(this.kept)
      this.kept = larger
    }
    this.kept.set(bytes, this.used)
    this.slot[slot] = this.values.length
    this.starts.push(this.used)
    this.values.push(value)
    this.used += bytes.length
  }
}
