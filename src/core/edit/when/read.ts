import { parseEdtf } from '../../edtf.ts'
import { sayEdtf } from '../../say.ts'
import type { Words } from '../../words.ts'
import { undated } from '../draft.ts'
import type { Dated } from '../draft.ts'
import { fold } from '../../search.ts'
import { readExpression } from './span.ts'
import { Why, whyRefused } from './why.ts'

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

const longest = 200

/**
 * Reads a date as people write it, in English or Spanish whichever it is: "March 2021", "21 de marzo de 2021", "about 10 August 2022",
 * "desde 2019", "between 2018 and 2019", "by 22 June 2022", "2021-03", or EDTF itself. What may be two dates (10/08/2022) is asked;
 * what EDTF has no honest word for ("early 2021") is refused, with why.
 */
export function readWhen(typed: string): WhenReading {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (text === '') return { kind: 'none' }
  const edtf = parseEdtf(text)
  if (edtf.ok) return { kind: 'read', ...choice(text) }
  try {
    const found = [...new Set(readExpression(fold(text).slice(0, longest)))]
    const [only] = found
    for (const one of found) {
      const reading = parseEdtf(one)
      if (!reading.ok) throw whyRefused(reading)
    }
    if (found.length === 1 && only !== undefined) return { kind: 'read', ...choice(only) }
    return {
      kind: 'ask',
      choices: found.map(choice),
      wrong: { en: `“${text}” may mean more than one date`, es: `«${text}» puede ser más de una fecha` },
      expected: { en: 'one of these', es: 'una de estas' },
    }
  } catch (error) {
    if (!(error instanceof Why)) throw error
    // what has only the signs of EDTF is meant as EDTF, and its reader knows best what is wrong with it
    const why = error.vague && /^[\dX?~%/.,[\]{}-]+$/.test(text) ? whyRefused(edtf) : error
    return { kind: 'wrong', wrong: why.wrong, expected: why.expected }
  }
}

/** A text of EDTF that can be read, said in both languages. */
function choice(edtf: string): WhenChoice {
  const reading = parseEdtf(edtf)
  return {
    edtf,
    words: reading.ok
      ? { en: sayEdtf(reading.edtf, 'en'), es: sayEdtf(reading.edtf, 'es') }
      : { en: edtf, es: edtf },
  }
}

/** What was typed, with what could be read of it: the value of a draft's field. */
export function dated(typed: string): Dated {
  if (typed.trim() === '') return undated
  const reading = readWhen(typed)
  return { edtf: reading.kind === 'read' ? reading.edtf : null, typed }
}
