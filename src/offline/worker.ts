import { cacheName, forgetOlder, keep, keepWhole } from './keep.ts'
import { page, type Release } from './release.ts'
import { keptMark, keptName } from './wish.ts'

// The service worker: the app goes on without its server, and an update comes whole or not at all.
declare const self: ServiceWorkerGlobalScope
declare const __RELEASE__: Release

const release = __RELEASE__
const { scope } = self.registration

self.addEventListener('install', (event) => {
  // Beside the first visit only what the page may want at once is fetched; there is nothing older to protect, and the rest follows when
  // the page has its picture. Beside an older release all of it must be here, or that one stays.
  event.waitUntil(
    self.registration.active === null ? keep(release, release.parts, scope) : keepWhole(release, scope),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder(release, scope).then(() => self.clients.claim()))
})

self.addEventListener('message', (event) => {
  const [port] = event.ports
  if (port === undefined) return
  event.waitUntil(
    fulfil(event.data).then(
      (done) => port.postMessage(done),
      () => port.postMessage(false),
    ),
  )
})

/** Does what the page asks for (a `Wish`); false where it cannot be done. */
async function fulfil(wish: unknown): Promise<boolean> {
  switch (wish) {
    case 'parts':
      await keep(release, release.parts, scope)
      await self.clients.claim()
      return true
    case 'whole':
      await keepWhole(release, scope)
      return true
    case 'take over': {
      // never in somebody's visit: the page that asks is the only one there is
      const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
      if (windows.length > 1) return false
      await self.skipWaiting()
      return true
    }
    default:
      return false
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return
  const { pathname } = new URL(request.url)
  const under = pathname.slice(new URL(scope).pathname.length)
  const path = request.mode === 'navigate' && under === 'index.html' ? page : under
  if (path in release.files) event.respondWith(ofRelease(path, request))
  else if (/\.(geo)?json$/.test(path)) event.respondWith(newest(request))
})

/** A file of the build, as this release has it. */
async function ofRelease(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName(scope, release.id))
  return (await cache.match(new URL(path, scope).href)) ?? fetch(request)
}

/** A file that may be replaced on a running installation: the server's, or without it the last one the page found good. */
async function newest(request: Request): Promise<Response> {
  const kept = await caches.open(keptName(scope))
  const had = await kept.match(request.url, { ignoreSearch: true })
  if (had === undefined) return fetch(request)
  // who has something to show does not wait for a server that does not answer, or stops in the midst of it
  return whole(request, 8000).catch(() => marked(had))
}

/** The server's answer once all of it is here. Rejects where that takes longer than so many ms. */
async function whole(request: Request, patience: number): Promise<Response> {
  const answer = await fetch(request, { signal: AbortSignal.timeout(patience) })
  return new Response(await answer.blob(), answer)
}

function marked({ body, headers }: Response): Response {
  return new Response(body, { headers: { ...Object.fromEntries(headers), [keptMark]: 'yes' } })
}
