import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import type { Browser } from 'playwright'
import { parseDossier } from '../src/core/dossier/parse.ts'
import { indexDossier } from '../src/core/dossier/index.ts'
import type { Dossier } from '../src/core/dossier/types.ts'
import { langs, type Lang } from '../src/core/words.ts'
import { mapAt, slide } from '../src/io/pptx/look.ts'
import { alongWords } from '../src/text/along.ts'
import { messages } from '../src/text/index.ts'
import { launchBrowser, needBrowser } from './browser.ts'
import { inkOf, needOffice, pageTexts, plain, toPdf } from './office.ts'
import { faultsOf } from './pptx-faults.ts'
import { run } from './run.ts'
import { serveFolder } from './server.ts'

// Makes the PowerPoint file in both languages as somebody would, in the built app, and looks at it as LibreOffice shows it.
// What it cannot prove: PowerPoint itself is not asked. `pptx-faults.ts` looks for what is known to make it offer a repair.

const folder = 'test-results/pptx'
const most = 12 * 1024 * 1024

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** Presses the buttons that make the file; gives its path. */
async function made(browser: Browser, url: string, lang: Lang): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const words = alongWords[lang]
  await page.goto(`${url}?mode=brief&lang=${lang}`)
  await page.evaluate(async () => {
    await window.frontera.ready
  })
  await page.getByRole('button', { name: words.takeAlong }).click()
  const download = page.waitForEvent('download', { timeout: 900_000 })
  await page.getByRole('dialog').getByRole('button', { name: words.slides, exact: true }).click()
  const path = join(folder, `${lang}.pptx`)
  await (await download).saveAs(path)
  await page.close()
  return path
}

async function partsOf(path: string): Promise<Map<string, string | Uint8Array>> {
  const zip = await JSZip.loadAsync(readFileSync(path))
  const parts = new Map<string, string | Uint8Array>()
  for (const file of Object.values(zip.files).filter(({ dir }) => !dir))
    parts.set(file.name, await file.async(/\.(xml|rels)$/.test(file.name) ? 'string' : 'uint8array'))
  return parts
}

/** The parts that a browser's own parser does not take for XML. */
async function malformed(
  browser: Browser,
  parts: ReadonlyMap<string, string | Uint8Array>,
): Promise<string[]> {
  const page = await browser.newPage()
  const texts = [...parts].filter((part): part is [string, string] => typeof part[1] === 'string')
  const wrong = await page.evaluate(
    (all) =>
      all
        .filter(([, text]) => {
          const read = new DOMParser().parseFromString(text, 'application/xml')
          return read.getElementsByTagName('parsererror').length > 0
        })
        .map(([path]) => `${path} is not well-formed`),
    texts,
  )
  await page.close()
  return wrong
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
function wordsIn(xml: string): string {
  const text = xml.replace(/<[^>]+>/g, ' ')
  return plain(text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? ''))
}

/** What a step's slide lacks: its words, notes and picture are looked for where they belong. */
function stepFaults(
  dossier: Dossier,
  lang: Lang,
  parts: Map<string, string | Uint8Array>,
  pdf: string,
): string[] {
  const pages = pageTexts(pdf)
  const { story } = dossier
  const map = {
    x: mapAt.x / slide.width + 0.01,
    y: 0.01,
    width: mapAt.width / slide.width - 0.02,
    height: mapAt.height / slide.height - 0.02,
  }
  const faults = pages.length < story.length + 2 ? [`${pages.length} pages for ${story.length} steps`] : []
  story.forEach((step, i) => {
    // the title stands before the steps
    const number = i + 2
    const page = pages[i + 1] ?? ''
    const excerpt = indexDossier(dossier).excerpts.get(step.view.excerpt ?? '')
    const quoted = excerpt?.translation[lang] ?? excerpt?.exact ?? ''
    const missing = [step.title[lang], step.words[lang], quoted].filter((text) => !page.includes(plain(text)))
    faults.push(...missing.map((text) => `page ${number} lacks “${text}”`))
    if (!page.includes(plain(messages.en.boundaryLine)) || !page.includes(plain(messages.es.boundaryLine)))
      faults.push(`page ${number} lacks the line on boundaries`)
    const notes = parts.get(`ppt/notesSlides/notesSlide${number}.xml`)
    if (typeof notes !== 'string' || !wordsIn(notes).includes(plain(step.notes[lang])))
      faults.push(`the notes to page ${number} are not in the file`)
    const { colours, commonest } = inkOf(pdf, number, map)
    if (colours < 200 || commonest > 0.9)
      faults.push(
        `page ${number} has no picture: ${colours} colours, ${Math.round(100 * commonest)} % of one`,
      )
  })
  return faults
}

needBrowser()
needOffice()
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
if ((await run('vite', ['build', '--logLevel', 'warn'])) !== 0) process.exit(1)
const { dossier } = parseDossier(json('static/dossier/dossier.json'), json('static/dossier/places.geojson'))
if (dossier === null) throw new Error('the dossier has faults: npm run dossier tells which')

const site = await serveFolder('dist', 0)
const browser = await launchBrowser()
const faults: string[] = []
for (const lang of langs) {
  console.log(`check:pptx: making ${lang}.pptx`)
  const path = await made(browser, site.url, lang)
  const parts = await partsOf(path)
  const { length } = readFileSync(path)
  const pdf = toPdf(path, folder)
  faults.push(
    ...[
      ...(await malformed(browser, parts)),
      ...faultsOf(parts),
      ...(length > most ? [`${length} bytes, of ${most} at most`] : []),
      ...stepFaults(dossier, lang, parts, pdf),
    ].map((fault) => `${path}: ${fault}`),
  )
  console.log(`check:pptx: ${pdf}, from ${(length / 1024 / 1024).toFixed(1)} MiB`)
}
await browser.close()
await site.close()
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)
console.log(
  'check:pptx: LibreOffice opens both and shows every title, quotation and map; the notes are in; nothing in them is known to make PowerPoint offer a repair (PowerPoint itself was not asked)',
)
