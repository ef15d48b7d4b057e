import { parseEdtf } from '../../edtf.ts'
import { sayEdtf } from '../../say.ts'
import type { Words } from '../../words.ts'
import { undated } from '../draft.ts'
import type { Dated } from '../draft.ts'

/** A date that something typed may mean. */
export interface WhenChoice {
  readonly edtf: string
  /** what it means, said in both languages */
  readonly words: Words
}

/** What came of reading a date that somebody typed. */
export type WhenReading =
  /** nothing was typed */
  | { readonly kind: 'none' }
  | ({ readonly kind: 'read' } & WhenChoice)
  /** it may mean either: to be asked, never guessed */
  | {
      readonly kind: 'ask'
      readonly choices: readonly WhenChoice[]
      readonly wrong: Words
      readonly expected: Words
    }
  | { readonly kind: 'wrong'; readonly wrong: Words; readonly expected: Words }

/**
 * Reads a date as people write it, in English or Spanish whichever it is: "March 2021", "21 de marzo de 2021", "about 10 August 2022",
 * "desde 2019", "between 2018 and 2019", "by 22 June 2022", "2021-03", or EDTF itself.
 */
export function readWhen(typed: string): WhenReading {
  const text = typed.trim()
  if (text === '') return { kind: 'none' }
  const reading = parseEdtf(text)
  if (reading.ok) return choiceRead(text)
  return {
    kind: 'wrong',
    wrong: { en: reading.wrong, es: reading.wrong },
    expected: { en: reading.expected, es: reading.expected },
  }
}

/** The date that a text of EDTF is, said in both languages. */
function choiceRead(edtf: string): WhenReading {
  const reading = parseEdtf(edtf)
  if (!reading.ok) throw new RangeError(reading.wrong)
  return { kind: 'read', edtf, words: { en: sayEdtf(reading.edtf, 'en'), es: sayEdtf(reading.edtf, 'es') } }
}

/** What was typed, with what could be read of it: the value of a draft's field. */
export function dated(typed: string): Dated {
  if (typed.trim() === '') return undated
  const reading = readWhen(typed)
  return { edtf: reading.kind === 'read' ? reading.edtf : null, typed }
}
