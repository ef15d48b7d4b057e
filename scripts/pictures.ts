import { mkdirSync } from 'node:fs'
import { launchBrowser } from './browser.ts'
import { serveFolder } from './server.ts'

// The README's pictures, of the built app.
const folder = 'docs/pictures'
const pictures = [
  { name: 'explore', query: '?window=2021-01-01..2021-12-31&select=apure', width: 1440, height: 900 },
  {
    name: 'bridge-night',
    query: '?select=simon-bolivar-bridge&theme=dark&window=2022-01-01..2022-10-31',
    width: 1440,
    height: 900,
  },
  { name: 'phone-es', query: '?lang=es&select=apure&window=2021-01-01..2021-12-31', width: 390, height: 844 },
]

mkdirSync(folder, { recursive: true })
const site = await serveFolder('dist', 0)
const browser = await launchBrowser()
for (const { name, query, width, height } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
  await page.goto(`${site.url}${query}`)
  await page.evaluate(async () => {
    await window.frontera.ready
  })
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: `${folder}/${name}.png` })
  await page.close()
  console.log(`${folder}/${name}.png`)
}
await browser.close()
await site.close()
