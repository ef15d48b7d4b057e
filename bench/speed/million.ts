import type { Browser, Page } from 'playwright'
import { writeTable } from '../csv/file.ts'

/** What the page's own thread was held by while somebody did something, ms. */
export interface Held {
  readonly name: string
  /** from the first gesture until all of it is shown */
  readonly ms: number
  /** the longest tasks, painting by software among them, the longest first */
  readonly tasks: readonly number[]
  /** the longest runs of script in a frame, and where they began */
  readonly scripts: readonly { readonly ms: number; readonly at: string }[]
}

interface ScriptTiming {
  readonly duration: number
  readonly invoker: string
  readonly sourceFunctionName: string
}

declare global {
  interface PerformanceEntry {
    /** of a long animation frame (Long Animation Frames API); not yet among the types of the DOM */
    readonly scripts?: readonly ScriptTiming[]
  }
  interface Window {
    held: { tasks: number[]; scripts: { ms: number; at: string }[] }
  }
}

function observe(): void {
  window.held = { tasks: [], scripts: [] }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.held.tasks.push(Math.round(duration))
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const { scripts } of list.getEntries())
      for (const { duration, invoker, sourceFunctionName } of scripts ?? [])
        window.held.scripts.push({ ms: Math.round(duration), at: `${invoker} ${sourceFunctionName}`.trim() })
  }).observe({ type: 'long-animation-frame', buffered: true })
}

/** ms a step may take: software paints a million marks for seconds */
const patience = 180_000

/** Until the map has drawn all of it, and a frame more. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const { map } = window.frontera
        const after = () => requestAnimationFrame(() => setTimeout(done, 100))
        if (map === null || map.loaded()) after()
        else map.once('idle', after)
      }),
  )
}

async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key)
}

type Walk = (page: Page) => Promise<void>

/** What people do, in this order, on one page with one table of so many rows. */
const walks = (rows: number, table: string): Readonly<Record<string, Walk>> => ({
  'loading it': async (page) => {
    // its columns are ACLED's: nothing is asked
    await page.locator('input[type=file]').setInputFiles(table)
    await page
      .getByText(/of [\d ,.\u00a0]+ rows here/)
      .first()
      .waitFor({ timeout: patience })
  },
  'a step of the window': async (page) => {
    await page.getByRole('slider', { name: 'From' }).focus()
    await keys(page, 'ArrowRight', 'ArrowRight', ']', ']', '[')
  },
  'the window over all of it': async (page) => {
    await page.getByRole('button', { name: 'Show all of its time' }).click()
  },
  'moving the map': async (page) => {
    await page.mouse.move(700, 400)
    await page.mouse.down()
    await page.mouse.move(500, 300, { steps: 8 })
    await page.mouse.up()
  },
  'coming closer': async (page) => {
    await page.mouse.wheel(0, -300)
  },
  hovering: async (page) => {
    for (let i = 0; i < 30; i += 1) await page.mouse.move(500 + 10 * i, 350 + 3 * i)
  },
  'words in many rows': async (page) => {
    await page.getByRole('searchbox', { name: 'Search' }).fill('river')
    await page.getByText(/rows of your data in this window/).waitFor({ timeout: patience })
  },
  'one word more': async (page) => {
    await page.getByRole('searchbox', { name: 'Search' }).fill(`river ${rows - 1}`)
    await page.getByText(/^\D*\b[01] rows? of your data in this window/).waitFor({ timeout: patience })
  },
  'no words': async (page) => {
    await page.getByRole('searchbox', { name: 'Search' }).fill('')
    await keys(page, 'Escape')
  },
})

/** Does what people do with a table of so many rows in the app, and tells by what it was held. */
export async function million(
  browser: Browser,
  url: string,
  rows: number,
  say: (held: Held) => void,
): Promise<void> {
  const table = await writeTable(rows)
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.addInitScript(observe)
  await page.goto(`${url}?lang=en`)
  await page.evaluate(async () => await window.frontera.ready)
  await page.getByRole('button', { name: 'Your data' }).click()
  for (const [name, walk] of Object.entries(walks(rows, table))) {
    await page.evaluate(() => (window.held = { tasks: [], scripts: [] }))
    const begun = performance.now()
    await walk(page)
    await drawn(page)
    const ms = Math.round(performance.now() - begun)
    const { tasks, scripts } = await page.evaluate(() => window.held)
    say({
      ...{ name, ms },
      tasks: tasks.sort((a, b) => b - a).slice(0, 5),
      scripts: scripts.sort((a, b) => b.ms - a.ms).slice(0, 3),
    })
  }
  await context.close()
}
