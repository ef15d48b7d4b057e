import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paceOf, sayTime } from '../../src/core/story/pace.ts'
import { elapsed, isUnstarted, pressed, unstarted } from '../../src/core/story/stopwatch.ts'

const minute = 60_000
const plan = [1, 0.75, 2]

describe('the pace of a talk', () => {
  it('is on time as long as a step is told within its own minutes', () => {
    expect(paceOf(plan, 2, minute)).toEqual({
      from: minute,
      to: 1.75 * minute,
      total: 3.75 * minute,
      behind: 0,
    })
    expect(paceOf(plan, 2, 1.75 * minute).behind).toBe(0)
  })

  it('is behind by what a step has taken too long, and ahead by what the steps before it have not needed', () => {
    expect(paceOf(plan, 1, 3 * minute + 10_000).behind).toBe(2 * minute + 10_000)
    expect(paceOf(plan, 3, minute).behind).toBe(-0.75 * minute)
  })

  it('never jumps: a moment later is at most a moment further behind', () => {
    const at = fc.integer({ min: 0, max: 10 * minute })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        at,
        fc.integer({ min: 0, max: 5000 }),
        (step, now, more) => {
          const grown = paceOf(plan, step, now + more).behind - paceOf(plan, step, now).behind
          expect(grown).toBeGreaterThanOrEqual(0)
          expect(grown).toBeLessThanOrEqual(more)
        },
      ),
    )
  })

  it('writes times as a stopwatch does', () => {
    expect([0, 7999, -130_000, 750_000, 3_723_000].map(sayTime)).toEqual([
      '0:00',
      '0:07',
      '2:10',
      '12:30',
      '1:02:03',
    ])
  })
})

describe('the stopwatch', () => {
  it('counts while it runs, stands while it is paused, and goes on from there', () => {
    const ran = pressed(pressed(unstarted, 'start', 1000), 'pause', 5000)
    expect([elapsed(ran, 5000), elapsed(ran, 99_000)]).toEqual([4000, 4000])
    const again = pressed(ran, 'start', 100_000)
    expect(elapsed(again, 101_500)).toBe(5500)
    expect(pressed(again, 'start', 200_000)).toBe(again)
  })

  it('knows that it was never started, or was put back', () => {
    const running = pressed(unstarted, 'start', 1000)
    expect([unstarted, running, pressed(running, 'pause', 2000)].map(isUnstarted)).toEqual([
      true,
      false,
      false,
    ])
    expect(isUnstarted(pressed(running, 'reset', 2000))).toBe(true)
  })

  it('shows no less than it did when the computer’s clock is set back', () => {
    const running = pressed({ since: null, before: 3000 }, 'start', 10_000)
    expect(elapsed(running, 2000)).toBe(3000)
  })
})
