import type { TableRun } from '../page/tables.ts'
import { median } from './figures.ts'
import { shuffled } from './rounds.ts'
import { Session, TooLong, within } from './session.ts'

export const readers = ['stream', 'byob', 'slices', 'ahead', 'sync', 'own', 'udsv', 'papaparse'] as const
export type Reader = (typeof readers)[number]

/** One reading, and what the page's process has used for it, ms of CPU. */
export type Run = TableRun & { readonly cpu: number }

/** What was found of one file. */
export interface TableFigures {
  readonly bytes: number
  readonly rows: number
  readonly runs: ReadonlyMap<Reader, readonly Run[]>
  readonly cuts: ReadonlyMap<Reader, string>
}

const limit = 180_000
/** What takes longer than this is run once. */
const slow = 8000

/** Reads the file, of so many rows, by all ways, in paired rounds, each in a page of its own. */
export async function measureTable(
  path: string,
  rows: number,
  rounds: number,
  url: string,
  say: (words: string) => void,
): Promise<TableFigures> {
  const runs = new Map<Reader, Run[]>()
  const cuts = new Map<Reader, string>()
  let bytes = 0
  for (let round = 0; round < rounds; round++)
    for (const reader of shuffled(readers)) {
      const before = runs.get(reader) ?? []
      if (cuts.has(reader) || median(before.map(({ ms }) => ms)) > slow) continue
      const session = await Session.open(url)
      try {
        await session.choose(path)
        await session.findProcess()
        const used = session.allCpu()
        const read = await within(
          limit,
          session.page.evaluate((what) => window.bench.table(what), reader),
        )
        const run = { ...read, cpu: session.allCpu() - used }
        runs.set(reader, [...before, run])
        if (reader === 'stream') bytes = run.count
        say(
          `${rows} rows, ${reader}: ${run.ms.toFixed(0)} ms, ${run.count}, main thread waited ${run.waited.toFixed(0)} ms`,
        )
      } catch (error) {
        const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
        cuts.set(reader, error instanceof TooLong ? why : `failed: ${why}`)
        say(`${rows} rows, ${reader}: ${why}`)
      } finally {
        await session.close()
      }
    }
  return { bytes, rows, runs, cuts }
}
