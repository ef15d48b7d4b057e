import { faultLine, parseDossier } from '../core/dossier/parse.ts'
import type { Dossier } from '../core/dossier/types.ts'
import type { Lang } from '../core/words.ts'

/** A dossier that was read, or null, and what was wrong on the way, in lines for people. */
export interface Loaded {
  readonly dossier: Dossier | null
  readonly faults: readonly string[]
  /** the text of each file it was read from, by path */
  readonly files: ReadonlyMap<string, string>
}

export const shippedFolder = 'dossier'

/** A file that could not be read: the server's answer (a status), nothing at all, or a text that is not JSON. */
export interface Unread {
  readonly path: string
  readonly why: number | null | { readonly notJson: string }
}

interface Read {
  readonly path: string
  readonly json: unknown
  readonly text: string
}

/** Where the text of a file comes from; null: there is none. */
type Source = (path: string) => Promise<string | null>

async function readJson(path: string, source: Source | null): Promise<Read | Unread> {
  let text: string | null = null
  try {
    if (source === null) {
      const response = await fetch(path)
      if (!response.ok) return { path, why: response.status }
      text = await response.text()
    } else text = await source(path)
  } catch {
    text = null
  }
  if (text === null) return { path, why: null }
  try {
    return { path, json: JSON.parse(text), text }
  } catch {
    return { path, why: { notJson: text } }
  }
}

/** The words for what is wrong, which are fetched. */
const lines = () => import('./dossier-lines.ts')

/** Reads the dossier of a folder beside the page, or of another source; tells in a language what is wrong. Never throws. A folder ending in `.json` is a dossier in one file. */
export async function loadDossier(folder: string, lang: Lang, source: Source | null = null): Promise<Loaded> {
  const paths = folder.endsWith('.json') ? [folder] : [`${folder}/dossier.json`, `${folder}/places.geojson`]
  const all = await Promise.all(paths.map((path) => readJson(path, source)))
  const unread = all.filter((file) => 'why' in file)
  const [dossier, places] = all.filter((file) => 'text' in file)
  const files = new Map(all.flatMap((file) => ('text' in file ? [[file.path, file.text]] : [])))
  if (dossier === undefined || unread.length > 0)
    return {
      dossier: null,
      faults: await lines().then(
        ({ unreadLines }) => unreadLines(unread, lang),
        () => unread.map(({ path }) => path),
      ),
      files,
    }
  const parsed = parseDossier(dossier.json, places?.json)
  const faults =
    parsed.faults.length > 0
      ? await lines().then(
          ({ faultLines }) => faultLines(parsed.faults, lang),
          // a file may have thousands
          () => parsed.faults.slice(0, 8).map(faultLine),
        )
      : []
  return { dossier: parsed.dossier, faults, files }
}
