import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heightOf } from '../../src/ui/modes/panel-heights.ts'
import { settle } from '../../src/ui/modes/settle.ts'

it('has three heights, one above the other, none above the room', () => {
  const [low, half, full] = [heightOf('low', 560), heightOf('half', 560), heightOf('full', 560)]
  expect([low, half, full]).toEqual([104, 314, 560])
})

it('leaves a small screen its map before it takes half of it', () => {
  expect(heightOf('half', 290)).toBe(130)
  expect(heightOf('half', 220)).toBe(104)
})

it('keeps their order in any room', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), (room) => {
      const [low, half, full] = [heightOf('low', room), heightOf('half', room), heightOf('full', room)]
      expect(low).toBeLessThanOrEqual(half)
      expect(half).toBeLessThanOrEqual(full)
      expect(full).toBe(room)
    }),
  )
})

it.each([
  [300, 0, 'half'],
  [130, 0, 'low'],
  [500, 0, 'full'],
  // a flick carries it on, however little it moved
  [320, 0.9, 'full'],
  [310, -0.9, 'low'],
  [560, 0.9, 'full'],
  [104, -0.9, 'low'],
] as const)('let go at %i px and %f px a ms, it falls to %s', (px, speed, expected) => {
  expect(settle(px, speed, 560)).toBe(expected)
})
