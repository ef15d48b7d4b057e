import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDossier } from '../../src/core/edit/changes/dossier.ts'
import { addEvent, editEvent } from '../../src/core/edit/changes/events.ts'
import { diffDrafts } from '../../src/core/edit/diff.ts'
import { emptyDraft } from '../../src/core/edit/draft.ts'
import type { Draft } from '../../src/core/edit/draft.ts'
import { draftOf } from '../../src/core/edit/from-dossier.ts'
import { addChange, beginHistory, redo, replay, sealHistory, undo } from '../../src/core/edit/history.ts'
import type { History } from '../../src/core/edit/history.ts'
import { hangsOn } from '../../src/core/edit/refer.ts'
import { removeItem } from '../../src/core/edit/changes/remove.ts'
import { showable } from '../../src/core/edit/showable.ts'
import { dossierOf, draftJson } from '../../src/core/edit/to-dossier.ts'
import { dated } from '../../src/core/edit/when/read.ts'
import { sayLabel } from '../../src/text/edit-core.ts'
import { deeds, itemsOf } from './fixtures/random-edits.ts'
import { parsed, readJson, smallFiles } from './fixtures/small.ts'

const small = draftOf(parsed(smallFiles()))
const shipped = draftOf(
  parsed({
    dossier: readJson('static/dossier/dossier.json'),
    places: readJson('static/dossier/places.geojson'),
  }),
)
const starts = fc.constantFrom(small, shipped, emptyDraft([-75, 0, -66, 13]))
const sequences = fc.array(deeds, { maxLength: 25 })

function done(
  start: Draft,
  sequence: readonly ((draft: Draft) => ReturnType<typeof removeItem> | null)[],
): History {
  return sequence.reduce((history, deed) => {
    const change = deed(history.draft)
    return change === null ? history : addChange(history, change)
  }, beginHistory(start))
}

function all(history: History, step: (history: History) => History): History {
  let now = history
  for (let next = step(now); next !== now; next = step(now)) now = next
  return now
}

/** What a value is written as, its keys in their order. */
const written = (value: unknown) => JSON.stringify(value)

describe('whatever is done', () => {
  it('undone it is the start again, to the order of keys, and done again the end', () => {
    fc.assert(
      fc.property(starts, sequences, (start, sequence) => {
        const end = done(start, sequence)
        const back = all(end, undo)
        expect(back.draft).toEqual(start)
        expect(written(back.draft)).toBe(written(start))
        expect(diffDrafts(start, back.draft)).toEqual([])
        const again = all(back, redo)
        expect(written(again.draft)).toBe(written(end.draft))
      }),
      { numRuns: 40 },
    )
  })

  it('it is the same when its entries are played again, however far', () => {
    fc.assert(
      fc.property(starts, sequences, fc.nat(25), (start, sequence, steps) => {
        let history = done(start, sequence)
        for (let i = 0; i < steps; i += 1) history = undo(history)
        const entries = [...history.done, ...history.undone.toReversed()]
        const kept: unknown = structuredClone(entries)
        expect(kept).toEqual(entries)
        const read = replay(structuredClone(start), structuredClone(entries), history.done.length)
        expect(written(read.draft)).toBe(written(history.draft))
        expect(read.undone).toEqual(history.undone)
      }),
      { numRuns: 40 },
    )
  })

  it('the start is not touched, and the list of changes is empty only where nothing differs', () => {
    fc.assert(
      fc.property(starts, sequences, (start, sequence) => {
        const before = written(start)
        const { draft } = done(start, sequence)
        expect(written(start)).toBe(before)
        const changes = diffDrafts(start, draft)
        if (changes.length === 0) expect(draftJson(draft)).toEqual(draftJson(start))
        else expect(written(draft)).not.toBe(before)
      }),
      { numRuns: 40 },
    )
  })

  it('the rules of dossiers say what is wrong, each fault beside a thing that is there, and nothing throws', () => {
    fc.assert(
      fc.property(starts, sequences, (start, sequence) => {
        const { draft } = done(start, sequence)
        const { faults, dossier } = dossierOf(draft)
        const there = new Set(itemsOf(draft).map(({ kind, id }) => `${kind}/${id}`))
        for (const { item } of faults)
          expect(item.kind === 'dossier' || there.has(`${item.kind}/${item.id}`)).toBe(true)
        // no operation leaves a mention of what is gone, nor two things of one id
        for (const { path, wrong } of faults)
          expect(`${path}: ${wrong}`).not.toMatch(/is taken by|"(?!none)[^"]*" is not there/)
        const shown = showable(draft)
        if (dossier) expect(shown).not.toBeNull()
      }),
      { numRuns: 40 },
    )
  })

  it('every change has a label in both languages', () => {
    fc.assert(
      fc.property(starts, sequences, (start, sequence) => {
        for (const { label } of done(start, sequence).done) {
          expect(sayLabel(label, 'en')).toMatch(/^[a-z]+ \S/)
          expect(sayLabel(label, 'es')).toMatch(/^[a-zñ]+ \S/)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('typing', () => {
  const type = (history: History, id: string, texts: readonly string[]) =>
    texts.reduce(
      (now, text) => addChange(now, editEvent(now.draft, id, { title: { en: text, es: '' } })),
      history,
    )
  const begun = () => {
    const change = addEvent(small, { title: { en: 'x', es: '' } })
    return { history: addChange(beginHistory(small), change), id: change.item.id }
  }

  it('in one field is one change', () => {
    const { history, id } = begun()
    const typed = type(history, id, ['xB', 'xBr', 'xBri'])
    expect(typed.done).toHaveLength(2)
    expect(undo(typed).draft).toEqual(history.draft)
    expect(redo(undo(typed)).draft).toEqual(typed.draft)
  })

  it('is another change in another field, in the other language, and once the field was left', () => {
    const { history, id } = begun()
    let now = type(history, id, ['xB', 'xBr'])
    now = addChange(now, editEvent(now.draft, id, { title: { en: 'xBr', es: 'P' } }))
    now = addChange(now, editEvent(now.draft, id, { when: dated('2021') }))
    now = sealHistory(addChange(now, editEvent(now.draft, id, { when: dated('2021-0') })))
    now = addChange(now, editEvent(now.draft, id, { when: dated('2021-03') }))
    expect(now.done.map(({ label }) => label.field)).toEqual([null, 'title', 'title', 'when', 'when'])
  })

  it('that was taken back again leaves nothing to undo', () => {
    const { history, id } = begun()
    expect(type(history, id, ['xB', 'x']).done).toHaveLength(1)
  })

  it('after an undo begins a change of its own, and gives up what was undone', () => {
    const { history, id } = begun()
    const undone = undo(type(sealHistory(type(history, id, ['xB'])), id, ['xC']))
    expect(undone.undone).toHaveLength(1)
    const now = type(undone, id, ['xD'])
    expect(now.undone).toEqual([])
    expect(now.done).toHaveLength(3)
    expect(undo(now).draft.events.at(-1)?.title.en).toBe('xB')
  })

  it('chooses of a list are changes of their own', () => {
    const { history, id } = begun()
    const one = addChange(history, editEvent(history.draft, id, { kind: 'clash' }))
    expect(addChange(one, editEvent(one.draft, id, { kind: 'closure' })).done).toHaveLength(3)
  })
})

describe('taking out', () => {
  it('says what hangs on an article, takes the mentions along, and brings all of it back at once', () => {
    const item = { kind: 'article', id: 'petro-borders' } as const
    const kinds = new Set(hangsOn(shipped, item).map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['claim', 'event', 'status', 'step'])
    const history = addChange(beginHistory(shipped), removeItem(shipped, item))
    const left = JSON.stringify(draftJson(history.draft))
    expect(left).not.toContain('"petro-borders')
    expect(undo(history).draft).toEqual(shipped)
    expect(history.done).toHaveLength(1)
  })

  it('nothing hangs on what nothing names', () => {
    const { draft, item } = addEvent(small, { title: { en: 'New', es: 'Nuevo' } })
    expect(hangsOn(draft, item)).toEqual([])
  })
})

it('a change that changes nothing is none', () => {
  const history = beginHistory(small)
  expect(addChange(history, editDossier(small, { title: { ...small.title } }))).toBe(history)
})
