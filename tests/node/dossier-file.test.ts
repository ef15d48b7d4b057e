import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultLine, parseDossier } from '../../src/core/dossier/parse.ts'
import type { Dossier, Step } from '../../src/core/dossier/types.ts'
import { readKept, writeKept } from '../../src/core/story/kept.ts'
import { readDossierFile, sameGround, writeDossierFile } from '../../src/io/dossier-file.ts'
import { parsed, put, readJson, smallFiles } from './fixtures/small.ts'
import { sure } from './fixtures/sure.ts'

const shippedFiles = () => ({
  dossier: readJson('static/dossier/dossier.json'),
  places: readJson('static/dossier/places.geojson'),
})
const bytes = (text: string) => new TextEncoder().encode(text)
function opened(text: string): Dossier {
  const read = readDossierFile(bytes(text), 'x.json')
  if (!read.ok) throw new Error(read.faults.map(faultLine).join('\n'))
  return read.dossier
}
function faultsOf(content: string | Uint8Array, name = 'mine.json'): readonly string[] {
  const read = readDossierFile(typeof content === 'string' ? bytes(content) : content, name)
  return read.ok ? [] : read.faults.map(faultLine)
}

const words = fc.record({ en: fc.string({ unit: 'grapheme' }), es: fc.string() })
const some = <T>(value: T) => fc.constantFrom(value, undefined)
const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.record({
      title: words,
      words,
      notes: words,
      minutes: fc.double({ min: 0.01, max: 90, noNaN: true }),
      view: fc.record({
        window: some('2019-01-01..2019-12-31'),
        known: some('2022-08-10'),
        select: some('closing'),
        kinds: some(''),
        certainty: some('certain'),
        places: some('ve-apure'),
        area: some('-73,7,-72,8.5'),
        at: some('8/7.8/-72.4'),
        fit: some(['bridge']),
        then: some(['zone']),
        excerpt: some('first.bridge'),
        q: fc.option(fc.string(), { nil: undefined }),
      }),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map((step, i) => ({ id: `step-${i + 1}`, ...step })))

describe('a dossier in one file', () => {
  it.each([
    ['the shipped one', shippedFiles],
    ['the small one', smallFiles],
  ])('holds all of a dossier: %s', (_, files) => {
    const dossier = parsed(files())
    expect(opened(writeDossierFile(dossier))).toEqual({
      ...dossier,
      placesFile: expect.anything() as unknown,
    })
    expect(sameGround(opened(writeDossierFile(dossier)), { ...dossier, story: [] })).toBe(true)
  })

  it('keeps what the places’ file says of its licence', () => {
    expect(writeDossierFile(parsed(shippedFiles()))).toContain('ODbL 1.0')
  })

  it('saved, opened and saved again is the same to the byte, whatever its story', () => {
    const dossier = parsed(smallFiles())
    fc.assert(
      fc.property(steps, (story) => {
        const text = writeDossierFile({ ...dossier, story })
        expect(opened(text).story).toEqual(story)
        expect(writeDossierFile(opened(text))).toBe(text)
      }),
    )
  })

  it('is another where anything but its story is', () => {
    const dossier = parsed(smallFiles())
    expect(sameGround(dossier, { ...dossier, title: { ...dossier.title, es: 'Otro' } })).toBe(false)
  })

  it('has the very faults of its folder, under its own name', () => {
    const files = smallFiles()
    put(files.dossier, 'events[0].when', '2021-13')
    put(files.dossier, 'story[0].view.select', 'opened')
    const folder = parseDossier(files.dossier, files.places).faults.map(faultLine)
    expect(folder.length).toBeGreaterThan(1)
    put(files.dossier, 'places', files.places)
    expect(faultsOf(JSON.stringify(files.dossier))).toEqual(
      folder.map((line) => line.replace('dossier.json', 'mine.json')),
    )
  })

  it('says what is wrong with a file that is none, and where', () => {
    expect(faultsOf('{\n "format": "frontera-dossier/1",\n}')).toEqual([
      'mine.json: line 3, column 1: there is "}"; expected a key in double quotes (is there a comma too many before this?)',
    ])
    expect(faultsOf(new Uint8Array([0x7b, 0xff]))).toEqual([
      'mine.json: is not in UTF-8; expected a text saved as UTF-8',
    ])
    expect(faultsOf('[]')).toEqual(['mine.json: is an empty list; expected a dossier'])
    expect(faultsOf('{"format":"frontera-dossier/2"}')[0]).toBe(
      'mine.json: format: is "frontera-dossier/2"; expected "frontera-dossier/1"',
    )
  })

  it('is refused where it is nested deeper than any dossier', () => {
    expect(faultsOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual([
      expect.stringMatching(/^mine\.json: is nested too deep; expected at most \d+ levels$/),
    ])
  })

  it('is refused without throwing, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.json().map(bytes)), (content) => {
        expect(faultsOf(content).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('what is kept in the browser', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (story, presented) => {
        expect(readKept(writeKept({ story, presented }))).toEqual({ kept: { story, presented }, faults: [] })
      }),
    )
  })

  it('is told where it is damaged or of a version to come', () => {
    const text = writeKept({ presented: true, story: sure(parsed(smallFiles())).story })
    expect(readKept(text.slice(0, -2)).kept).toBeNull()
    expect(readKept(text.replace('briefing/1', 'briefing/2'))).toEqual({
      kept: null,
      faults: ['format: is "frontera-briefing/2"; expected "frontera-briefing/1"'],
    })
    expect(
      readKept('{"format":"frontera-briefing/1","presented":true,"story":[{"id":"x"}]}').faults,
    ).toContain('briefing: story[0].view: is missing; expected parts of a view')
    const twice = { presented: false, story: [...parsed(smallFiles()).story, ...parsed(smallFiles()).story] }
    expect(readKept(writeKept(twice)).faults[0]).toContain('is taken')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readKept(text).kept).toBeNull()
      }),
    )
  })
})
