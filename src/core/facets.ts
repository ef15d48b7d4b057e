import { dayNumber } from './day.ts'
import type { Day } from './day.ts'
import { indexDossier } from './dossier/index.ts'
import { knownArticles, knownPlacesOf } from './dossier/known.ts'
import type { Dossier, Event, EventKind } from './dossier/types.ts'
import { chronology, presenceCounted, testsOf } from './select.ts'
import type { EventFilters } from './select.ts'
import type { Window } from './window.ts'

/** How many events of the window each choice would leave if it were the only one of its group, all other groups as they are. */
export interface Facets {
  readonly kinds: ReadonlyMap<EventKind, number>
  /** by id; the articles known */
  readonly articles: ReadonlyMap<string, number>
  /** by id of what can be picked */
  readonly places: ReadonlyMap<string, number>
  readonly certain: number
  readonly certainAndPossible: number
}

/**
 * Counts them in one pass: an event that one group alone keeps out counts for that group's choices, one that nothing keeps out for
 * all. `pickable` has the places that lie in each choice of place.
 */
export function countFacets(
  dossier: Dossier,
  window: Window,
  known: Day | null,
  filters: EventFilters,
  pickable: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Facets {
  const tests = testsOf(dossier, known, filters)
  const first = dayNumber(window.from)
  const last = dayNumber(window.to)
  const articleIds = new Set(knownArticles(dossier, known).map((article) => article.id))
  const choicesAt = new Map<string, string[]>()
  for (const [choice, places] of pickable)
    for (const place of places) choicesAt.set(place, [...(choicesAt.get(place) ?? []), choice])

  const kinds = new Map<EventKind, number>()
  const articles = new Map([...articleIds].map((id) => [id, 0]))
  const places = new Map([...pickable.keys()].map((id) => [id, 0]))
  let certain = 0
  let certainAndPossible = 0

  for (const { event, when } of chronology(dossier, known).dated) {
    const presence = presenceCounted(when, first, last, null)
    if (presence === 'absent') continue
    const failed = failing(tests, event)
    if (filters.certainty === 'certain' && presence === 'possible') failed.push('certainty')
    const [only, ...more] = failed
    if (more.length > 0) continue
    const counts = (group: string) => only === undefined || only === group
    if (counts('kinds')) raise(kinds, [event.kind])
    if (counts('articles')) raise(articles, articlesOf(dossier, event, articleIds))
    if (counts('places'))
      raise(
        places,
        new Set(knownPlacesOf(dossier, event, known).flatMap(({ id }) => choicesAt.get(id) ?? [])),
      )
    if (!counts('certainty')) continue
    certainAndPossible += 1
    if (presence === 'certain') certain += 1
  }
  return { kinds, articles, places, certain, certainAndPossible }
}

function failing(tests: ReturnType<typeof testsOf>, event: Event): string[] {
  return Object.entries(tests).flatMap(([group, test]) => (test(event) ? [] : [group]))
}

function articlesOf(dossier: Dossier, event: Event, known: ReadonlySet<string>): Set<string> {
  const { excerpts } = indexDossier(dossier)
  return new Set(
    event.excerpts.map((id) => excerpts.get(id)?.article ?? '').filter((article) => known.has(article)),
  )
}

function raise<Key>(counts: Map<Key, number>, keys: Iterable<Key>): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
}
