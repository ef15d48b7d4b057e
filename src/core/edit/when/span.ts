import { dayFromNumber } from '../../day.ts'
import { readDate } from '../../edtf/date.ts'
import { takeDoubt } from './doubt.ts'
import { partsOf, readSide } from './side.ts'
import { unsayable, whyRefused } from './why.ts'

/** Every pair of what may stand at two sides. */
function pairs(
  firstText: string,
  lastText: string,
  join: (first: string, last: string) => string,
): readonly string[] {
  return readSide(lastText).flatMap((last) =>
    readSide(firstText, partsOf(last)).map((first) => join(first, last)),
  )
}

const now = /^(?:the present(?: day)?|present|now|today|la fecha|hoy|la actualidad|ahora)$/

function span(first: string, last: string): readonly string[] {
  if (now.test(last)) return readSide(first).map((one) => `${one}/..`)
  return pairs(first, last, (a, b) => `${a}/${b}`)
}

/** The unit (year, month, day) before or after that of a date: "before 2019" ends with 2018. */
function beside(text: string, by: -1 | 1): string {
  const read = readDate(text)
  if (!read.ok) throw whyRefused(read)
  // brackets bear no doubt: EDTF's reader will say so
  if (/[?~%X]/.test(text)) return text
  const { date } = read
  const day = dayFromNumber(by < 0 ? date.first - 1 : date.last + 1)
  return day.slice(0, text.length)
}

/** "by June 2022" may leave June out or not. */
function byThen(text: string): readonly string[] {
  return readSide(text).flatMap((date) =>
    date.length === 10 ? [`[..${date}]`] : [`[..${date}]`, `[..${beside(date, -1)}]`],
  )
}

type Form = readonly [pattern: RegExp, read: (a: string, b: string) => readonly string[]]

const each = (text: string, write: (date: string) => string) => readSide(text).map(write)

/** The forms of more than one date, or of one that is open; the first that fits. All is folded: small letters, no accents. */
const forms: readonly Form[] = [
  // as core/say writes what nobody gave
  [
    /^(?:until|hasta) (.+?)(?:,? start not known|,? sin inicio conocido)$/,
    (a) => each(a, (date) => `/${date}`),
  ],
  [
    /^(?:from|since|desde) (.+?)(?:,? end not known|,? sin final conocido)$/,
    (a) => each(a, (date) => `${date}/`),
  ],
  [/^(?:until|till|up to|hasta) (.+)$/, (a) => each(a, (date) => `../${date}`)],
  [
    /^(?:between|entre) (.+) (?:and|y|e) (.+)$/,
    (a, b) => pairs(a, b, (first, last) => `[${first}..${last}]`),
  ],
  [
    /^(?:by the end of|no later than|not later than|at the latest(?: by| in| on)?) (.+)$/,
    (a) => each(a, (date) => `[..${date}]`),
  ],
  [/^(?:a mas tardar|como tarde|lo mas tarde)(?: en| para)? (.+)$/, (a) => each(a, (date) => `[..${date}]`)],
  [/^(.+?),? (?:at the latest|a mas tardar|como tarde)$/, (a) => each(a, (date) => `[..${date}]`)],
  [/^by (.+)$/, byThen],
  [
    /^(?:not before|no earlier than|not earlier than|no antes de(?=l? )|a partir de(?=l? )(?=.*\bcomo pronto))l? (.+)$/,
    (a) => each(a, (date) => `[${date}..]`),
  ],
  [/^(?:before|antes de(?=l? ))l? ?(.+)$/, (a) => each(a, (date) => `[..${beside(date, -1)}]`)],
  [/^(?:after|despues de(?=l? )|tras)l? ?(.+)$/, (a) => each(a, (date) => `[${beside(date, 1)}..]`)],
  [/^(?:from|desde|del?) (.+?) (?:to|until|till|through|al?|hasta) (.+)$/, span],
  [/^(.+?) (?:to|until|till|through|al?|hasta) (.+)$/, span],
  [
    /^(?:since|from|desde|a partir de(?=l? ))l? (.+?)(?: on| onwards?| en adelante)?$/,
    (a) => each(a, (date) => `${date}/..`),
  ],
]

/** A dash between two dates, and not within one that is written in figures. */
const spacedDash = /^(.+?) [–—-] (.+)$/
const closedDash = /^(.+?)(?: ?[–—] ?|(?<=^\d{4})-(?=\d{4}$))(.+)$/

/** What is typed, folded, as texts of EDTF: each way to read it. Throws `Why`. */
export function readExpression(text: string): readonly string[] {
  const sayable = unsayable.find(({ pattern }) => pattern.test(text) && !/^by the end of /.test(text))
  const apart = spacedDash.exec(text)
  if (!sayable && apart?.[1] !== undefined && apart[2] !== undefined) return span(apart[1], apart[2])
  for (const [pattern, read] of forms) {
    const found = pattern.exec(text)
    if (found?.[1] === undefined) continue
    if (sayable && !endsOpenly(text)) throw sayable.why(text)
    return inDoubt(text) ?? read(found[1], found[2] ?? '')
  }
  if (sayable) throw sayable.why(text)
  const two = closedDash.exec(text)
  if (two?.[1] !== undefined && two[2] !== undefined) return span(two[1], two[2])
  return readSide(text)
}

/** "to the present" counts from today, and is said as open. */
function endsOpenly(text: string): boolean {
  return now.test(text.replace(/^.* (?:to|until|till|through|al?|hasta) /, ''))
}

/** "between 2010 and 2019?": brackets bear no doubt, so only what can be said with open digits can be doubted. null: there is no doubt. */
function inDoubt(text: string): readonly string[] | null {
  if (!/^(?:between|entre) /.test(text)) return null
  const doubt = takeDoubt(text)
  return doubt.uncertain || doubt.approximate ? readSide(text) : null
}
