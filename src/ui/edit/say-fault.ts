import type { DraftFault } from '../../core/edit/to-dossier.ts'
import { sayField } from '../../text/edit-core.ts'
import type { Desk } from './desk.svelte.ts'

/** What is wrong, as somebody at the form says it: what is merely not written yet has words of its own, all else those of the rules. */
export function sayFault({ wrong, expected, field }: DraftFault, desk: Desk): string {
  const { words, lang } = desk
  const name = field === null ? '' : sayField(field, lang)
  const about = name === '' ? '' : `${name.slice(0, 1).toLocaleUpperCase(lang)}${name.slice(1)}: `
  if (wrong === 'is ""') return about + words.stillEmpty
  if (wrong.startsWith('is null') || wrong === 'is missing') return about + words.stillToChoose
  if (wrong === 'rests on nothing') return words.restsOnNothing
  if (field?.startsWith('excerpts') && /^is \[\]|empty|at least/.test(`${wrong} ${expected}`))
    return words.noWordsSay
  return `${about}${wrong}; ${words.expected(expected)}`
}
