import { expect, it } from 'vitest'
import { indexDossier } from '../../src/core/dossier/index.ts'
import { sourcesOf } from '../../src/core/sources.ts'
import { parsed, put, readJson } from './fixtures/small.ts'
import { sure } from './fixtures/sure.ts'

it('counts a copy with what it copies as one, copies of one article as one, and a copy alone as one', () => {
  const files = {
    dossier: readJson('static/dossier/dossier.json'),
    places: readJson('static/dossier/places.geojson'),
  }
  put(files.dossier, 'articles[1].copyOf', 'petro-borders')
  put(files.dossier, 'articles[2].copyOf', 'military-ties')
  const dossier = parsed(files)
  const count = (...ids: string[]) =>
    sourcesOf(
      dossier,
      ids.map((id) => ({ article: sure(indexDossier(dossier).articles.get(id)) })),
    )
  const [original, copy, copyOfCopy, other] = dossier.articles.map(({ id }) => id)
  expect([original, copy, copyOfCopy, other].every((id) => id !== undefined)).toBe(true)
  expect(count(sure(copy))).toBe(1)
  expect(count(sure(original), sure(copy))).toBe(1)
  expect(count(sure(copy), sure(copyOfCopy))).toBe(1)
  expect(count(sure(copyOfCopy), sure(other))).toBe(2)
  expect(count()).toBe(0)
})
