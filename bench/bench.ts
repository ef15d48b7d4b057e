import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { parseArgs } from 'node:util'
import { build, preview } from 'vite'
import { contenderNames } from './contenders/contender.ts'
import { writeTable } from './csv/file.ts'
import { Figures } from './measure/figures.ts'
import { measureMaps } from './measure/maps.ts'
import { measureSearch, type SearchFigures } from './measure/searches.ts'
import { Session } from './measure/session.ts'
import { measureTable, type TableFigures } from './measure/tables.ts'
import type { CountTimes } from './page/counting.ts'
import type { Findings } from './report/findings.ts'
import { report } from './report/report.ts'

const config = new URL('vite.config.ts', import.meta.url).pathname
const page = new URL('../docs/bench.md', import.meta.url).pathname
const say = (words: string): void => console.error(words)

/** Tables of 60 and 600 MB. */
const tableRows = [100_000, 1_000_000]

/** Measures what it is asked for (`docs/bench.md` lists the options), and prints the tables or writes them there. */
export async function bench(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      sizes: { type: 'string', default: '1k,10k,100k,1M' },
      only: { type: 'string', default: 'step,play,load,memory,search,csv' },
      rounds: { type: 'string', default: '5' },
      contenders: { type: 'string', default: contenderNames.join(',') },
      write: { type: 'boolean', default: false },
    },
  })
  process.once('SIGTERM', () => process.exit(1))
  const begun = new Date()
  const before = loadavg()[0] ?? NaN
  const only = new Set(values.only.split(','))
  const rounds = Number(values.rounds)
  const sizes = values.sizes.split(',').map(countOf)
  const named = values.contenders.split(',')

  await build({ configFile: config })
  const site = await preview({ configFile: config, preview: { port: 0, headers: isolation } })
  const url = site.resolvedUrls?.local[0] ?? ''
  const figures = new Figures()
  const maps = ['step', 'play', 'load', 'memory'].some((part) => only.has(part))
  if (maps) {
    const contenders = contenderNames.filter((name) => named.includes(name))
    for (const size of sizes) await measureMaps(size, figures, { url, contenders, rounds, only, say })
  }
  const counts = only.has('step') ? await measureCounts(sizes, url) : new Map<number, CountTimes>()
  const tables: TableFigures[] = []
  const searches = new Map<number, SearchFigures>()
  if (only.has('csv') || only.has('search'))
    for (const rows of tableRows) {
      const path = await writeTable(rows)
      try {
        if (only.has('csv')) tables.push(await measureTable(path, rows, Math.min(3, rounds), url, say))
        if (only.has('search')) searches.set(rows, await measureSearch(path, url, say))
      } finally {
        rmSync(path, { force: true })
      }
    }
  const findings: Findings = {
    ...{ sizes, rounds, figures, counts, tables, searches },
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
      memory: Math.round(totalmem() / 2 ** 30),
      system: `${type()} ${release()}`,
      ...(await browserOf(url)),
      begun,
      minutes: Math.round((Date.now() - begun.getTime()) / 60_000),
      load: [before, loadavg()[0] ?? NaN],
    },
  }
  await site.close()
  const words = report(findings)
  console.log(words)
  if (values.write) writeIntoPage(words)
}

/** Lets the page's clock count in 5 µs, not in 100. */
const isolation = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}

async function measureCounts(sizes: readonly number[], url: string): Promise<Map<number, CountTimes>> {
  const found = new Map<number, CountTimes>()
  for (const size of sizes) {
    const session = await Session.open(url)
    found.set(size, await session.page.evaluate((count) => window.bench.counts(count, 30), size))
    await session.close()
  }
  return found
}

async function browserOf(url: string): Promise<{ readonly browser: string; readonly graphics: string }> {
  const session = await Session.open(url)
  const graphics = await session.page.evaluate(() => window.bench.graphics())
  await session.close()
  return { browser: session.browserVersion, graphics }
}

const marks = ['<!-- what follows is written by `npm run bench -- --write` -->', '<!-- end -->'] as const

/** Puts the tables into docs/bench.md, between its two marks. */
function writeIntoPage(words: string): void {
  const [before, rest = ''] = readFileSync(page, 'utf8').split(marks[0])
  const [, after = ''] = rest.split(marks[1])
  writeFileSync(page, `${before ?? ''}${marks[0]}\n\n${words}\n\n${marks[1]}${after}`)
}

/** "10k" and "1M" as numbers. */
function countOf(words: string): number {
  const factor = words.endsWith('k') ? 1e3 : words.endsWith('M') ? 1e6 : 1
  return Number.parseFloat(words) * factor
}
