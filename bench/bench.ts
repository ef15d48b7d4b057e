import { parseArgs } from 'node:util'
import { build, preview } from 'vite'
import { contenderNames } from './contenders/contender.ts'
import { Figures } from './measure/figures.ts'
import { measureMaps } from './measure/maps.ts'
import { measureTable } from './measure/tables.ts'

const config = new URL('vite.config.ts', import.meta.url).pathname
const say = (words: string): void => console.error(words)

export async function bench(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      sizes: { type: 'string', default: '1k,10k,100k,1M' },
      only: { type: 'string', default: 'step,play,load,memory,search,csv' },
      rounds: { type: 'string', default: '7' },
      contenders: { type: 'string', default: contenderNames.join(',') },
      write: { type: 'boolean', default: false },
    },
  })
  await build({ configFile: config })
  const site = await preview({
    configFile: config,
    preview: {
      port: 0,
      // lets the page's clock count in 5 µs, not in 100
      headers: {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
    },
  })
  const url = site.resolvedUrls?.local[0] ?? ''
  const figures = new Figures()
  const named = values.contenders.split(',')
  for (const size of values.sizes.split(',').map(countOf))
    await measureMaps(size, figures, {
      url,
      contenders: contenderNames.filter((name) => named.includes(name)),
      rounds: Number(values.rounds),
      only: new Set(values.only.split(',')),
      say,
    })
  if (values.only.includes('csv'))
    for (const rows of [100_000, 1_000_000])
      await measureTable(rows, Math.min(3, Number(values.rounds)), url, say)
  await site.close()
}

/** "10k" and "1M" as numbers. */
function countOf(words: string): number {
  const factor = words.endsWith('k') ? 1e3 : words.endsWith('M') ? 1e6 : 1
  return Number.parseFloat(words) * factor
}
