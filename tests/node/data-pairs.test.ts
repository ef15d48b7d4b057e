import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Pairs } from '../../src/core/data/pairs.ts'

const whole = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer())

it('numbers each pair as it is first met, and the same pair the same, as a map of their words does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(whole, whole), { maxLength: 200 }), (list) => {
      const pairs = new Pairs(list.length)
      const model = new Map<string, number>()
      for (const pair of list) {
        const number = model.get(pair.join()) ?? model.size
        model.set(pair.join(), number)
        expect(pairs.numberOf(...pair)).toBe(number)
      }
      expect(pairs.members).toEqual([...model.keys()].flatMap((words) => words.split(',').map(Number)))
    }),
    { numRuns: 500 },
  )
})
