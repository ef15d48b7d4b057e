import type { EdtfDate } from '../core/edtf/date.ts'
import type { Edtf, EdtfSide } from '../core/edtf.ts'

/** A date that ISO 8601 can say without losing a doubt: YYYY, YYYY-MM or YYYY-MM-DD; null: it cannot. */
function plain(date: EdtfDate): string | null {
  const { year, lastYear, month, day, uncertain, approximate } = date
  if (uncertain || approximate || lastYear !== year || month === 'X' || day === 'X') return null
  const two = (n: number) => String(n).padStart(2, '0')
  return [String(year).padStart(4, '0'), ...[month, day].filter((part) => part !== null).map(two)].join('-')
}

const side = (of: EdtfSide): string | null => (typeof of === 'string' ? null : plain(of))

/**
 * What schema.org's `startDate` and `endDate` can truly say of a date. They take ISO 8601, which knows no doubt: a date with `?`, `~`,
 * `X` or a one-of range gives nothing; a month or a year stays a month or a year, no day is made up.
 */
export function schemaDates({ form }: Edtf): { startDate?: string; endDate?: string } {
  if (form.kind === 'oneOf') return {}
  const start = form.kind === 'date' ? plain(form.date) : side(form.from)
  const end = form.kind === 'date' ? start : side(form.to)
  return { ...(start !== null && { startDate: start }), ...(end !== null && { endDate: end }) }
}
