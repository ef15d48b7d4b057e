import { orderTold, readDateCell, type DateOrder } from '../../core/data/date-cell.ts'
import { kindOf } from '../../core/data/kinds.ts'
import type { DataKind } from '../../core/data/columns.ts'
import { readExactness } from '../../core/data/place-cell.ts'
import { saysNothing, type Profile } from '../../core/data/profile.ts'
import { readSpread } from '../../core/data/spread.ts'
import { acledColumns, fronteraColumns, plainColumns, plainName, ucdpColumns } from './column-names.ts'
import { roles, type Contradiction, type Mapping, type Probe, type Question, type Role } from './types.ts'

type Records = readonly (readonly string[])[]

/** What a column says in the records looked at, where it says something. */
const valuesOf = (records: Records, column: number | null): string[] =>
  column === null
    ? []
    : records.flatMap((record) => (saysNothing(record[column] ?? '') ? [] : [record[column] ?? '']))

const known = { acled: acledColumns, ucdp: ucdpColumns, frontera: fronteraColumns }
const marks: readonly (readonly [keyof typeof known, readonly string[]])[] = [
  ['frontera', ['start_edtf', 'end_edtf', 'precision', 'radius_m']],
  ['acled', ['event_date', 'event_type', 'latitude', 'longitude', 'geo_precision']],
  ['acled', ['event_date', 'event_type', 'event_id_cnty']],
  ['ucdp', ['date_start', 'date_end', 'type_of_violence']],
  ['ucdp', ['date_start', 'where_prec', 'date_prec']],
]

/** Whose table it is, by the names of its columns. */
export function profileOf(fields: readonly string[]): Profile {
  const names = new Set(fields.map(plainName))
  return marks.find(([, all]) => all.every((name) => names.has(name)))?.[0] ?? 'plain'
}

const most = (values: readonly string[], test: (value: string) => boolean) =>
  values.length > 0 && values.filter(test).length >= values.length * 0.7
const number = (text: string) => Number(text.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2'))
const isDate = (text: string) => {
  const date = readDateCell(text, null)
  return date !== null && (!('fault' in date) || date.fault === 'dateOrder' || date.fault === 'noSuchDay')
}

/** Whether a column's values can be what its name promises; an empty column can be anything. */
function fits(role: Role, values: readonly string[]): boolean {
  if (values.length === 0) return true
  if (role === 'start' || role === 'end') return most(values, isDate)
  if (role === 'lat') return most(values, (text) => Math.abs(number(text)) <= 90)
  if (role === 'lon') return most(values, (text) => Math.abs(number(text)) <= 180)
  if (role === 'radius') return most(values, (text) => number(text) >= 0)
  if (role === 'datePrecision') return values.every((text) => !isFault(readSpread(text, 'plain')))
  if (role === 'placePrecision') return values.every((text) => !isFault(readExactness(text, 'plain')))
  if (role === 'url') return most(values, (text) => /^https?:/i.test(text.trim()))
  return true
}
const isFault = (value: object | null) => value !== null && 'fault' in value

function plainGuess(
  role: Role,
  names: readonly string[],
  records: Records,
  taken: ReadonlySet<number>,
): number | null {
  const free = (column: number) => column >= 0 && !taken.has(column) && fits(role, valuesOf(records, column))
  for (const name of plainColumns[role]) {
    const column = names.indexOf(name)
    if (free(column)) return column
  }
  // a longer name that has the word in it, such as `fecha_de_publicacion`, only where it is rare that it means something else
  if (role === 'start') {
    const column = names.findIndex((name, i) => /(^|_)(date|fecha)(_|$)/.test(name) && free(i))
    if (column >= 0) return column
    const byValue = names.findIndex(
      (_, i) => free(i) && most(valuesOf(records, i), (text) => isDate(text) && !/^\d+$/.test(text.trim())),
    )
    if (byValue >= 0) return byValue
  }
  // a column that says what it is and holds something else: its rows are refused with the reason, rather than shown without a word
  if (role !== 'start' && role !== 'lat' && role !== 'lon') return null
  const column = names.findIndex(
    (name, i) => !taken.has(i) && name.length > 2 && plainColumns[role].includes(name),
  )
  return column >= 0 ? column : null
}

/** Which columns are what, and of which of them that is sure. */
export function guessColumns(
  fields: readonly string[],
  records: Records,
  profile: Profile,
): { readonly columns: Mapping['columns']; readonly sure: ReadonlySet<Role> } {
  const names = fields.map(plainName)
  const sure = new Set<Role>()
  const columns: Record<Role, number | null> = {
    ...{ title: null, start: null, end: null, lat: null, lon: null, kind: null, datePrecision: null },
    ...{ placePrecision: null, radius: null, place: null, notes: null, source: null, url: null },
  }
  const taken = new Set<number>()
  const take = (role: Role, column: number | null) => {
    if (column === null || column < 0) return
    columns[role] = column
    taken.add(column)
  }
  if (profile !== 'plain')
    for (const role of roles) {
      const column = names.indexOf(known[profile][role] ?? '\0')
      take(role, column)
      if (column >= 0) sure.add(role)
    }
  if (profile === 'frontera') return { columns, sure }
  for (const role of roles) {
    // the codes of a known codebook are in its own columns, and in no other
    if (columns[role] !== null || (profile !== 'plain' && /Precision$/.test(role))) continue
    take(role, plainGuess(role, names, records, taken))
  }
  return { columns, sure }
}

/** The order of day and month that the dates tell, if they do. */
export function orderOf(records: Records, columns: Mapping['columns']): DateOrder | null {
  const told = new Set(datesIn(records, columns).map(orderTold))
  if (told.has('dmy') === told.has('mdy')) return null
  return told.has('dmy') ? 'dmy' : 'mdy'
}
const datesIn = (records: Records, { start, end }: Mapping['columns']) => [
  ...valuesOf(records, start),
  ...valuesOf(records, end),
]

/** What must be asked of dates as they are written in the records looked at. */
export function dateQuestions(records: Records, mapping: Mapping): readonly Question[] {
  if (mapping.dateOrder !== null) return []
  const dates = datesIn(records, mapping.columns)
  const either = [...new Set(dates.filter((text) => orderTold(text) === 'either'))]
  const told = new Set(dates.map(orderTold))
  const contradictory = told.has('dmy') && told.has('mdy')
  if (either.length === 0 && !contradictory) return []
  const examples = contradictory
    ? [dates.find((text) => orderTold(text) === 'dmy'), dates.find((text) => orderTold(text) === 'mdy')]
    : either
  return [{ about: 'dateOrder', examples: examples.flatMap((text) => text ?? []).slice(0, 5), contradictory }]
}

/** The first dates that contradict each other on the order of day and month; null: none do, as far as was looked. */
export function contradictionIn(
  probes: readonly Probe[],
  { start, end }: Mapping['columns'],
): Contradiction | null {
  const first: Partial<Record<DateOrder, Contradiction[DateOrder]>> = {}
  for (const { values, byte } of probes)
    for (const text of [...valuesOf([values], start), ...valuesOf([values], end)]) {
      const order = orderTold(text)
      if (order === 'dmy' || order === 'mdy') first[order] ??= { text, byte }
    }
  const { dmy, mdy } = first
  return dmy && mdy ? { dmy, mdy } : null
}

/** Different values of the kind column that a person can be shown. */
const mostKinds = 200

/** What the values of the kind column seem to mean. */
export function kindsIn(
  records: Records,
  column: number | null,
  profile: Profile,
): ReadonlyMap<string, DataKind> {
  const kinds = new Map<string, DataKind>()
  for (const value of valuesOf(records, column)) {
    if (kinds.size >= mostKinds) break
    kinds.set(value, kindOf(value, profile))
  }
  return kinds
}
