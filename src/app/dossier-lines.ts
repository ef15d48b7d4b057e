import { findJsonFault } from '../core/dossier/check/json.ts'
import type { Fault } from '../core/dossier/fault.ts'
import { faultLineIn, jsonFaultIn } from '../text/dossier-faults.ts'
import type { Messages } from '../text/messages.ts'

/** A dossier's faults as lines, in the language spoken. */
export function linesOf(faults: readonly Fault[], { lang }: Messages): readonly string[] {
  return faults.map((fault) => faultLineIn(fault, lang))
}

/** That a text is not JSON, in words, and where it stops being it. */
export function notJson(text: string, { lang, fileNotJson }: Messages): string {
  const broken = findJsonFault(text)
  return broken ? `${fileNotJson} (${jsonFaultIn(broken, lang)})` : fileNotJson
}
