import type { DraftFault } from '../../core/edit/to-dossier.ts'
import { sayField } from '../../text/edit-core.ts'
import { sayFault as sayRule } from '../../text/edit-faults.ts'
import type { Lang } from '../../core/words.ts'
import type { Desk } from './desk.svelte.ts'

/** What is wrong, as somebody at the form says it: of what is merely not written yet only which field it is, all else as the rules say it. */
export function sayFault(
  fault: DraftFault,
  { words, lang }: Pick<Desk, 'words' | 'lang'>,
): { readonly text: string; readonly lang: Lang } {
  const { wrong, field } = fault
  if (field !== null && !field.startsWith('excerpts')) {
    const name = sayField(field, lang)
    const about = `${name.slice(0, 1).toLocaleUpperCase(lang)}${name.slice(1)}: `
    if (wrong === 'is ""') return { text: about + words.stillEmpty, lang }
    if (wrong.startsWith('is null') || wrong === 'is missing')
      return { text: about + words.stillToChoose, lang }
  }
  return sayRule(fault, lang)
}
