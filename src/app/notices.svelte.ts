/** Something that could not be read or loaded, told in the page until it is dismissed. */
export interface Notice {
  readonly id: number
  readonly text: string
  /** what exactly is wrong, a line each */
  readonly details: readonly string[]
}

/** The notices in sight, oldest first. */
export class Notices {
  #last = 0
  list = $state.raw<readonly Notice[]>([])

  /** Tells something, and gives by what it can be dismissed; the same words are told once. */
  tell(text: string, details: readonly string[] = []): number {
    const same = this.list.find((notice) => notice.text === text && notice.details.join() === details.join())
    if (same) return same.id
    this.#last += 1
    this.list = [...this.list, { id: this.#last, text, details }]
    return this.#last
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id)
  }
}
