import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cameraForSheet,
  cameraFromSheet,
  quotableExcerpts,
  takeStep,
  titled,
} from '../../src/core/story/take.ts'
import { unresolved } from '../../src/core/story/sound.ts'
import { viewOfStep } from '../../src/core/story/view.ts'
import { fragmentsOf, framing } from '../../src/core/story/steps.ts'
import { checkSense } from '../../src/core/dossier/check/sense.ts'
import { faultLine, parseDossier } from '../../src/core/dossier/parse.ts'
import { eventKinds } from '../../src/core/dossier/types.ts'
import { saidIn } from '../../src/core/said.ts'
import { defaultView, type View } from '../../src/core/view.ts'
import { windows } from './fixtures/generated.ts'
import { days } from './fixtures/arbitrary.ts'
import { drop, parsed, put, readJson, smallFiles } from './fixtures/small.ts'
import { sure } from './fixtures/sure.ts'

const shipped = sure(
  parseDossier(readJson('static/dossier/dossier.json'), readJson('static/dossier/places.geojson')).dossier,
)
const plain = defaultView({ languages: ['en'], prefersDark: false })
const selectable = [...shipped.events, ...shipped.places, ...shipped.articles, ...shipped.questions]
const views: fc.Arbitrary<View> = fc.record({
  ...Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, fc.constant(value)])),
  mode: fc.constant('explore' as const),
  window: fc.option(windows),
  known: fc.option(days('2022-06-22', '2023-01-01')),
  select: fc.option(fc.constantFrom(...selectable.map(({ id }) => id))),
  excerpt: fc.option(
    fc.constantFrom(...shipped.articles.flatMap(({ excerpts }) => excerpts.map(({ id }) => id))),
  ),
  kinds: fc.option(fc.subarray([...eventKinds])),
  articles: fc.option(fc.subarray(shipped.articles.map(({ id }) => id))),
  q: fc.constantFrom('', 'puente & más, 100 %', '16 officers'),
  certainty: fc.constantFrom('certain' as const, null),
  places: fc.option(fc.subarray(['ve-apure', 'bogota', 'border'])),
  area: fc.option(fc.constantFrom([-73, 7, -72, 8.5] as const, [-72.5, 6, -70.25, 7] as const)),
  at: fc.constant(null),
  step: fc.constant(null),
  lang: fc.constantFrom('en' as const, 'es' as const),
  theme: fc.constantFrom('light' as const, 'dark' as const),
  dossier: fc.constant(null),
})
const cameras = fc.record({
  zoom: fc.double({ min: 4, max: 15, noNaN: true }),
  lat: fc.double({ min: -10, max: 15, noNaN: true }),
  lon: fc.double({ min: -80, max: -60, noNaN: true }),
})

describe('a step made from a view', () => {
  it('is the whole view, whatever was shown before', () => {
    fc.assert(
      fc.property(views, views, (view, before) => {
        const step = takeStep(shipped, [], view, null)
        const own = { lang: before.lang, theme: before.theme, dossier: null }
        const told = viewOfStep({ ...shipped, story: [step] }, 1, { ...before, ...own })
        expect(told).toEqual({ ...view, ...own, excerpt: null, mode: 'brief', step: 1 })
      }),
    )
  })

  it('has an id of its own, a title, a minute, and ids that lead somewhere', () => {
    fc.assert(
      fc.property(views, (view) => {
        const step = takeStep(shipped, shipped.story, view, null)
        expect(shipped.story.map(({ id }) => id)).not.toContain(step.id)
        expect(step.title.en && step.title.es).not.toBe('')
        expect(step.minutes).toBe(1)
        expect(unresolved(shipped, [...shipped.story, step]).size).toBe(0)
      }),
    )
  })

  it('quotes nothing that its day does not know or that is of something else', () => {
    fc.assert(
      fc.property(views, (view) => {
        const step = takeStep(shipped, [], view, null)
        const faults = checkSense({ ...shipped, story: [step] }).filter(({ path }) =>
          path.endsWith('.excerpt'),
        )
        expect(faults).toEqual([])
        const quotable = quotableExcerpts(shipped, view.select, view.known).map(({ id }) => id)
        const pointed = view.excerpt !== null && quotable.includes(view.excerpt)
        if (pointed) expect(step.view.excerpt).toBe(view.excerpt)
        expect(fragmentsOf(shipped, step).includes('quotation')).toBe(step.view.excerpt !== undefined)
      }),
    )
  })

  it('looks where the map looked: on a sheet all that was in sight, and back on the same map the same', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 300, max: 2000 }),
      height: fc.integer({ min: 200, max: 1400 }),
    })
    fc.assert(
      fc.property(cameras, sizes, (camera, size) => {
        const sheet = cameraForSheet(camera, size)
        const closer = 2 ** (sheet.zoom - camera.zoom)
        expect(size.width * closer).toBeLessThanOrEqual(1000.001)
        expect(size.height * closer).toBeLessThanOrEqual(890.001)
        const back = cameraFromSheet(sheet, size)
        expect(back.zoom).toBeCloseTo(camera.zoom)
        const step = takeStep(shipped, [], plain, sheet)
        expect(framing(shipped, step, [])).toMatchObject({
          at: { zoom: expect.closeTo(sheet.zoom, 1) as number },
        })
      }),
    )
  })

  it('is called after what it shows, also where somebody left its title empty', () => {
    const { dossier } = { dossier: parsed(smallFiles()) }
    const window = { en: '', es: '' }
    const of = (view: Partial<View>) => {
      const step = takeStep(dossier, [], { ...plain, ...view }, null)
      expect(titled(dossier, { ...step, title: window }).title).toEqual(step.title)
      return step.title.en
    }
    expect(of({ select: 'closing' })).toBe(sure(dossier.events.find(({ id }) => id === 'closing')).title.en)
    expect(of({ select: 'bridge' })).toBe(sure(dossier.places.find(({ id }) => id === 'bridge')).name.en)
    expect(of({ window: null })).not.toBe('')
  })
})

describe('words in one language only', () => {
  it('stand in for the other, with the code of their own', () => {
    expect(saidIn({ en: 'Bridge', es: ' ' }, 'es')).toEqual({ text: 'Bridge', lang: 'en' })
    expect(saidIn({ en: 'Bridge', es: 'Puente' }, 'es')).toEqual({ text: 'Puente', lang: 'es' })
    expect(saidIn({ en: '', es: '' }, 'es')).toEqual({ text: '', lang: 'es' })
  })

  it('are read, but a title in neither is a fault of sense', () => {
    const files = smallFiles()
    put(files.dossier, 'story[0].title', { en: '', es: 'Puente' })
    put(files.dossier, 'story[0].notes', { en: '', es: '' })
    expect(checkSense(parsed(files)).map(faultLine)).toEqual([])
    put(files.dossier, 'story[0].title.es', ' ')
    expect(checkSense(parsed(files)).map(faultLine)).toEqual([
      'dossier.json: story[0].title: is empty in both languages; expected some words in one of them',
    ])
  })
})

describe('the filters of a step', () => {
  const faultsOf = (view: object) => {
    const files = smallFiles()
    put(files.dossier, 'story[0].view', view)
    return parseDossier(files.dossier, files.places).faults.map(faultLine)
  }

  it('may be any that a view has', () => {
    expect(faultsOf({ certainty: 'certain', places: 've-apure,bridge', area: '-73,7,-72,8.5' })).toEqual([])
  })

  it.each([
    ['certainty', 'sure', 'is "sure"; expected one of certain'],
    ['places', 'brigde', '"brigde" is not there; expected the id of a place of this dossier'],
    ['area', '1,2,3', 'is "1,2,3"; expected west, south, east, north in degrees'],
  ])('are told where they are faulty: %s', (key, value, wrong) => {
    expect(faultsOf({ [key]: value })).toEqual([`dossier.json: story[0].view.${key}: ${wrong}`])
  })

  it('do not hide what is selected for being only possible', () => {
    const files = smallFiles()
    put(files.dossier, 'story[0].view', {
      select: 'fight',
      window: '2021-05-10..2021-05-12',
      certainty: 'certain',
    })
    expect(checkSense(parsed(files)).map(faultLine)).toEqual([
      'dossier.json: story[0].view.certainty: hides the selected event "fight", which is only possible in this window; expected a window that it surely lies in, or all events',
    ])
  })
})

describe('a step that leads nowhere', () => {
  it('is named with what it is that is not there, and the others are sound', () => {
    const story = shipped.story.map((step) => ({ ...step }))
    const files = {
      dossier: readJson('static/dossier/dossier.json'),
      places: readJson('static/dossier/places.geojson'),
    }
    drop(files.dossier, 'story')
    put(files.dossier, 'events[0].id', 'renamed')
    const gone = sure(shipped.events[0]).id
    const other = { ...shipped, events: shipped.events.filter(({ id }) => id !== gone) }
    const resting = { ...sure(story[0]), id: 'resting', view: { select: gone, fit: ['nowhere'] } }
    const found = unresolved(other, [...story.filter(({ view }) => view.select !== gone), resting])
    expect([...found]).toEqual([
      [
        'resting',
        [
          `view.select: "${gone}" is not there; expected the id of an event, a place, an article or a question of this dossier`,
          'view.fit[0]: "nowhere" is not there; expected the id of a place of this dossier',
        ],
      ],
    ])
  })
})
