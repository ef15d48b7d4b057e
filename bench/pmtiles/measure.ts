import { parseArgs } from 'node:util'
import { launchBrowser } from '../../scripts/browser.ts'
import { median, quantile } from '../measure/figures.ts'

// node bench/pmtiles/measure.ts --url http://localhost:8080/pmtiles/ : what the archive's page fetches, and how long a step takes there.
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:8080/pmtiles/' },
    picture: { type: 'string' },
  },
})

const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
const protocol = await page.context().newCDPSession(page)
await protocol.send('Network.enable')

const pieces = new Set<string>()
const heard = { requests: 0, bytes: 0 }
protocol.on('Network.responseReceived', ({ requestId, response }) => {
  if (response.status === 206) pieces.add(requestId)
})
protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
  if (!pieces.has(requestId)) return
  heard.requests += 1
  heard.bytes += encodedDataLength
})
page.on('console', (message) => {
  if (message.type() === 'error') console.error(message.text())
})
page.on('pageerror', ({ message }) => console.error(message))

/** What was fetched of the archive since the last time. */
async function fetched(what: string, ms: number): Promise<void> {
  await page.waitForLoadState('networkidle')
  const { drawn, loaded } = await page.evaluate(() => window.trial.counts())
  console.log(
    `${what}: ${ms.toFixed(0)} ms, ${heard.requests} range requests, ${(heard.bytes / 1024).toFixed(0)} KiB, ${drawn} of ${loaded} events drawn`,
  )
  heard.requests = heard.bytes = 0
}

await page.goto(values.url)
await page.waitForFunction(() => 'trial' in window)
await fetched('first picture, zoom 5.5', await page.evaluate(() => window.trial.idle()))

const steps: number[] = []
for (let step = 1; step <= 20; step++) steps.push(await page.evaluate((to) => window.trial.step(to), step))
await fetched(
  `twenty steps of the slider, median (quartiles ${[0.25, 0.75].map((part) => quantile(steps, part).toFixed(0)).join('–')})`,
  median(steps),
)

if (values.picture !== undefined) await page.screenshot({ path: values.picture })
for (const zoom of [8, 11]) {
  await fetched(`to zoom ${zoom}`, await page.evaluate((to) => window.trial.fly(-72.45, 7.85, to), zoom))
  await fetched(`a step there`, await page.evaluate(() => window.trial.step(30)))
}
await browser.close()
