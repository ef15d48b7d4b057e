import { inBoth } from '../../text/data-io.ts'
import { TableError } from './error.ts'
import { startWorker } from './start-worker.ts'
import type { Answers, Task } from './tasks.ts'
import type { Said } from './worker.ts'

export interface Options {
  readonly onProgress?: ((fraction: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** what of the task is handed over, not copied */
  readonly transfer?: readonly ArrayBuffer[]
}

const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new DOMException('The reading was ended', 'AbortError')

/**
 * Has a task done by a worker of its own, and ends the worker after. Rejects with a TableError that says why, or, once the signal is
 * given, at once with its reason.
 */
export function inWorker<T extends Task['task']>(
  task: Extract<Task, { readonly task: T }>,
  { onProgress, signal, transfer = [] }: Options = {},
): Promise<Answers[T]> {
  return new Promise<Answers[T]>((resolve, reject: (reason: Error) => void) => {
    if (signal?.aborted === true) {
      reject(reasonOf(signal))
      return
    }
    const failed = (message: string) => {
      console.error(message)
      reject(new TableError(inBoth((words) => words.noWorker)))
    }
    let worker: Worker
    try {
      worker = startWorker()
    } catch (error) {
      failed(String(error))
      return
    }
    const end = () => {
      worker.terminate()
      signal?.removeEventListener('abort', cancel)
    }
    const cancel = () => {
      end()
      if (signal) reject(reasonOf(signal))
    }
    signal?.addEventListener('abort', cancel)
    worker.addEventListener('error', ({ message }) => {
      end()
      failed(message)
    })
    worker.addEventListener('message', ({ data }: MessageEvent<Said<Answers[T]>>) => {
      if (data.said === 'progress') {
        onProgress?.(data.fraction)
        return
      }
      end()
      if (data.said === 'answer') resolve(data.answer)
      else if (data.why !== null) reject(new TableError(data.why))
      else failed(data.message)
    })
    worker.postMessage(task, [...transfer])
  })
}
