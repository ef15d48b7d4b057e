import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultLine, parseDossier } from '../../src/core/dossier/parse.ts'
import { isObject } from '../../src/core/dossier/read/reader.ts'
import { dossierJson } from '../../src/core/dossier/write.ts'
import type { Dossier } from '../../src/core/dossier/types.ts'
import { momentsOf, notablePlaces } from '../../src/core/kiosk/told.ts'
import { disagreements, standingOf } from '../../src/core/question.ts'
import { entriesOf } from '../../src/core/search/entries.ts'
import { crossingState, defaultWindow, eventsInWindow } from '../../src/core/select.ts'
import { fragmentsOf } from '../../src/core/story/steps.ts'
import { inStory } from '../../src/core/story/view.ts'
import { defaultView, writeView } from '../../src/core/view.ts'
import { langs } from '../../src/core/words.ts'
import { csvOf } from '../../src/io/csv.ts'
import { geojsonOf } from '../../src/io/geojson.ts'
import { jsonldOf } from '../../src/io/jsonld.ts'
import { pagesOf } from '../../src/io/pages.ts'
import type { MapPicture } from '../../src/map/picture.ts'
import { sceneOf } from '../../src/map/scene.ts'
import { areaFeatures, areaLabelFeatures, markFeatures, siteFeatures } from '../../src/map/sources.ts'
import { pictureState } from '../../src/map/state.ts'
import { sheetFor } from '../../src/map/still-map.ts'
import { stillAreas, stillMarks, stillSites } from '../../src/map/still-signs.ts'
import { messages } from '../../src/text/index.ts'
import { taken } from './fixtures/extract.ts'
import { cases, changed, changes, polluted, values } from './fixtures/fuzz.ts'
import { readJson, smallFiles } from './fixtures/small.ts'
import { day } from './fixtures/sure.ts'

const shipped = {
  dossier: readJson('static/dossier/dossier.json'),
  places: readJson('static/dossier/places.geojson'),
}
const small = smallFiles()

/** Draws all there is of a dossier, as the map and the picture that stands in for it do. */
function drawAll(dossier: Dossier): void {
  const window = defaultWindow(dossier)
  const scene = sceneOf(dossier)
  // as they are handed to the map's worker
  JSON.stringify([markFeatures(scene), siteFeatures(scene), areaFeatures(scene), areaLabelFeatures(scene)])
  for (const known of [null, day('2022-06-30')]) {
    const { present } = eventsInWindow(dossier, window, known)
    const picture: MapPicture = {
      theme: 'dark',
      lang: 'es',
      events: new Map(
        present.map((row) => [row.event.id, row.presence === 'certain' ? 'certain' : 'possible']),
      ),
      crossings: new Map(
        dossier.places.map(({ id }) => [id, crossingState(dossier, id, window.to, known)?.state ?? null]),
      ),
      selected: null,
      hovered: dossier.events[0]?.id ?? null,
    }
    pictureState(picture, scene, messages.es)
    const sheet = sheetFor(dossier.box, 900, 700, { top: 9, right: 9, bottom: 9, left: 9 })
    stillMarks(scene, picture, sheet)
    stillSites(scene, sheet)
    stillAreas(scene, picture, sheet)
  }
}

/** Tells all there is of it, as the panel, the kiosk, the story and the exports do. */
function tellAll(dossier: Dossier): void {
  for (const known of [null, day('2022-06-30')]) {
    for (const question of dossier.questions) standingOf(dossier, question, known)
    disagreements(dossier, known)
  }
  entriesOf(dossier)
  momentsOf(dossier)
  notablePlaces(dossier, 6)
  for (const step of dossier.story) fragmentsOf(dossier, step)
  const context = { dossier, languages: [], prefersDark: false }
  dossier.story.forEach((_, i) => {
    writeView(inStory(dossier, { ...defaultView(context, 'brief'), step: i + 1 }), context)
  })
  for (const lang of langs) pagesOf(dossier, { lang, made: day('2026-11-26'), measured: null })
  const { extract } = taken(dossier)
  csvOf(extract, dossier)
  JSON.stringify([geojsonOf(extract), jsonldOf(extract)])
}

/** `drawn`: whether to draw what is accepted, too, which takes a quarter of a second for the shipped one */
function judge(json: unknown, placesJson: unknown, drawn = true): void {
  const { dossier, faults } = parseDossier(json, placesJson)
  expect(polluted()).toBe(false)
  if (dossier === null) {
    expect(faults).not.toEqual([])
    for (const { file, path, wrong, expected } of faults) {
      expect(['dossier.json', 'places.geojson']).toContain(file)
      // only a file that is nothing of the kind has a fault that stands nowhere in it
      if (path === '') expect(isObject(file === 'dossier.json' ? json : placesJson)).toBe(false)
      expect(`${wrong}${expected}`).not.toMatch(/undefined/)
    }
    expect(new Set(faults.map(faultLine)).size).toBe(faults.length)
    return
  }
  expect(faults).toEqual([])
  tellAll(dossier)
  if (drawn) drawAll(dossier)
  // what is handed on in one file is the same dossier again
  const again = parseDossier(JSON.parse(JSON.stringify(dossierJson(dossier))))
  expect(again.faults.map(faultLine)).toEqual([])
  expect({ ...again.dossier, placesFile: null }).toEqual({ ...dossier, placesFile: null })
  expect(polluted()).toBe(false)
}

it('anything at all in the place of a dossier or its places is refused in words', () => {
  fc.assert(
    fc.property(values, fc.option(values, { nil: undefined }), (dossier, places) => judge(dossier, places)),
    cases,
  )
})

it('the shipped dossier with anything changed in it is refused with the place of each fault, or can be drawn', () => {
  fc.assert(
    fc.property(changes, fc.boolean(), fc.nat(7), (wanted, inPlaces, often) => {
      const { dossier, places } = shipped
      if (inPlaces) judge(dossier, changed(places, wanted), often === 0)
      else judge(changed(dossier, wanted), places, often === 0)
    }),
    cases,
  )
})

it('and so is a small one, of which more is accepted', () => {
  fc.assert(
    fc.property(changes, fc.option(changes), (wanted, places) =>
      judge(
        changed(small.dossier, wanted),
        places === null ? small.places : changed(small.places, places.slice(0, 1)),
      ),
    ),
    cases,
  )
})
