import { expect, it } from 'vitest'
import { idAt } from '../../src/core/dossier/check/id-at.ts'

const json = {
  id: 'whole',
  articles: [{ id: 'gaceta', excerpts: [{ id: 'gaceta.bridge', exact: 'x' }, { exact: 'y' }] }],
  events: [{ places: [{ id: 'cucuta' }] }, { id: 7 }],
}

it.each([
  ['articles[0].excerpts[0].exact', 'gaceta.bridge'],
  ['articles[0].excerpts[1].exact', 'gaceta'],
  ['articles[0].published', 'gaceta'],
  ['events[0].places[0].id', 'cucuta'],
  ['events[1].when', null],
  ['events[9].when', null],
  ['constructor.name', null],
  ['', null],
])('%j is in %j', (path, id) => {
  expect(idAt(json, path)).toBe(id)
})
