import { afterEach, describe, expect, it } from 'vitest'
import { Briefing } from '../../src/app/briefing.svelte.ts'
import { Projector } from '../../src/app/projector.svelte.ts'
import { Speaker } from '../../src/app/speaker.svelte.ts'
import { channelOf } from '../../src/app/speaker-line.ts'
import { newSession } from '../../src/app/story-memory.ts'
import { viewOfStep } from '../../src/core/story/view.ts'
import { tellStory } from '../../src/ui/brief/told.ts'
import { sessionOf } from './dossier.ts'

const leavers: (() => void)[] = []
afterEach(() => {
  for (const leave of leavers.splice(0)) leave()
})

/** A clock that only the test moves. */
function stillClock() {
  let now = 1_000_000
  const waiting = new Set<() => void>()
  return {
    now: () => now,
    after(_: number, run: () => void) {
      waiting.add(run)
      return () => waiting.delete(run)
    },
    /** Lets time go by, and everything run that was to run by then. */
    pass(ms: number) {
      now += ms
      const due = [...waiting]
      waiting.clear()
      for (const run of due) run()
    },
  }
}

/** The window before the audience, at a step of the shipped story. */
async function projectorAt(step: number, name: string) {
  const session = await sessionOf('')
  session.show(viewOfStep(session.dossier, step, session.view))
  const clock = stillClock()
  const briefing = new Briefing(session, clock, { full: () => undefined, speaker: null })
  briefing.arrive()
  let picture: string | null = null
  const projector = new Projector(name, session, briefing, {
    story: () => tellStory(session.dossier),
    pictures: () => ({ now: picture, next: null }),
    camera: () => null,
  })
  projector.tell()
  leavers.push(() => projector.close())
  return { session, briefing, projector, show: (address: string) => (picture = address) }
}

function speakerOf(name: string) {
  const clock = stillClock()
  const speaker = new Speaker(name, clock)
  leavers.push(() => speaker.close())
  return { speaker, clock }
}

/** What a speaker has been told, for a test to wait for. */
const told = (speaker: Speaker) => [speaker.found, speaker.state?.number, speaker.state?.revealed]

describe('the two windows of a story', () => {
  it('find each other, whichever is there first', async () => {
    const name = newSession()
    const early = speakerOf(name)
    expect(early.speaker.found).toBe(false)
    const { briefing } = await projectorAt(3, name)
    await expect.poll(() => told(early.speaker)).toEqual([true, 3, 0])
    await expect.poll(() => early.speaker.step?.title.en).toBe('The bridge is blocked')
    expect(early.speaker.next?.title.en).toBe('The trochas')
    briefing.next()
    const late = speakerOf(name)
    await expect.poll(() => told(late.speaker)).toEqual([true, 3, 1])
  })

  it('do what the speaker asks for', async () => {
    const name = newSession()
    const { briefing, projector } = await projectorAt(3, name)
    const { speaker } = speakerOf(name)
    await expect.poll(() => speaker.found).toBe(true)
    speaker.press('next')
    await expect.poll(() => briefing.revealed).toEqual(['quotation'])
    speaker.go(9)
    await expect.poll(() => briefing.number).toBe(9)
    speaker.point({ x: 0.25, y: 0.75 })
    await expect.poll(() => briefing.talk.spot).toEqual({ x: 0.25, y: 0.75 })
    speaker.time('pause')
    await expect.poll(() => briefing.talk.watch.since).toBeNull()
    speaker.press('black')
    await expect.poll(() => briefing.black).toBe(true)
    speaker.go(1)
    speaker.press('next')
    speaker.press('black')
    await expect.poll(() => briefing.black).toBe(false)
    expect(briefing.number).toBe(9)
    projector.tell()
    await expect.poll(() => told(speaker)).toEqual([true, 9, 0])
  })

  it('go on past a sheet that lies over the projector’s picture', async () => {
    const name = newSession()
    const { briefing } = await projectorAt(3, name)
    const { speaker } = speakerOf(name)
    briefing.panel = 'overview'
    speaker.press('next')
    await expect.poll(() => briefing.revealed).toEqual(['quotation'])
    expect(briefing.panel).toBeNull()
  })

  it('send a picture once, when there is a new one', async () => {
    const name = newSession()
    const { projector, show } = await projectorAt(3, name)
    const { speaker, clock } = speakerOf(name)
    await expect.poll(() => speaker.steps.length).toBe(12)
    expect(speaker.pictures.now).toBeNull()
    let sent = 0
    const tap = new BroadcastChannel(channelOf(name))
    leavers.push(() => tap.close())
    tap.onmessage = ({ data }: MessageEvent<{ is: string }>) => (sent += data.is === 'pictures' ? 1 : 0)
    show('data:image/jpeg;base64,/9j/4A==')
    projector.tell()
    await expect.poll(() => speaker.pictures.now).toBe('data:image/jpeg;base64,/9j/4A==')
    projector.tell()
    speaker.press('next')
    clock.pass(500)
    projector.tell()
    await expect.poll(() => speaker.state?.revealed).toBe(1)
    expect(sent).toBe(1)
  })

  it('know when the other has gone: at once if it says so, after a while if it does not', async () => {
    const name = newSession()
    const first = await projectorAt(3, name)
    const { speaker, clock } = speakerOf(name)
    await expect.poll(() => told(speaker)).toEqual([true, 3, 0])
    first.projector.close()
    await expect.poll(() => speaker.found).toBe(false)
    // what was told stays in sight
    expect(speaker.step?.title.en).toBe('The bridge is blocked')
    await projectorAt(5, name)
    await expect.poll(() => told(speaker)).toEqual([true, 5, 0])
    await expect.poll(() => speaker.steps.length).toBe(12)
    clock.pass(60_000)
    expect(speaker.found).toBe(false)
    // it was only slow
    await expect.poll(() => speaker.found).toBe(true)
  })

  it('leave other stories alone', async () => {
    const [mine, other] = [newSession(), newSession()]
    const one = await projectorAt(3, mine)
    const two = await projectorAt(7, other)
    const { speaker } = speakerOf(mine)
    await expect.poll(() => told(speaker)).toEqual([true, 3, 0])
    speaker.press('next')
    await expect.poll(() => one.briefing.revealed.length).toBe(1)
    two.projector.tell()
    one.projector.tell()
    await expect.poll(() => told(speaker)).toEqual([true, 3, 1])
    expect(two.briefing.revealed.length).toBe(0)
  })

  it('part when a tab was duplicated: the copy takes a session of its own', async () => {
    const name = newSession()
    const original = await projectorAt(3, name)
    const copy = await projectorAt(3, name)
    await expect.poll(() => copy.projector.name === name).toBe(false)
    expect(original.projector.name).toBe(name)
    const { speaker } = speakerOf(name)
    speaker.press('next')
    await expect.poll(() => original.briefing.revealed.length).toBe(1)
    expect(copy.briefing.revealed.length).toBe(0)
  })

  it('pass over what is no message of theirs', async () => {
    const name = newSession()
    const { briefing } = await projectorAt(3, name)
    const { speaker } = speakerOf(name)
    await expect.poll(() => told(speaker)).toEqual([true, 3, 0])
    const stranger = new BroadcastChannel(channelOf(name))
    leavers.push(() => stranger.close())
    for (const junk of [null, 'next', 7, { is: 'go', number: 1e9 + 0.5 }, { is: 'state', state: {} }, [[]]])
      stranger.postMessage(junk)
    speaker.press('next')
    await expect.poll(() => briefing.revealed.length).toBe(1)
    expect(speaker.state?.number).toBe(3)
  })
})
