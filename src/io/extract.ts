import type { Day } from '../core/day.ts'
import { indexDossier } from '../core/dossier/index.ts'
import { isRefinementKnown, knownPlacesOf } from '../core/dossier/known.ts'
import { knownExcerptsOf } from '../core/dossier/known-excerpts.ts'
import type {
  Article,
  Box,
  Dossier,
  Event,
  EventPlace,
  Excerpt,
  Place,
  Reference,
  Refinement,
} from '../core/dossier/types.ts'
import type { Edtf } from '../core/edtf.ts'
import type { EventsInWindow } from '../core/select.ts'
import type { Window } from '../core/window.ts'
import type { Lang, Words } from '../core/words.ts'

/** An event as a file hands it out: with nothing that the view withholds. */
export interface Entry {
  readonly event: Event
  /** `undated`: nobody gives it a date, so no window can tell */
  readonly presence: 'certain' | 'possible' | 'undated'
  /** the date that presence hangs on: the refinement's where it is known, else the articles' */
  readonly date: Edtf | null
  /** what a reference adds; null also where the reference is not known yet */
  readonly refined: Refinement | null
  readonly places: readonly EntryPlace[]
  readonly excerpts: readonly Excerpt[]
  /** an address that shows the event */
  readonly link: string
}

export interface EntryPlace {
  readonly place: Place
  /** how it is known that the event was there */
  readonly basis: EventPlace['basis']
  readonly reference: string | null
}

/** A licence that the data comes under. */
export interface Licence {
  readonly credit: string
  readonly licence: string
}

/** The part of a view that decides what is in it. */
export interface Scope {
  readonly window: Window
  readonly known: Day | null
  readonly kinds: readonly string[] | null
  readonly articles: readonly string[] | null
  readonly q: string
  /** `certain`: what is only possibly in the window is left out */
  readonly certainty: 'certain' | null
  /** ids of places and states that were picked */
  readonly places: readonly string[] | null
  /** the box that was drawn */
  readonly area: Box | null
}

/** What a file says of its own making, and what the maker of it must be told. */
export interface Making {
  readonly lang: Lang
  /** the day the file is made */
  readonly made: Day
  /** the address of the view */
  readonly link: string
  /** the address that shows an event, an article or a place, by id */
  readonly linkTo: (id: string) => string
  readonly licences: readonly Licence[]
}

/** All that is in view, as one plain value: what each of the file formats is written from. */
export interface Extract extends Making {
  readonly title: Words
  readonly scope: Scope
  /** by time; those without a date last */
  readonly entries: readonly Entry[]
  /** the articles quoted in it */
  readonly articles: readonly Article[]
  /** the references its dates and places rest on */
  readonly references: readonly Reference[]
}

/**
 * What is in view. `events` are those of the view itself, so that a file never counts differently from the list beside the map.
 * What is not known by the known day (known.ts) is left out: excerpts, references, and the dates and places that rest on these; so are the
 * excerpts of articles filtered out.
 */
export function extractOf(dossier: Dossier, events: EventsInWindow, scope: Scope, making: Making): Extract {
  const index = indexDossier(dossier)
  const entry = (event: Event, presence: Entry['presence'], date: Edtf | null): Entry => ({
    event,
    presence,
    date,
    refined: isRefinementKnown(dossier, event, scope.known) ? event.refined : null,
    places: knownPlacesOf(dossier, event, scope.known).flatMap(({ id, basis, reference }) => {
      const place = index.places.get(id)
      return place === undefined ? [] : [{ place, basis, reference }]
    }),
    excerpts: knownExcerptsOf(dossier, event, scope.known).filter(
      ({ article }) => scope.articles === null || scope.articles.includes(article),
    ),
    link: making.linkTo(event.id),
  })
  const entries = [
    ...events.present.map(({ event, when, presence }) =>
      entry(event, presence === 'certain' ? 'certain' : 'possible', when),
    ),
    ...events.undated.map((event) => entry(event, 'undated', null)),
  ]
  const quoted = new Set(entries.flatMap(({ excerpts }) => excerpts.map(({ article }) => article)))
  const named = new Set(
    entries.flatMap(({ refined, places }) => [
      refined?.reference,
      ...places.map(({ reference }) => reference ?? undefined),
    ]),
  )
  return {
    ...making,
    title: dossier.title,
    scope,
    entries,
    articles: dossier.articles.filter(({ id }) => quoted.has(id)),
    references: dossier.references.filter(({ id }) => named.has(id)),
  }
}
