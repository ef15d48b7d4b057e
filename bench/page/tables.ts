import type { Answer, Order } from '../csv/worker.ts'
import { Blocked } from './blocked.ts'

export interface TableRun {
  readonly ms: number
  readonly count: number
  /** see `Blocked` */
  readonly waited: number
  readonly task: number
}

/** The file that was chosen in the page. */
export function chosenFile(): File {
  const file = document.querySelector<HTMLInputElement>('#file')?.files?.[0]
  if (file === undefined) throw new Error('no file is chosen')
  return file
}

/** Streams or reads the chosen file in a worker; ms until the columns are here. Starting the worker is not counted. */
export async function runWorker(what: Order['what']): Promise<TableRun> {
  const worker = new Worker(new URL('../csv/worker.ts', import.meta.url), { type: 'module' })
  try {
    await ask(worker, { what: 'stream', file: new File([], 'empty') })
    const file = chosenFile()
    return await timed(async () => (await ask(worker, { what, file })).count)
  } finally {
    worker.terminate()
  }
}

/** Times what gives a number, and watches the main thread meanwhile. */
export async function timed(work: () => Promise<number>): Promise<TableRun> {
  const blocked = new Blocked()
  const begun = performance.now()
  const count = await work()
  const ms = performance.now() - begun
  const { longest, task } = await blocked.end()
  return { ms, count, waited: longest, task }
}

function ask(worker: Worker, order: Order): Promise<Answer> {
  return new Promise((done, fail) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => done(data)
    worker.onerror = ({ message }) => fail(new Error(message))
    worker.postMessage(order)
  })
}
