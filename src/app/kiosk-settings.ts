import { readSettings, settingFaultLine, type KioskSettings } from '../core/kiosk/settings.ts'
import type { Lang } from '../core/words.ts'

const settingsFile = 'kiosk.json'
/** The screen waits no longer than this for the file, ms. */
const patience = 4000

/** Whether the page can fetch files beside it: opened from a stick it cannot. */
export function canFetch(): boolean {
  return location.protocol !== 'file:'
}

/** The file's JSON; undefined where there is none. What is wrong with it otherwise is said in words. */
async function readFile(): Promise<{ readonly json: unknown; readonly fault: string | null }> {
  const none = { json: undefined, fault: null }
  if (!canFetch()) return none
  try {
    const response = await fetch(`./${settingsFile}`, {
      cache: 'no-cache',
      signal: AbortSignal.timeout(patience),
    })
    if (response.status === 404) return none
    if (!response.ok) return { json: undefined, fault: `${settingsFile}: ${response.status}` }
    const json: unknown = JSON.parse(await response.text())
    return { json, fault: null }
  } catch (error) {
    return {
      json: undefined,
      fault: `${settingsFile}: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

/** Reads the operator's settings, and tells in lines what of them could not be read. Never throws. */
export async function loadSettings(
  params: URLSearchParams,
  steps: readonly string[],
  lang: Lang,
): Promise<{ readonly settings: KioskSettings; readonly faults: readonly string[] }> {
  const { json, fault } = await readFile()
  const { settings, faults } = readSettings(json, params, steps)
  return {
    settings,
    faults: [...(fault === null ? [] : [fault]), ...faults.map((each) => settingFaultLine(each, lang))],
  }
}
