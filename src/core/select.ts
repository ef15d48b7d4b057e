import { compareDays, dayFromNumber, dayNumber } from './day.ts'
import type { Day } from './day.ts'
import { indexDossier } from './dossier/index.ts'
import {
  effectiveWhen,
  isSaidBy,
  isStatusKnown,
  knownArticles,
  knownEvents,
  knownPlacesOf,
} from './dossier/known.ts'
import type { CrossingState, Dossier, Event, EventKind, Status } from './dossier/types.ts'
import type { Edtf } from './edtf.ts'
import { presence, presenceBetween } from './presence.ts'
import type { Presence } from './presence.ts'
import type { Window } from './window.ts'

/** What a query asks of single events, in a dossier as far as it is known by a day (see search.ts). */
export type WordsFilter = (dossier: Dossier, known: Day | null) => (event: Event) => boolean

/** Which events are looked at; null: all, an empty list: none. */
export interface EventFilters {
  readonly kinds: readonly EventKind[] | null
  /** ids of articles: an event stays if one of them, known by then, speaks of it */
  readonly articles: readonly string[] | null
  /** words that all have to stand in the event, its places or its quotations */
  readonly words?: WordsFilter | null
  /** `certain`: what is only possibly in the window counts as absent from it, and what has no date is left out */
  readonly certainty?: 'certain' | null
  /** ids of all places that are or lie in what was picked: an event stays if one of its places is among them (see where.ts) */
  readonly places?: ReadonlySet<string> | null
  /** the same for the places that touch a drawn box */
  readonly area?: ReadonlySet<string> | null
}

const noFilters: EventFilters = { kinds: null, articles: null }

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

// The order depends on the known day alone, while the window moves with every step of the player: that of the last known day is kept,
// and that of all that was ever known, with which it is compared.
const chronologies = new WeakMap<Dossier, Map<Day | null, Chronology>>()

/** The events known, those with a date by time: earliest start (where that is open, the latest end), then latest end, then dossier order. */
export function chronology(dossier: Dossier, known: Day | null): Chronology {
  const kept = chronologies.get(dossier)
  const before = kept?.get(known)
  if (before) return before
  const dated: DatedEvent[] = []
  const undated: Event[] = []
  for (const event of knownEvents(dossier, known)) {
    const when = effectiveWhen(event, dossier, known)
    if (when) dated.push({ event, when })
    else undated.push(event)
  }
  dated.sort(byTime)
  const made: Chronology = { dated, undated }
  const now = new Map([[known, made]])
  const all = kept?.get(null)
  if (all) now.set(null, all)
  chronologies.set(dossier, now)
  return made
}

/** A test of single events for each filter that does not hang on the window. */
export type EventTests = Readonly<
  Record<'kinds' | 'articles' | 'words' | 'places' | 'area', (event: Event) => boolean>
>

/** The filters, each as a test of its own. */
export function testsOf(dossier: Dossier, known: Day | null, filters: EventFilters): EventTests {
  const { kinds, articles, words = null, places = null, area = null } = filters
  const counted =
    articles &&
    new Set(
      knownArticles(dossier, known)
        .map((article) => article.id)
        .filter((id) => articles.includes(id)),
    )
  const isIn = (event: Event, ids: ReadonlySet<string> | null) =>
    ids === null || knownPlacesOf(dossier, event, known).some(({ id }) => ids.has(id))
  return {
    kinds: (event) => kinds === null || kinds.includes(event.kind),
    articles: (event) => counted === null || isSaidBy(dossier, event, counted),
    places: (event) => isIn(event, places),
    area: (event) => isIn(event, area),
    words: words?.(dossier, known) ?? (() => true),
  }
}

interface Left {
  readonly dated: readonly DatedEvent[]
  readonly undated: readonly Event[]
}

// While the window moves the filters stay the very same value: what they leave is worked out once.
const lefts = new WeakMap<Chronology, WeakMap<EventFilters, Left>>()

/** The events that the filters leave, whatever the window. */
function leftBy(dossier: Dossier, known: Day | null, filters: EventFilters): Left {
  const of = chronology(dossier, known)
  const kept = lefts.get(of) ?? new WeakMap<EventFilters, Left>()
  const before = kept.get(filters)
  if (before) return before
  const tests = Object.values(testsOf(dossier, known, filters))
  const passes = (event: Event) => tests.every((test) => test(event))
  const left: Left = {
    dated: of.dated.filter(({ event }) => passes(event)),
    undated: filters.certainty === 'certain' ? [] : of.undated.filter(passes),
  }
  lefts.set(of, kept.set(filters, left))
  return left
}

/** Whether an event counts as in a window of day numbers: where only certain ones are asked for, a possible one does not. */
export function presenceCounted(
  when: Edtf,
  first: number,
  last: number,
  certainty: EventFilters['certainty'],
): Presence {
  const found = presenceBetween(when, first, last)
  return found === 'possible' && certainty === 'certain' ? 'absent' : found
}

/** The events of a window (null: the default one) that are known by a day and pass the filters. */
export function eventsInWindow(
  dossier: Dossier,
  window: Window | null,
  known: Day | null,
  filters: EventFilters = noFilters,
): EventsInWindow {
  const { dated, undated } = leftBy(dossier, known, filters)
  const { from, to } = window ?? defaultWindow(dossier)
  const first = dayNumber(from)
  const last = dayNumber(to)
  const rows = dated.map(({ event, when }) => ({
    event,
    when,
    presence: presenceCounted(when, first, last, filters.certainty),
  }))
  return { rows, present: rows.filter((row) => row.presence !== 'absent'), undated }
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

const emptyWindow: Window = { from: dayFromNumber(10_957), to: dayFromNumber(21_914) }
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
  // nothing has a day yet, as in a dossier that is only begun
  if (last === -Infinity) return emptyWindow
  const from = dayFromNumber(first)
  const to = dayFromNumber(last)
  // an event that began and goes on may begin after all that has an end
  const window = { from, to: compareDays(from, to) > 0 ? from : to }
  windows.set(dossier, window)
  return window
}
