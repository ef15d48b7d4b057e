import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderBy } from '../../src/core/data/order.ts'

it('puts rows in rising order of any keys, and leaves those alike as they came', () => {
  const least = -(2 ** 31)
  const most = 2 ** 31 - 1
  const key = fc.oneof(
    fc.integer({ min: least, max: most }),
    fc.constantFrom(least, most, 0, -1, 2047, 2048, 2 ** 22),
    fc.integer({ min: 18_000, max: 18_020 }),
  )
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      const rows = keys.map((_, row) => row).reverse()
      const expected = rows.toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
      expect(Array.from(orderBy(Int32Array.from(keys), Uint32Array.from(rows)))).toEqual(expected)
    }),
  )
})
