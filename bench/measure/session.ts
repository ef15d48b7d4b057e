import { chromium, type Browser, type BrowserServer, type CDPSession, type Page } from 'playwright'
import { browserArguments, findBrowser } from '../../scripts/browser.ts'
import { cpuOf, memoryOf, processCpu, renderersOf, type Cpu } from './threads.ts'

const args = [
  ...browserArguments,
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
]

/** One page in a browser of its own, so that its processes are nobody else's. */
export class Session {
  #renderer = 0
  /** what was thrown in the page */
  readonly faults: string[] = []
  readonly page: Page
  readonly #server: BrowserServer
  readonly #browser: Browser
  readonly #protocol: CDPSession

  private constructor(server: BrowserServer, browser: Browser, page: Page, protocol: CDPSession) {
    this.#server = server
    this.#browser = browser
    this.page = page
    this.#protocol = protocol
    page.on('pageerror', ({ message }) => this.faults.push(message))
  }

  static async open(url: string): Promise<Session> {
    const executablePath = findBrowser()
    const server = await chromium.launchServer({ args, ...(executablePath !== null && { executablePath }) })
    const browser = await chromium.connect(server.wsEndpoint())
    const page = await browser.newPage({ viewport: { width: 640, height: 480 }, deviceScaleFactor: 1 })
    const protocol = await page.context().newCDPSession(page)
    await protocol.send('Performance.enable')
    await page.goto(`${url}page/`)
    await page.waitForFunction(() => 'bench' in window)
    return new Session(server, browser, page, protocol)
  }

  get browserVersion(): string {
    return this.#browser.version()
  }

  /** Finds the page's process among the browser's: the one that works when the page does. */
  async findProcess(): Promise<void> {
    const renderers = renderersOf(this.#server.process().pid ?? 0)
    const before = renderers.map((pid) => cpuOf(pid).main)
    await this.page.evaluate(() => {
      const until = performance.now() + 300
      while (performance.now() < until);
    })
    const worked = renderers.map((pid, i) => ({ pid, used: cpuOf(pid).main - (before[i] ?? 0) }))
    this.#renderer = worked.sort((a, b) => b.used - a.used)[0]?.pid ?? 0
  }

  /** Chooses a file in the page: by its path, as this server's pages are otherwise sent all of its bytes first. */
  async choose(path: string): Promise<void> {
    const { root } = await this.#protocol.send('DOM.getDocument')
    const { nodeId } = await this.#protocol.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: '#file',
    })
    await this.#protocol.send('DOM.setFileInputFiles', { nodeId, files: [path] })
  }

  cpu(): Cpu {
    return cpuOf(this.#renderer)
  }

  /** ms of all threads of the page's process, to the hundredth of a second. */
  allCpu(): number {
    return processCpu(this.#renderer)
  }

  /** MB after a collection of garbage: JavaScript's heap, the renderer's resident memory, and that without files. */
  async memory(): Promise<{ readonly heap: number; readonly resident: number; readonly own: number }> {
    await this.#protocol.send('HeapProfiler.collectGarbage')
    await this.page.waitForTimeout(500)
    await this.#protocol.send('HeapProfiler.collectGarbage')
    const { metrics } = await this.#protocol.send('Performance.getMetrics')
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0
    return { heap: heap / 2 ** 20, ...memoryOf(this.#renderer) }
  }

  async close(): Promise<void> {
    await this.#server.kill()
  }
}

/** What took longer than it may. */
export class TooLong extends Error {}

/** Rejects with `TooLong` where a promise takes longer than so many ms. */
export async function within<T>(limit: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new TooLong(`over ${Math.round(limit / 1000)} s`)), limit)
  })
  promise.catch(() => undefined)
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
