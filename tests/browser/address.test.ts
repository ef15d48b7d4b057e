import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bindAddress } from '../../src/app/address.ts'
import { Notices } from '../../src/app/notices.svelte.ts'
import { Session } from '../../src/app/session.svelte.ts'
import { readView } from '../../src/core/view.ts'
import { shipped } from './dossier.ts'

const home = location.href
let session: Session
let unbind: () => void

beforeEach(async () => {
  const dossier = await shipped()
  history.replaceState(null, '', '?window=2019-03-15..2019-12-31')
  const context = { dossier, languages: ['en'], prefersDark: false }
  session = new Session(dossier, readView(new URLSearchParams(location.search), context).view, new Notices())
  unbind = bindAddress(session, context)
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  unbind()
  vi.useRealTimers()
  history.replaceState(null, '', home)
})

it('makes one page of what follows at once, and another of what comes later', () => {
  const pages = history.length
  session.shift(1)
  vi.advanceTimersByTime(100)
  session.shift(1)
  expect(history.length).toBe(pages + 1)
  expect(location.search).toContain('window=2019-03-17..2020-01-02')
  vi.advanceTimersByTime(1000)
  session.shift(1)
  expect(history.length).toBe(pages + 2)
})
