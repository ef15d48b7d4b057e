import type { Lang } from '../core/words.ts'
import { plural } from './messages.ts'

/** What one column of the timeline stands for. */
export type ColumnUnit = 'day' | 'week' | 'month' | 'year'

/** The words of the timeline's columns, which stand in for marks that are too many. */
interface HistogramWords {
  /** what a column stands for, and how many events the highest has */
  readonly highest: (unit: ColumnUnit, n: number) => string
}

const units: Readonly<Record<Lang, Readonly<Record<ColumnUnit, string>>>> = {
  en: { day: 'a day', week: 'a week', month: 'a month', year: 'a year' },
  es: { day: 'por día', week: 'por semana', month: 'por mes', year: 'por año' },
}

export const histogramWords: Readonly<Record<Lang, HistogramWords>> = {
  en: { highest: (unit, n) => `up to ${plural('en', n, 'event', 'events')} ${units.en[unit]}` },
  es: { highest: (unit, n) => `hasta ${plural('es', n, 'suceso', 'sucesos')} ${units.es[unit]}` },
}
