import { describe, expect, it } from 'vitest'
import { Player } from '../../src/app/player.svelte.ts'
import type { Clock } from '../../src/app/playing.ts'
import type { Session, Weight } from '../../src/app/session.svelte.ts'
import { sessionOf } from './dossier.ts'

/** A clock that a test moves by hand. */
class HandClock implements Clock {
  now = 1000
  waiting: ((now: number) => void) | null = null
  request(step: (now: number) => void): number {
    this.waiting = step
    return 1
  }
  cancel(): void {
    this.waiting = null
  }
  /** Lets so many ms pass in frames of 50. */
  pass(ms: number): void {
    for (let gone = 0; gone < ms; gone += 50) this.frame(50)
  }
  frame(ms: number): void {
    this.now += ms
    const step = this.waiting
    this.waiting = null
    step?.(this.now)
  }
}

async function started(query: string, set: Partial<Pick<Player, 'course' | 'pace' | 'loop' | 'dwell'>> = {}) {
  const session = await sessionOf(query)
  const weights: Weight[] = []
  session.onchange = (_, weight) => weights.push(weight)
  const clock = new HandClock()
  const player = Object.assign(new Player(session, clock), { speed: 10, ...set })
  await player.play()
  clock.frame(0)
  return { session, clock, player, weights }
}
const span = ({ window }: Session) => `${window.from}..${window.to}`

describe('the player', () => {
  it('moves both ends of the window by so many days a second', async () => {
    const { session, clock } = await started('window=2020-01-01..2020-01-31')
    clock.pass(1000)
    expect(span(session)).toBe('2020-01-11..2020-02-10')
  })

  it('cumulatively leaves the beginning where it is', async () => {
    const { session, clock } = await started('window=2020-01-01..2020-01-31', { course: 'cumulative' })
    clock.pass(1000)
    expect(span(session)).toBe('2020-01-01..2020-02-10')
  })

  it('keeps to days that are whole, and loses none', async () => {
    const { session, clock, player } = await started('window=2020-01-01..2020-01-31')
    player.speed = 15
    clock.pass(10_000)
    expect(session.window.from).toBe('2020-05-30')
  })

  it('pauses at the end of the dossier, which is a stop to come back to', async () => {
    const { session, clock, player, weights } = await started('window=2022-10-01..2022-10-20')
    clock.pass(350)
    expect(player.playing).toBe(true)
    clock.pass(100)
    expect(player.playing).toBe(false)
    expect(span(session)).toBe('2022-10-05..2022-10-24')
    expect(weights.filter((weight) => weight === 'stop')).toHaveLength(1)
    expect(weights.at(-1)).toBe('stop')
    expect(clock.waiting).toBeNull()
  })

  it('begins again at the dossier’s beginning when it is played at the end', async () => {
    const { session } = await started('window=2022-10-05..2022-10-24')
    expect(span(session)).toBe('2018-01-01..2018-01-20')
  })

  it('plays the whole time in a window of a fifth, or cumulatively from nothing', async () => {
    const moving = await started('')
    expect(moving.session.window.from).toBe('2018-01-01')
    expect(moving.session.window.to).toBe('2018-12-18')
    const { session } = await started('', { course: 'cumulative' })
    expect(span(session)).toBe('2018-01-01..2018-01-01')
  })

  it('in a loop rests at the end and begins again', async () => {
    const { session, clock, player } = await started('window=2022-10-01..2022-10-20', { loop: true })
    clock.pass(400)
    expect(span(session)).toBe('2022-10-05..2022-10-24')
    clock.pass(900)
    expect(span(session)).toBe('2022-10-05..2022-10-24')
    clock.pass(100)
    expect(span(session)).toBe('2018-01-01..2018-01-20')
    clock.pass(1000)
    expect(span(session)).toBe('2018-01-11..2018-01-30')
    expect(player.playing).toBe(true)
  })

  it('does not jump when a hidden tab comes back', async () => {
    const { session, clock } = await started('window=2020-01-01..2020-01-31')
    clock.frame(3_600_000)
    expect(session.window.from).toBe('2020-01-03')
  })
})

describe('the player, by event', () => {
  it('selects each event of the window in its turn and stays with it, the window standing still', async () => {
    const { session, clock } = await started('window=2021-01-01..2021-12-31', { pace: 'events', dwell: 3 })
    clock.pass(50)
    expect(session.view.select).toBe('apure')
    clock.pass(2900)
    expect(session.view.select).toBe('apure')
    clock.pass(100)
    expect(session.view.select).toBe('soldiers-detained')
    expect(span(session)).toBe('2021-01-01..2021-12-31')
  })

  it('moves the window no further than it must to have the event in it for certain', async () => {
    const { session, clock } = await started('window=2021-01-01..2021-12-31&select=soldiers-detained', {
      pace: 'events',
    })
    clock.pass(50)
    const row = session.events.present.find(({ event }) => event.id === session.view.select)
    expect([row?.event.id, row?.presence]).toEqual(['petro-elected', 'certain'])
    expect(span(session)).toBe('2021-06-20..2022-06-19')
  })

  it('reaches every dated event once, in order, and pauses after the last has been stayed with', async () => {
    const { session, clock, player } = await started('', { pace: 'events', dwell: 3 })
    const seen: (string | null)[] = []
    const ends: string[] = []
    while (player.playing && seen.length < 99) {
      clock.pass(50)
      if (seen.at(-1) !== session.view.select) {
        seen.push(session.view.select)
        ends.push(session.window.to)
      }
    }
    expect([...seen].sort()).toEqual(session.events.rows.map(({ event }) => event.id).sort())
    expect(ends).toEqual([...ends].sort())
    expect(session.view.select).toBe(seen.at(-1))
  })

  it('goes on from an event that a person selects on the way', async () => {
    const { session, clock } = await started('', { pace: 'events', dwell: 3 })
    clock.pass(100)
    session.select('apure')
    clock.pass(3000)
    expect(session.view.select).toBe('soldiers-detained')
  })

  it('tells that it selects, so that the camera need not fly, only while it plays by event', async () => {
    const { player } = await started('', { pace: 'events' })
    expect(player.selects).toBe(true)
    player.pause()
    expect(player.selects).toBe(false)
  })

  it('pauses at once where the filters leave nothing', async () => {
    const { clock, player } = await started('kinds=', { pace: 'events' })
    clock.pass(100)
    expect(player.playing).toBe(false)
  })
})
