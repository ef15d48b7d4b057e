import { civilNumber, dayFromNumber, dayParts, daysInMonth, firstDayNumber, lastDayNumber } from '../day.ts'
import type { Bound } from '../edtf.ts'
import { fold } from '../search.ts'
import type { RowFault } from './fault.ts'
import { saysNothing, type Profile } from './profile.ts'

/**
 * How far around the date a record gives it may lie: that `day`, the `week` around it, its `month`, its `year`; and whether a start and an
 * end that are given are the days `between` which all of it lies, rather than its own first and last day.
 */
export interface Spread {
  readonly around: 'day' | 'week' | 'month' | 'year'
  readonly between: boolean
}

const spread = (around: Spread['around'], between = false): Spread => ({ around, between })

// ACLED codebook, "time_precision": 1 an actual date; 2 "sometime during the week or within a similar period of time", the date being in
// its middle; 3 sometime during a month, "the month mid-point is chosen". https://acleddata.com/knowledge-base/codebook/ ; in the
// wording of https://rdrr.io/cran/mapme.biodiversity/man/fatalities_acled.html
const acled: Readonly<Record<string, Spread>> = { 1: spread('day'), 2: spread('week'), 3: spread('month') }

// UCDP GED codebook, "date_prec": 1 the exact date is known; 2 within two to six days; 3 a certain week; 4 a certain month; 5 a certain
// year, in all of which date_start and date_end are the ends of the span within which the event lies.
// https://ucdp.uu.se/downloads/ ; in the wording of https://rdrr.io/cran/mapme.biodiversity/man/fatalities_ucpd.html
const ucdp: Readonly<Record<string, Spread>> = {
  1: spread('day'),
  2: spread('week', true),
  3: spread('week', true),
  4: spread('month', true),
  5: spread('year', true),
}

const inWords: Readonly<Record<string, Spread>> = {
  day: spread('day'),
  exact: spread('day'),
  dia: spread('day'),
  exacta: spread('day'),
  exacto: spread('day'),
  week: spread('week'),
  semana: spread('week'),
  month: spread('month'),
  mes: spread('month'),
  year: spread('year'),
  ano: spread('year'),
}

const byProfile: Readonly<Record<Profile, Readonly<Record<string, Spread>>>> = {
  acled,
  ucdp,
  frontera: inWords,
  plain: inWords,
}

/** What a cell of the column of date precision means; null where it says nothing: the date is as exact as it stands. */
export function readSpread(cell: string, profile: Profile): Spread | RowFault | null {
  if (saysNothing(cell)) return null
  const key = fold(cell.trim()).replace(/\.0$/, '')
  const codes = byProfile[profile]
  const code = Object.hasOwn(codes, key) ? codes[key] : Object.hasOwn(inWords, key) ? inWords[key] : undefined
  return code ?? { fault: 'datePrecision', text: cell }
}

const kept = (number: number): number => Math.min(Math.max(number, firstDayNumber), lastDayNumber)

/** A date that is a single day, widened; what is no single day says already how unsure it is. */
export function widen(bound: Bound, around: Spread['around']): Bound {
  const { earliest, latest } = bound
  if (around === 'day' || earliest !== latest || !Number.isFinite(earliest)) return bound
  if (around === 'week') return { earliest: kept(earliest - 3), latest: kept(earliest + 3) }
  const { year, month } = dayParts(dayFromNumber(earliest))
  if (around === 'year') return { earliest: civilNumber(year, 1, 1), latest: civilNumber(year, 12, 31) }
  return { earliest: civilNumber(year, month, 1), latest: civilNumber(year, month, daysInMonth(year, month)) }
}
