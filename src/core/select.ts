import { compareDays, dayFromNumber, dayNumber } from './day.ts'
import type { Day } from './day.ts'
import { indexDossier } from './dossier/index.ts'
import { effectiveWhen, isSaidBy, isStatusKnown, knownArticles, knownEvents } from './dossier/known.ts'
import type { CrossingState, Dossier, Event, EventKind, Status } from './dossier/types.ts'
import type { Edtf } from './edtf.ts'
import { presence, presenceBetween } from './presence.ts'
import type { Presence } from './presence.ts'
import { eventMatches } from './search.ts'
import type { Window } from './window.ts'

/** Which events are looked at; null: all, an empty list: none. */
export interface EventFilters {
  readonly kinds: readonly EventKind[] | null
  /** ids of articles: an event stays if one of them, known by then, speaks of it */
  readonly articles: readonly string[] | null
  /** words that all have to stand in the event, its places or its quotations */
  readonly q?: string
}

export const noFilters: EventFilters = { kinds: null, articles: null }

export interface DatedEvent {
  readonly event: Event
  /** the date that counts: the refinement's where it is known, else the articles' */
  readonly when: Edtf
}

export interface EventRow extends DatedEvent {
  readonly presence: Presence
}

export interface EventsInWindow {
  /** every dated event the filters leave, absent ones too, by time */
  readonly rows: readonly EventRow[]
  /** those of them that are certain or possible */
  readonly present: readonly EventRow[]
  /** the events without a date that the filters leave, in dossier order; the window does not touch them */
  readonly undated: readonly Event[]
}

interface Chronology {
  readonly known: Day | null
  readonly dated: readonly DatedEvent[]
  readonly undated: readonly Event[]
}

function byTime(a: DatedEvent, b: DatedEvent): number {
  // compared, not subtracted: the difference of two infinities is no number
  const order = (x: number, y: number): number => (x < y ? -1 : x > y ? 1 : 0)
  // a date that is open at the start ("by 22 June") stands where its one known day is
  const first = ({ when: { start, end } }: DatedEvent): number =>
    start.earliest === -Infinity ? end.latest : start.earliest
  return order(first(a), first(b)) || order(a.when.end.latest, b.when.end.latest)
}

// The order depends on the known day alone, while the window moves with every step of the player: the last one is kept.
const chronologies = new WeakMap<Dossier, Chronology>()

/** The events known, those with a date by time: earliest start (where that is open, the latest end), then latest end, then dossier order. */
export function chronology(dossier: Dossier, known: Day | null): Chronology {
  const kept = chronologies.get(dossier)
  if (kept?.known === known) return kept
  const dated: DatedEvent[] = []
  const undated: Event[] = []
  for (const event of knownEvents(dossier, known)) {
    const when = effectiveWhen(event, dossier, known)
    if (when) dated.push({ event, when })
    else undated.push(event)
  }
  dated.sort(byTime)
  const made = { known, dated, undated }
  chronologies.set(dossier, made)
  return made
}

/** What the filters leave, as a test of single events. */
function filterOf(dossier: Dossier, known: Day | null, filters: EventFilters): (event: Event) => boolean {
  const { kinds, articles, q = '' } = filters
  const counted =
    articles &&
    new Set(
      knownArticles(dossier, known)
        .map((article) => article.id)
        .filter((id) => articles.includes(id)),
    )
  return (event) =>
    (kinds === null || kinds.includes(event.kind)) &&
    (counted === null || isSaidBy(dossier, event, counted)) &&
    eventMatches(dossier, event, q)
}

/** The events of a window (null: the default one) that are known by a day and pass the filters. */
export function eventsInWindow(
  dossier: Dossier,
  window: Window | null,
  known: Day | null,
  filters: EventFilters = noFilters,
): EventsInWindow {
  const { dated, undated } = chronology(dossier, known)
  const { from, to } = window ?? defaultWindow(dossier)
  const first = dayNumber(from)
  const last = dayNumber(to)
  const passes = filterOf(dossier, known, filters)
  const rows = dated
    .filter(({ event }) => passes(event))
    .map(({ event, when }) => ({ event, when, presence: presenceBetween(when, first, last) }))
  return {
    rows,
    present: rows.filter((row) => row.presence !== 'absent'),
    undated: undated.filter(passes),
  }
}

export interface CrossingOnDay {
  readonly state: CrossingState
  readonly status: Status
  /** possible: the day lies where one state gives way to the next, and nobody gave the day itself */
  readonly presence: Presence
}

/**
 * The state of a crossing on a day, as far as known: null means "not said", never "open". Where a boundary is known only to the month
 * (`2019-02-23/2019-06`, then `2019-06/…`) the earlier state holds until the later one's latest start is reached.
 */
export function crossingState(
  dossier: Dossier,
  placeId: string,
  day: Day,
  known: Day | null,
): CrossingOnDay | null {
  const number = dayNumber(day)
  const statuses = indexDossier(dossier).statusesByPlace.get(placeId) ?? []
  let latest: Status | null = null
  for (const status of statuses) {
    const { start, end } = status.during
    if (start.latest > number || end.latest < number || !isStatusKnown(dossier, status, known)) continue
    if (!latest || start.latest >= latest.during.start.latest) latest = status
  }
  if (!latest) return null
  return { state: latest.state, status: latest, presence: presence(latest.during, { from: day, to: day }) }
}

const windows = new WeakMap<Dossier, Window>()

/**
 * The window of a view that names none: from the first day of the earliest event with a bounded start (by the articles or by a
 * refinement, whatever the known day) to the last day of the latest article or event.
 */
export function defaultWindow(dossier: Dossier): Window {
  const kept = windows.get(dossier)
  if (kept) return kept
  const dates = dossier.events
    .flatMap((event) => [event.when, event.refined?.when ?? null])
    .filter((date) => date !== null)
  const published = dossier.articles.map((article) => article.published)
  const starts = dates.map((date) => date.start.earliest).filter(Number.isFinite)
  const ends = [...dates, ...published].map((date) => date.end.latest).filter(Number.isFinite)
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity)
  const first = starts.length > 0 ? least(starts) : least(published.map((date) => date.start.earliest))
  const last = ends.reduce((a, b) => Math.max(a, b), -Infinity)
  const from = dayFromNumber(first)
  const to = dayFromNumber(last)
  // an event that began and goes on may begin after all that has an end
  const window = compareDays(from, to) <= 0 ? { from, to } : { from, to: from }
  windows.set(dossier, window)
  return window
}
