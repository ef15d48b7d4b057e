import { readdirSync, readFileSync } from 'node:fs'

/** Time on a processor, ms, since a renderer began. Linux only: /proc says it of each thread, to the nanosecond. */
export interface Cpu {
  readonly main: number
  readonly workers: number
}

/** What a process's main thread and its workers have used. The browser's own threads (compositor, raster, collection) are left out. */
export function cpuOf(pid: number): Cpu {
  let main = 0
  let workers = 0
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const used = usedBy(`/proc/${pid}/task/${thread}`)
    if (thread === String(pid)) main += used
    else if (nameOf(`/proc/${pid}/task/${thread}`).startsWith('DedicatedWorker')) workers += used
  }
  return { main, workers }
}

/** Resident memory, MB: all of it, and the part that is no file's (code of the browser is a file's). */
export function memoryOf(pid: number): { readonly resident: number; readonly own: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const field = (name: string): number =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  return { resident: field('VmRSS'), own: field('RssAnon') }
}

/** The renderers of a browser: one shows the page, others are spare. */
export function renderersOf(browser: number): readonly number[] {
  const parents = new Map<number, number>()
  const renderers: number[] = []
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid)) continue
    try {
      parents.set(pid, Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]))
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) renderers.push(pid)
    } catch {
      // it has ended meanwhile
    }
  }
  const belongs = (pid: number): boolean => pid === browser || (pid > 1 && belongs(parents.get(pid) ?? 0))
  return renderers.filter(belongs)
}

function usedBy(folder: string): number {
  try {
    return Number(readFileSync(`${folder}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return 0
  }
}

function nameOf(folder: string): string {
  try {
    return readFileSync(`${folder}/comm`, 'utf8')
  } catch {
    return ''
  }
}
