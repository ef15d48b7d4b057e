import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { browserArguments, launchBrowser } from '../../scripts/browser.ts'
import { serveFolder } from '../../scripts/server.ts'
import { interactions, type Latency } from './interactions.ts'
import { audited } from './lighthouse.ts'
import { million, type Held } from './million.ts'

/** How much slower than this machine the processor is made. */
const slower = 4
/** Where software paints the map, most of an interaction is its painting; without graphics what the page itself takes shows. */
const withoutGraphics = ['--no-sandbox', '--disable-gpu', '--disable-3d-apis']
/** INP that is good at the 75th percentile of visits (web.dev/articles/inp), ms. */
const good = 200

/**
 * Prints what Lighthouse says of the served build, and how long interactions take on a slowed processor; `--only lighthouse` or `inp`, or
 * `million`: what holds the page while somebody looks through a table of `--rows` rows.
 */
export async function speed(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: 'string', default: 'lighthouse,inp' },
      rounds: { type: 'string', default: '3' },
      rows: { type: 'string', default: '1000000' },
    },
  })
  const only = new Set(values.only.split(','))
  const site = await serveFolder('dist', 0)
  const port = 9333
  const browser = await launchBrowser([...browserArguments, `--remote-debugging-port=${port}`])
  const bare = await launchBrowser(withoutGraphics)
  const load = (): string => (loadavg()[0] ?? NaN).toFixed(1)
  console.log(
    `${new Date().toISOString().slice(0, 16)}, ${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, Chromium ${browser.version()}, load ${load()}`,
  )
  try {
    if (only.has('lighthouse'))
      for (const form of ['desktop', 'mobile'] as const)
        for (const line of await audited(site.url, port, form)) console.log(`${form}: ${line}`)
    if (only.has('inp'))
      for (let round = 1; round <= Number(values.rounds); round += 1)
        for (const [how, each] of [
          ['map drawn by software', browser],
          ['no graphics, the still map', bare],
        ] as const)
          for (const latency of await interactions(each, site.url, slower))
            console.log(`round ${round}, load ${load()}, ${how}: ${said(latency)}`)
    if (only.has('million'))
      await million(browser, site.url, Number(values.rows), (held) =>
        console.log(`load ${load()}, ${toldOf(held)}`),
      )
  } finally {
    await browser.close()
    await bare.close()
    await site.close()
  }
}

function said({ name, all }: Latency): string {
  const sorted = [...all].sort((a, b) => b.ms - a.ms)
  const worst = sorted[0]
  const median = sorted[Math.floor(sorted.length / 2)]
  if (worst === undefined || median === undefined) return `${name}: nothing measured`
  const parts = [worst.delay, worst.work, worst.paint].map((ms) => ms.toFixed(0)).join(' + ')
  return `${name}: ${all.length} interactions at ${slower}×, median ${median.ms} ms, worst ${worst.ms} ms (${worst.type}: waiting, work, paint ${parts})${worst.ms < good ? '' : `, over ${good}`}`
}

function toldOf({ name, ms, tasks, scripts }: Held): string {
  const ran = scripts.map((script) => `${script.ms} (${script.at})`).join(', ')
  return `${name}: ${ms} ms; tasks over 50 ms: ${tasks.join(', ') || 'none'}; scripts: ${ran || 'none in a long frame'}`
}
