import { readSettings, settingFaultLine, type KioskSettings } from '../core/kiosk/settings.ts'
import type { Lang } from '../core/words.ts'
import { messages, type Messages } from '../text/index.ts'
import { notJson } from './dossier-lines.ts'
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
async function readFile(t: Messages): Promise<File> {
  if (!canFetch()) return { json: undefined, faults: [] }
  try {
    const json: unknown = JSON.parse(await readText(t))
    return { json, faults: [] }
  } catch (error) {
    const json: unknown = JSON.parse((await last()) ?? '{}')
    return { json, faults: [`${settingsFile}: ${error instanceof Error ? error.message : String(error)}`] }
  }
}

/** The text of the file, which is JSON: `{}` where there is no file. Throws with the reason in words. */
async function readText(t: Messages): Promise<string> {
  const request = fetch(`./${settingsFile}`, { cache: 'no-cache', signal: AbortSignal.timeout(patience) })
  const response = await request.catch(() => null)
  if (response === null) throw new Error(t.fileUnreachable)
  if (!response.ok && response.status !== 404) throw new Error(t.fileMissing(response.status))
  const text = response.ok ? await response.text() : '{}'
  try {
    JSON.parse(text)
  } catch {
    throw new Error(notJson(text, t))
  }
  await keep(text)
  return text
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
  const { json, faults: unread } = await readFile(messages[lang])
  const { settings, faults } = readSettings(json, params, steps)
  return {
    settings,
    faults: [...unread, ...faults.map((each) => settingFaultLine(each, lang))],
  }
}
