import type { ContenderName, Contender } from '../contenders/contender.ts'
import { contender } from '../contenders/open.ts'
import { eventsOf } from '../data.ts'
import { spanAt } from '../window.ts'
import type { Reader } from '../measure/tables.ts'
import { countTimes, type CountTimes } from './counting.ts'
import { play, type Played } from './playing.ts'
import { runOwn, searchOwn, type Searched } from './own-table.ts'
import { searchJoined, searchMini, type Searcher } from './searching.ts'
import { runWorker, type TableRun } from './tables.ts'
import { rightPictures, steps, type StepOptions } from './steps.ts'

/** What the benchmark asks of the page. */
class Bench {
  #contender: Contender | null = null

  /** Opens a contender's empty map. */
  async open(name: ContenderName): Promise<void> {
    this.#contender = await contender(name)
    const host = document.querySelector<HTMLElement>('#host')
    if (host === null) throw new Error('no host')
    await this.#contender.open(host)
  }

  /** ms from so many events' columns to the first picture. */
  async load(count: number): Promise<number> {
    const raw = eventsOf(count)
    const begun = performance.now()
    await this.#opened().load(raw, spanAt(0))
    return performance.now() - begun
  }

  steps(options: StepOptions): Promise<readonly number[]> {
    return steps(this.#opened(), options)
  }

  rightPictures(count: number, patience: number): Promise<number> {
    return rightPictures(this.#opened(), count, patience)
  }

  play(duration: number, draw: boolean): Promise<Played> {
    return play(this.#opened(), duration, draw)
  }

  counts(count: number, rounds: number): CountTimes {
    return countTimes(count, rounds)
  }

  /** Reads the chosen file by one of the ways. */
  table(what: Reader): Promise<TableRun> {
    return what === 'own' ? runOwn() : runWorker(what)
  }

  /** Searches the chosen file. */
  search(how: Searcher, queries: readonly string[]): Promise<Searched> {
    return { own: searchOwn, joined: searchJoined, minisearch: searchMini }[how](queries)
  }

  /** The renderer that WebGL names. */
  graphics(): string {
    const gl = document.createElement('canvas').getContext('webgl2')
    const info = gl?.getExtension('WEBGL_debug_renderer_info')
    return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'none'
  }

  #opened(): Contender {
    if (this.#contender === null) throw new Error('no contender is open')
    return this.#contender
  }
}

declare global {
  interface Window {
    bench: Bench
  }
}
window.bench = new Bench()
