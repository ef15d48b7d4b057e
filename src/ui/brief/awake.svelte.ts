/** How long after the pointer has come to rest the story's buttons go out of sight, ms. */
const patience = 2500

/** Whether the story's buttons are in sight: as long as the pointer moves, and a little longer. */
export class Awake {
  current = $state(false)
  #timer: ReturnType<typeof setTimeout> | undefined

  /** The pointer has moved. */
  readonly wake = (): void => {
    this.current = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => (this.current = false), patience)
  }

  /** Calls off what is still to come by itself. */
  stop(): void {
    clearTimeout(this.#timer)
  }
}
