import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countUnplaced } from '../../src/core/data/shown.ts'
import { dataKinds } from '../../src/core/data/columns.ts'
import { precisions } from '../../src/core/dossier/types.ts'
import { dayFromNumber } from '../../src/core/day.ts'
import { parseDossier } from '../../src/core/dossier/parse.ts'
import { dossierCredit, dossierTable } from '../../src/io/dossier-table.ts'
import { loaded, opened, rowOfRecord } from './table.ts'
import { sure } from './fixtures/sure.ts'

const read = (name: string): unknown => JSON.parse(readFileSync(`static/dossier/${name}`, 'utf8'))
const dossier = sure(parseDossier(read('dossier.json'), read('places.geojson')).dossier)
const ids = dossier.events.map(({ id }) => id)

test('every event of a dossier becomes a row, without a question and without one refused', async () => {
  const table = await opened(dossierTable(dossier, 'es'))
  expect(table.profile).toBe('frontera')
  const set = await loaded(table)
  expect([set.columns.length, set.refusedCount]).toEqual([dossier.events.length, 0])
  const texts = await set.read([...dossier.events.keys()])
  expect(texts.map(({ title }) => title)).toEqual(dossier.events.map(({ title }) => title.es))
})

test('a row has its event’s refined date, kind, most exact place and quoted words', async () => {
  const set = await loaded(await opened(dossierTable(dossier, 'en')))
  const record = ids.indexOf('apure')
  const row = rowOfRecord(set, record)
  const { columns } = set
  const event = sure(dossier.events[record])
  const when = sure(event.refined).when
  expect(dayFromNumber(sure(columns.startEarliest[row]))).toBe(dayFromNumber(when.start.earliest))
  expect(dayFromNumber(sure(columns.endLatest[row]))).toBe(dayFromNumber(when.end.latest))
  expect(dataKinds[sure(columns.kind[row])]).toBe('clash')
  const [texts] = await set.read([record])
  const excerpts = dossier.articles.flatMap((article) => article.excerpts)
  for (const id of event.excerpts)
    expect(texts?.notes).toContain(sure(excerpts.find((excerpt) => excerpt.id === id)).exact)
  expect(texts?.url).toMatch(/^https:/)
  expect(dossierCredit(dossier, 'en')).toContain(dossier.title.en)
})

test('of an event’s places the most exact one is drawn, and all are named', async () => {
  const first = sure(dossier.events.find(({ id }) => id === 'apure'))
  const of = (precision: string) =>
    sure(dossier.places.find((place) => place.precision === precision && place.kind !== 'border'))
  const [country, exact, region] = [of('country'), of('exact'), of('region')]
  const places = [country, exact, region].map(({ id }) => ({ id, basis: 'stated' as const, reference: null }))
  const one = { ...dossier, events: [{ ...first, places }] }
  const set = await loaded(await opened(dossierTable(one, 'en')))
  expect(precisions[sure(set.columns.precision[0])]).toBe('exact')
  expect((await set.read([0]))[0]?.place).toBe([country, exact, region].map(({ name }) => name.en).join('; '))
})

test('a row that only its country is known of is counted as one that the map cannot draw', async () => {
  const set = await loaded(await opened(dossierTable(dossier, 'en')))
  const { country } = countUnplaced(set.columns)
  const places = new Map(dossier.places.map((place) => [place.id, place.precision]))
  const onlyCountry = dossier.events.filter(
    ({ places: of }) => of.length > 0 && of.every(({ id }) => places.get(id) === 'country'),
  )
  expect(onlyCountry.length).toBeGreaterThan(0)
  expect(country).toBe(onlyCountry.length)
})
