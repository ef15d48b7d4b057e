import { fold } from './search.ts'
import type { Words } from './words.ts'

// Names of months and days as people write them, in English and Spanish: what is said has its own in say/day.ts.

const months = [
  'january enero',
  'february febrero',
  'march marzo',
  'april abril',
  'may mayo',
  'june junio',
  'july julio',
  'august agosto',
  'september septiembre setiembre',
  'october octubre',
  'november noviembre',
  'december diciembre',
]
const monthsByName = new Map(
  months.flatMap((names, i) =>
    names
      .split(' ')
      .flatMap((name) => [name, name.slice(0, 3), name.slice(0, 4)].map((one) => [one, i + 1] as const)),
  ),
)

const weekdays: readonly Words[] = [
  { en: 'Sunday', es: 'domingo' },
  { en: 'Monday', es: 'lunes' },
  { en: 'Tuesday', es: 'martes' },
  { en: 'Wednesday', es: 'miércoles' },
  { en: 'Thursday', es: 'jueves' },
  { en: 'Friday', es: 'viernes' },
  { en: 'Saturday', es: 'sábado' },
]
const weekdaysByName = new Map(
  weekdays.flatMap(({ en, es }, i) =>
    [fold(en), fold(en).slice(0, 3), fold(es)].map((name) => [name, i] as const),
  ),
)

/** The month (1–12) that a name or its first three or four letters mean, whatever the case, with a stop or without; null: none. */
export function monthNamed(name: string): number | null {
  return monthsByName.get(fold(name).replace(/\.$/, '')) ?? null
}

/** The weekday (0, Sunday, to 6) that a name means; of English ones the first three letters do. null: none. */
export function weekdayNamed(name: string): number | null {
  return weekdaysByName.get(fold(name).replace(/\.$/, '')) ?? null
}

/** The weekday (0, Sunday, to 6) of a day by its number (see day.ts); 1970-01-01 was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7
}

/** What a weekday is called. */
export function weekdayWords(weekday: number): Words {
  return weekdays[weekday] ?? { en: '', es: '' }
}
