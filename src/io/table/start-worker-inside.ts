import TableWorker from './worker.ts?worker&inline'

/** Starts the worker from the page itself: the one-file build has no other file. It stands in for start-worker.ts there (scripts/build-file.ts). */
export function startWorker(): Worker {
  return new TableWorker({ name: 'tables' })
}
