import { daysInMonth } from '../day.ts'
import type { EdtfDate } from '../edtf/date.ts'
import type { EdtfForm } from '../edtf.ts'
import { saidOf, sayParts, saySpan, sayWithArticle, withoutShared } from './day.ts'
import type { Said, Tongue } from './day.ts'

type Interval = Extract<EdtfForm, { kind: 'interval' }>
type OneOf = Extract<EdtfForm, { kind: 'oneOf' }>

/** A question mark round or behind a date that is doubted; the Academy of Spanish prefers it on both sides. */
function doubted(date: EdtfDate, words: string, { lang }: Tongue): string {
  if (!date.uncertain) return words
  return lang === 'es' ? `¿${words}?` : `${words}?`
}

/** A date with open digits: what it may stand for. null: it has none. */
function sayOpenDigits(date: EdtfDate, tongue: Tongue): string | null {
  const { lang } = tongue
  if (date.lastYear !== date.year)
    return lang === 'es'
      ? `entre ${date.year} y ${date.lastYear}`
      : `between ${date.year} and ${date.lastYear}`
  if (date.month !== 'X' && date.day !== 'X') return null
  const whole = sayParts(saidOf(date), tongue)
  if (date.day === null) return lang === 'es' ? `algún mes de ${whole}` : `some month of ${whole}`
  return lang === 'es' ? `algún día de ${whole}` : `some day in ${whole}`
}

/** A date that stands alone: "March 2021", "hacia 2019", "2019?". */
function sayAlone(date: EdtfDate, tongue: Tongue): string {
  const open = sayOpenDigits(date, tongue)
  const words =
    open ?? (date.approximate ? sayWithArticle(saidOf(date), tongue) : sayParts(saidOf(date), tongue))
  const about = tongue.lang === 'es' ? 'hacia ' : 'about '
  return date.approximate ? about + doubted(date, words, tongue) : doubted(date, words, tongue)
}

/** A date behind a preposition: "desde el 3 de mayo", "from about 2019". */
function sayAfter(preposition: string, date: EdtfDate, tongue: Tongue): string {
  const said = saidOf(date)
  const open = date.lastYear === date.year ? sayOpenDigits(date, tongue) : `${date.year}–${date.lastYear}`
  if (!date.approximate)
    return `${preposition} ${doubted(date, open ?? sayWithArticle(said, tongue), tongue)}`
  const words = doubted(date, open ?? sayParts(said, tongue), tongue)
  if (tongue.lang === 'en') return `${preposition} about ${words}`
  return `${preposition} alrededor ${said.day !== null && open === null ? 'del' : 'de'} ${words}`
}

function isPlain(date: EdtfDate, tongue: Tongue): boolean {
  return !date.uncertain && !date.approximate && sayOpenDigits(date, tongue) === null
}

function sayInterval({ from, to }: Interval, tongue: Tongue): string {
  const { lang } = tongue
  if (typeof from === 'string') {
    if (typeof to === 'string') return ''
    const until = sayAfter(lang === 'es' ? 'hasta' : 'until', to, tongue)
    if (from === 'open') return until
    return lang === 'es' ? `${until}, sin inicio conocido` : `${until}, start not known`
  }
  if (typeof to === 'string') {
    const since = sayAfter(lang === 'es' ? 'desde' : 'from', from, tongue)
    if (to === 'open') return lang === 'es' ? since : `${since} on`
    return lang === 'es' ? `${since}, sin final conocido` : `${since}, end not known`
  }
  if (isPlain(from, tongue) && isPlain(to, tongue)) return saySpan(saidOf(from), saidOf(to), tongue)
  return `${sayAlone(from, tongue)} – ${sayAlone(to, tongue)}`
}

/** The latest or earliest day of a month that is set against a day: "between 1 July and 6 August", which English wants alike. */
function toDay(date: EdtfDate, against: EdtfDate, end: 'first' | 'last'): Said {
  const said = saidOf(date)
  if (said.month === null || said.day !== null || against.day === null) return said
  return { ...said, day: end === 'first' ? 1 : daysInMonth(date.year, said.month) }
}

function sayBetween(from: EdtfDate, to: EdtfDate, tongue: Tongue): string {
  const { lang } = tongue
  const first = lang === 'es' ? saidOf(from) : toDay(from, to, 'first')
  const last = { ...(lang === 'es' ? saidOf(to) : toDay(to, from, 'last')), year: to.lastYear }
  if (sayParts(first, tongue) === sayParts(last, tongue)) return sayParts(last, tongue)
  const a = sayWithArticle(withoutShared(first, last), tongue)
  const b = sayWithArticle(last, tongue)
  return lang === 'es' ? `entre ${a} y ${b}` : `between ${a} and ${b}`
}

function sayOneOf({ from, to }: OneOf, tongue: Tongue): string {
  const { lang } = tongue
  if (from !== 'open' && to !== 'open') return sayBetween(from, to, tongue)
  if (to !== 'open') {
    const last: Said = { ...saidOf(to), year: to.lastYear }
    if (lang === 'es') return `a más tardar ${last.day === null ? 'en ' : ''}${sayWithArticle(last, tongue)}`
    // "by June" might leave June out
    return `by ${last.day === null ? 'the end of ' : ''}${sayParts(last, tongue)}`
  }
  if (from === 'open') return ''
  const first = saidOf(from)
  if (lang === 'es') return `no antes de${first.day === null ? '' : 'l'} ${sayParts(first, tongue)}`
  return `not before ${sayParts(first, tongue)}`
}

/** What was written, in words; see say.ts. */
export function sayForm(form: EdtfForm, tongue: Tongue): string {
  switch (form.kind) {
    case 'date':
      return sayAlone(form.date, tongue)
    case 'interval':
      return sayInterval(form, tongue)
    case 'oneOf':
      return sayOneOf(form, tongue)
  }
}
