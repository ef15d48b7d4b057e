import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDossier } from '../../src/core/dossier/parse.ts'
import { editArticle } from '../../src/core/edit/changes/articles.ts'
import { editEvent } from '../../src/core/edit/changes/events.ts'
import type { Draft } from '../../src/core/edit/draft.ts'
import { emptyDraft } from '../../src/core/edit/draft.ts'
import { draftOf } from '../../src/core/edit/from-dossier.ts'
import { leftOut } from '../../src/core/edit/left-out.ts'
import { finished } from '../../src/core/edit/showable.ts'
import { dossierOf } from '../../src/core/edit/to-dossier.ts'
import { dated } from '../../src/core/edit/when/read.ts'
import { dossierJson } from '../../src/core/dossier/write.ts'
import { writeDossierFile } from '../../src/io/dossier-file.ts'
import { deeds } from './fixtures/random-edits.ts'
import { parsed, readJson } from './fixtures/small.ts'

const untitled = { en: 'Untitled', es: 'Sin título' }
const shipped = () =>
  parsed({
    dossier: readJson('static/dossier/dossier.json'),
    places: readJson('static/dossier/places.geojson'),
  })

describe('what is saved of an unfinished draft', () => {
  it('is all of it where it is finished', () => {
    const dossier = shipped()
    const draft = draftOf(dossier)
    const made = finished(draft, untitled)
    expect(made && writeDossierFile(made)).toBe(writeDossierFile(dossier))
    expect(made && leftOut(draft, made)).toEqual([])
  })

  it('says nothing that nobody has said: how a date is known, or that no date is given', () => {
    const draft = draftOf(shipped())
    const unsaid = editEvent(draft, 'apure', { whenBasis: null }).draft
    const unread = editEvent(unsaid, 'trochas', { when: dated('last Monday'), whenBasis: null }).draft
    const made = finished(unread, untitled)
    const gone = made ? leftOut(unread, made) : []
    expect(gone.filter(({ kind }) => kind === 'event').map(({ id }) => id)).toEqual(['trochas', 'apure'])
    const without = finished(editArticle(draft, 'hrw-letter', { publishedBasis: null }).draft, untitled)
    expect(without?.articles.map(({ id }) => id)).not.toContain('hrw-letter')
  })

  it('says in both languages what is written in one', () => {
    const draft = editEvent(draftOf(shipped()), 'apure', { title: { en: 'Fighting', es: '' } }).draft
    expect(dossierOf(draft).dossier).toBeNull()
    const made = finished(draft, untitled)
    expect(made?.events.find(({ id }) => id === 'apure')?.title).toEqual({ en: 'Fighting', es: 'Fighting' })
  })

  it('is a dossier that can be read, or nothing, whatever was done', () => {
    expect(finished(emptyDraft([-75, 0, -66, 13]), untitled)).toBeNull()
    const start = draftOf(shipped())
    fc.assert(
      fc.property(fc.array(deeds, { maxLength: 25 }), (sequence) => {
        const draft = sequence.reduce<Draft>((now, deed) => deed(now)?.draft ?? now, start)
        const made = finished(draft, untitled)
        if (made === null) return
        expect(parseDossier(JSON.parse(JSON.stringify(dossierJson(made)))).faults).toEqual([])
        if (dossierOf(draft).dossier !== null) expect(leftOut(draft, made)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
