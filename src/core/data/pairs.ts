/** Numbers for pairs of whole numbers, from 0 on, the same one for the same pair: a table of typed arrays, since there may be millions. */
export class Pairs {
  /** the pairs' members by turns, in the order in which they were met */
  readonly members: number[] = []
  /** by place: the number of the pair that stands there, and one; 0: none does */
  private readonly table: Int32Array
  private readonly shift: number

  /** Has room for so many different ones. */
  constructor(most: number) {
    const bits = Math.max(4, 32 - Math.clz32(most + (most >>> 1)))
    this.table = new Int32Array(2 ** bits)
    this.shift = 32 - bits
  }

  numberOf(one: number, other: number): number {
    const { table, members } = this
    // Fibonacci hashing: the highest bits of a product are the best mixed ones
    let place = Math.imul(one ^ Math.imul(other, 0x85ebca6b), 0x9e3779b1) >>> this.shift
    for (;;) {
      const number = (table[place] ?? 0) - 1
      if (number === -1) break
      if (members[2 * number] === one && members[2 * number + 1] === other) return number
      place = (place + 1) & (table.length - 1)
    }
    members.push(one, other)
    table[place] = members.length / 2
    return members.length / 2 - 1
  }
}
