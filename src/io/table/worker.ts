import { TableError } from './error.ts'
import { perform, type Task } from './tasks.ts'

/** What the worker says. */
export type Said<A = unknown> =
  | { readonly said: 'progress'; readonly fraction: number }
  | { readonly said: 'answer'; readonly answer: A }
  | { readonly said: 'fault'; readonly why: TableError['why'] | null; readonly message: string }

// A worker of its own for each task, and none left over: a task is cancelled by ending its worker, whatever it is at.

/** Not more often than a screen can show it. */
const pause = 50

let told = -Infinity
function progress(fraction: number): void {
  if (performance.now() - told < pause && fraction < 1) return
  told = performance.now()
  postMessage({ said: 'progress', fraction } satisfies Said)
}

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  perform(data, progress).then(
    ({ answer, transfer }) =>
      postMessage({ said: 'answer', answer } satisfies Said, { transfer: [...transfer] }),
    (error: unknown) => {
      const why = error instanceof TableError ? error.why : null
      postMessage({ said: 'fault', why, message: String(error) } satisfies Said)
    },
  )
})
