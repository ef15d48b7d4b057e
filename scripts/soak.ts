import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchBrowser } from './browser.ts'
import { serveFolder, type Site } from './server.ts'
import { countContexts, measures, sample, trend, type Measure, type Sample } from './soak/samples.ts'
import { randomFrom } from './random.ts'
import { Visitor } from './soak/visitor.ts'

// Visitors without end at the kiosk, while its server goes away and comes back and its dossier is changed, broken and mended. It fails
// where anything grows, where a reset leaves something of a visit behind, or where an error is thrown.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const minutes = Number(values.minutes)
const seed = Number(values.seed)
/** A run shorter than this, minutes, is still fetching parts, whose compiled code and templates stay: it shows only what grows fast. */
const short = 5
/** What a measure may grow by over the whole run, as a share of its median. */
const allowed: Readonly<Record<Measure, number>> = {
  heap: minutes < short ? 0.5 : 0.15,
  nodes: minutes < short ? 0.5 : 0.1,
  listeners: 0.1,
  contexts: 0.34,
}
/** What of the run goes by before anything is measured: caches fill, parts arrive, code is compiled. */
const warmUp = 0.25

const folder = mkdtempSync(join(tmpdir(), 'frontera-soak-'))
cpSync('dist', folder, { recursive: true })
const dossier = join(folder, 'dossier', 'dossier.json')
const shipped = readFileSync(dossier, 'utf8')
const random = randomFrom(seed)

const sites: { now: Site | null } = { now: await serveFolder(folder, 0) }
const url = sites.now?.url ?? ''
const port = Number(new URL(url).port)
const browser = await launchBrowser()
const context = await browser.newContext({
  viewport: { width: 720, height: 1280 },
  hasTouch: true,
  locale: 'es-CO',
})
const page = await context.newPage()
const faults: string[] = []
page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
page.on('request', (request) => {
  if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
    faults.push(`outside: ${request.url()}`)
})
await countContexts(page)
const session = await context.newCDPSession(page)
await session.send('Performance.enable')

await page.goto(`${url}?mode=kiosk&idle=4&warning=1&poll=3&reload=never`)
await page.evaluate(async () => await window.frontera.ready)
/** What the next visitor could find of the last one. */
const left = () =>
  page.evaluate(() =>
    JSON.stringify({
      view: window.frontera.view,
      address: location.href,
      pages: history.length,
      kept: [Object.entries(localStorage), Object.entries(sessionStorage)],
      theme: document.documentElement.dataset['theme'],
      scrolled: [...document.querySelectorAll('*')].filter(({ scrollTop }) => scrollTop > 0).length,
    }),
  )
const fresh = await left()

/** Something happens to the installation. */
async function happen(): Promise<string> {
  const chance = random()
  if (chance < 0.25) {
    await sites.now?.close()
    sites.now = null
    return 'the server is gone'
  }
  sites.now ??= await serveFolder(folder, port)
  if (chance < 0.5) {
    writeFileSync(dossier, shipped.slice(0, Math.floor(random() * shipped.length)))
    return 'the dossier is half there'
  }
  if (chance < 0.7) {
    writeFileSync(dossier, shipped.replace('"title"', `"title" `))
    return 'the dossier is written anew'
  }
  writeFileSync(dossier, shipped)
  return 'all is well'
}

const begun = Date.now()
const samples: Sample[] = []
const visitor = new Visitor(page, random)
console.log(`soak: ${minutes} minutes, seed ${seed}`)
let visits = 0
while (Date.now() - begun < minutes * 60_000) {
  try {
    await visitor.visit(3 + Math.floor(random() * 10))
  } catch (error) {
    faults.push(
      `visit ${visits}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
    )
    if (faults.length > 20) break
    continue
  }
  visits += 1
  const now = await left()
  if (now !== fresh)
    faults.push(`visit ${visits} left something behind: ${now}, where a fresh load has ${fresh}`)
  if (Date.now() - begun > warmUp * minutes * 60_000) samples.push(await sample(page, session, begun))
  const happened = random() < 0.3 ? await happen() : ''
  const last = samples.at(-1)
  if (happened !== '' || visits % 10 === 0)
    console.log(
      `${String(Math.round((Date.now() - begun) / 1000)).padStart(5)} s  visit ${visits}  ${last ? `${last.heap.toFixed(1)} MiB, ${last.nodes} nodes, ${last.listeners} listeners, ${last.contexts} contexts` : ''}  ${happened}`,
    )
}
await browser.close()
await sites.now?.close()
rmSync(folder, { recursive: true })

console.log(`soak: ${visits} visits in ${minutes} minutes`)
for (const measure of measures) {
  const grown = trend(samples, measure)
  const of = samples.map((one) => one[measure])
  console.log(
    `${measure.padStart(10)}: ${Math.min(...of).toFixed(1)} to ${Math.max(...of).toFixed(1)}, trend ${(grown * 100).toFixed(1)} %, at most ${allowed[measure] * 100} %`,
  )
  if (grown > allowed[measure])
    faults.push(`${measure} grows: ${(grown * 100).toFixed(1)} % of its median over the run`)
}
if (samples.length < 3) faults.push(`only ${samples.length} samples: nothing can be said of a trend`)
for (const fault of faults) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)
