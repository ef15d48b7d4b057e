import { keptName } from '../offline/wish.ts'

const scope = () => new URL('./', document.baseURI).href

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
