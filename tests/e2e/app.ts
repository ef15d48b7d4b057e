import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { serveFolder, type Site } from '../../scripts/server.ts'

interface Guarded {
  /** what a page did that no page may do; a test that brings a fault about on purpose takes it out */
  faults: string[]
  /** whether the page may have its service worker */
  worker: boolean
}

/**
 * The built app, served with its security policy. Every test fails on a violation of it, an outside request, an error in the console
 * or one that was thrown.
 */
export const test = base.extend<Guarded, { site: Site }>({
  site: [
    // playwright reads the names of the fixtures it needs from this pattern: none
    async ({}, use) => {
      const site = await serveFolder('dist', 0)
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  // Playwright's routes do not see what a service worker fetches: it is there in the tests that are about it
  worker: [false, { option: true }],
  faults: [
    async ({ page, baseURL, worker }, use) => {
      const faults: string[] = []
      if (!worker)
        await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
      page.on('console', (message) => {
        if (message.type() === 'error' || message.text().includes('Content Security Policy'))
          faults.push(`console: ${message.text()}`)
      })
      page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`))
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url()))
          faults.push(`outside request: ${request.url()}`)
      })
      await use(faults)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

/**
 * For tests that need a view and nothing else of a page: they share one a worker, as opening it takes longer than what they do on it.
 * They are begun with `view`.
 */
export const viewing = test.extend<object, { kept: Page }>({
  kept: [
    async ({ browser, site }, use) => {
      const context = await browser.newContext({
        ...{ baseURL: site.url, locale: 'en-GB', reducedMotion: 'reduce' },
        viewport: { width: 1440, height: 900 },
      })
      await use(await context.newPage())
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ kept }, use) => use(kept),
})

export { expect }

/** Opens a view and waits until the app says that it is ready. */
export async function open(page: Page, query = ''): Promise<{ map: boolean; faults: readonly string[] }> {
  await page.goto(`./${query}`)
  return page.evaluate(async () => await window.frontera.ready)
}

/** Opens a view as Back and Forward do, within the page that is there; the first one as `open` does. */
export async function view(page: Page, query = ''): Promise<void> {
  if (page.url() === 'about:blank') {
    await open(page, query)
    return
  }
  // what another test was told lies over the map
  const notices = page.getByRole('alert', { name: /^(Notice|Aviso)$/ }).getByRole('button')
  while ((await notices.count()) > 0) await notices.first().click()
  await page.evaluate((search) => {
    history.pushState(null, '', location.pathname + search)
    dispatchEvent(new PopStateEvent('popstate'))
  }, query)
}

/** The text of an article as it was published. */
export function articleText(id: string): string {
  return readFileSync(join('tests', 'articles', `${id}.txt`), 'utf8')
}

/** The titles in the list of events, in order. */
export async function listed(page: Page): Promise<string[]> {
  return page
    .getByRole('list', { name: 'Events', exact: true })
    .getByRole('button')
    .locator('.title')
    .allTextContents()
}
