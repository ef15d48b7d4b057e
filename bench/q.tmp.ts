import { build, preview } from 'vite'
import { Session } from './measure/session.ts'
const config = new URL('vite.config.ts', import.meta.url).pathname
await build({ configFile: config, logLevel: 'error' })
const site = await preview({ configFile: config, preview: { port: 0, headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' } } })
const url = site.resolvedUrls?.local[0] ?? ''
const path = process.argv[2] ?? ""
for (let r = 0; r < Number(process.argv[3]); r++) for (const reader of ['stream', 'own'] as const) {
  const session = await Session.open(url)
  await session.page.setInputFiles('#file', path)
  await session.findProcess()
  const used = session.allCpu()
  const read = await session.page.evaluate((what) => window.bench.table(what), reader)
  console.log(reader, read.ms.toFixed(0), read.count, 'task', read.task.toFixed(0), 'waited', read.waited.toFixed(0), 'cpu', session.allCpu() - used)
  await session.close()
}
await site.close()
process.exit(0)
