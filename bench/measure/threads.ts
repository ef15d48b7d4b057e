import { readdirSync, readFileSync } from 'node:fs'

/** Time on a processor, ms, since a renderer began. Linux only: /proc says it of each thread, to the nanosecond. */
export interface Cpu {
  readonly main: number
  readonly workers: number
  /** what both have waited for a processor that others had */
  readonly waited: number
}

/** What a process's main thread and its workers have used. The browser's own threads (compositor, raster, collection) are left out. */
export function cpuOf(pid: number): Cpu {
  let [main, workers, waited] = [0, 0, 0]
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const folder = `/proc/${pid}/task/${thread}`
    const isMain = thread === String(pid)
    if (!isMain && !nameOf(folder).startsWith('DedicatedWorker')) continue
    const times = timesOf(folder)
    if (isMain) main += times.used
    else workers += times.used
    waited += times.waited
  }
  return { main, workers, waited }
}

/** What all threads of a process have used, those that have ended too, ms; to the hundredth of a second. */
export function processCpu(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
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

function timesOf(folder: string): { readonly used: number; readonly waited: number } {
  try {
    const [used, waited] = readFileSync(`${folder}/schedstat`, 'utf8').split(' ')
    return { used: Number(used) / 1e6, waited: Number(waited) / 1e6 }
  } catch {
    return { used: 0, waited: 0 }
  }
}

function nameOf(folder: string): string {
  try {
    return readFileSync(`${folder}/comm`, 'utf8')
  } catch {
    return ''
  }
}
