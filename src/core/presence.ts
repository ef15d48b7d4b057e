import { dayNumber } from './day.ts'
import type { Edtf } from './edtf.ts'
import type { Window } from './window.ts'

/** Whether an event is in a window: on every day it may have been, on some of them, or on none. */
export type Presence = 'certain' | 'possible' | 'absent'

export type DateBounds = Pick<Edtf, 'start' | 'end'>

/** `presence` for a window whose ends are already day numbers: for loops over many events. */
export function presenceBetween(date: DateBounds, from: number, to: number): Presence {
  if (date.start.latest <= to && date.end.earliest >= from) return 'certain'
  if (date.start.earliest <= to && date.end.latest >= from) return 'possible'
  return 'absent'
}

/** Certain if the latest start is by the window's end and the earliest end after its beginning, wherever start and end lie. */
export function presence(date: DateBounds, window: Window): Presence {
  return presenceBetween(date, dayNumber(window.from), dayNumber(window.to))
}
