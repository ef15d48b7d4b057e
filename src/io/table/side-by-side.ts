import { buffersIn } from './buffers.ts'
import { inWorker, type Options } from './client.ts'
import type { Loaded, LoadJob } from './load.ts'
import { chained, stretchesOf, type Stretch } from './stretches.ts'

/**
 * Reads a table in workers: a large one in as many stretches side by side as there are processors. Rejects like `inWorker`.
 */
export async function loadInWorkers(
  job: LoadJob,
  { onProgress, signal }: Options = {},
  stretches: readonly Stretch[] = stretchesOf(job.mark, job.source.size, navigator.hardwareConcurrency),
): Promise<Loaded> {
  if (stretches.length === 1) return inWorker<'load'>({ task: 'load', job }, { onProgress, signal })
  const stop = new AbortController()
  const cancel = () => stop.abort(signal?.reason)
  signal?.addEventListener('abort', cancel)
  if (signal?.aborted === true) cancel()
  const done = stretches.map(() => 0)
  const told = (part: number) => (fraction: number) => {
    done[part] = fraction
    onProgress?.((done.reduce((all, one) => all + one, 0) / done.length) * 0.9)
  }
  try {
    const read = (stretch: Stretch, onProgress?: Options['onProgress']) =>
      inWorker<'part'>({ task: 'part', job, stretch }, { onProgress, signal: stop.signal })
    const apart = await Promise.all(stretches.map((stretch, part) => read(stretch, told(part))))
    const parts = await chained(apart, stretches, read)
    const transfer = parts.flatMap(({ raw, offsets }) => buffersIn(raw, offsets))
    const loaded = await inWorker<'join'>({ task: 'join', job, parts }, { signal: stop.signal, transfer })
    onProgress?.(1)
    return loaded
  } finally {
    // what one of them fails at, the others need not go on with
    stop.abort()
    signal?.removeEventListener('abort', cancel)
  }
}
