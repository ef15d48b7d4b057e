/** Does the last of what is asked for once, before the next frame is drawn, however often it is asked for. */
export class OnceAFrame {
  #wanted: (() => void) | null = null

  ask(what: () => void): void {
    if (this.#wanted === null)
      requestAnimationFrame(() => {
        const wanted = this.#wanted
        this.#wanted = null
        wanted?.()
      })
    this.#wanted = what
  }

  /** Forgets what has been asked for. */
  drop(): void {
    this.#wanted &&= () => {}
  }
}
