import { dayFromNumber, type Day } from '../../core/day.ts'

/** The day it is where the reader is. */
export function today(now = new Date()): Day {
  return dayFromNumber(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000)
}
