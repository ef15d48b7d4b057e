import type { Words } from '../../words.ts'

// folded: without accents, in small letters
const months = [
  'january jan enero ene',
  'february feb febrero',
  'march mar marzo',
  'april apr abril abr',
  'may mayo',
  'june jun junio',
  'july jul julio',
  'august aug agosto ago',
  'september sept sep septiembre setiembre set',
  'october oct octubre',
  'november nov noviembre',
  'december dec diciembre dic',
].map((names) => names.split(' '))

const weekdays: readonly Words[] = [
  { en: 'Sunday', es: 'domingo' },
  { en: 'Monday', es: 'lunes' },
  { en: 'Tuesday', es: 'martes' },
  { en: 'Wednesday', es: 'miércoles' },
  { en: 'Thursday', es: 'jueves' },
  { en: 'Friday', es: 'viernes' },
  { en: 'Saturday', es: 'sábado' },
]

/** Small letters without accents (ñ is n), as the names here are written. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

/** The month (1–12) that a folded word names in English or Spanish, whole or short; null: none. */
export function monthNamed(word: string): number | null {
  const at = months.findIndex((names) => names.includes(word))
  return at < 0 ? null : at + 1
}

/** The weekday (0, Sunday, to 6) that a folded word names; null: none. */
export function weekdayNamed(word: string): number | null {
  const at = weekdays.findIndex(({ en, es }) => [fold(en), fold(en).slice(0, 3), fold(es)].includes(word))
  return at < 0 ? null : at
}

/** The name of a weekday, by a day's number (see day.ts); 1970-01-01 was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7
}

export function weekdayWords(weekday: number): Words {
  return weekdays[weekday] ?? { en: '', es: '' }
}
