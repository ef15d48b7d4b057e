import { page, type Release } from './release.ts'

/** Where a release keeps its files: several installations on one host, and the release before, each have their own. */
export const cacheName = (scope: string, id: string): string => `frontera ${scope} ${id}`

/** Takes those of a release's files that are not kept yet, from an older release or the server; rejects when one is not what the release says. */
export async function keep(release: Release, paths: readonly string[], scope: string): Promise<void> {
  const cache = await caches.open(cacheName(scope, release.id))
  const older = await olderCaches(release, scope)
  await Promise.all(
    paths.map((path) => keepFile(cache, older, new URL(path, scope).href, release.files[path])),
  )
}

/** Takes all of a release: the page last, so that it is never kept without what it needs. */
export async function keepWhole(release: Release, scope: string): Promise<void> {
  await keep(
    release,
    Object.keys(release.files).filter((path) => path !== page),
    scope,
  )
  await keep(release, [page], scope)
}

/** Throws away what releases other than this one kept. */
export async function forgetOlder(release: Release, scope: string): Promise<void> {
  const old = await olderNames(release, scope)
  await Promise.all(old.map((name) => caches.delete(name)))
}

async function olderCaches(release: Release, scope: string): Promise<readonly Cache[]> {
  const old = await olderNames(release, scope)
  return Promise.all(old.map((name) => caches.open(name)))
}

async function olderNames(release: Release, scope: string): Promise<readonly string[]> {
  const names = await caches.keys()
  const mine = cacheName(scope, release.id)
  return names.filter((name) => name.startsWith(cacheName(scope, '')) && name !== mine)
}

async function keepFile(cache: Cache, older: readonly Cache[], address: string, hash = ''): Promise<void> {
  if ((await cache.match(address)) !== undefined) return
  for (const other of older) {
    const had = await other.match(address)
    if (had === undefined || (await hashOf(had.clone())) !== hash) continue
    await cache.put(address, had)
    return
  }
  const response = await fetch(address, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  // half-sent, or of another release: a deployment is under way
  if ((await hashOf(response.clone())) !== hash) throw new Error(`${address}: not the file of this release`)
  // the answer to a redirection may not be shown as a page
  const plain = response.redirected ? new Response(response.body, response) : response
  await cache.put(address, plain)
}

async function hashOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
