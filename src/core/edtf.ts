import { readDate, refuse } from './edtf/date.ts'
import type { EdtfDate, Refusal } from './edtf/date.ts'
import { strangeIn } from './strange.ts'

/** The days, as day numbers (see day.ts), between which a start or an end lies; both included, ±Infinity where open. */
export interface Bound {
  readonly earliest: number
  readonly latest: number
}

/** One side of an interval: a date, `open` (`..`, no end to it) or `unknown` (empty, nobody gave it). */
export type EdtfSide = EdtfDate | 'open' | 'unknown'

/** What was written, for saying it in words. */
export type EdtfForm =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  | { readonly kind: 'interval'; readonly from: EdtfSide; readonly to: EdtfSide }
  | { readonly kind: 'oneOf'; readonly from: EdtfDate | 'open'; readonly to: EdtfDate | 'open' }

/**
 * A date of ISO 8601-2 (EDTF), read: its start lies within `start` and its end within `end`; for a value that is no interval the two
 * are the same. Neither clips the other: the start of `2019/2019-06` still lies anywhere in 2019.
 */
export interface Edtf {
  /** as written */
  readonly text: string
  readonly start: Bound
  readonly end: Bound
  readonly interval: boolean
  /** `[a..b]`: one day between a and b */
  readonly oneOf: boolean
  /** `?` or `%` on any part; moves no bound */
  readonly uncertain: boolean
  /** `~` or `%` on any part; moves no bound */
  readonly approximate: boolean
  readonly form: EdtfForm
}

export type EdtfFault = Refusal
export type EdtfReading = { readonly ok: true; readonly edtf: Edtf } | EdtfFault

function doubts(sides: readonly EdtfSide[]): { uncertain: boolean; approximate: boolean } {
  const dates = sides.filter((side) => typeof side !== 'string')
  return {
    uncertain: dates.some((date) => date.uncertain),
    approximate: dates.some((date) => date.approximate),
  }
}

/** A value that is no interval: start and end lie within the same bounds. */
function oneDay(text: string, bound: Bound, form: EdtfForm, doubt = doubts([])): EdtfReading {
  const oneOf = form.kind === 'oneOf'
  return { ok: true, edtf: { text, start: bound, end: bound, interval: false, oneOf, ...doubt, form } }
}

function readSingle(text: string): EdtfReading {
  const read = readDate(text)
  if (!read.ok) return read
  const { date } = read
  return oneDay(text, { earliest: date.first, latest: date.last }, { kind: 'date', date }, doubts([date]))
}

function readOneOf(text: string): EdtfReading {
  const inner = /^\[([^[\]]*)\]$/.exec(text)?.[1]
  if (inner === undefined)
    return refuse(
      `"${text}" has brackets that do not enclose the whole`,
      '[2018..2019], nothing before or after it',
    )
  const ends = inner.split('..')
  if (inner.includes(',') || ends.length !== 2)
    return refuse(
      `"${text}" is a list of dates, and lists are not read`,
      'one range in the brackets: [2018..2019]',
    )
  const [fromText = '', toText = ''] = ends
  if (fromText === '' && toText === '')
    return refuse('"[..]" has no date on either side', 'a date on at least one side')
  if (/[?~%]/.test(inner))
    return refuse(
      `"${text}" has a mark of doubt in the brackets`,
      'no ?, ~ or %: the brackets already say it is one of many days',
    )

  const from = fromText === '' ? null : readDate(fromText)
  if (from && !from.ok) return from
  const to = toText === '' ? null : readDate(toText)
  if (to && !to.ok) return to
  const bound = { earliest: from ? from.date.first : -Infinity, latest: to ? to.date.last : Infinity }
  if (bound.latest < bound.earliest)
    return refuse(`"${text}" ends before it begins`, 'the earlier date first, the later one last')
  return oneDay(text, bound, { kind: 'oneOf', from: from ? from.date : 'open', to: to ? to.date : 'open' })
}

function readSide(text: string): { readonly ok: true; readonly side: EdtfSide } | EdtfFault {
  if (text === '') return { ok: true, side: 'unknown' }
  if (text === '..') return { ok: true, side: 'open' }
  const read = readDate(text)
  return read.ok ? { ok: true, side: read.date } : read
}

/** `../` began before every window; an empty start may be any day at all, since start bounds are never clipped by end bounds. */
function startOf(side: EdtfSide): Bound {
  if (side === 'open') return { earliest: -Infinity, latest: -Infinity }
  if (side === 'unknown') return { earliest: -Infinity, latest: Infinity }
  return { earliest: side.first, latest: side.last }
}

/** `/..` ends beyond every window; an empty end is a day nobody gave, no earlier than the earliest start. */
function endOf(side: EdtfSide, start: Bound): Bound {
  if (side === 'open') return { earliest: Infinity, latest: Infinity }
  if (side === 'unknown') return { earliest: start.earliest, latest: Infinity }
  return { earliest: side.first, latest: side.last }
}

function readInterval(text: string): EdtfReading {
  const sides = text.split('/')
  const [fromText, toText] = sides
  if (sides.length !== 2 || fromText === undefined || toText === undefined)
    return refuse(`"${text}" has more than one slash`, 'one start and one end: 2021-03-21/2021-05')
  if (/[[\]{}]/.test(text))
    return refuse(`"${text}" has brackets inside an interval`, 'an interval without brackets: 2018/2019')
  const from = readSide(fromText)
  if (!from.ok) return from
  const to = readSide(toText)
  if (!to.ok) return to
  if (typeof from.side === 'string' && typeof to.side === 'string')
    return refuse(`"${text}" has no date on either side`, 'a date on at least one side of the slash')
  const start = startOf(from.side)
  const end = endOf(to.side, start)
  if (end.latest < start.earliest)
    return refuse(`"${text}" ends before it begins`, 'the earlier date first, the later one last')
  return {
    ok: true,
    edtf: {
      text,
      start,
      end,
      interval: true,
      oneOf: false,
      ...doubts([from.side, to.side]),
      form: { kind: 'interval', from: from.side, to: to.side },
    },
  }
}

/**
 * Reads a date of EDTF (Library of Congress, 2019) level 0 and 1, and of level 2 the one-of range `[a..b]`. Days are the finest,
 * seasons are refused, years run from 0000 to 9999. A refusal says what is wrong and what would be right.
 */
export function parseEdtf(text: string): EdtfReading {
  if (text !== text.trim()) return refuse(`"${text}" has spaces around it`, 'the date alone')
  // a dash from a word processor, a space that nobody sees: of no use unless it is named
  const strange = /^[\p{Nd}[.]/u.test(text) ? strangeIn(text) : null
  if (strange !== null)
    return refuse(`"${text}" has the sign ${strange} in it`, 'digits and hyphens as a keyboard types them')
  if (/[{}]/.test(text))
    return refuse(
      `"${text}" is a list of dates, and lists are not read`,
      'one date, or one range in brackets: [2018..2019]',
    )
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text)) return readSingle(text)
  if (text.includes('/')) return readInterval(text)
  if (/[[\]]/.test(text)) return readOneOf(text)
  if (text.includes('..'))
    return refuse(
      `"${text}" has two dots outside brackets`,
      'a span (2018/2019) or one day of a range ([2018..2019])',
    )
  return readSingle(text)
}
