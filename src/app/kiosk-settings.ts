import { readSettings, settingFaultLine, type KioskSettings } from '../core/kiosk/settings.ts'
import type { Lang } from '../core/words.ts'
import { unreadLines } from './dossier-lines.ts'
import type { Unread } from './load.ts'
import { keepGood, lastGood } from './offline.ts'

const settingsFile = 'kiosk.json'
/** The screen waits no longer than this for the file, ms. */
const patience = 4000

/** Whether the page can fetch files beside it: opened from a stick it cannot. */
export function canFetch(): boolean {
  return location.protocol !== 'file:'
}

interface File {
  /** undefined where there is none */
  readonly json: unknown
  readonly faults: readonly string[]
}

/** The file's JSON, else that of the last one that could be read; what was wrong is said in words. */
async function readFile(lang: Lang): Promise<File> {
  if (!canFetch()) return { json: undefined, faults: [] }
  const read = await readJson()
  if ('json' in read) return { ...read, faults: [] }
  const json: unknown = JSON.parse((await last()) ?? '{}')
  return { json, faults: unreadLines([{ path: settingsFile, why: read.why }], lang) }
}

/** The JSON of the file, `{}` where there is no file, or why it could not be read. */
async function readJson(): Promise<Pick<File, 'json'> | Pick<Unread, 'why'>> {
  const request = fetch(`./${settingsFile}`, { cache: 'no-cache', signal: AbortSignal.timeout(patience) })
  const response = await request.catch(() => null)
  if (response === null) return { why: null }
  if (!response.ok && response.status !== 404) return { why: response.status }
  const text = response.ok ? await response.text().catch(() => null) : '{}'
  if (text === null) return { why: null }
  try {
    const json: unknown = JSON.parse(text)
    await keep(text)
    return { json }
  } catch {
    return { why: { notJson: text } }
  }
}

// Only a worker gives it back without the server, and a browser may refuse to keep anything: then the defaults hold.
async function keep(text: string): Promise<void> {
  if ('serviceWorker' in navigator) await keepGood(new Map([[settingsFile, text]])).catch(() => undefined)
}

async function last(): Promise<string | null> {
  return 'serviceWorker' in navigator ? lastGood(settingsFile).catch(() => null) : null
}

/** Reads the operator's settings, and tells in lines what of them could not be read. Never throws. */
export async function loadSettings(
  params: URLSearchParams,
  steps: readonly string[],
  lang: Lang,
): Promise<{ readonly settings: KioskSettings; readonly faults: readonly string[] }> {
  const { json, faults: unread } = await readFile(lang)
  const { settings, faults } = readSettings(json, params, steps)
  const [first = lang] = settings.languages
  // in a language of this kiosk, whatever the browser prefers
  const said = settings.languages.includes(lang) ? lang : first
  return {
    settings,
    faults: [...unread, ...faults.map((each) => settingFaultLine(each, said))],
  }
}
