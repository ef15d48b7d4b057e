import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { serveFolder } from '../../scripts/server.ts'
import { expect, test as base } from './app.ts'

/** Waits until all of the app is kept: the page itself is kept last. */
export async function kept(page: Page): Promise<void> {
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
  /** serves again what was stopped, at the same address */
  start(): Promise<void>
}

export const test = base.extend<{ installation: Installation }>({
  installation: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'frontera-'))
    cpSync('dist', folder, { recursive: true })
    let site = await serveFolder(folder, 0)
    const { url } = site
    const read = (name: string) => readFileSync(join(folder, name), 'utf8')
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
    const before = { page: read('index.html'), worker: read('sw.js') }
    await use({
      url,
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
      start: async () => {
        site = await serveFolder(folder, Number(new URL(url).port))
      },
    })
    await site.close()
    rmSync(folder, { recursive: true })
  },
})
