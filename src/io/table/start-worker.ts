/** Starts the worker that reads tables, bundled as a file of its own. In the one-file build start-worker-inside.ts stands in for this. */
export function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'tables' })
}
