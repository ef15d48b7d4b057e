import type { Contender } from '../contenders/contender.ts'
import { spanAt } from '../window.ts'
import { beat, framesAtOnce } from './beat.ts'
import { drawing } from './drawing.ts'

export interface StepOptions {
  /** how many, beginning with which */
  readonly first: number
  readonly count: number
  /** no further step is begun after so many ms */
  readonly budget: number
  /** whether marks are drawn and waited for, or left out */
  readonly draw: boolean
  /** whether frames come without waiting for the screen's beat */
  readonly atOnce: boolean
}

/** Steps of the slider, one after the other; ms from each to its picture. */
export async function steps(of: Contender, options: StepOptions): Promise<readonly number[]> {
  const { first, count, budget, draw, atOnce } = options
  drawing(draw)
  framesAtOnce(atOnce)
  const taken: number[] = []
  // at the screen's pace each step is asked for in one frame and drawn in the next: no frame goes by idle
  if (!atOnce) await beat()
  const begun = performance.now()
  for (let i = 0; i < count && performance.now() - begun < budget; i++) {
    const asked = performance.now()
    await of.step(spanAt(first + i), draw)
    taken.push(performance.now() - asked)
  }
  drawing(true)
  framesAtOnce(false)
  return taken
}

/** How many of so many steps had the right picture when they said so: it differs from the step's before, and nothing of it changes after. */
export async function rightPictures(of: Contender, count: number, patience: number): Promise<number> {
  let right = 0
  let before = await of.pixels()
  for (let i = 1; i <= count; i++) {
    await of.step(spanAt(7 * i), true)
    const then = await of.pixels()
    await new Promise((done) => setTimeout(done, patience))
    const later = await of.pixels()
    if (same(then, later) && !same(then, before)) right += 1
    before = later
  }
  return right
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}
