import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Day } from '../../src/core/day.ts'
import { countFacets } from '../../src/core/facets.ts'
import { eventKinds } from '../../src/core/dossier/types.ts'
import { knownArticles } from '../../src/core/dossier/known.ts'
import { defaultWindow, eventsInWindow } from '../../src/core/select.ts'
import type { EventFilters } from '../../src/core/select.ts'
import { filterSets } from './fixtures/filters.ts'
import { dossierOf, knownDays, plansOf, windows } from './fixtures/generated.ts'
import { parsed, readJson } from './fixtures/small.ts'
import { day } from './fixtures/sure.ts'

const pickable = new Map([
  ['north', new Set(['p0', 'p1'])],
  ['south', new Set(['p1', 'p2', 'p4'])],
  ['nowhere', new Set<string>()],
])

it('counts for each choice what a view with that choice alone in its group shows', () => {
  fc.assert(
    fc.property(plansOf(60), windows, knownDays, filterSets, (plans, window, known, filters) => {
      const dossier = dossierOf(plans)
      const shown = (change: Partial<EventFilters>) =>
        eventsInWindow(dossier, window, known, { ...filters, ...change }).present.length
      const facets = countFacets(dossier, window, known, filters, pickable)
      for (const kind of eventKinds) expect(facets.kinds.get(kind) ?? 0).toBe(shown({ kinds: [kind] }))
      for (const { id } of knownArticles(dossier, known))
        expect(facets.articles.get(id)).toBe(shown({ articles: [id] }))
      for (const [id, places] of pickable) expect(facets.places.get(id)).toBe(shown({ places }))
      expect(facets.certain).toBe(shown({ certainty: 'certain' }))
      expect(facets.certainAndPossible).toBe(shown({ certainty: null }))
    }),
    { numRuns: 200 },
  )
})

it('counts no article that is not known yet', () => {
  fc.assert(
    fc.property(plansOf(5), windows, knownDays, (plans, window, known) => {
      const dossier = dossierOf(plans)
      const { articles } = countFacets(dossier, window, known, { kinds: null, articles: null })
      expect([...articles.keys()]).toEqual(knownArticles(dossier, known).map((article) => article.id))
    }),
  )
})

it('finds an event at a place that only a reference gives once that was published, and not before', () => {
  const shipped = parsed({
    dossier: readJson('static/dossier/dossier.json'),
    places: readJson('static/dossier/places.geojson'),
  })
  const window = defaultWindow(shipped)
  const here = new Set(['la-victoria'])
  const at = (known: Day | null) => {
    const places = { kinds: null, articles: null, places: here }
    const { present } = eventsInWindow(shipped, window, known, places)
    const facets = countFacets(shipped, window, known, places, new Map([['here', here]]))
    return [present.map(({ event }) => event.id), facets.places.get('here')]
  }
  // nobody dated the reference: it counts where no known day is set
  expect(at(day('2022-10-24'))).toEqual([[], 0])
  expect(at(null)).toEqual([['apure'], 1])
})
