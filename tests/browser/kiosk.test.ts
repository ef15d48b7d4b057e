// Longer than most: whatever of the kiosk keeps time is tried here, on one clock that the test moves.
import { createRawSnippet } from 'svelte'
import { afterEach, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { Attract, sceneTime } from '../../src/app/attract.svelte.ts'
import { DossierPoll, every, type Fetcher } from '../../src/app/dossier-poll.ts'
import { keepFresh } from '../../src/app/fresh.ts'
import { beatName, Heartbeat } from '../../src/app/heartbeat.ts'
import { Kiosk } from '../../src/app/kiosk.svelte.ts'
import { defaultView } from '../../src/core/view.ts'
import { kioskWords } from '../../src/text/kiosk.ts'
import Operator from '../../src/ui/kiosk/Operator.svelte'
import Scroller from '../../src/ui/kiosk/Scroller.svelte'
import { sessionOf } from './dossier.ts'

/** A clock that only the test moves. */
function handClock() {
  let time = 0
  const waiting = new Set<{ at: number; run: () => void }>()
  return {
    now: () => time,
    after(ms: number, run: () => void) {
      const timer = { at: time + ms, run }
      waiting.add(timer)
      return () => void waiting.delete(timer)
    },
    waiting,
    /** Lets so many seconds pass. */
    pass(seconds: number) {
      const end = time + seconds * 1000
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (next === undefined) break
        time = Math.max(time, next.at)
        waiting.delete(next)
        next.run()
      }
      time = end
    },
  }
}

async function kioskOn(query = 'mode=kiosk') {
  const session = await sessionOf(query)
  const clock = handClock()
  let freshened = 0
  const kiosk = new Kiosk(session, { idle: 60, warning: 15 }, clock, () => (freshened += 1))
  return { session, clock, kiosk, freshened: () => freshened }
}

it('asks after a minute without a touch, counts down, and starts over', async () => {
  const { session, clock, kiosk, freshened } = await kioskOn()
  const first = session.view
  clock.pass(600)
  expect(kiosk.phase).toBe('attract')
  kiosk.start('es')
  kiosk.enter('place', { select: 'apure' })
  clock.pass(59)
  expect(kiosk.phase).toBe('visiting')
  clock.pass(1)
  expect([kiosk.phase, kiosk.remaining]).toEqual(['warning', 15])
  clock.pass(14)
  expect([kiosk.phase, kiosk.remaining]).toEqual(['warning', 1])
  clock.pass(1)
  expect([kiosk.phase, freshened()]).toEqual(['attract', 1])
  expect(session.view).toEqual(first)
  expect(clock.waiting.size).toBe(0)
})

it('counts from the last touch, and goes on where somebody answers', async () => {
  const { session, clock, kiosk } = await kioskOn()
  kiosk.start('en')
  kiosk.enter('story', { step: 3 })
  clock.pass(50)
  kiosk.sign()
  clock.pass(59)
  expect(kiosk.phase).toBe('visiting')
  clock.pass(1)
  expect(kiosk.phase).toBe('warning')
  clock.pass(10)
  kiosk.stay()
  expect([kiosk.phase, kiosk.room, session.view.step]).toEqual(['visiting', 'story', 3])
  clock.pass(59)
  expect(kiosk.phase).toBe('visiting')
  clock.pass(16)
  expect(kiosk.phase).toBe('attract')
})

it('starts over at once where the machine has slept through it all', async () => {
  const { clock, kiosk } = await kioskOn()
  kiosk.start('en')
  clock.pass(60)
  const [timer] = [...clock.waiting]
  clock.waiting.clear()
  clock.pass(3600)
  timer?.run()
  expect(kiosk.phase).toBe('attract')
})

it('is after any visit as it was before the first, and leaves no page to go back to', async () => {
  const { session, clock, kiosk } = await kioskOn('mode=kiosk&theme=dark')
  const weights = new Set<string>()
  session.onchange = (_, weight) => void weights.add(weight)
  const snapshot = () =>
    structuredClone({
      view: session.view,
      phase: kiosk.phase,
      room: kiosk.room,
      larger: kiosk.larger,
      low: kiosk.low,
      legend: kiosk.legend,
      remaining: kiosk.remaining,
      said: session.said,
      aside: session.aside,
      drawing: session.drawing,
    })
  const before = snapshot()
  const acts: readonly (() => void)[] = [
    () => kiosk.enter('place', { select: 'caracas' }),
    () => kiosk.enter('moment', { select: 'apure' }),
    () => kiosk.enter('story', { step: 7 }),
    () => kiosk.show({ lang: 'es', known: null, theme: 'light' }),
    () => (kiosk.larger = !kiosk.larger),
    () => (kiosk.low = !kiosk.low),
    () => (kiosk.legend = !kiosk.legend),
    () => kiosk.back(),
    () => session.say('words'),
    () => (session.aside = 'words'),
    () => clock.pass(61),
    () => kiosk.stay(),
  ]
  let seed = 7
  const random = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % n
  }
  for (let visit = 0; visit < 60; visit += 1) {
    kiosk.start(random(2) === 0 ? 'es' : 'en')
    for (let i = random(14); i >= 0; i -= 1) acts[random(acts.length)]?.()
    if (random(2) === 0) kiosk.startOver()
    else clock.pass(200)
    expect(snapshot()).toEqual(before)
  }
  expect(weights).toEqual(new Set(['nudge']))
})

it('puts address and storage back, and lets go of focus and selection', () => {
  const { href } = location
  localStorage.setItem('kiosk.kept', 'yes')
  sessionStorage.removeItem('kiosk.new')
  const kept = keepFresh()
  history.replaceState(null, '', '?mode=kiosk&select=apure')
  localStorage.setItem('kiosk.kept', 'changed')
  localStorage.setItem('kiosk.new', 'x')
  sessionStorage.setItem('kiosk.new', 'x')
  const button = document.createElement('button')
  document.body.append(button)
  button.focus()
  kept.restore()
  expect(location.href).toBe(href)
  expect([localStorage.getItem('kiosk.kept'), localStorage.getItem('kiosk.new')]).toEqual(['yes', null])
  expect(sessionStorage.getItem('kiosk.new')).toBeNull()
  expect(document.activeElement).toBe(document.body)
  button.remove()
  localStorage.removeItem('kiosk.kept')
})

it('tells the story to nobody, each scene in both languages by turns, and shifts what stands still', async () => {
  const session = await sessionOf('mode=kiosk')
  const clock = handClock()
  const own = { lang: 'en', theme: 'dark', dossier: null } as const
  const attract = new Attract(session.dossier, own, ['es', 'en'], clock)
  attract.start()
  const seen = new Set<string>()
  const places = new Set<string>()
  expect([attract.number, attract.lang]).toEqual([1, 'en'])
  for (let scene = 0; scene < 2 * attract.count; scene += 1) {
    seen.add(`${attract.number} ${attract.lang}`)
    places.add(`${attract.offset.x} ${attract.offset.y}`)
    const before = attract.lang
    clock.pass(sceneTime / 1000)
    if (attract.number !== 1) expect(attract.lang).not.toBe(before)
  }
  expect(seen.size).toBe(2 * attract.count)
  expect(places.size).toBeGreaterThan(15)
  expect(session.view).toEqual({ ...defaultView({ languages: ['en'], prefersDark: false }, 'kiosk') })
  attract.stop()
  expect(clock.waiting.size).toBe(0)
})

async function pollOn(change: (texts: Map<string, string>) => void) {
  const { dossier } = await sessionOf('')
  const texts = new Map<string, string>()
  for (const name of ['dossier.json', 'places.geojson'])
    texts.set(`dossier/${name}`, await (await fetch(`/dossier/${name}`)).text())
  change(texts)
  const fetcher: Fetcher = (path) => {
    const text = texts.get(path)
    return text === undefined ? Promise.reject(new Error(`${path}: 404`)) : Promise.resolve(text)
  }
  return { poll: new DossierPoll('dossier', dossier, () => 'en', fetcher), texts }
}

it('takes a new dossier, and refuses one that is broken, half there or gone', async () => {
  const { poll, texts } = await pollOn(() => undefined)
  expect(await poll.look()).toEqual({ is: 'current' })
  const whole = texts.get('dossier/dossier.json') ?? ''

  texts.set('dossier/dossier.json', whole.slice(0, whole.length / 2))
  const half = await poll.look()
  expect(half.is === 'refused' && half.faults).toEqual([
    expect.stringMatching(/^dossier\/dossier\.json: .*line \d+, column \d+: the text ends/),
  ])

  texts.set('dossier/dossier.json', whole.replaceAll('"apure-zone"', '"nowhere"'))
  const found = await poll.look()
  expect(found.is === 'refused' && found.faults[0]).toContain('nowhere')

  texts.set('dossier/dossier.json', whole.replace('Fighting in Apure', 'Clashes in Apure'))
  expect(await poll.look()).toMatchObject({ is: 'new' })

  texts.delete('dossier/places.geojson')
  expect(await poll.look()).toEqual({ is: 'unreachable', faults: ['dossier/places.geojson: 404'] })
})

it('looks every so often, one look at a time, until it is ended; never at 0', async () => {
  const clock = handClock()
  let looks = 0
  let done: () => void = () => undefined
  const end = every(60, clock, () => {
    looks += 1
    return new Promise((finished) => (done = finished))
  })
  every(0, clock, () => Promise.reject(new Error('never')))
  clock.pass(60)
  clock.pass(600)
  expect(looks).toBe(1)
  done()
  await expect.poll(() => clock.waiting.size).toBe(1)
  clock.pass(60)
  expect(looks).toBe(2)
  end()
  done()
  await Promise.resolve()
  clock.pass(600)
  expect(looks).toBe(2)
})

const beats: Heartbeat[] = []
afterEach(() => {
  for (const beat of beats.splice(0)) beat.stop()
})

it('tells in the page that it lives, what failed last and what is to be mended, and nothing of visitors', () => {
  const beat = new Heartbeat('1.2.3', null, () => ['kiosk.json: idle=soon: It takes seconds.'])
  beats.push(beat)
  beat.start(60)
  const read = () => {
    const element = document.querySelector<HTMLMetaElement>(`meta[name="${beatName}"]`)
    const told: unknown = JSON.parse(element?.content ?? 'null')
    return told
  }
  expect(Object.keys(beat.beat)).toEqual(['version', 'uptime', 'lastError', 'heap', 'dossier', 'faults'])
  expect(read()).toMatchObject({ version: '1.2.3', lastError: null, dossier: 'current' })
  dispatchEvent(new ErrorEvent('error', { message: 'a thrown one' }))
  beat.dossier = 'refused'
  beat.dossierFaults = ['dossier.json: half']
  beat.tell()
  expect(read()).toMatchObject({
    dossier: 'refused',
    lastError: { message: 'a thrown one' },
    faults: ['kiosk.json: idle=soon: It takes seconds.', 'dossier.json: half'],
  })
})

it('sends the heartbeat to the same site alone', () => {
  const asked = vi.spyOn(window, 'fetch').mockResolvedValue(new Response())
  for (const address of ['/ops/beat', 'https://example.org/beat']) {
    const beat = new Heartbeat('1', address)
    beats.push(beat)
    beat.start(60)
  }
  expect(asked.mock.calls.map(([url, init]) => [url, init?.method])).toEqual([
    [new URL('/ops/beat', location.href), 'POST'],
  ])
  asked.mockRestore()
})

it('goes on in a long text at once for those who asked for less motion', async () => {
  const rows = Array.from({ length: 80 }, (_, i) => `<p>${i}</p>`).join('')
  const children = createRawSnippet(() => ({ render: () => `<div>${rows}</div>` }))
  const screen = await render(Scroller, { unit: 1, more: 'More', less: 'To the top', children })
  for (const box of screen.container.querySelectorAll<HTMLElement>('.frame, .box')) box.style.height = '200px'
  const asked = vi.spyOn(window, 'matchMedia').mockReturnValue(matchMedia('all'))
  const scrolled = vi.spyOn(Element.prototype, 'scrollBy')
  await screen.getByRole('button', { name: 'More' }).click()
  expect(scrolled).toHaveBeenCalledWith(expect.objectContaining({ behavior: 'instant' }))
  asked.mockRestore()
  scrolled.mockRestore()
})

it('tells the operator the same fault twice where there are two', async () => {
  const screen = await render(Operator, {
    lines: ['places.geojson: it is cut short', 'places.geojson: it is cut short'],
    attracting: true,
    k: kioskWords.en,
  })
  expect(screen.getByRole('complementary').getByRole('paragraph').elements()).toHaveLength(2)
})
