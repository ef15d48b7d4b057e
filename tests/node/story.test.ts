import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSense } from '../../src/core/dossier/check/sense.ts'
import { faultLine, parseDossier } from '../../src/core/dossier/parse.ts'
import { findSteps, fragmentsOf, framing, minutesBefore } from '../../src/core/story/steps.ts'
import { inStory, stepOf, viewOfStep } from '../../src/core/story/view.ts'
import { defaultView, type View } from '../../src/core/view.ts'
import { langs } from '../../src/core/words.ts'
import { parsed, put, readJson, smallFiles } from './fixtures/small.ts'
import { sure } from './fixtures/sure.ts'

const shipped = sure(
  parseDossier(readJson('static/dossier/dossier.json'), readJson('static/dossier/places.geojson')).dossier,
)
const own = { lang: 'es', theme: 'dark', dossier: 'dossiers/x' } as const
const plain = defaultView({ languages: ['en'], prefersDark: false })
const stepOfSmall = (view: object) => {
  const files = smallFiles()
  put(files.dossier, 'story[0].view', view)
  const dossier = parsed(files)
  return { dossier, step: sure(dossier.story[0]) }
}

describe('the view of a step', () => {
  it('is whole: what the step does not name is at its default, what is the reader’s own stays', () => {
    const { dossier } = stepOfSmall({ window: '2019-01-01..2019-12-31', select: 'closing', kinds: '' })
    expect(viewOfStep(dossier, 1, own)).toEqual({
      ...plain,
      mode: 'brief',
      step: 1,
      window: { from: '2019-01-01', to: '2019-12-31' },
      select: 'closing',
      kinds: [],
      ...own,
    })
  })

  it('hangs on nothing but the number: any order of jumps ends in the same picture', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), (jumps) => {
        const last = sure(jumps.at(-1))
        const start: View = { ...plain, mode: 'brief' }
        const end = jumps.reduce((view, number) => inStory(shipped, { ...view, step: number }), start)
        expect(end).toEqual(viewOfStep(shipped, last, plain))
      }),
    )
  })

  it('is that of the nearest step for a number beyond the ends, and without a story of none', () => {
    expect([0, -3, 99].map((number) => viewOfStep(shipped, number, plain).step)).toEqual([1, 1, 12])
    const none = { ...shipped, story: [] }
    expect(stepOf(none, 1)).toBeNull()
    expect(viewOfStep(none, 1, plain)).toEqual({ ...plain, mode: 'brief' })
  })

  it('leaves every other mode alone', () => {
    const exploring = { ...plain, step: 3, q: 'apure' }
    expect(inStory(shipped, exploring)).toBe(exploring)
  })
})

describe('what a step reveals', () => {
  it('is its claims, its quotation and its second places, in this order', () => {
    const { dossier, step } = stepOfSmall({ select: 'men', excerpt: 'first.bridge', then: ['zone'] })
    expect(fragmentsOf(dossier, step)).toEqual(['claims', 'quotation', 'place'])
    const bare = stepOfSmall({ select: 'closing' })
    expect(fragmentsOf(bare.dossier, bare.step)).toEqual([])
  })

  it('frames what it names, its second places once they are revealed, and else what it selects', () => {
    const both = stepOfSmall({ fit: ['bridge'], then: ['zone'], select: 'fight' })
    expect(framing(both.dossier, both.step, [])).toEqual({ places: ['bridge'] })
    expect(framing(both.dossier, both.step, ['place'])).toEqual({ places: ['zone'] })
    const looking = stepOfSmall({ at: '8/7.8/-72.4', fit: ['bridge'] })
    expect(framing(looking.dossier, looking.step, [])).toEqual({ at: { zoom: 8, lat: 7.8, lon: -72.4 } })
    const selecting = stepOfSmall({ select: 'fight' })
    expect(framing(selecting.dossier, selecting.step, [])).toEqual({ places: ['zone', 'venezuela'] })
    const nothing = stepOfSmall({})
    expect(framing(nothing.dossier, nothing.step, [])).toBeNull()
  })
})

describe('finding a step', () => {
  it('takes a number for the step of it, and for nothing else', () => {
    expect(findSteps(shipped.story, ' 5 ')).toEqual([5])
    expect(findSteps(shipped.story, '13')).toEqual([])
    expect(findSteps(shipped.story, '')).toEqual([])
  })

  it('takes words in either language, without their accents, titles first', () => {
    expect(findSteps(shipped.story, 'apure')[0]).toBe(5)
    expect(findSteps(shipped.story, 'apure').length).toBeGreaterThan(1)
    expect(findSteps(shipped.story, 'DONDE frontera')[0]).toBe(1)
    expect(findSteps(shipped.story, 'zebra')).toEqual([])
  })
})

describe('the shipped story', () => {
  it('takes about ten minutes in nine to twelve steps', () => {
    expect(minutesBefore(shipped.story, shipped.story.length + 1)).toBeCloseTo(10)
    expect(minutesBefore(shipped.story, 3)).toBeCloseTo(1.75)
    expect(shipped.story.length).toBeGreaterThanOrEqual(9)
    expect(shipped.story.length).toBeLessThanOrEqual(12)
  })

  it('has short titles, one idea a step, and notes that can be spoken', () => {
    for (const { id, title, words, notes } of shipped.story)
      for (const lang of langs) {
        expect(title[lang].length, `${id} title`).toBeLessThanOrEqual(26)
        expect(words[lang].length, `${id} words`).toBeLessThanOrEqual(160)
        const spoken = notes[lang].split(/\s+/).length
        expect(spoken, `${id} notes in ${lang}`).toBeGreaterThanOrEqual(60)
        expect(spoken, `${id} notes in ${lang}`).toBeLessThanOrEqual(120)
      }
  })
})

describe('a step that hides what it speaks of is told', () => {
  const lines = (view: object): string[] => checkSense(stepOfSmall(view).dossier).map(faultLine)

  it('not if it shows it', () => {
    expect(lines({ window: '2019-01-01..2019-12-31', select: 'closing', kinds: 'closure' })).toEqual([])
  })

  it('by its window, its kinds or its known day', () => {
    expect(lines({ window: '2020-01-01..2020-12-31', select: 'closing' })).toEqual([
      'dossier.json: story[0].view.window: hides the selected event "closing", which happened 2019-02-23; expected a window with a day of it',
    ])
    expect(lines({ kinds: 'clash', select: 'closing' })).toEqual([
      'dossier.json: story[0].view.kinds: hides the selected event "closing", which is of kind closure; expected closure among them',
    ])
    expect(lines({ known: '2019-03-01', select: 'closing' })).toEqual([
      'dossier.json: story[0].view.known: hides the selected event "closing", of which no article had told by 2019-03-01; expected a later day',
    ])
  })

  it('by a quotation that was not out, or is of something else', () => {
    expect(lines({ known: '2019-03-01', excerpt: 'first.bridge' })).toEqual([
      'dossier.json: story[0].view.excerpt: "first.bridge" is of an article that was not out by 2019-03-01; expected an excerpt of an article published by the known day',
    ])
    expect(lines({ select: 'fight', excerpt: 'first.bridge' })).toEqual([
      'dossier.json: story[0].view.excerpt: "first.bridge" is no excerpt of the selected event "fight"; expected one of second.fight',
    ])
  })
})
