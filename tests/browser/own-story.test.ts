import { flushSync } from 'svelte'
import { expect, it } from 'vitest'
import type { Store } from '../../src/app/keeper.ts'
import { Notices } from '../../src/app/notices.svelte.ts'
import { openOwnStory } from '../../src/app/own-story.svelte.ts'
import type { Dossier } from '../../src/core/dossier/types.ts'
import { takeStep } from '../../src/core/story/take.ts'
import { sessionOf } from './dossier.ts'

const key = 'frontera.briefing/'

/** A browser's storage that can be looked into, full or not. */
class Memory implements Store {
  readonly texts = new Map<string, string>()
  room = Infinity
  getItem(name: string): string | null {
    return this.texts.get(name) ?? null
  }
  setItem(name: string, text: string): void {
    if (text.length > this.room) throw new DOMException('no room', 'QuotaExceededError')
    this.texts.set(name, text)
  }
  removeItem(name: string): void {
    this.texts.delete(name)
  }
}

async function started(change: (dossier: Dossier) => Dossier = (dossier) => dossier) {
  const session = await sessionOf('')
  const site = change(session.site)
  const storage = new Memory()
  const notices = new Notices()
  const open = (store: () => Store = () => storage) => openOwnStory(site, null, notices, () => 'en', store)
  const stepOn = (select: string) => takeStep(site, [], { ...session.view, select }, null)
  return { session, site, storage, notices, open, stepOn, told: () => notices.list.map(({ text }) => text) }
}

it('is there again after a reload, as it was left, and is told only once it is presented', async () => {
  const { open, stepOn, site, storage, told } = await started()
  const own = open()
  expect(storage.texts.size).toBe(0)
  own.add(stepOn('apure'))
  const id = own.add(stepOn('bridge-blocked')) ?? ''
  own.edit(id, { title: { en: 'The bridge', es: '' }, minutes: 2.5 })
  own.move(id, -1)
  expect(own.dossier).toBe(site)
  own.present(true)
  const again = open()
  expect(again.steps).toEqual(own.steps)
  expect(again.steps[0]?.title.en).toBe('The bridge')
  expect(again.dossier.story).toEqual(own.steps)
  expect(again.dossier.events).toBe(site.events)
  expect(told()).toEqual([])
})

it('brings back what was taken out, and what was replaced as a whole', async () => {
  const { open, stepOn, site } = await started()
  const own = open()
  own.add(stepOn('apure'))
  own.add(stepOn('bridge-blocked'))
  const before = own.steps
  own.remove('step-1')
  own.undoRemoval()
  expect(own.steps).toEqual(before)
  own.replace(site.story)
  expect(own.steps).toHaveLength(12)
  own.bringBack()
  expect(own.steps).toEqual(before)
  own.bringBack()
  expect(own.steps).toHaveLength(12)
})

it('goes on, and says so, where the browser keeps nothing or has no room', async () => {
  const forbidden = await started()
  const own = forbidden.open(() => {
    throw new DOMException('no', 'SecurityError')
  })
  own.add(forbidden.stepOn('apure'))
  expect(own.steps).toHaveLength(1)
  expect(forbidden.told()).toEqual([expect.stringContaining('keeps nothing for this page')])

  const full = await started()
  const other = full.open()
  other.add(full.stepOn('apure'))
  full.storage.room = 20
  other.add(full.stepOn('bridge-blocked'))
  expect(other.steps).toHaveLength(2)
  expect(full.told()).toEqual([expect.stringContaining('no room left')])
})

it.each([
  ['damaged', '{"format":"frontera-briefing/1","presented":true,"story":[{]}'],
  ['of a version to come', '{"format":"frontera-briefing/7","scenes":[]}'],
])('puts aside what is kept where it is %s, and says what and where', async (_, text) => {
  const { open, storage, stepOn, notices } = await started()
  storage.texts.set(key, text)
  storage.texts.set(`${key}/aside-1`, 'an older one')
  const own = open()
  expect(own.steps).toEqual([])
  own.add(stepOn('apure'))
  expect(storage.texts.get(`${key}/aside-2`)).toBe(text)
  expect(storage.texts.get(`${key}/aside-1`)).toBe('an older one')
  expect(notices.list[0]?.text).toContain(`${key}/aside-2`)
  expect(notices.list[0]?.details).toHaveLength(1)
})

it('never writes over what it could not put aside', async () => {
  const { open, storage, stepOn, told } = await started()
  const text = 'what is this? '.repeat(200)
  storage.texts.set(key, text)
  // enough for a briefing of one step
  storage.room = 2000
  const own = open()
  own.add(stepOn('apure'))
  expect(storage.texts.get(key)).toBe(text)
  expect(told()).toHaveLength(2)
})

it('says which step leads nowhere when the dossier has changed, and tells the rest', async () => {
  const { open, storage, stepOn } = await started()
  const own = open()
  own.add(stepOn('apure'))
  own.add(stepOn('bridge-blocked'))
  own.present(true)
  const changed = await started((dossier) => ({
    ...dossier,
    events: dossier.events.filter(({ id }) => id !== 'apure'),
  }))
  const now = changed.open(() => storage)
  expect(now.steps).toHaveLength(2)
  expect(now.dossier.story.map(({ view }) => view.select)).toEqual(['bridge-blocked'])
  expect(changed.notices.list[0]?.text).toContain('1 step of your briefing shows what is not in this dossier')
  expect(changed.notices.list[0]?.details).toEqual([
    '1. Fighting in Apure · view.select: "apure" is not there; expected the id of an event, a place, an article or a question of this dossier',
  ])
})

it('shows the dossier of a file, again after a reload, until it is closed', async () => {
  const { open, site, stepOn, storage } = await started()
  const own = open()
  const other = { ...site, title: { en: 'Another', es: 'Otro' } }
  own.add(stepOn('apure'))
  own.replace(site.story.slice(0, 3), { name: 'other.json', dossier: other })
  own.present(true)
  const again = open()
  expect(again.opened?.name).toBe('other.json')
  expect(again.dossier).toEqual({ ...other, story: site.story.slice(0, 3) })
  again.replace(again.steps, null)
  expect(again.base).toBe(site)
  expect(storage.texts.has(`${key}/file`)).toBe(false)
})

it('follows what another window of the browser changes', async () => {
  const { open, stepOn, storage, session } = await started()
  const own = open()
  session.own = own
  own.add(stepOn('apure'))
  own.present(true)
  const other = open()
  other.edit('step-1', { title: { en: 'From the other window', es: '' } })
  own.follow({ key, newValue: storage.getItem(key) })
  flushSync()
  expect(session.dossier.story[0]?.title.en).toBe('From the other window')
  own.follow({ key, newValue: null })
  own.follow({ key: 'another', newValue: '{"format":"frontera-briefing/1","presented":false,"story":[]}' })
  own.follow({ key, newValue: 'damaged' })
  expect(own.steps).toHaveLength(1)
})

it('follows another window to the dossier of a file, and back, with the briefing that is on it', async () => {
  const { open, stepOn, storage, site } = await started()
  const [own, other] = [open(), open()]
  const followed = () => {
    for (const name of [`${key}/file`, key]) other.follow({ key: name, newValue: storage.getItem(name) })
    flushSync()
    return [other.dossier.title.en, ...other.dossier.story.map(({ view }) => view.select)]
  }
  own.add(stepOn('apure'))
  own.present(true)
  expect(followed()).toEqual([site.title.en, 'apure'])
  const dossier = { ...site, title: { en: 'Another', es: 'Otro' } }
  own.replace([stepOn('bridge-blocked')], { name: 'other.json', dossier })
  expect(followed()).toEqual(['Another', 'bridge-blocked'])
  own.bringBack()
  expect(followed()).toEqual([site.title.en, 'apure'])
})
