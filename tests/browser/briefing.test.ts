import { expect, it } from 'vitest'
import { actionOf } from '../../src/app/briefing-keys.ts'
import { Briefing } from '../../src/app/briefing.svelte.ts'
import { viewOfStep } from '../../src/core/story/view.ts'
import { sessionOf } from './dossier.ts'

const nowhere = () => null

/** A briefing on the shipped story, with a clock that only the test moves. */
async function briefingAt(step: number) {
  const session = await sessionOf('')
  session.show(viewOfStep(session.dossier, step, session.view))
  const waiting: { ms: number; run: () => void }[] = []
  let now = 1_000_000
  const clock = {
    now: () => now,
    after(ms: number, run: () => void) {
      const timer = { ms, run }
      waiting.push(timer)
      return () => {
        const at = waiting.indexOf(timer)
        if (at >= 0) waiting.splice(at, 1)
      }
    },
  }
  let full = 0
  const briefing = new Briefing(session, clock, { full: () => (full += 1), speaker: null })
  briefing.arrive()
  const press = (key: string, more: object = {}) => {
    const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }
    const action = actionOf({ key, ...none, ...more })
    return action !== null && briefing.press(action, nowhere)
  }
  /** Lets the one timer run out that is set. */
  const elapse = () => waiting.shift()?.run()
  const fullScreens = () => full
  const wait = (ms: number) => (now += ms)
  return { session, briefing, press, waiting, elapse, fullScreens, wait }
}

it('reveals what a step has, then goes on; back takes it away again', async () => {
  const { briefing, press } = await briefingAt(3)
  expect(briefing.revealed).toEqual([])
  press('PageDown')
  expect([briefing.number, briefing.revealed]).toEqual([3, ['quotation']])
  press('PageDown')
  expect([briefing.number, briefing.revealed]).toEqual([4, []])
  press('PageDown')
  press('PageDown')
  expect(briefing.revealed).toEqual(['quotation', 'place'])
  press('PageUp')
  expect([briefing.number, briefing.revealed]).toEqual([4, ['quotation']])
  press('PageUp')
  press('PageUp')
  expect([briefing.number, briefing.revealed]).toEqual([3, []])
})

it('shows none of a step’s fragments on entering it, from wherever', async () => {
  const { session, briefing, press } = await briefingAt(3)
  press('n')
  press('End')
  press('Home')
  expect([briefing.number, briefing.revealed]).toEqual([1, []])
  briefing.go(3)
  expect(briefing.revealed).toEqual([])
  // by the address, back and forth
  press('n')
  session.restore(viewOfStep(session.dossier, 2, session.view))
  briefing.arrive()
  session.restore(viewOfStep(session.dossier, 3, session.view))
  briefing.arrive()
  expect([briefing.number, briefing.revealed]).toEqual([3, []])
})

it('gives the same view in any order of jumps', async () => {
  const { session, briefing } = await briefingAt(1)
  const views = session.dossier.story.map((_, i) => {
    briefing.go(i + 1)
    return session.view
  })
  for (const number of [7, 2, 12, 5, 5, 1, 9, 3, 11, 4, 10, 6, 8]) {
    briefing.go(number)
    expect(session.view).toEqual(views[number - 1])
    briefing.next()
    expect(session.view.step === number ? session.view : null).toEqual(
      briefing.fragments.length > 0 ? views[number - 1] : null,
    )
  }
})

it('does not go beyond its ends', async () => {
  const { briefing, press } = await briefingAt(12)
  for (let i = 0; i < 5; i += 1) press('ArrowRight')
  expect(briefing.number).toBe(12)
  press('Home')
  press('p')
  expect([briefing.number, briefing.revealed]).toEqual([1, []])
})

it('while black, only resume and help act', async () => {
  const { briefing, press, fullScreens } = await briefingAt(3)
  press('.')
  expect(briefing.black).toBe(true)
  for (const key of ['PageDown', 'PageUp', 'End', 'Escape', 'o', 'g', 'q', 'r', 'f', 'a']) press(key)
  expect([briefing.number, briefing.revealed, briefing.panel, briefing.auto]).toEqual([3, [], null, false])
  expect(fullScreens()).toBe(0)
  press('?')
  expect(briefing.panel).toBe('help')
  press('F1')
  expect(briefing.panel).toBeNull()
  press('b')
  expect(briefing.black).toBe(false)
})

it('goes off for a question with the filters lifted, and comes back to the very step', async () => {
  const { session, briefing, press } = await briefingAt(5)
  const view = session.view
  press('n')
  press('q')
  expect(session.view).toMatchObject({ mode: 'explore', step: 5, kinds: null, select: 'apure' })
  expect(briefing.offScript).toBe(true)
  session.show({ select: 'trochas', q: 'water', window: null, known: null })
  expect(press('PageDown')).toBe(false)
  press('r')
  expect(session.view).toEqual(view)
  expect([briefing.number, briefing.revealed, briefing.offScript]).toEqual([5, ['quotation'], false])
})

it('keeps the language and the theme that were chosen meanwhile', async () => {
  const { session, press } = await briefingAt(5)
  press('q')
  session.show({ lang: 'es', theme: 'dark' })
  press('r')
  expect(session.view).toMatchObject({ mode: 'brief', step: 5, lang: 'es', theme: 'dark' })
})

it('a map that was dragged away goes back with the next press, or with R', async () => {
  const { briefing, press } = await briefingAt(5)
  briefing.wander()
  expect(briefing.offScript).toBe(true)
  const before = briefing.returns
  press('r')
  expect([briefing.offScript, briefing.returns]).toEqual([false, before + 1])
  briefing.wander()
  press('PageDown')
  expect([briefing.offScript, briefing.number, briefing.revealed]).toEqual([false, 5, ['quotation']])
  expect(briefing.returns).toBe(before + 2)
})

it('goes on by itself in planned time, shared out among the fragments', async () => {
  const { briefing, press, waiting, elapse } = await briefingAt(4)
  press('a')
  // three quarters of a minute for the picture, the quotation and the second places
  expect(waiting.map(({ ms }) => ms)).toEqual([15_000])
  elapse()
  expect(briefing.revealed).toEqual(['quotation'])
  elapse()
  elapse()
  expect(briefing.number).toBe(5)
  expect(waiting.map(({ ms }) => ms)).toEqual([30_000])
  press('b')
  expect(waiting).toEqual([])
  press('b')
  expect(waiting).toHaveLength(1)
  press('q')
  expect(waiting).toEqual([])
  press('r')
  expect(waiting).toHaveLength(1)
  press('a')
  expect(waiting).toEqual([])
})

it('comes to rest at the end', async () => {
  const { briefing, press, waiting, elapse } = await briefingAt(12)
  press('a')
  elapse()
  expect([briefing.number, briefing.revealed, briefing.auto]).toEqual([12, ['quotation'], false])
  expect(waiting).toEqual([])
})

it('knows the keys of clickers, and leaves those with a modifier alone', async () => {
  const { briefing, press } = await briefingAt(3)
  press(' ')
  expect(briefing.revealed).toEqual(['quotation'])
  press(' ', { shiftKey: true })
  expect(briefing.revealed).toEqual([])
  press('N', { shiftKey: true })
  expect(briefing.revealed).toEqual(['quotation'])
  for (const key of ['F5', 'Tab', 'Enter', 'x', 's']) expect(press(key)).toBe(false)
  expect(press('r', { ctrlKey: true })).toBe(false)
  expect(press('ArrowLeft', { altKey: true })).toBe(false)
  press('Escape')
  expect(briefing.panel).toBe('overview')
  press('Escape')
  expect([briefing.panel, briefing.number]).toEqual([null, 3])
})

it('starts the stopwatch at the first step forward, and leaves it to the speaker from then on', async () => {
  const { briefing, press, wait } = await briefingAt(3)
  press('b')
  press('b')
  press('ArrowLeft')
  briefing.go(1)
  expect(briefing.talk.watch).toEqual({ since: null, before: 0 })
  press('n')
  wait(5000)
  press('n')
  expect(briefing.talk.watch).toEqual({ since: 1_000_000, before: 0 })
  briefing.talk.time('pause')
  press('n')
  expect(briefing.talk.watch).toEqual({ since: null, before: 5000 })
  briefing.talk.time('reset')
  briefing.go(9)
  expect(briefing.talk.watch).toEqual({ since: 1_005_000, before: 0 })
})

it('goes on after a reload with what was revealed, black or not, unless the address leads elsewhere', async () => {
  const before = await briefingAt(4)
  before.press('n')
  before.press('b')
  const kept = before.briefing.kept
  const { briefing } = await briefingAt(4)
  briefing.resume(kept)
  expect(briefing.kept).toEqual(kept)
  expect([briefing.revealed, briefing.black]).toEqual([['quotation'], true])
  const elsewhere = await briefingAt(5)
  elsewhere.briefing.resume(kept)
  expect(elsewhere.briefing.kept).toEqual({ number: 5, revealed: 0, black: false, watch: kept.watch })
})

it('puts the light out when it has not moved for a while', async () => {
  const { briefing, waiting, elapse } = await briefingAt(4)
  briefing.talk.point({ x: 0.5, y: 0.2 })
  briefing.talk.point({ x: 0.6, y: 0.2 })
  expect([briefing.talk.spot, waiting.length]).toEqual([{ x: 0.6, y: 0.2 }, 1])
  elapse()
  expect(briefing.talk.spot).toBeNull()
  briefing.talk.point({ x: 0.6, y: 0.2 })
  briefing.talk.point(null)
  expect([briefing.talk.spot, waiting.length]).toEqual([null, 0])
})

it('makes the words larger and smaller within bounds', async () => {
  const { briefing, press } = await briefingAt(4)
  for (let i = 0; i < 9; i += 1) press('+')
  expect(briefing.larger).toBe(3)
  for (let i = 0; i < 9; i += 1) press('-')
  expect(briefing.larger).toBe(-2)
})
