/** Watches how long the main thread lets others wait. */
export class Blocked {
  #longest = 0
  #task = 0
  #last = performance.now()
  readonly #observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) this.#task = Math.max(this.#task, duration)
  })
  readonly #timer: ReturnType<typeof setInterval>

  constructor() {
    this.#observer.observe({ type: 'longtask' })
    this.#timer = setInterval(() => {
      const now = performance.now()
      this.#longest = Math.max(this.#longest, now - this.#last - pause)
      this.#last = now
    }, pause)
  }

  /** ms: the longest that anything had to wait (for a processor too), and the longest task over 50 ms (0: there was none). */
  async end(): Promise<{ readonly longest: number; readonly task: number }> {
    await new Promise((done) => setTimeout(done, 100))
    clearInterval(this.#timer)
    this.#observer.disconnect()
    return { longest: this.#longest, task: this.#task }
  }
}
const pause = 5
