import { readDate } from '../../edtf/date.ts'
import { dateText, readParts } from './atom.ts'
import type { Parts } from './atom.ts'
import { markOf, takeDoubt } from './doubt.ts'
import { whyRefused } from './why.ts'

const someDay = /^(?:some|any|one|algun|un) (day|month|dia|mes) (?:of|in|de|del) (.+)$/
const twoYears = /^(?:between |entre )?(\d{4})(?: and | y | e |–| – )(\d{4})$/
const decade = /^(?:the |los (?:anos )?|la decada de(?: los)?(?: anos)? |anos )?(\d{3})0(?:'?s)?$/

/** `201X` for 2010 to 2019, `20XX` for 2000 to 2099; null: the years are no decade and no century. */
function openYear(first: string, last: string): string | null {
  if (first.slice(0, 3) === last.slice(0, 3) && first.endsWith('0') && last.endsWith('9'))
    return `${first.slice(0, 3)}X`
  return first.slice(0, 2) === last.slice(0, 2) && first.endsWith('00') && last.endsWith('99')
    ? `${first.slice(0, 2)}XX`
    : null
}

/** A date with digits left open, in words: "some day in March 2021", "the 2010s", "between 2010 and 2019"; null: it has none. */
function openDigits(text: string): string | null {
  const some = someDay.exec(text)
  if (some?.[2] !== undefined) {
    const [parts] = readParts(some[2])
    if (!parts || parts.day !== null) return null
    const whole = dateText(parts, text)
    const day = some[1] === 'day' || some[1] === 'dia'
    if (parts.month !== null) return day ? `${whole}-XX` : null
    return day ? `${whole}-XX-XX` : `${whole}-XX`
  }
  const years = twoYears.exec(text)
  if (years) return openYear(years[1] ?? '', years[2] ?? '')
  const tens = /s$|^(los|la|anos) /.test(text) ? decade.exec(text) : null
  return tens ? `${tens[1] ?? ''}X` : null
}

/** One date of EDTF, with its mark, that stands alone or at one side of a span: each way to read it. */
export function readSide(text: string, shared: Parts | null = null): readonly string[] {
  const own = text.trim()
  const asWritten = readDate(own.replace(/x/g, 'X'))
  if (asWritten.ok) return [own.replace(/x/g, 'X')]
  const { rest, ...doubt } = takeDoubt(own)
  const mark = markOf(doubt)
  const plain = readDate(rest)
  if (plain.ok) return [rest + mark]
  const open = openDigits(rest)
  if (open !== null) return [open + mark]
  // a whole date of figures and dashes that EDTF refuses: it knows best why
  if (/^\d{4}-\d\d(-\d\d)?$/.test(rest)) throw whyRefused(plain)
  return readParts(rest).map((parts) => dateText(filled(parts, shared), own) + mark)
}

/** What the first of two dates leaves to the second: "21" and "21 March" of "21 March to 3 May 2021". */
function filled(parts: Parts, shared: Parts | null): Parts {
  if (shared === null || parts.year !== null) return parts
  return {
    day: parts.day,
    month: parts.month ?? (parts.day === null ? null : shared.month),
    year: shared.year,
  }
}

/** What the second of two dates gives the first; null where it can't be told. */
export function partsOf(text: string): Parts | null {
  const read = readDate(text.replace(/[?~%]$/, ''))
  if (!read.ok) return null
  const { year, month, day } = read.date
  return {
    year,
    month: typeof month === 'number' ? month : null,
    day: typeof day === 'number' ? day : null,
  }
}
