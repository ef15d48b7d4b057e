import { dayFromNumber, dayParts, daysInMonth, firstDayNumber, lastDayNumber } from '../day.ts'
import { saySpan, sayWithArticle, withoutShared, type Length, type Said, type Tongue } from '../say/day.ts'
import type { Lang } from '../words.ts'

/** Between which days something began and ended, as day numbers; whatever lies beyond the calendar is open. */
export interface Bounds {
  readonly startEarliest: number
  readonly startLatest: number
  readonly endEarliest: number
  readonly endLatest: number
}

const isOpen = (number: number): boolean => number < firstDayNumber || number > lastDayNumber
const partsOf = (number: number): Said => dayParts(dayFromNumber(number))

/** Whole months and years are said as such: nobody says "between 1 and 31 March". */
function whole(from: number, to: number): { readonly first: Said; readonly last: Said } | null {
  const a = dayParts(dayFromNumber(from))
  const b = dayParts(dayFromNumber(to))
  if (a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) return null
  const years = a.month === 1 && b.month === 12
  const said = ({ year, month }: { year: number; month: number }): Said => ({
    year,
    month: years ? null : month,
    day: null,
  })
  return { first: said(a), last: said(b) }
}

/** One day that lies somewhere between two. */
function sayWithin(from: number, to: number, tongue: Tongue): string {
  const es = tongue.lang === 'es'
  if (isOpen(from) && isOpen(to)) return ''
  if (isOpen(from))
    return es
      ? `a más tardar ${sayWithArticle(partsOf(to), tongue)}`
      : `by ${saySpan(partsOf(to), partsOf(to), tongue)}`
  if (isOpen(to))
    return es
      ? `no antes d${sayWithArticle(partsOf(from), tongue)}`
      : `not before ${saySpan(partsOf(from), partsOf(from), tongue)}`
  if (from === to) return saySpan(partsOf(from), partsOf(from), tongue)
  const all = whole(from, to)
  if (all) {
    const one = saySpan(all.first, all.last, tongue)
    const single = saySpan(all.first, all.first, tongue)
    if (one === single) return one
  }
  const [first, last] = all ? [all.first, all.last] : [partsOf(from), partsOf(to)]
  const a = sayWithArticle(withoutShared(first, last), tongue)
  const b = sayWithArticle(last, tongue)
  return es ? `entre ${a} y ${b}` : `between ${a} and ${b}`
}

/** When something was, in words: "3 March 2021", "March 2021", "between 1 and 10 March 2021", "from 3 March 2021 on". */
export function sayBounds(bounds: Bounds, lang: Lang, length: Length): string {
  const tongue: Tongue = { lang, length }
  const { startEarliest: a, startLatest: b, endEarliest: c, endLatest: d } = bounds
  // start and end have the same bounds: one day, somewhere between them
  if (a === c && b === d) return sayWithin(a, b, tongue)
  if (isOpen(c) && isOpen(d)) {
    const since = sayWithin(a, b, tongue)
    if (isOpen(a)) return ''
    return lang === 'es'
      ? `desde ${a === b ? sayWithArticle(partsOf(a), tongue) : since}`
      : `from ${since} on`
  }
  if (isOpen(d))
    return `${sayWithin(a, b, tongue)}, ${lang === 'es' ? 'sin final conocido' : 'end not known'}`
  if (isOpen(a) && isOpen(b)) {
    const until = c === d ? sayWithArticle(partsOf(d), tongue) : sayWithin(c, d, tongue)
    return lang === 'es' ? `hasta ${until}` : `until ${until}`
  }
  if (a === b && c === d && !isOpen(a) && !isOpen(d)) return saySpan(partsOf(a), partsOf(d), tongue)
  return `${sayWithin(a, b, tongue)} – ${sayWithin(c, d, tongue)}`
}
