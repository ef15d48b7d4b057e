import { buffersIn } from './buffers.ts'
import { inWorker, type Options } from './client.ts'
import { concat, lengthOf } from './concat.ts'
import type { Loaded, LoadJob } from './load.ts'
import type { SearchJob } from './search.ts'
import { chained, stretchesOf, workersFor, type Stretch } from './stretches.ts'

/** Does what several workers have a part in; where one of them fails, or the signal is given, all are ended. */
async function together<T>(
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  const cancel = () => stop.abort(signal?.reason)
  signal?.addEventListener('abort', cancel)
  if (signal?.aborted === true) cancel()
  try {
    return await work(stop.signal)
  } finally {
    stop.abort()
    signal?.removeEventListener('abort', cancel)
  }
}

/**
 * Reads a table in workers: a large one in as many stretches side by side as there are processors. Rejects like `inWorker`.
 */
export function loadInWorkers(
  job: LoadJob,
  { onProgress, signal }: Options = {},
  stretches: readonly Stretch[] = stretchesOf(job.mark, job.source.size, navigator.hardwareConcurrency),
): Promise<Loaded> {
  if (stretches.length === 1) return inWorker<'load'>({ task: 'load', job }, { onProgress, signal })
  const done = stretches.map(() => 0)
  const told = (part: number) => (fraction: number) => {
    done[part] = fraction
    onProgress?.((done.reduce((all, one) => all + one, 0) / done.length) * 0.9)
  }
  return together(signal, async (signal) => {
    const read = (stretch: Stretch, onProgress?: Options['onProgress']) =>
      inWorker<'part'>({ task: 'part', job, stretch }, { onProgress, signal })
    const apart = await Promise.all(stretches.map((stretch, part) => read(stretch, told(part))))
    const parts = await chained(apart, stretches, read)
    const transfer = parts.flatMap(({ raw, offsets }) => buffersIn(raw, offsets))
    const loaded = await inWorker<'join'>({ task: 'join', job, parts }, { signal, transfer })
    onProgress?.(1)
    return loaded
  })
}

/** Looks for words in workers: in all records of a large table side by side. Rejects like `inWorker`. */
export function searchInWorkers(
  job: SearchJob,
  { signal }: Options = {},
  workers = workersFor(job.source.size, navigator.hardwareConcurrency),
): Promise<Uint32Array> {
  if (job.among !== null || workers === 1) return inWorker<'search'>({ task: 'search', job }, { signal })
  const records = job.offsets.length - 1
  const cut = (part: number) => Math.floor((records / workers) * part)
  return together(signal, async (signal) => {
    const found = await Promise.all(
      Array.from({ length: workers }, async (_, part) => {
        const offsets = job.offsets.slice(cut(part), cut(part + 1) + 1)
        const transfer = buffersIn({}, offsets)
        const own = await inWorker<'search'>(
          { task: 'search', job: { ...job, offsets } },
          { signal, transfer },
        )
        return own.map((record) => record + cut(part))
      }),
    )
    return concat(new Uint32Array(lengthOf(found)), found)
  })
}
