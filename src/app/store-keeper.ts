import type { EditKeeper, Kept, KeeperEars, Keeping } from './edit-keeper.ts'
import { Overtaken } from './edit-store.ts'
import type { EditStore, Written } from './edit-store.ts'

/** Why something could not be kept. */
function keepingOf(error: unknown): Keeping {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden'
}

/**
 * Keeps a draft in this browser, each change at once and in their order. One tab at a time may write: the one that holds the lock of the
 * draft's name. Every other shows what is written, and takes over once the lock is free, be it that the tab was closed, or killed. Where
 * the browser has no locks (a page that came neither over https nor from this machine), the tab that opened the draft last writes, and
 * the one before finds itself overtaken: nothing is ever written over.
 */
export class StoreKeeper implements EditKeeper {
  readonly #store: EditStore
  readonly #key: string
  readonly #channel: BroadcastChannel
  #ears: KeeperEars | null = null
  #written: Written | null = null
  /** what is to be written next: only the last counts, as it holds all before it */
  #next: Kept | null = null
  #writing: Promise<void> | null = null
  #mayWrite = false
  #closed = false
  #release: () => void = () => undefined
  #begin: () => void = () => undefined
  /** whoever shows the draft has read it, and listens from then on */
  readonly #begun = new Promise<void>((resolve) => (this.#begin = resolve))

  constructor(store: EditStore, key: string) {
    this.#store = store
    this.#key = key
    this.#channel = new BroadcastChannel(`frontera.editor/${key}`)
    this.#channel.onmessage = () => void this.#follow()
  }

  /** what was read of the draft once it is known who has it */
  begin(written: Written | null): void {
    this.#written = written
    this.#begin()
  }

  get mayWrite(): boolean {
    return this.#mayWrite
  }

  /** Takes the draft if nobody has it, and waits in line for it otherwise. Resolves once it is known which. */
  async take({ locks }: Partial<Navigator> = navigator): Promise<void> {
    if (locks === undefined) {
      this.#mayWrite = true
      return
    }
    const name = `frontera.editor/${this.#key}`
    const hold = (): Promise<void> => new Promise((resolve) => (this.#release = resolve))
    this.#mayWrite = await new Promise<boolean>((resolve) => {
      const asked = locks.request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        return lock === null ? undefined : hold()
      })
      asked.catch(() => resolve(true))
    })
    if (this.#mayWrite) return
    const waiting = new AbortController()
    this.#release = () => waiting.abort()
    locks
      .request(name, { signal: waiting.signal }, async () => {
        if (this.#closed) return
        const held = hold()
        // what is read while the lock comes free may be older than the last write
        await this.#begun
        await this.#follow()
        this.#mayWrite = true
        this.#ears?.readOnly(false)
        await held
      })
      .catch(() => undefined)
  }

  listen(ears: KeeperEars): void {
    this.#ears = ears
    ears.readOnly(!this.#mayWrite)
    ears.keeping('kept')
  }

  keep(kept: Kept): void {
    if (!this.#mayWrite || this.#closed) return
    this.#next = kept
    this.#ears?.keeping('keeping')
    this.#writing ??= this.#write().finally(() => (this.#writing = null))
  }

  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing
  }

  close(): void {
    this.#closed = true
    void this.settled().then(() => {
      this.#channel.close()
      this.#release()
    })
  }

  async #write(): Promise<void> {
    let keeping: Keeping = 'kept'
    while (this.#next !== null) {
      const next = this.#next
      this.#next = null
      try {
        this.#written = await this.#store.write(this.#key, next, this.#written)
        keeping = 'kept'
        this.#channel.postMessage('written')
      } catch (error) {
        if (error instanceof Overtaken) {
          await this.#giveWay()
          return
        }
        // what could not be written goes with the next change
        keeping = keepingOf(error)
      }
    }
    this.#ears?.keeping(keeping)
  }

  /** Another tab writes this draft: what it wrote counts. */
  async #giveWay(): Promise<void> {
    this.#mayWrite = false
    this.#next = null
    this.#ears?.readOnly(true)
    await this.#follow()
    this.#ears?.keeping('kept')
  }

  /** Takes over what another tab has written. */
  async #follow(): Promise<void> {
    if (this.#mayWrite || this.#closed) return
    try {
      const read = await this.#store.read(this.#key)
      if (read === null || read.written.revision <= (this.#written?.revision ?? 0)) return
      this.#written = read.written
      this.#ears?.changed(read.kept)
    } catch {
      // shown as it was last read
    }
  }
}
