import { faultLine, parseDossier } from '../core/dossier/parse.ts'
import type { Dossier } from '../core/dossier/types.ts'
import type { Messages } from '../text/messages.ts'
import type * as Lines from './dossier-lines.ts'

/** A dossier that was read, or null, and what was wrong on the way, in lines for people. */
export interface Loaded {
  readonly dossier: Dossier | null
  readonly faults: readonly string[]
  /** the text of each file it was read from, by path */
  readonly files: ReadonlyMap<string, string>
}

export const shippedFolder = 'dossier'
/** Faults shown at once: the first few say enough, the rest is counted. */
const shown = 8

type Fetched =
  | { readonly ok: true; readonly json: unknown; readonly text: string }
  | { readonly ok: false; readonly fault: string }

/** Where the text of a file comes from; null: there is none. */
type Source = (path: string) => Promise<string | null>

async function readJson(path: string, words: Promise<Messages>, source: Source | null): Promise<Fetched> {
  let text: string | null = null
  try {
    if (source === null) {
      const response = await fetch(path)
      if (!response.ok) return { ok: false, fault: `${path}: ${(await words).fileMissing(response.status)}` }
      text = await response.text()
    } else text = await source(path)
  } catch {
    text = null
  }
  if (text === null) return { ok: false, fault: `${path}: ${(await words).fileUnreachable}` }
  try {
    const json: unknown = JSON.parse(text)
    return { ok: true, json, text }
  } catch {
    const t = await words
    return { ok: false, fault: `${path}: ${await inWords(({ notJson }) => notJson(text, t), t.fileNotJson)}` }
  }
}

/** Says something with the words for what is wrong, which are fetched; `without`, where they cannot be had. */
const inWords = <T>(say: (words: typeof Lines) => T, without: T): Promise<T> =>
  import('./dossier-lines.ts').then(say, () => without)

/** Reads the dossier of a folder beside the page, or of another source; tells what is wrong in words that may still be on their way. Never throws. A folder ending in `.json` is a dossier in one file. */
export async function loadDossier(
  folder: string,
  words: Promise<Messages>,
  source: Source | null = null,
): Promise<Loaded> {
  const paths = folder.endsWith('.json') ? [folder] : [`${folder}/dossier.json`, `${folder}/places.geojson`]
  const read = await Promise.all(paths.map((path) => readJson(path, words, source)))
  const unread = read.flatMap((file) => (file.ok ? [] : [file.fault]))
  const texts = read.flatMap((file) => (file.ok ? [file] : []))
  const files = new Map(texts.map(({ text }, i) => [paths[i] ?? '', text]))
  const [dossier, places] = texts
  if (dossier === undefined || unread.length > 0) return { dossier: null, faults: unread, files }
  const parsed = parseDossier(dossier.json, places?.json)
  const { faults } = parsed
  const t = faults.length > 0 ? await words : null
  const lines = t ? await inWords(({ linesOf }) => linesOf(faults, t), faults.map(faultLine)) : []
  const more = lines.length - shown
  return {
    dossier: parsed.dossier,
    faults: more > 0 ? [...lines.slice(0, shown), (await words).andMore(more)] : lines,
    files,
  }
}
