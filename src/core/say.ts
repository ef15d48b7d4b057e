import { dayParts } from './day.ts'
import type { Day } from './day.ts'
import type { Edtf } from './edtf.ts'
import { sayParts, saySpan } from './say/day.ts'
import { sayForm } from './say/edtf.ts'
import type { Window } from './window.ts'
import type { Lang } from './words.ts'

export { monthShort } from './say/day.ts'

/** "1 January 2021", "1 de enero de 2021". */
export function sayDay(day: Day, lang: Lang): string {
  return sayParts(dayParts(day), { lang, length: 'long' })
}

/** "1 Jan 2021", "1 ene 2021". */
export function sayDayShort(day: Day, lang: Lang): string {
  return sayParts(dayParts(day), { lang, length: 'short' })
}

/** "1 January – 31 December 2021", "1 de enero – 31 de diciembre de 2021": what both ends share is said once. */
export function sayWindow(window: Window, lang: Lang): string {
  return saySpan(dayParts(window.from), dayParts(window.to), { lang, length: 'long' })
}

/** A date in words, with all that is unsure about it: "between 21 and 30 September 2022", "a más tardar el 22 de junio de 2022". */
export function sayEdtf(edtf: Edtf, lang: Lang): string {
  return sayForm(edtf.form, { lang, length: 'long' })
}

/** The same with the months in three letters. */
export function sayEdtfShort(edtf: Edtf, lang: Lang): string {
  return sayForm(edtf.form, { lang, length: 'short' })
}
