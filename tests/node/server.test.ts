import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { serveFolder, type Site } from '../../scripts/server.ts'

let folder = ''
let site: Site
const heard: string[] = []
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'frontera-server-'))
  writeFileSync(join(folder, 'index.html'), '<p>here</p>')
  heard.length = 0
  site = await serveFolder(folder, 0, (path) => heard.push(path))
})
afterEach(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

it('answers what is no address, and goes on: a kiosk’s page and its heartbeat come from it', async () => {
  for (const path of ['/', '//', '/%', '/../../etc/passwd', '/%2e%2e%2f%2e%2e%2fetc%2fpasswd']) {
    const asked = await fetch(`${site.url.slice(0, -1)}${path}`)
    expect([path, asked.status]).toEqual([path, path === '/' ? 200 : 404])
    const told = await fetch(`${site.url.slice(0, -1)}${path}`, { method: 'POST', body: 'x' })
    expect([path, told.status]).toEqual([path, 204])
  }
  await fetch(`${site.url}kiosk-heartbeat?beat=15`, { method: 'POST' })
  expect(heard.at(-1)).toBe('/kiosk-heartbeat')
})

it('sends what was replaced, and nothing where it is the same', async () => {
  const first = await fetch(site.url)
  const tag = first.headers.get('etag') ?? ''
  expect(await first.text()).toBe('<p>here</p>')
  const same = { headers: { 'if-none-match': tag } }
  expect((await fetch(site.url, same)).status).toBe(304)
  writeFileSync(join(folder, 'index.html'), '<p>replaced</p>')
  expect(await (await fetch(site.url, same)).text()).toBe('<p>replaced</p>')
})

it('answers what would write as a method that is not allowed, where nobody listens for it', async () => {
  const mute = await serveFolder(folder, 0)
  try {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const told = await fetch(mute.url, { method })
      expect([method, told.status, told.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD'])
      expect(told.headers.get('x-content-type-options')).toBe('nosniff')
    }
    expect((await fetch(mute.url, { method: 'HEAD' })).status).toBe(200)
  } finally {
    await mute.close()
  }
})
