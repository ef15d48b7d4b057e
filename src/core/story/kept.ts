import { findJsonFault } from '../dossier/check/json.ts'
import { faultLine } from '../dossier/fault.ts'
import type { Fault } from '../dossier/fault.ts'
import { exactly, guarded, record, show } from '../dossier/read/reader.ts'
import type { Reader } from '../dossier/read/reader.ts'
import { story } from '../dossier/read/story.ts'
import type { Step } from '../dossier/types.ts'
import { stepJson } from '../dossier/write.ts'

/** A briefing of one's own as it is kept in the browser. */
export interface Kept {
  /** whether brief mode tells it in place of the dossier's story */
  readonly presented: boolean
  readonly story: readonly Step[]
}

const keptFormat = 'frontera-briefing/1'

const yesOrNo = guarded('true or false', false, (value): value is boolean => typeof value === 'boolean')
const nothing: Kept = { presented: false, story: [] }

/** Read step by step by the dossier's own reader. */
const kept: Reader<Kept> = record<Kept>('a briefing', nothing, (fields) => {
  fields.required('format', exactly(keptFormat))
  return {
    presented: fields.required('presented', yesOrNo),
    story: fields.required('story', story),
  }
})

/** A briefing as the text that `readKept` reads. */
export function writeKept({ presented, story }: Kept): string {
  return JSON.stringify({ format: keptFormat, presented, story: story.map(stepJson) })
}

/** What was kept; null where it is damaged or of another version of the app, with what is wrong in lines for people. Never throws. */
export function readKept(text: string): { readonly kept: Kept | null; readonly faults: readonly string[] } {
  const broken = findJsonFault(text)
  if (broken) {
    const { line, column, wrong, expected } = broken
    return { kept: null, faults: [`line ${line}, column ${column}: ${wrong}; expected ${expected}`] }
  }
  const value: unknown = JSON.parse(text)
  const faults: Fault[] = []
  const log = { file: 'briefing', faults }
  // of another format nothing more can be said
  if (typeof value === 'object' && value !== null && 'format' in value && value.format !== keptFormat)
    return { kept: null, faults: [`format: is ${show(value.format)}; expected "${keptFormat}"`] }
  const read = kept.read({ value, path: '', log })
  const ids = read.story.map(({ id }) => id)
  ids.forEach((id, i) => {
    if (id !== '' && ids.indexOf(id) < i)
      faults.push({ ...log, path: `story[${i}].id`, wrong: `"${id}" is taken`, expected: 'an id of its own' })
  })
  return faults.length > 0 ? { kept: null, faults: faults.map(faultLine) } : { kept: read, faults: [] }
}
