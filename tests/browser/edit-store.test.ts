import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Damaged, EditStore, Overtaken, freshKey } from '../../src/app/edit-store.ts'
import type { Editor } from '../../src/app/editor.svelte.ts'
import { forgetDraft, listDrafts, openEditor } from '../../src/app/open-editor.ts'
import { addArticle } from '../../src/core/edit/changes/articles.ts'
import { editDossier } from '../../src/core/edit/changes/dossier.ts'
import { addEvent, editEvent } from '../../src/core/edit/changes/events.ts'
import { dated } from '../../src/core/edit/when/read.ts'
import type { Dossier } from '../../src/core/dossier/types.ts'
import { openDB } from 'idb'
import { sessionOf } from './dossier.ts'

let database = ''
let number = 0
const opened: Editor[] = []
let dossier: Dossier

beforeEach(async () => {
  database = `frontera-test-${Date.now()}-${(number += 1)}`
  dossier = (await sessionOf('')).site
})
afterEach(() => {
  for (const editor of opened.splice(0)) editor.close()
  indexedDB.deleteDatabase(database)
})

const store = () => EditStore.open(database)

async function open(key = database, more: { anew?: boolean } = {}, openStore = store) {
  const found = await openEditor({ key, dossier, box: dossier.box, ...more }, openStore)
  opened.push(found.editor)
  return found
}

/** As a tab that is killed or reloaded: what was written is there, and its locks are free. */
async function reloaded(editor: Editor) {
  await editor.settled()
  editor.close()
  await editor.settled()
  await expect
    .poll(async () =>
      (await navigator.locks.query()).held?.some(({ name }) => name?.endsWith(`/${editor.key}`)),
    )
    .toBe(false)
  return open(editor.key)
}

const title = (en: string) => ({ title: { en, es: 'Puente' } })

it('is there again after a reload with all that can be taken back and done again', async () => {
  const { editor, resumed } = await open()
  expect(resumed).toBe(false)
  editor.apply(addArticle(editor.draft, { headline: 'Bridge opened again' }))
  const event = editor.apply(addEvent(editor.draft, title('Bridge opened')))
  editor.apply(editEvent(editor.draft, event?.id ?? '', { when: dated('about 10 August 2022') }))
  editor.apply(editDossier(editor.draft, title('Another border')))
  editor.undo()

  const { editor: again, resumed: went } = await reloaded(editor)
  expect(went).toBe(true)
  expect(again.draft).toEqual(editor.draft)
  expect(again.draft.events.at(-1)?.when.edtf).toBe('2022-08-10~')
  expect(again.undoLabel).toEqual(editor.undoLabel)
  again.redo()
  expect(again.draft.title.en).toBe('Another border')
  while (again.canUndo) again.undo()
  expect(again.draft).toEqual(editor.start)
  expect(again.changes).toEqual([])
})

it('forgets what was given up for another change', async () => {
  const { editor } = await open()
  editor.apply(editDossier(editor.draft, title('One')))
  editor.apply(addArticle(editor.draft, { headline: 'One' }))
  editor.apply(addArticle(editor.draft, { headline: 'Another' }))
  await editor.settled()
  while (editor.canUndo) editor.undo()
  editor.apply(addArticle(editor.draft, { headline: 'Two' }))
  const { editor: again } = await reloaded(editor)
  expect(again.canRedo).toBe(false)
  expect(again.draft.articles.at(-1)?.headline).toBe('Two')
  expect(again.draft.title).toEqual(dossier.title)
})

it('is as it was before or after a change, whenever the tab is killed', async () => {
  const { editor } = await open()
  const seen = [JSON.stringify(editor.draft)]
  for (let i = 0; i < 10; i += 1) {
    editor.apply(addEvent(editor.draft, title(`Event ${i}`)))
    seen.push(JSON.stringify(editor.draft))
    // whatever is written by now is what a tab killed now would leave
    const other = await store()
    const read = await other.read(editor.key)
    other.close()
    if (read) expect(seen).toContain(JSON.stringify(read.kept.history.draft))
  }
})

it('is shown, not changed, in a second tab, which takes it over once the first is closed', async () => {
  const { editor: first } = await open()
  first.apply(editDossier(first.draft, title('By the first')))
  await first.settled()
  const { editor: second } = await open(first.key)
  expect(second.readOnly).toBe(true)
  expect(second.draft.title.en).toBe('By the first')
  expect(second.apply(editDossier(second.draft, title('By the second')))).toBeNull()
  expect(second.draft.title.en).toBe('By the first')

  first.apply(editDossier(first.draft, title('By the first again')))
  await first.settled()
  await expect.poll(() => second.draft.title.en).toBe('By the first again')

  first.close()
  await expect.poll(() => second.readOnly).toBe(false)
  second.apply(editDossier(second.draft, title('By the second')))
  const { editor: third } = await reloaded(second)
  expect(third.draft.title.en).toBe('By the second')
  third.undo()
  expect(third.draft.title.en).toBe('By the first again')
})

it('shows the last change of the one before it, though that one let go while it was read', async () => {
  const { editor: first } = await open()
  first.apply(editDossier(first.draft, title('Early')))
  await first.settled()
  let early = true
  const { editor: second } = await open(first.key, {}, async () => {
    const late = await store()
    const read = late.read.bind(late)
    late.read = async (key) => {
      const found = await read(key)
      if (!early) return found
      early = false
      first.apply(editDossier(first.draft, title('Late')))
      first.close()
      await expect
        .poll(async () => (await navigator.locks.query()).pending?.some(({ name }) => name?.endsWith(key)))
        .toBe(false)
      // what was asked for as the lock came free is read by then
      await read(key)
      return found
    }
    return late
  })
  await expect.poll(() => second.readOnly).toBe(false)
  expect(second.draft.title.en).toBe('Late')
  second.apply(editDossier(second.draft, title('Later still')))
  await second.settled()
  expect(second.readOnly).toBe(false)
})

it('is never written over by another connection that has not seen the last write', async () => {
  const [one, other] = [await store(), await store()]
  const { editor } = await open()
  const kept = {
    start: editor.start,
    history: { draft: editor.draft, done: [], undone: [], sealed: true },
    texts: null,
  }
  const written = await one.write('mine', kept, null)
  await expect(other.write('mine', kept, null)).rejects.toBeInstanceOf(Overtaken)
  const next = await one.write('mine', kept, written)
  expect(next.revision).toBe(2)
  await expect(other.write('mine', kept, written)).rejects.toBeInstanceOf(Overtaken)
  one.close()
  other.close()
})

it('gives way, without locks, to the tab that opened it last', async () => {
  const { StoreKeeper } = await import('../../src/app/store-keeper.ts')
  const { Editor: Made } = await import('../../src/app/editor.svelte.ts')
  const { editor: model } = await open('model')
  const kept = {
    start: model.start,
    history: { draft: model.draft, done: [], undone: [], sealed: true },
    texts: null,
  }
  const without = async () => {
    const keeper = new StoreKeeper(await store(), 'shared')
    await keeper.take({})
    const editor = new Made('shared', kept, keeper)
    opened.push(editor)
    return editor
  }
  const [one, other] = [await without(), await without()]
  other.apply(editDossier(other.draft, title('By the other')))
  await other.settled()
  one.apply(editDossier(one.draft, title('By the one')))
  await one.settled()
  expect(one.readOnly).toBe(true)
  expect(one.draft.title.en).toBe('By the other')
})

it('says that there is no room, keeps on trying, and loses nothing', async () => {
  const real = await store()
  let full = true
  const write = real.write.bind(real)
  real.write = (...all) =>
    full ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : write(...all)
  const { editor } = await open('full', {}, () => Promise.resolve(real))
  editor.apply(editDossier(editor.draft, title('One')))
  await editor.settled()
  expect(editor.keeping).toBe('full')
  expect(editor.made.dossier?.title.en).toBe('One')
  full = false
  editor.apply(addArticle(editor.draft, { headline: 'Two' }))
  await editor.settled()
  expect(editor.keeping).toBe('kept')
  const { editor: again } = await reloaded(editor)
  expect(again.draft).toEqual(editor.draft)
})

it('works where nothing may be kept, and says so', async () => {
  const { editor } = await open('none', {}, () => Promise.reject(new DOMException('no', 'SecurityError')))
  expect(editor.keeping).toBe('forbidden')
  editor.apply(editDossier(editor.draft, title('One')))
  editor.undo()
  flushSync()
  expect(editor.draft.title).toEqual(dossier.title)
  expect(await listDrafts(() => Promise.reject(new Error('no')))).toEqual([])
})

it('keeps texts of articles only where their author wants it', async () => {
  const { editor } = await open()
  const article = editor.draft.articles[0]?.id ?? ''
  editor.setText(article, 'One.\r\nTwo.')
  expect(editor.texts.get(article)).toBe('One.\nTwo.')
  const { editor: without } = await reloaded(editor)
  expect(without.texts.size).toBe(0)
  without.keepTexts(true)
  without.setText(article, 'One.')
  const { editor: kept } = await reloaded(without)
  expect(kept.texts.get(article)).toBe('One.')
  kept.keepTexts(false)
  const { editor: gone } = await reloaded(kept)
  expect(gone.texts.size).toBe(0)
})

it('lists several drafts, the last changed first, and begins anew without losing one', async () => {
  const { editor: one } = await open('dossier-a')
  one.apply(editDossier(one.draft, title('A')))
  await one.settled()
  const { editor: other } = await open('new-1')
  other.apply(editDossier(other.draft, title('B')))
  await other.settled()
  expect((await listDrafts(store)).map(({ key, title: { en } }) => [key, en])).toEqual([
    ['new-1', 'B'],
    ['dossier-a', 'A'],
  ])
  expect(freshKey(await listDrafts(store))).toBe('new-2')
  one.close()
  await one.settled()
  const { editor: anew, aside, resumed } = await open('dossier-a', { anew: true })
  expect([aside, resumed]).toEqual(['dossier-a/aside-1', false])
  expect(anew.draft.title).toEqual(dossier.title)
  const { editor: former } = await open(aside ?? '')
  expect(former.draft.title.en).toBe('A')
  expect(await forgetDraft('new-1', store)).toBe(true)
  expect((await listDrafts(store)).map(({ key }) => key)).not.toContain('new-1')
})

it('puts a draft aside that can’t be read, and begins on the dossier', async () => {
  const { editor } = await open('hurt')
  editor.apply(editDossier(editor.draft, title('A')))
  await editor.settled()
  editor.close()
  await editor.settled()
  const raw = await openDB(database)
  await raw.put('starts', { title: 'nonsense' }, 'hurt')
  raw.close()
  const reader = await store()
  await expect(reader.read('hurt')).rejects.toBeInstanceOf(Damaged)
  reader.close()
  const { editor: anew, aside } = await open('hurt')
  expect(aside).toBe('hurt/aside-1')
  expect(anew.draft.title).toEqual(dossier.title)
})
