/** What the operator is told of a running page. Nothing in it is about who stood before it. */
export interface Beat {
  readonly version: string
  /** seconds since the page was loaded */
  readonly uptime: number
  /** the last thing that went wrong, in words, and after how many seconds; null: nothing */
  readonly lastError: { readonly message: string; readonly at: number } | null
  /** megabytes of script memory in use; null where the browser does not say */
  readonly heap: number | null
  /** whether the files in the folder are the dossier on the screen */
  readonly dossier: 'current' | 'refused' | 'unreachable'
  /** what the operator is to mend: settings and files, a line each */
  readonly faults: readonly string[]
}

/** The name of the element that holds the last beat, as JSON. */
export const beatName = 'frontera-heartbeat'

function heapOf(): number | null {
  const memory: unknown = Reflect.get(performance, 'memory')
  if (typeof memory !== 'object' || memory === null) return null
  const used: unknown = Reflect.get(memory, 'usedJSHeapSize')
  return typeof used === 'number' ? Math.round(used / 104_857.6) / 10 : null
}

const seconds = () => Math.round(performance.now() / 1000)

/**
 * Tells that the page lives: in an element of it (`<meta name="frontera-heartbeat">`), and where the operator asks for it to an address
 * on the same site. `stop` takes it back.
 */
export class Heartbeat {
  readonly #version: string
  readonly #address: string | null
  readonly #element = document.createElement('meta')
  readonly #told: () => readonly string[]
  #lastError: Beat['lastError'] = null
  #unsent = false
  #timer: ReturnType<typeof setInterval> | undefined
  dossier: Beat['dossier'] = 'current'
  dossierFaults: readonly string[] = []

  /** `address` is a path on the same site, `told` what the operator is to mend. */
  constructor(version: string, address: string | null, told: () => readonly string[] = () => []) {
    this.#version = version
    this.#address = address
    this.#told = told
    this.#element.name = beatName
  }

  get beat(): Beat {
    return {
      version: this.#version,
      uptime: seconds(),
      lastError: this.#lastError,
      heap: heapOf(),
      dossier: this.dossier,
      faults: [...this.#told(), ...this.dossierFaults],
    }
  }

  /** Begins to beat every so many seconds. */
  start(every: number): void {
    document.head.append(this.#element)
    addEventListener('error', this.#failed)
    addEventListener('unhandledrejection', this.#failed)
    this.#timer = setInterval(() => this.tell(), every * 1000)
    this.tell()
  }

  stop(): void {
    clearInterval(this.#timer)
    removeEventListener('error', this.#failed)
    removeEventListener('unhandledrejection', this.#failed)
    this.#element.remove()
  }

  /** Writes the beat down, and sends it. */
  tell(): void {
    const text = JSON.stringify(this.beat)
    this.#element.content = text
    if (this.#address !== null) void this.#send(this.#address, text)
  }

  /** Remembers what went wrong, wherever it was caught. */
  fail(message: string): void {
    this.#lastError = { message: message.slice(0, 300), at: seconds() }
    this.#element.content = JSON.stringify(this.beat)
  }

  readonly #failed = (event: Event): void => {
    const why: unknown =
      event instanceof PromiseRejectionEvent
        ? event.reason
        : event instanceof ErrorEvent
          ? event.message
          : event.type
    this.fail(why instanceof Error ? why.message : String(why))
  }

  async #send(address: string, body: string): Promise<void> {
    // one that hangs is not joined by more
    if (this.#unsent) return
    this.#unsent = true
    try {
      const url = new URL(address, document.baseURI)
      if (url.origin !== location.origin) return
      const headers = { 'content-type': 'application/json' }
      await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(10_000) })
    } catch {
      // nobody listens: the element in the page still tells
    } finally {
      this.#unsent = false
    }
  }
}
