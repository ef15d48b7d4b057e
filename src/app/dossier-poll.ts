import { parseDossier } from '../core/dossier/parse.ts'
import type { Dossier } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'
import { keptMark } from '../offline/wish.ts'
import { faultLines, unreadLines } from './dossier-lines.ts'
import type { Unread } from './load.ts'
import type { Clock } from './talk.svelte.ts'

/** What a look at the files found. */
export type Found =
  | { readonly is: 'current' }
  | { readonly is: 'new'; readonly dossier: Dossier }
  /** it has faults, or only half of it is there */
  | { readonly is: 'refused'; readonly faults: readonly string[] }
  | { readonly is: 'unreachable'; readonly faults: readonly string[] }

/** Fetches a text; throws with the reason in words. */
export type Fetcher = (path: string, lang: Lang) => Promise<string>

const patience = 30_000

/** Asks the server each time, which answers "unchanged" where nothing is. */
const fetchText: Fetcher = async (path, lang) => {
  const unread = (why: Unread['why']) => new Error(unreadLines([{ path, why }], lang).join())
  const request = fetch(path, { cache: 'no-cache', signal: AbortSignal.timeout(patience) })
  const response = await request.catch(() => null)
  // what the worker has kept says nothing of what stands in the folder now
  if (response === null || response.headers.has(keptMark)) throw unread(null)
  if (!response.ok) throw unread(response.status)
  return response.text()
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Looks whether the files of a folder (or a `.json` file) are still the dossier in force. Never throws. */
export class DossierPoll {
  readonly #folder: string
  readonly #current: string
  readonly #lang: () => Lang
  readonly #fetch: Fetcher
  #last: { readonly texts: readonly string[]; readonly found: Found } | null = null

  /** `lang` is the language that faults are told in. */
  constructor(folder: string, current: Dossier, lang: () => Lang, fetcher: Fetcher = fetchText) {
    this.#folder = folder
    this.#current = JSON.stringify(current)
    this.#lang = lang
    this.#fetch = fetcher
  }

  async look(): Promise<Found> {
    const paths = this.#folder.endsWith('.json')
      ? [this.#folder]
      : [`${this.#folder}/dossier.json`, `${this.#folder}/places.geojson`]
    let texts: readonly string[]
    try {
      texts = await Promise.all(paths.map((path) => this.#fetch(path, this.#lang())))
    } catch (error) {
      return { is: 'unreachable', faults: [reason(error)] }
    }
    const last = this.#last
    // unchanged: what was found then need not be worked out again
    if (last?.texts.every((text, i) => text === texts[i])) return last.found
    const found = this.#judge(paths, texts)
    this.#last = { texts, found }
    return found
  }

  #judge(paths: readonly string[], texts: readonly string[]): Found {
    const parts: unknown[] = []
    for (const [i, text] of texts.entries()) {
      try {
        const part: unknown = JSON.parse(text)
        parts.push(part)
      } catch {
        return {
          is: 'refused',
          faults: unreadLines([{ path: paths[i] ?? '', why: { notJson: text } }], this.#lang()),
        }
      }
    }
    const [json, places] = parts
    const { dossier, faults } = parseDossier(json, places)
    if (dossier === null) return { is: 'refused', faults: faultLines(faults, this.#lang()) }
    return JSON.stringify(dossier) === this.#current ? { is: 'current' } : { is: 'new', dossier }
  }
}

/** Does something every so many seconds, one at a time; gives what ends it. 0: never. */
export function every(seconds: number, clock: Clock, act: () => Promise<void>): () => void {
  let cancel: () => void = () => undefined
  let ended = false
  const plan = () => {
    if (ended || seconds <= 0) return
    cancel = clock.after(seconds * 1000, () => void act().finally(plan))
  }
  plan()
  return () => {
    ended = true
    cancel()
  }
}
