import type { Day } from '../day.ts'
import { dayFromNumber, dayNumber } from '../day.ts'
import type { Dossier, Event, Step } from '../dossier/types.ts'
import type { Edtf } from '../edtf.ts'
import { chronology, defaultWindow } from '../select.ts'

/**
 * The dossier with the story that a kiosk tells: the steps chosen, in their order; of a dossier without a story one step an event that
 * has a date, each with the first sentence that says so.
 */
export function toldDossier(dossier: Dossier, chosen: readonly string[] | null): Dossier {
  if (dossier.story.length === 0)
    return { ...dossier, story: chronology(dossier, null).dated.map(stepOfEvent) }
  if (chosen === null) return dossier
  const story = chosen.flatMap((id) => dossier.story.find((step) => step.id === id) ?? [])
  return story.length === 0 ? dossier : { ...dossier, story }
}

function stepOfEvent({ event }: { readonly event: Event }): Step {
  const [excerpt] = event.excerpts
  return {
    id: event.id,
    title: event.title,
    words: event.summary,
    notes: { en: '', es: '' },
    minutes: 1,
    view: { select: event.id, ...(excerpt !== undefined && { excerpt }) },
  }
}

/** A moment that can be gone to: an event and the day from which on it may have happened, within the dossier's span. */
export interface Moment {
  readonly event: Event
  readonly when: Edtf | null
  readonly day: Day
}

/** All moments by time; the events without a date come last, on the last day. */
export function momentsOf(dossier: Dossier): readonly Moment[] {
  const { from, to } = defaultWindow(dossier)
  const { dated, undated } = chronology(dossier, null)
  const within = (day: number): Day => dayFromNumber(Math.min(dayNumber(to), Math.max(dayNumber(from), day)))
  return [
    ...dated.map(({ event, when }) => ({ event, when, day: within(firstDay(when)) })),
    ...undated.map((event) => ({ event, when: null, day: to })),
  ]
}

/** The first day that a date may stand for; where that is open, the last. */
export function firstDay({ start, end }: Edtf): number {
  return Number.isFinite(start.earliest) ? start.earliest : end.latest
}

/** The last event that may have begun by a day; the first there is where none has. */
export function momentOn(moments: readonly Moment[], day: Day): Moment | null {
  const dated = moments.filter(({ when }) => when !== null)
  const begun = dated.filter((moment) => dayNumber(moment.day) <= dayNumber(day))
  const last = begun.reduce<Moment | null>(
    (best, moment) => (best && dayNumber(best.day) > dayNumber(moment.day) ? best : moment),
    null,
  )
  return last ?? dated[0] ?? moments[0] ?? null
}

/** The places that much is said of, those with the most first: the ones a visitor is offered. Whole countries are none. */
export function notablePlaces(dossier: Dossier, most: number): readonly string[] {
  const said = (id: string): number =>
    dossier.events.filter((event) => event.places.some((at) => at.id === id)).length +
    dossier.statuses.filter((status) => status.place === id).length +
    dossier.questions.filter((question) => question.places.includes(id)).length
  return dossier.places
    .filter(({ kind }) => kind !== 'country' && kind !== 'state')
    .map(({ id }) => ({ id, weight: said(id) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ id }) => id)
}
