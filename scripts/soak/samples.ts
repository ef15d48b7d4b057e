import type { CDPSession, Page } from 'playwright'

/** What a page holds at one time, garbage collected. */
export interface Sample {
  /** minutes since the first */
  readonly at: number
  /** MiB of script memory */
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
  /** WebGL contexts that were made and are not lost */
  readonly contexts: number
}

export const measures = ['heap', 'nodes', 'listeners', 'contexts'] as const
export type Measure = (typeof measures)[number]

/** Counts the page's contexts from its first script on. */
export async function countContexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const made: WeakRef<WebGL2RenderingContext>[] = []
    const right: unknown = Reflect.get(HTMLCanvasElement.prototype, 'getContext')
    const value = function (this: HTMLCanvasElement, ...asked: unknown[]): unknown {
      const context: unknown = typeof right === 'function' ? Reflect.apply(right, this, asked) : null
      if (context instanceof WebGL2RenderingContext && !made.some((one) => one.deref() === context))
        made.push(new WeakRef(context))
      return context
    }
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value })
    Reflect.set(
      window,
      'contextsAlive',
      () => made.filter((one) => one.deref()?.isContextLost() === false).length,
    )
  })
}

/** Takes a sample, after garbage was collected twice: what the last frame still held is let go only after another one. */
export async function sample(page: Page, session: CDPSession, begun: number): Promise<Sample> {
  await session.send('HeapProfiler.collectGarbage')
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  const contexts = await page.evaluate(() => {
    const alive: unknown = Reflect.get(window, 'contextsAlive')
    return typeof alive === 'function' ? Number(Reflect.apply(alive, null, [])) : 0
  })
  return {
    at: (Date.now() - begun) / 60_000,
    heap: value('JSHeapUsedSize') / 1024 / 1024,
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    contexts,
  }
}

/**
 * The trend of a measure over the samples, as a share of its median: the slope of Theil and Sen (the median of all slopes between two
 * samples, which single outliers do not move) times the time that passed. 0 where there are fewer than three.
 */
export function trend(samples: readonly Sample[], measure: Measure): number {
  const slopes = samples.flatMap((a, i) =>
    samples.slice(i + 1).flatMap((b) => (b.at > a.at ? [(b[measure] - a[measure]) / (b.at - a.at)] : [])),
  )
  const first = samples[0]
  const last = samples.at(-1)
  const middle = median(samples.map((one) => one[measure]))
  if (samples.length < 3 || first === undefined || last === undefined || middle === 0) return 0
  return (median(slopes) * (last.at - first.at)) / middle
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
