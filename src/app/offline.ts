import { keptName, type Wish } from '../offline/wish.ts'

const scope = () => new URL('./', document.baseURI).href

/**
 * Sees to it that the parts of the page are at hand from now on, whatever becomes of the network, and takes over a newer release that
 * came in an earlier visit. False, or a rejection, says that no worker can be had: then whoever needs the parts fetches them.
 */
export async function begin(): Promise<boolean> {
  const { serviceWorker } = navigator
  const registration = await serviceWorker.register(`${scope()}sw.js`, { updateViaCache: 'none' })
  if (serviceWorker.controller !== null && (await takeOver(registration))) location.reload()
  const { active } = await serviceWorker.ready
  return active !== null && ask(active, 'parts')
}

/** Keeps all of the app for use without its server; false where it could not be done, now. */
export async function keepWhole(): Promise<boolean> {
  const { active } = await navigator.serviceWorker.ready
  return active !== null && ask(active, 'whole')
}

/** Lets a release that has come in the meantime take over, if this is the only window; true where it did and the page is to be loaded anew. */
async function takeOver(registration: ServiceWorkerRegistration): Promise<boolean> {
  const { waiting } = registration
  if (waiting === null) return false
  const over = new Promise<boolean>((done) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => done(true), { once: true })
  })
  return (await ask(waiting, 'take over')) && over
}

function ask(worker: ServiceWorker, wish: Wish): Promise<boolean> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((done) => {
    port1.onmessage = ({ data }: MessageEvent<unknown>) => done(data === true)
    worker.postMessage(wish, [port2])
  })
}

/** Keeps files that were found good, for when the server has them no more or has them broken. */
export async function keepGood(files: ReadonlyMap<string, string>): Promise<void> {
  const cache = await caches.open(keptName(scope()))
  for (const [path, text] of files)
    await cache.put(
      new URL(path, document.baseURI),
      new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } }),
    )
}

/** The text of a file as it was last found good; null where none was kept. */
export async function lastGood(path: string): Promise<string | null> {
  const cache = await caches.open(keptName(scope()))
  const kept = await cache.match(new URL(path, document.baseURI))
  return kept === undefined ? null : kept.text()
}
