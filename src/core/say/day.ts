import type { EdtfDate } from '../edtf/date.ts'
import type { Lang } from '../words.ts'

/** How much room there is: `long` "1 January 2021", `short` "1 Jan 2021". */
export type Length = 'long' | 'short'

// The names of CLDR for English (as in Britain) and Spanish, written down so that no browser's own data says otherwise.
const months: Readonly<Record<Lang, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
}

function monthLong(month: number, lang: Lang): string {
  return months[lang][month - 1] ?? ''
}

/** A month (1–12) in three letters: "Jan", "ene". Empty for a month that does not exist. */
export function monthShort(month: number, lang: Lang): string {
  return monthLong(month, lang).slice(0, 3)
}

/** A day, month or year to be said; null: that part is left out. */
export interface Said {
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
}

/** A language and a length, which all that says a date passes on. */
export interface Tongue {
  readonly lang: Lang
  readonly length: Length
}

/** "1 January 2021", "January 2021", "1 January" or "2021", as much as is given. */
export function sayParts({ day, month, year }: Said, { lang, length }: Tongue): string {
  const name = month === null ? null : length === 'long' ? monthLong(month, lang) : monthShort(month, lang)
  const parts = [day, name, year].filter((part) => part !== null)
  return parts.join(lang === 'es' && length === 'long' ? ' de ' : ' ')
}

/** The same after a Spanish preposition, where a day takes its article: "el 1 de enero". */
export function sayWithArticle(said: Said, tongue: Tongue): string {
  return tongue.lang === 'es' && said.day !== null ? `el ${sayParts(said, tongue)}` : sayParts(said, tongue)
}

/** What is plainly given of a date: for dates without open digits all that they say. */
export function saidOf(date: EdtfDate): Said {
  return {
    year: date.year,
    month: typeof date.month === 'number' ? date.month : null,
    day: typeof date.day === 'number' ? date.day : null,
  }
}

/** The parts of the first of two dates that need saying before the second: a year, and a month beside days, that both share is said once. */
export function withoutShared(first: Said, second: Said): Said {
  if (first.month === null || second.month === null || first.year !== second.year) return first
  const sameMonth = first.month === second.month && first.day !== null && second.day !== null
  return { day: first.day, month: sameMonth ? null : first.month, year: null }
}

/** Two dates with a dash between: "1–31 March 2021", "21 March – May 2021", "2018–2019"; one that is the same is said once. */
export function saySpan(first: Said, second: Said, tongue: Tongue): string {
  const to = sayParts(second, tongue)
  if (sayParts(first, tongue) === to) return to
  const from = sayParts(withoutShared(first, second), tongue)
  // the dash stands close between two bare numbers, as printers have it
  const closed =
    /^\d+$/.test(from) && /^\d+( |$)/.test(to) && (first.month === null) === (second.month === null)
  return closed ? `${from}–${to}` : `${from} – ${to}`
}
