/** The least time between two movements of a camera that follows, ms. */
export const pause = 1500

/** Which event a camera follows while time is played: the one that came into the window last, and not too often. */
export class Follower {
  /** null: not looked yet */
  #seen: Set<string> | null = null
  #aimed: string | null = null
  #wanted: string | null = null
  #moved = -Infinity

  /** These events are in the window: nothing to follow, they were there. */
  see(present: readonly string[]): void {
    this.#seen = new Set(present)
    this.#wanted = null
  }

  /** These are in the window now: the last of those that were not is wanted; one that has left is not any more. */
  look(present: readonly string[]): void {
    const seen = this.#seen
    const come = seen && present.findLast((id) => !seen.has(id))
    this.#seen = new Set(present)
    this.#wanted = come ?? (this.#wanted !== null && this.#seen.has(this.#wanted) ? this.#wanted : null)
  }

  /** This event is wanted, whatever is in the window; once, even if it is aimed at again. */
  aim(id: string | null): void {
    if (id === this.#aimed) return
    this.#aimed = id
    this.#wanted = id
  }

  /** The event to go to now (ms, of any clock that goes on); null: none, or it is too soon. */
  next(now: number): string | null {
    if (this.#wanted === null || now - this.#moved < pause) return null
    const next = this.#wanted
    this.#wanted = null
    this.#moved = now
    return next
  }
}
