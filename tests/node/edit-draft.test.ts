import { describe, expect, it } from 'vitest'
import { draftOf } from '../../src/core/edit/from-dossier.ts'
import { dossierOf } from '../../src/core/edit/to-dossier.ts'
import { writeDossierFile } from '../../src/io/dossier-file.ts'
import { parsed, readJson, smallFiles } from './fixtures/small.ts'

const shippedFiles = () => ({
  dossier: readJson('static/dossier/dossier.json'),
  places: readJson('static/dossier/places.geojson'),
})

describe('a draft of a dossier', () => {
  it.each([
    ['the shipped one', shippedFiles],
    ['the small one', smallFiles],
  ])('is made into the very same file again, to the byte: %s', (_, files) => {
    const dossier = parsed(files())
    const made = dossierOf(draftOf(dossier))
    expect(made.faults).toEqual([])
    expect(made.dossier && writeDossierFile(made.dossier)).toBe(writeDossierFile(dossier))
  })
})
