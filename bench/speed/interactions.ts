import type { Browser, Page } from 'playwright'

/** One interaction as the browser's Event Timing measures it, in ms; durations come in steps of 8. */
export interface Interaction {
  readonly type: string
  readonly ms: number
  /** until its handlers ran, in them, and from then to the next picture */
  readonly delay: number
  readonly work: number
  readonly paint: number
}

export interface Latency {
  readonly name: string
  readonly all: readonly Interaction[]
}

declare global {
  interface PerformanceObserverInit {
    /** ms from which events are told (Event Timing API); not yet among the types of the DOM */
    durationThreshold?: number
  }
  interface Window {
    interactions: Map<number, Interaction>
  }
}

/** Each interaction is the longest of its events: a press is a pointerdown, a pointerup and a click. */
function observe(): void {
  window.interactions = new Map()
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!(entry instanceof PerformanceEventTiming) || !entry.interactionId) continue
      const { interactionId, name, duration, startTime, processingStart, processingEnd } = entry
      if ((window.interactions.get(interactionId)?.ms ?? 0) >= duration) continue
      window.interactions.set(interactionId, {
        type: name,
        ms: duration,
        delay: processingStart - startTime,
        work: processingEnd - processingStart,
        paint: startTime + duration - processingEnd,
      })
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
}

/** Between two presses somebody takes a breath, in which a picture is drawn and what was put off is done. */
async function breathe(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150)))
      }),
  )
}

async function pressing(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await breathe(page)
  }
}
const times = (key: string, count: number): string[] => Array.from({ length: count }, () => key)

async function slider(page: Page): Promise<void> {
  await page.getByRole('slider', { name: 'From' }).focus()
  await pressing(page, ...times('ArrowRight', 8), ...times('PageUp', 8), 'Home')
  const thumb = await page.getByRole('slider', { name: 'To' }).boundingBox()
  if (thumb === null) throw new Error('no slider')
  const y = thumb.y + thumb.height / 2
  for (const by of [-120, -60, 90]) {
    await page.mouse.move(thumb.x + thumb.width / 2, y)
    await page.mouse.down()
    await page.mouse.move(thumb.x + by, y, { steps: 6 })
    await page.mouse.up()
    await breathe(page)
    await page.getByRole('slider', { name: 'To' }).press('End')
    await breathe(page)
  }
}

async function search(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search' }).click()
  await breathe(page)
  await pressing(page, ...'simon bolivar', ...times('Backspace', 6), ...'bri', 'ArrowDown', 'ArrowDown')
  await pressing(page, 'Enter')
  await page.getByRole('searchbox', { name: 'Search' }).click()
  await page.keyboard.press('ControlOrMeta+a')
  await pressing(page, 'Delete', 'Escape')
}

async function selection(page: Page): Promise<void> {
  const events = page.getByRole('list', { name: 'Events', exact: true }).getByRole('button')
  for (let i = 0; i < 6; i += 1) {
    await events.nth(i * 2).click()
    await breathe(page)
  }
  await pressing(page, 'Escape', ...times('n', 6))
  await page
    .getByRole('region', { name: 'Evidence' })
    .getByRole('button', { name: 'Close the selection' })
    .click()
  await breathe(page)
  await page.getByRole('list', { name: 'Questions' }).getByRole('link').first().click()
  await breathe(page)
}

async function changing(page: Page): Promise<void> {
  for (const name of ['Dark', 'Light', 'Español', 'English', 'Brief']) {
    await page.getByRole('banner').getByRole('button', { name, exact: true }).click()
    await breathe(page)
  }
  await pressing(page, ...times('PageDown', 6))
}

const walks = { slider, search, selection, 'theme, language, mode': changing }

/** Goes through explore mode as somebody does, on a processor so many times slower. */
export async function interactions(browser: Browser, url: string, slower: number): Promise<Latency[]> {
  const found: Latency[] = []
  for (const [name, walk] of Object.entries(walks)) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.addInitScript(observe)
    await page.goto(url)
    await page.evaluate(async () => await window.frontera.ready)
    await page.waitForLoadState('networkidle')
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await walk(page)
    await breathe(page)
    found.push({ name, all: await page.evaluate(() => [...window.interactions.values()]) })
    await context.close()
  }
  return found
}
