import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launchBrowser } from './browser.ts'
import { serveFolder } from './server.ts'

// What the first load transfers: every file the built app asks for by itself, packed with gzip. What the service worker then keeps for
// use without a network is no part of the first load, and stands in a line of its own.
//
// The app's own script is what it is without MapLibre and Svelte. It is near its limit: what the first picture does without is fetched later.
const budgets = { total: 700, script: 60 }
const packed = /\.(woff2|webp|png)$/

const site = await serveFolder('dist', 0)
const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
const asked = new Set<string>()
page.on('response', (response) => {
  const { pathname } = new URL(response.url())
  if (response.ok() && response.url().startsWith(site.url))
    asked.add(pathname === '/' ? '/index.html' : pathname)
})
await page.goto(site.url, { waitUntil: 'load' })
await page.evaluate(async () => {
  await window.frontera.ready
})
await page.waitForLoadState('networkidle')
await browser.close()
await site.close()

interface Row {
  readonly name: string
  readonly bytes: number
}
function rowOf(name: string): Row {
  const body = readFileSync(join('dist', name))
  return { name, bytes: packed.test(name) ? body.length : gzipSync(body, { level: 9 }).length }
}
const rows = [...asked].map(rowOf)
rows.sort((a, b) => b.bytes - a.bytes)

const kib = (bytes: number) => (bytes / 1024).toFixed(1).padStart(7)
const sum = (some: readonly Row[]) => some.reduce((total, row) => total + row.bytes, 0)
const total = sum(rows)
const scripts = rows.filter(({ name }) => name.endsWith('.js') && !name.includes('maplibre'))
const script = sum(scripts.filter(({ name }) => !name.includes('svelte')))
/** What the worker fetches besides: the whole of the build, less what was here already. */
function inBackground(): number {
  const names = readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((name) => `/${name}`)
  const others = names.filter((name) => !asked.has(name) && statSync(join('dist', name)).isFile())
  return sum(others.map(rowOf))
}
for (const row of rows) console.log(`${kib(row.bytes)} KiB  ${row.name}`)
console.log(`${kib(script)} KiB  the app's own script, of ${budgets.script} at most`)
console.log(`${kib(sum(scripts))} KiB  the same with Svelte`)
console.log(
  `${kib(inBackground())} KiB  kept in the background by the service worker, for use without a network`,
)
console.log(`${kib(total)} KiB  first load, of ${budgets.total} at most`)
if (total > budgets.total * 1024 || script > budgets.script * 1024) {
  console.error('size: over the budget')
  process.exit(1)
}
