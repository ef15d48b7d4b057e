import type { Kiosk } from '../../app/kiosk.svelte.ts'
import type { Session } from '../../app/session.svelte.ts'
import { dayFromNumber, dayNumber, type Day } from '../../core/day.ts'
import { momentOn, momentsOf, type Moment } from '../../core/kiosk/told.ts'
import { defaultWindow } from '../../core/select.ts'

/** Shows all that happened up to a day, with one event opened: the named one, else the last that may have begun by then. */
export function goToDay(kiosk: Kiosk, session: Session, day: Day, event: string | null): void {
  const { from, to } = defaultWindow(session.dossier)
  const within = dayFromNumber(Math.min(dayNumber(to), Math.max(dayNumber(from), dayNumber(day))))
  const select = event ?? momentOn(momentsOf(session.dossier), within)?.event.id ?? null
  kiosk.show({ window: { from, to: within }, select, excerpt: null })
}

/** The first event that has a sure beginning. */
export function firstMoment(session: Session): Moment | null {
  const moments = momentsOf(session.dossier)
  return moments.find(({ when }) => when && when.start.earliest === when.start.latest) ?? moments[0] ?? null
}

/** The moment before or after the one that is selected. */
export function momentBeside(session: Session, by: 1 | -1): Moment | null {
  const moments = momentsOf(session.dossier)
  const at = moments.findIndex(({ event }) => event.id === session.view.select)
  return moments[at + by] ?? null
}
