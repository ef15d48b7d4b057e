import { findJsonFault } from '../core/dossier/check/json.ts'
import type { Fault } from '../core/dossier/fault.ts'
import type { Lang } from '../core/words.ts'
import { firstOf } from '../text/and-more.ts'
import { faultLineIn, jsonFaultIn } from '../text/dossier-faults.ts'
import { lost } from '../text/dossier-lost.ts'
import type { Unread } from './load.ts'

/** A dossier's faults as lines: the first few, and how many more there are. */
export function faultLines(faults: readonly Fault[], lang: Lang): readonly string[] {
  return firstOf(
    faults.map((fault) => faultLineIn(fault, lang)),
    lang,
  )
}

/** Why files could not be read, a line each. */
export function unreadLines(unread: readonly Unread[], lang: Lang): readonly string[] {
  return unread.map(({ path, why }) => `${path}: ${whyIn(why, lang)}`)
}

function whyIn(why: Unread['why'], lang: Lang): string {
  const { status, unreachable, notJson } = lost[lang]
  if (why === null) return unreachable
  if (typeof why === 'number') return status(why)
  const broken = findJsonFault(why.notJson)
  return broken ? `${notJson} (${jsonFaultIn(broken, lang)})` : notJson
}
