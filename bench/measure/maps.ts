import type { ContenderName } from '../contenders/contender.ts'
import type { Figures } from './figures.ts'
import { median } from './figures.ts'
import { shuffled } from './rounds.ts'
import { Session, TooLong, within } from './session.ts'

export interface MapOptions {
  readonly url: string
  readonly contenders: readonly ContenderName[]
  readonly rounds: number
  readonly only: ReadonlySet<string>
  say(words: string): void
}

/** How long a load, a block of steps or ten seconds of playing may take, ms. */
const limit = 60_000
/** What loads slower than this is loaded once. */
const slow = 6000
/** Whose steps take longer than this has two rounds of them. */
const slowStep = 1000
/** A block of steps ends after so many, or after so many ms. */
const block = { count: 15, budget: 1500 }

/** Loads, steps and plays at one size, in paired rounds: each round has all contenders, in another order. */
export async function measureMaps(size: number, figures: Figures, options: MapOptions): Promise<void> {
  const sessions = new Map<ContenderName, Session>()
  const { contenders, only, say } = options

  /** Does one thing with one contender; one that fails or takes too long is out for this size. */
  const attempt = async (who: ContenderName, what: (session: Session) => Promise<void>): Promise<void> => {
    const session = sessions.get(who)
    if (session === undefined) return
    try {
      await within(limit, what(session))
      if (session.faults[0] !== undefined) throw new Error(session.faults[0])
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
      figures.cut(size, who, error instanceof TooLong ? why : `failed: ${why}`)
      say(`${size} ${who}: ${why}`)
      sessions.delete(who)
      await session.close()
    }
  }

  const loads = only.has('load') || only.has('memory') ? Math.min(3, options.rounds) : 1
  for (let round = 0; round < loads; round++)
    for (const who of shuffled(contenders)) {
      if (figures.whyCut(size, who) !== null || median(figures.of('load', size, who)) > slow) continue
      await sessions.get(who)?.close()
      sessions.set(who, await Session.open(options.url))
      await attempt(who, async (session) => {
        await session.page.evaluate((name) => window.bench.open(name), who)
        await session.findProcess()
        const before = session.cpu().waited
        const took = await session.page.evaluate((count) => window.bench.load(count), size)
        const waited = session.cpu().waited - before
        figures.add('load', size, who, Math.max(0, took - waited))
        figures.add('loadClock', size, who, took)
        const { heap, resident, own } = await session.memory()
        figures.add('heap', size, who, heap)
        figures.add('resident', size, who, resident)
        figures.add('own', size, who, own)
        say(`${size} ${who}: load ${took.toFixed(0)} ms, ${resident.toFixed(0)} MB`)
      })
    }

  if (only.has('step')) {
    for (const who of contenders.filter((name) => name !== 'floor'))
      await attempt(who, async ({ page }) => {
        const [count, patience] = size >= 1e6 ? [1, 3000] : [3, 700]
        const right = await page.evaluate((at) => window.bench.rightPictures(at[0], at[1]), [
          count,
          patience,
        ] as const)
        figures.add('right', size, who, right / count)
      })
    for (let round = 0; round < options.rounds; round++)
      for (const who of shuffled(contenders))
        if (round < 2 || median(figures.of('time', size, who)) < slowStep)
          await attempt(who, async (session) => await stepBlocks(session, size, who, round, figures))
    for (const who of contenders)
      say(
        `${size} ${who}: step ${median(figures.of('time', size, who)).toFixed(2)} ms, CPU ${median(figures.of('cpu', size, who)).toFixed(2)} ms, painted ${median(figures.of('drawn', size, who)).toFixed(1)} ms`,
      )
  }

  if (only.has('play'))
    for (const painted of size >= 1e6 ? [false, true] : [false])
      for (const who of shuffled(contenders))
        await attempt(who, async ({ page }) => {
          const played = await page.evaluate((draw) => window.bench.play(10_000, draw), painted)
          figures.add(painted ? 'paintedLongest' : 'longest', size, who, played.longest)
          figures.add(painted ? 'paintedDropped' : 'dropped', size, who, played.dropped)
          figures.add(painted ? 'paintedTasks' : 'tasks', size, who, played.longTasks)
          if (!painted) figures.add('longestTask', size, who, played.longestTask)
          say(`${size} ${who}: played${painted ? ', painted' : ''}: ${JSON.stringify(played)}`)
        })

  for (const session of sessions.values()) await session.close()
}

/** One round of one contender: time without and with painting, then CPU at the screen's pace. */
async function stepBlocks(
  session: Session,
  size: number,
  who: ContenderName,
  round: number,
  figures: Figures,
): Promise<void> {
  const steps = (draw: boolean, atOnce: boolean): Promise<readonly number[]> =>
    session.page.evaluate((options) => window.bench.steps(options), {
      ...block,
      first: round * block.count,
      draw,
      atOnce,
    })
  /** ms a step, without what its threads waited for a processor that others had */
  const timed = async (draw: boolean): Promise<number> => {
    const { waited } = session.cpu()
    const taken = await steps(draw, true)
    const total = taken.reduce((sum, ms) => sum + ms, 0)
    return Math.max(0, total - (session.cpu().waited - waited)) / taken.length
  }
  figures.add('time', size, who, await timed(false))
  figures.add('drawn', size, who, await timed(true))
  const before = session.cpu()
  const { length } = await steps(false, false)
  const after = session.cpu()
  const main = (after.main - before.main) / length
  const workers = (after.workers - before.workers) / length
  figures.add('main', size, who, main)
  figures.add('workers', size, who, workers)
  figures.add('cpu', size, who, main + workers)
}
