import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '../../src/core/edit/draft.ts'
import type { Draft } from '../../src/core/edit/draft.ts'
import { draftOf } from '../../src/core/edit/from-dossier.ts'
import { dossierOf } from '../../src/core/edit/to-dossier.ts'
import { writeDossierFile } from '../../src/io/dossier-file.ts'
import { sayFault } from '../../src/text/edit-faults.ts'
import { deeds } from './fixtures/random-edits.ts'
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

describe('what is wrong with a draft', () => {
  it('is said in both languages, whatever was done to it', () => {
    const small = draftOf(parsed(smallFiles()))
    const said = new Set<string>()
    fc.assert(
      fc.property(
        fc.constantFrom(small, emptyDraft([-75, 0, -66, 13])),
        fc.array(deeds, { maxLength: 30 }),
        (start, sequence) => {
          const draft = sequence.reduce<Draft>((now, deed) => deed(now)?.draft ?? now, start)
          for (const fault of dossierOf(draft).faults) {
            const told = sayFault(fault, 'es')
            expect(told.lang, `${fault.path}: ${told.text}`).toBe('es')
            expect(sayFault(fault, 'en').text).not.toMatch(/\$\d/)
            said.add(told.text)
          }
        },
      ),
      { numRuns: 80 },
    )
    expect(said.size).toBeGreaterThan(8)
  })
})
