import { beforeEach, expect, it, vi } from 'vitest'
import { readView } from '../../src/core/view.ts'
import { shipped } from './fixtures/extract.ts'

/** the fetching of Spanish, in the test's hand */
let come: () => void = () => undefined
let fail: () => void = () => undefined
// the setup of the tests has fetched it: here it is as on a page that has just been opened
beforeEach(() => {
  vi.resetModules()
  vi.doMock('../../src/text/es.ts', async (original) => {
    await new Promise<void>((done, give) => {
      come = done
      fail = () => give(new Error('out of reach'))
    })
    return original()
  })
})

async function opened(query: string) {
  const { Session } = await import('../../src/app/session.svelte.ts')
  const { Notices } = await import('../../src/app/notices.svelte.ts')
  const context = { dossier: shipped, languages: ['en'], prefersDark: false }
  return new Session(shipped, readView(new URLSearchParams(query), context).view, new Notices())
}

it('speaks English until Spanish has come', async () => {
  const session = await opened('lang=es')
  expect(session.view.lang).toBe('es')
  expect(session.t.lang).toBe('en')
  await vi.waitFor(() => {
    come()
    expect(session.t.map).toBe('Mapa')
  })
  expect(session.notices.list).toEqual([])
  session.show({ lang: 'en' })
  expect(session.t.map).toBe('Map')
})

it('goes on in English where Spanish cannot be had, and says so', async () => {
  const session = await opened('')
  session.show({ lang: 'es' })
  await vi.waitFor(() => {
    fail()
    expect(session.notices.list).toHaveLength(1)
  })
  expect(session.notices.list[0]?.text).toMatch(/^This part of the app could not be loaded/)
  expect(session.t.map).toBe('Map')
})
