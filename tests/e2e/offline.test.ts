import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { serveFolder } from '../../scripts/server.ts'
import { expect, open, test as base } from './app.ts'

/** Waits until all of the app is kept: the page itself is kept last. */
async function kept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => (await caches.match(new URL('./', document.baseURI))) !== undefined),
    )
    .toBe(true)
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** A copy of the built app that is served while it changes. */
interface Installation {
  read(name: string): string
  write(name: string, text: string): void
  /** Puts out a release with another page; `arrived` says whether the page has come with the list of files. */
  release(name: string, arrived: boolean): void
  readonly url: string
  stop(): Promise<void>
}

const test = base.extend<{ installation: Installation }>({
  installation: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'frontera-'))
    cpSync('dist', folder, { recursive: true })
    const site = await serveFolder(folder, 0)
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
    const before = { page: read('index.html'), worker: read('sw.js') }
    await use({
      url: site.url,
      read,
      write,
      release(name, arrived) {
        const after = before.page.replace('lang="en"', `lang="en" data-release="${name}"`)
        write(
          'sw.js',
          before.worker.replace(hash(before.page), hash(after)).replace(/id:(["'`])\w+/, `id:$1${name}`),
        )
        if (arrived) write('index.html', after)
      },
      stop: () => site.close(),
    })
    await site.close()
    rmSync(folder, { recursive: true })
  },
})

test.use({ worker: true })

test('with the server gone every mode works, from the second start on', async ({ page, context }) => {
  await open(page)
  await kept(page)
  await context.setOffline(true)
  await open(page, '?lang=es')
  expect(await page.evaluate(async () => (await window.frontera.ready).map)).toBe(true)
  await page.getByRole('button', { name: /^Combates en Apure/ }).click()
  await expect(page.getByRole('article')).toContainText('16 oficiales muertos')
  await open(page, '?mode=brief&step=3')
  await expect(page.getByText('Step 3 of 12')).toBeVisible()
})

test('cut right after the first picture, a question that was never opened opens', async ({
  page,
  context,
  faults,
}) => {
  await open(page)
  await context.setOffline(true)
  await page.evaluate(() => window.frontera.show({ select: 'border-length' }))
  await expect(page.getByRole('region', { name: 'Evidence' })).toContainText('2,398 km')
  // finer layers of the map may not be here yet
  faults.length = 0
})

test.describe('on an installation that changes', () => {
  test.use({ baseURL: async ({ installation }, use) => use(installation.url) })

  /** Has the browser look for an update, to its end; true where one is there to take over. */
  const update = (page: Page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update().catch(() => undefined)
      const worker = registration.installing
      await new Promise<void>((done) => {
        if (worker === null) done()
        else
          worker.onstatechange = () => {
            if (worker.state !== 'installing') done()
          }
      })
      return registration.waiting !== null
    })
  const release = (page: Page) => page.locator('html').getAttribute('data-release')

  test('an update is taken at the next start, whole; one that has not all arrived is refused', async ({
    page,
    installation,
  }) => {
    await open(page)
    await kept(page)
    installation.release('half', false)
    expect(await update(page)).toBe(false)
    installation.release('entire', true)
    expect(await update(page)).toBe(true)
    // not in the midst of a visit
    expect(await release(page)).toBeNull()
    await page.reload()
    await expect.poll(() => release(page)).toBe('entire')
    // with nothing missing of it
    await installation.stop()
    await open(page)
    await expect(page.getByRole('button', { name: /^Fighting in Apure/ })).toBeVisible()
  })

  test('a dossier that is broken on the server gives way to the last good one, and the page says so', async ({
    page,
    installation,
  }) => {
    await open(page)
    await kept(page)
    installation.write('dossier/dossier.json', installation.read('dossier/dossier.json').slice(0, 4000))
    await open(page)
    await expect(page.getByRole('alert')).toContainText('the last good one is shown')
    await expect(page.getByRole('button', { name: /^Fighting in Apure/ })).toBeVisible()
    await installation.stop()
    await open(page)
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Fighting in Apure/ })).toBeVisible()
  })

  test('after the browser was closed and the server is gone, the app is there', async ({
    installation,
    playwright,
    launchOptions,
  }) => {
    const profile = mkdtempSync(join(tmpdir(), 'frontera-profile-'))
    const visit = async () => {
      const context = await playwright.chromium.launchPersistentContext(profile, {
        ...launchOptions,
        baseURL: installation.url,
      })
      return { context, page: context.pages()[0] ?? (await context.newPage()) }
    }
    const first = await visit()
    await open(first.page)
    await kept(first.page)
    await first.context.close()
    await installation.stop()
    const second = await visit()
    expect(await open(second.page, '?lang=es')).toEqual({ map: true, faults: [] })
    await expect(second.page.getByRole('button', { name: /^Combates en Apure/ })).toBeVisible()
    await second.context.close()
    rmSync(profile, { recursive: true })
  })
})
