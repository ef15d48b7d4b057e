import type { Contender } from '../contenders/contender.ts'
import { spanWhile } from '../window.ts'
import { beat } from './beat.ts'
import { drawing } from './drawing.ts'

export interface Played {
  /** pictures that the screen asked for */
  readonly frames: number
  /** ms */
  readonly longest: number
  /** beats of a screen of 60 Hz that went by without a picture */
  readonly dropped: number
  /** tasks of the main thread over 50 ms */
  readonly longTasks: number
  readonly longestTask: number
}

const perFrame = 1000 / 60

/** Plays the whole range, a new window each frame, for so many ms. */
export async function play(of: Contender, duration: number, draw: boolean): Promise<Played> {
  drawing(draw)
  const tasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration: took } of list.getEntries()) tasks.push(took)
  })
  observer.observe({ type: 'longtask' })
  const begun = await beat()
  const gaps: number[] = []
  let last = begun
  while (last - begun < duration) {
    of.play(spanWhile(Math.min(1, (last - begun) / duration)))
    const now = await beat()
    gaps.push(now - last)
    last = now
  }
  // long tasks are told of a little later
  await new Promise((done) => setTimeout(done, 100))
  observer.disconnect()
  drawing(true)
  return {
    frames: gaps.length,
    longest: Math.max(...gaps),
    dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / perFrame) - 1), 0),
    longTasks: tasks.length,
    longestTask: Math.max(0, ...tasks),
  }
}
