import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eventsInWindow } from '../../src/core/select.ts'
import { filterSets, type FilterSet } from './fixtures/filters.ts'
import { dossierOf, knownDays, plansOf, readableTexts, windows } from './fixtures/generated.ts'
import type { Plans } from './fixtures/generated.ts'
import { counts, presenceIn } from './model.ts'
import type { Presence } from './model.ts'

interface Told {
  readonly present: Record<string, Presence>
  readonly undated: readonly string[]
}

/** What a view shows, by the model: event by event, from the plan alone. */
function told(plans: Plans, from: string, to: string, known: string | null, filters: FilterSet): Told {
  const present: Record<string, Presence> = {}
  const undated: string[] = []
  for (const [e, plan] of plans.events.entries()) {
    const said = plan.articles.filter((a) => counts(plans.articles[a] ?? null, known))
    if (said.length === 0) continue
    if (filters.kinds !== null && !filters.kinds.includes(plan.kind)) continue
    if (filters.articles !== null && !said.some((a) => filters.articles?.includes(`a${a}`))) continue
    if ([filters.places, filters.area].some((ids) => ids && !plan.places.some((p) => ids.has(`p${p}`))))
      continue
    if (!plan.title.toLowerCase().includes(filters.q)) continue
    const [better, reference = NaN] = plan.refined ?? []
    const isBetter = better !== undefined && counts(plans.references[reference] ?? null, known)
    const when = isBetter ? better : plan.when
    if (when === null) {
      if (filters.certainty !== 'certain') undated.push(`e${e}`)
      continue
    }
    const presence = presenceIn(when, from, to)
    if (presence === 'certain' || (presence === 'possible' && filters.certainty !== 'certain'))
      present[`e${e} ${when}`] = presence
  }
  return { present, undated }
}

it(
  'shows of 500 events what the model shows, in any window, on any known day, through any filter',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(
        plansOf(500),
        fc.array(fc.tuple(windows, knownDays, filterSets), { minLength: 6, maxLength: 6 }),
        (plans, views) => {
          const dossier = dossierOf(plans)
          for (const [window, known, filters] of views) {
            const found = eventsInWindow(dossier, window, known, filters)
            const model = told(plans, window.from, window.to, known, filters)
            expect(
              Object.fromEntries(
                found.present.map(({ event, when, presence }) => [`${event.id} ${when.text}`, presence]),
              ),
            ).toEqual(model.present)
            expect(found.present).toHaveLength(Object.keys(model.present).length)
            expect(found.undated.map((event) => event.id)).toEqual(model.undated)
          }
        },
      ),
      // 500 events take minutes to shrink; what differs says enough
      { numRuns: 20, endOnFailure: true },
    )
  },
)

it('has generated dates of every form', () => {
  const forms = [
    /^\d{4}[?~%]?$/,
    /^\d{4}-\d\d[?~%]?$/,
    /^\d{4}-\d\d-\d\d[?~%]?$/,
    /^\d{3}X/,
    /^\d{2}XX/,
    /-XX[?~%]?$/,
    /-XX-XX/,
    /\?/,
    /~/,
    /%/,
    /^\[\.\./,
    /\.\.\]$/,
    /^\[\d.*\d.*\]$/,
    /^\.\.\//,
    /\/\.\.$/,
    /^\//,
    /\/$/,
    /^\d.*\/\d/,
  ]
  const texts = fc.sample(readableTexts, { numRuns: 4000, seed: 1 })
  expect(forms.filter((form) => !texts.some((text) => form.test(text))).map(String)).toEqual([])
})
