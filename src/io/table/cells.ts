/** Different values that are remembered of one column. */
const most = 1 << 15
const slots = most * 2

/**
 * What the values of a column mean, each worked out once: a million rows have a few thousand dates and a handful of codes. Values are
 * compared as bytes, so that a value that was met before makes no text. Beyond `most` different ones the rest is worked out each time.
 */
export class Cells<T> {
  private readonly meaning: (from: number, to: number) => T
  private readonly slot = new Int32Array(slots).fill(-1)
  private readonly starts: number[] = []
  private readonly values: T[] = []
  private kept = new Uint8Array(1 << 16)
  private used = 0

  /** `meaning` works a value out from where it stands in the bytes. */
  constructor(meaning: (from: number, to: number) => T) {
    this.meaning = meaning
  }

  get(bytes: Uint8Array, from: number, to: number): T {
    let hash = 0x811c9dc5 ^ (to - from)
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
    let at = (hash ^ (hash >>> 15)) & (slots - 1)
    for (;;) {
      const entry = this.slot[at] ?? -1
      if (entry < 0) break
      if (this.same(entry, bytes, from, to)) return this.values[entry] as T
      at = (at + 1) & (slots - 1)
    }
    const value = this.meaning(from, to)
    if (this.values.length < most && to - from < 256) this.keep(at, bytes.subarray(from, to), value)
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
