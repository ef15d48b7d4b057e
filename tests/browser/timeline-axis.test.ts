import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-svelte'
import { civilNumber, dayFromNumber } from '../../src/core/day.ts'
import { eventKinds } from '../../src/core/dossier/types.ts'
import { parseWindow } from '../../src/core/window.ts'
import { Player } from '../../src/app/player.svelte.ts'
import type { Session } from '../../src/app/session.svelte.ts'
import Timeline from '../../src/ui/timeline/Timeline.svelte'
import { sessionOf } from './dossier.ts'
import { sessionOfMany } from './timeline-many.ts'

type Mark = { x: number; y: number } | null

async function show(session: Session, hovered: string | null = null) {
  let mark: Mark = null
  const screen = await render(Timeline, {
    session,
    player: new Player(session),
    hovered,
    onhover: () => undefined,
    onmark: (point: Mark) => (mark = point),
  })
  const track = screen.container.querySelector('.track')
  if (!(track instanceof HTMLElement)) throw new Error('no lanes')
  const box = track.getBoundingClientRect()
  const pointer = (kind: string, x: number, y: number, more: PointerEventInit = {}) =>
    track.dispatchEvent(
      new PointerEvent(kind, {
        clientX: box.left + x,
        clientY: box.top + y,
        pointerId: 1,
        button: 0,
        pointerType: 'mouse',
        bubbles: true,
        ...more,
      }),
    )
  const shown = screen.getByRole('slider', { name: 'Time shown' })
  return {
    screen,
    track,
    box,
    pointer,
    shown,
    words: () => shown.element().getAttribute('aria-valuetext') ?? '',
    press: (name: string) => screen.getByRole('button', { name }).first().click(),
    wheel: (init: WheelEventInit) =>
      track.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...init })),
    mark: () => mark,
    /** px of the axis from the top of the lanes, a little below it */
    axis: box.height - 25,
  }
}
const whole = '1 January 2018 – 31 December 2022'
const span = ({ window }: Session) => `${window.from}..${window.to}`

describe('the axis', () => {
  it('zooms by buttons round what is selected, and shows all again', async () => {
    const { press, words, mark } = await show(await sessionOf('select=apure'))
    expect(words()).toBe(whole)
    await expect.poll(mark).not.toBeNull()
    const before = mark()
    await press('Zoom in on time')
    await expect.poll(words).not.toBe(whole)
    // the sign stands beside the start of its days, by as many px whatever the zoom
    await expect.poll(() => Math.abs((mark()?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(6)
    await press('Show all time on the axis')
    await expect.poll(words).toBe(whole)
    await press('Zoom out of time')
    await expect.poll(words).toMatch(/2016.*2024/)
  })

  it('zooms by the wheel round the day under the pointer down to ten days, and the page does not scroll', async () => {
    const { wheel, words, box } = await show(await sessionOf(''))
    const day = civilNumber(2021, 3, 21)
    const first = civilNumber(2018, 1, 1)
    const clientX = box.left + ((day + 0.5 - first) / 1826) * box.width
    expect(wheel({ deltaY: -120, clientX })).toBe(false)
    await expect.poll(words).not.toBe(whole)
    for (let i = 0; i < 30; i += 1) {
      const before = words()
      wheel({ deltaY: -300, clientX })
      if (/^1[0-9]–2[0-9] March 2021$/.test(before)) break
      await expect.poll(words).not.toBe(before)
    }
    await expect.poll(words).toMatch(/^1\d–2\d March 2021$/)
  })

  it('is taken along by a sideways wheel, and by one with Shift, only where there is more to see', async () => {
    const { wheel, words, press } = await show(await sessionOf(''))
    wheel({ deltaX: 300 })
    await press('Zoom in on time')
    await expect.poll(words).not.toBe(whole)
    const near = words()
    wheel({ deltaX: 120 })
    await expect.poll(words).not.toBe(near)
    const later = words()
    wheel({ deltaY: -120, shiftKey: true })
    await expect.poll(words).toBe(near)
    expect(later).not.toBe(near)
  })

  it('is worked by keys: + and − zoom, arrows move, Home and End go to the ends, 0 shows all', async () => {
    const { shown, words } = await show(await sessionOf(''))
    const element = shown.element()
    if (!(element instanceof HTMLElement)) throw new Error('no axis')
    element.focus()
    await userEvent.keyboard('+')
    await expect.poll(words).not.toBe(whole)
    await userEvent.keyboard('{Home}')
    await expect.poll(words).toMatch(/^1 January 2018 – /)
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(words).not.toMatch(/^1 January 2018 – /)
    await userEvent.keyboard('{End}')
    await expect.poll(words).toMatch(/ 31 December 2022$/)
    await userEvent.keyboard('-')
    await userEvent.keyboard('0')
    await expect.poll(words).toBe(whole)
  })

  it('is dragged by its strip and beside the window, while inside of it the window moves', async () => {
    const session = await sessionOf('window=2021-01-01..2021-03-31')
    const { pointer, words, press, axis, box, track } = await show(session)
    await press('Zoom in on time')
    await press('Zoom in on time')
    await press('Zoom in on time')
    await expect.poll(words).toMatch(/2020.*2021/)
    const drag = (from: number, to: number, y: number) => {
      pointer('pointerdown', from, y)
      pointer('pointermove', to, y)
      pointer('pointerup', to, y)
    }
    const before = words()
    drag(300, 420, axis)
    await expect.poll(words).not.toBe(before)
    expect(span(session)).toBe('2021-01-01..2021-03-31')
    const moved = words()
    drag(box.width - 60, box.width - 180, 100)
    await expect.poll(words).toBe(before)
    expect(moved).not.toBe(before)
    expect(span(session)).toBe('2021-01-01..2021-03-31')

    const [from, to] = ['From', 'To'].map((name) => {
      const handle = track.querySelector(`[aria-label=${name}]`)?.getBoundingClientRect()
      return handle ? handle.x + handle.width / 2 - box.left : 0
    })
    const middle = ((from ?? 0) + (to ?? 0)) / 2
    drag(middle, middle + 40, 100)
    await expect.poll(() => span(session)).not.toBe('2021-01-01..2021-03-31')
    expect(words()).toBe(before)
  })

  it('is pinched by two fingers, which keep their days', async () => {
    const session = await sessionOf('')
    const { pointer, words, box } = await show(session)
    const touch = (kind: string, id: number, x: number) =>
      pointer(kind, x, 100, { pointerId: id, pointerType: 'touch' })
    touch('pointerdown', 1, box.width / 2 - 30)
    touch('pointerdown', 2, box.width / 2 + 30)
    touch('pointermove', 1, box.width / 2 - 240)
    touch('pointermove', 2, box.width / 2 + 240)
    await expect.poll(words).toMatch(/2020/)
    touch('pointerup', 1, box.width / 2 - 240)
    touch('pointerup', 2, box.width / 2 + 240)
    expect(words()).not.toBe(whole)
    expect(session.view.window).toBeNull()
  })

  it('follows a thumb that keys take out of sight, and a window that comes from elsewhere', async () => {
    const session = await sessionOf('window=2021-03-01..2021-03-31')
    const { screen, words, press } = await show(session)
    for (let i = 0; i < 9; i += 1) await press('Zoom in on time')
    await expect.poll(words).toMatch(/March.*2021$/)
    const to = screen.getByRole('slider', { name: 'To', exact: true }).element()
    if (!(to instanceof HTMLElement)) throw new Error('no thumb')
    to.focus()
    await userEvent.keyboard('{PageUp}{PageUp}')
    expect(session.window.to).toBe('2021-05-30')
    await expect.poll(words).toMatch(/(May|June) 2021$/)
    session.show({ window: parseWindow('2019-02-01..2019-02-20') })
    await expect.poll(words).toMatch(/2019$/)
    await userEvent.keyboard('{End}')
    expect(session.window.to).toBe('2022-12-31')
  })

  it('shows in an overview where one is, which can be pressed, while it is zoomed', async () => {
    const { screen, press, words, box } = await show(await sessionOf(''))
    expect(screen.container.querySelector('.overview')).toBeNull()
    for (let i = 0; i < 4; i += 1) await press('Zoom in on time')
    await expect.poll(() => screen.container.querySelector('.overview')).not.toBeNull()
    const overview = screen.container.querySelector('.overview')
    overview?.dispatchEvent(
      new PointerEvent('pointerdown', { clientX: box.left + 2, pointerId: 5, button: 0, bubbles: true }),
    )
    await expect.poll(words).toMatch(/2017.*2018$/)
  })

  it('tells where the selected mark is, and that it is out of sight', async () => {
    const { press, mark, wheel, words } = await show(await sessionOf('select=trochas'))
    for (let i = 0; i < 6; i += 1) await press('Zoom in on time')
    await expect.poll(words).toMatch(/2019/)
    await expect.poll(mark).not.toBeNull()
    const before = mark()
    wheel({ deltaX: 50 })
    await expect.poll(() => Math.round((mark()?.x ?? 0) - (before?.x ?? 0))).toBe(-50)
    // its bar goes on and is still seen
    wheel({ deltaX: 3000 })
    await expect.poll(mark).toBeNull()
  })
})

describe('threads', () => {
  it('are those of what is looked at, and all where they are asked for', async () => {
    const { screen, press } = await show(await sessionOf('select=apure'))
    const count = (which: string) => screen.container.querySelectorAll(`.thread${which}`).length
    await expect.poll(() => count('')).toBe(1)
    expect(count('.strong')).toBe(1)
    await press('All threads')
    await expect.poll(() => count('.faint')).toBeGreaterThan(15)
    expect(count('.strong')).toBe(1)
    await expect
      .element(screen.getByRole('button', { name: 'All threads' }).first())
      .toHaveAttribute('aria-pressed', 'true')
  })
  it('are shown for what is hovered or focused elsewhere', async () => {
    const { screen } = await show(await sessionOf(''), 'break-2019')
    await expect.poll(() => screen.container.querySelectorAll('.thread.strong').length).toBeGreaterThan(0)
  })
})

describe('many events', () => {
  const first = civilNumber(2018, 1, 1)
  const spread = Array.from({ length: 500 }, (_, i) => dayFromNumber(first + ((i * 37) % 900)))

  it('are drawn as columns, which follow the other filters, and of the selected one the mark', async () => {
    const session = await sessionOfMany(spread, 'select=more-7')
    const { screen } = await show(session)
    const of = (selector: string) => screen.container.querySelectorAll(selector).length
    await expect.poll(() => of('.histogram .block')).toBeGreaterThan(5)
    expect(of('.sign')).toBe(1)
    await expect.element(screen.getByText(/^up to \d+ events a month$/)).toBeVisible()
    expect(new Set(kindsOf(screen.container)).size).toBe(6)
    const kinds = eventKinds.filter((kind) => kind !== 'crossing')
    session.show({ kinds })
    await expect.poll(() => new Set(kindsOf(screen.container))).toEqual(new Set(kinds))
    session.show({ window: parseWindow('2019-01-01..2019-01-31') })
    expect(new Set(kindsOf(screen.container))).toEqual(new Set(kinds))
  })
  const kindsOf = (container: Element) =>
    [...container.querySelectorAll('.histogram .block')].map((block) => block.getAttribute('data-kind'))

  it('are marks again where one zooms in far enough', async () => {
    const { screen, press, words } = await show(await sessionOfMany(spread))
    const of = (selector: string) => screen.container.querySelectorAll(selector).length
    await expect.poll(() => of('.histogram .block')).toBeGreaterThan(5)
    for (let i = 0; i < 9; i += 1) await press('Zoom in on time')
    await expect.poll(words).not.toBe(whole)
    await expect.poll(() => of('.histogram')).toBe(0)
    expect(of('.sign')).toBeGreaterThan(5)
  })

  it('forty of one day are forty marks where ten days are shown', async () => {
    const session = await sessionOfMany(
      Array.from({ length: 40 }, () => '2020-05-05'),
      'select=more-0',
    )
    const { screen, press } = await show(session)
    await expect.poll(() => screen.container.querySelectorAll('.histogram .block').length).toBeGreaterThan(5)
    for (let i = 0; i < 12; i += 1) await press('Zoom in on time')
    await expect
      .poll(() => screen.container.querySelectorAll('.sign .shape').length)
      .toBeGreaterThanOrEqual(40)
    const boxes = [...screen.container.querySelectorAll('.sign .shape')].map((sign) =>
      sign.getBoundingClientRect(),
    )
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        expect(
          Math.abs(a.x + a.width / 2 - b.x - b.width / 2) > 10 ||
            Math.abs(a.y + a.height / 2 - b.y - b.height / 2) > 10,
        ).toBe(true)
  })
})
