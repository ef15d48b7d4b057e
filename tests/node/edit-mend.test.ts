import { describe, expect, it } from 'vitest'
import { addArticle, addExcerpt, editArticle } from '../../src/core/edit/changes/articles.ts'
import { addClaim, addQuestion, editClaim, relateQuestion } from '../../src/core/edit/changes/claims.ts'
import { addEvent, editEvent, placeEvent } from '../../src/core/edit/changes/events.ts'
import { addPlace, drawPlace } from '../../src/core/edit/changes/places.ts'
import { removeItem } from '../../src/core/edit/changes/remove.ts'
import { renameItem, settledId } from '../../src/core/edit/changes/rename.ts'
import { diffDrafts } from '../../src/core/edit/diff.ts'
import { emptyDraft } from '../../src/core/edit/draft.ts'
import type { Draft } from '../../src/core/edit/draft.ts'
import { draftOf } from '../../src/core/edit/from-dossier.ts'
import { mends } from '../../src/core/edit/mend.ts'
import { showable } from '../../src/core/edit/showable.ts'
import { dossierOf } from '../../src/core/edit/to-dossier.ts'
import { dated } from '../../src/core/edit/when/read.ts'
import { sayMend } from '../../src/text/edit-core.ts'
import { parsed, smallFiles, smallTexts } from './fixtures/small.ts'
import { sure } from './fixtures/sure.ts'

const small = draftOf(parsed(smallFiles()))
const title = { en: 'Bridge', es: 'Puente' }

/** Presses the first mend of the first fault that has one until there is none. */
function mended(
  draft: Draft,
  texts = smallTexts,
): { readonly draft: Draft; readonly what: readonly string[] } {
  const what: string[] = []
  let now = draft
  for (let round = 0; round < 10; round += 1) {
    const [mend] = dossierOf(now, texts).faults.flatMap((fault) => mends(fault, now, texts))
    if (!mend) break
    what.push(mend.what)
    now = mend.change.draft
  }
  return { draft: now, what }
}
const faultless = (draft: Draft, texts = smallTexts) =>
  dossierOf(draft, texts).faults.map(({ path, wrong }) => `${path}: ${wrong}`)

describe('a mend', () => {
  it('gives a thing another id where it is taken, or is none', () => {
    const [first] = small.events
    const twice = { ...small, events: [...small.events, { ...sure(first) }] }
    expect(mended(twice).what).toEqual(['other-id'])
    expect(faultless(mended(twice).draft)).toEqual([])
    const odd = {
      ...small,
      events: small.events.map((event, i) => (i === 0 ? { ...event, id: 'Not An Id' } : event)),
    }
    expect(mended(odd).draft.events[0]?.id).toBe('not-id')
  })

  it('takes the words of the other language where they are missing', () => {
    const { draft } = addEvent(small, { kind: 'clash', title: { en: 'Bridge', es: '' }, summary: title }, [
      'first.bridge',
    ])
    expect(mended(draft).what).toEqual(['copy-words'])
    expect(mended(draft).draft.events.at(-1)?.title).toEqual({ en: 'Bridge', es: 'Bridge' })
    expect(faultless(mended(draft).draft)).toEqual([])
  })

  it('finds the words of an excerpt in its text again', () => {
    const articles = small.articles.map((article, i) => ({
      ...article,
      excerpts: article.excerpts.map((excerpt, j) =>
        i + j === 0 ? { ...excerpt, prefix: 'It  began. ' } : excerpt,
      ),
    }))
    expect(mended({ ...small, articles }).what).toEqual(['find-again'])
    expect(faultless(mended({ ...small, articles }).draft)).toEqual([])
  })

  it('takes out a mention of what is not there, or is named twice', () => {
    const lost = {
      ...small,
      events: small.events.map((event, i) =>
        i === 0 ? { ...event, excerpts: [...event.excerpts, 'gone.words'] } : event,
      ),
    }
    expect(mended(lost).what).toEqual(['take-out-mention'])
    expect(faultless(mended(lost).draft)).toEqual([])
    const twice = {
      ...small,
      events: small.events.map((event, i) =>
        i === 0 ? { ...event, excerpts: [...event.excerpts, ...event.excerpts.slice(0, 1)] } : event,
      ),
    }
    expect(mended(twice).draft).toEqual(small)
  })

  it('widens the frame for a place outside it', () => {
    const { draft, item } = addPlace(small, { name: title, basis: title, kind: 'town', precision: 'exact' })
    const far = drawPlace(draft, item.id, { type: 'Point', coordinates: [10, 50] }).draft
    expect(mended(far).what).toEqual(['wider-box'])
    expect(mended(far).draft.box.slice(2)).toEqual([10, 50])
    expect(faultless(mended(far).draft)).toEqual([])
  })

  it('offers both readings of a date that may be two', () => {
    const { draft } = editArticle(small, 'first', { published: dated('10/08/2022') })
    const fault = sure(dossierOf(draft).faults[0])
    expect(fault).toMatchObject({ item: { kind: 'article', id: 'first' }, field: 'published' })
    const offered = mends(fault, draft)
    expect(offered.map((mend) => sayMend(mend, 'es'))).toEqual([
      'Es 10 de agosto de 2022',
      'Es 8 de octubre de 2022',
    ])
    expect(offered[0]?.change.draft.articles[0]?.published.edtf).toBe('2022-08-10')
  })

  it('is not offered where only the author knows', () => {
    const { draft } = addArticle(small, { headline: 'X', outlet: 'Y' })
    const { faults } = dossierOf(draft)
    expect(faults.map(({ path }) => path)).toEqual(['articles[2].published', 'articles[2].publishedBasis'])
    expect(faults.flatMap((fault) => mends(fault, draft))).toEqual([])
  })
})

describe('a question', () => {
  const claimed = (...values: readonly (number | null)[]) => {
    const { draft: begun, item } = addQuestion(small, { title })
    let draft = begun
    for (const value of values)
      draft = addClaim(draft, { question: item.id, value, excerpt: 'first.bridge' }).draft
    return { draft, id: item.id }
  }
  const relation = (draft: Draft, id: string) =>
    draft.questions.find((question) => question.id === id)?.relation

  it('is a disagreement as soon as its answers differ, and none any more when they do not', () => {
    const { draft, id } = claimed(16, 20)
    expect(relation(draft, id)).toBe('disagreement')
    const key = sure(draft.claims.at(-1)).key
    expect(relation(editClaim(draft, key, { value: 16 }).draft, id)).toBe('agreement')
    expect(relation(editClaim(draft, key, { value: 10, qualifier: 'more than' }).draft, id)).toBe('agreement')
    expect(relation(removeItem(draft, { kind: 'claim', id: key }).draft, id)).toBe('single')
    expect(relation(claimed(16, null).draft, id)).not.toBe('disagreement')
  })

  it('stays what somebody says of it until the answers make another of it', () => {
    const { draft, id } = claimed(16, 20)
    const course = relateQuestion(draft, id, 'course').draft
    const more = addClaim(course, { question: id, value: 30, excerpt: 'first.bridge' }).draft
    expect(relation(more, id)).toBe('course')
  })

  it('leaves the others alone', () => {
    const { draft, id } = claimed(16, 20)
    expect(draft.questions.filter((question) => question.id !== id)).toEqual(small.questions)
  })
})

describe('ids', () => {
  it('are made of titles, free, and stay', () => {
    const one = addEvent(small, { title: { en: '', es: 'El cierre del puente' } })
    const two = addEvent(one.draft, { title: { en: '', es: 'El cierre del puente' } })
    expect([one.item.id, two.item.id]).toEqual(['cierre-puente', 'cierre-puente-2'])
    expect(editEvent(two.draft, 'cierre-puente', { title }).draft.events.at(-2)?.id).toBe('cierre-puente')
  })

  it('made without a title settle on the title there is later, with all that names them', () => {
    const added = addArticle(small)
    expect(added.item.id).toBe('article')
    const marked = addExcerpt(added.draft, 'article', { exact: 'The bridge', prefix: '', suffix: '' })
    const told = addEvent(marked.draft, { title }, [marked.item.id])
    const named = editArticle(told.draft, 'article', { headline: 'Bridge opened' }).draft
    expect(settledId(named, added.item)).toBe('bridge-opened')
    const { draft, item } = renameItem(named, added.item, 'bridge-opened')
    expect(item.id).toBe('bridge-opened')
    expect(draft.events.at(-1)?.excerpts).toEqual(['bridge-opened.bridge'])
    expect(settledId(draft, item)).toBeNull()
  })
})

describe('what is not finished', () => {
  it('is shown as far as it can be: a dated event as soon as an excerpt speaks of it', () => {
    let draft = emptyDraft([-73, 7, -72, 8])
    expect(showable(draft)).toBeNull()
    const article = addArticle(draft, { outlet: 'A', headline: 'B', published: dated('2022-08-10') })
    const marked = addExcerpt(article.draft, article.item.id, { exact: 'x', prefix: '', suffix: '' })
    const event = addEvent(marked.draft, { kind: 'clash', title: { en: '', es: 'Puente' } }, [marked.item.id])
    draft = editEvent(event.draft, event.item.id, { when: dated('marzo de 2021') }).draft
    const place = addPlace(draft, { name: title })
    draft = placeEvent(place.draft, event.item.id, { id: place.item.id, basis: null, reference: null }).draft
    expect(showable(draft)?.events[0]).toMatchObject({
      when: { text: '2021-03' },
      title: { en: 'Puente' },
      places: [],
    })
    draft = drawPlace(draft, place.item.id, { type: 'Point', coordinates: [-60, 7] }).draft
    expect(showable(draft)?.events[0]?.places).toHaveLength(1)
    expect(showable(draft)?.box).toEqual([-73, 7, -60, 8])
    expect(dossierOf(draft).dossier).toBeNull()
  })

  it('leaves out what nothing speaks of', () => {
    const { draft } = addEvent(small, { kind: 'clash', title, summary: title })
    expect(showable(draft)?.events).toHaveLength(small.events.length)
  })
})

describe('the list of changes', () => {
  it('tells what was added, removed and changed, field by field and by language', () => {
    const { draft: added } = addArticle(small, { headline: 'New' })
    const changed = editEvent(added, 'closing', {
      title: { ...sure(added.events.find(({ id }) => id === 'closing')).title, es: 'Otro' },
      when: dated('2020'),
    }).draft
    const { draft } = removeItem(changed, { kind: 'place', id: sure(small.places[0]).id })
    const told = diffDrafts(small, draft).map(({ item, what, fields }) => [
      item.kind,
      what,
      fields.map(({ field }) => field),
    ])
    expect(told).toContainEqual(['article', 'added', []])
    expect(told).toContainEqual(['place', 'removed', []])
    expect(told.find(([kind, what]) => kind === 'event' && what === 'changed')?.[2]).toEqual(
      expect.arrayContaining(['title.es', 'when']),
    )
    expect(diffDrafts(draft, draft)).toEqual([])
  })
})
