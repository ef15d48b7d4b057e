import type { Log } from '../core/dossier/fault.ts'
import { record, type Reader } from '../core/dossier/read/reader.ts'
import { anyText } from '../core/dossier/read/values.ts'
import type { Kept } from './briefing.svelte.ts'
import { count, flag, stopwatch } from './speaker-line.ts'

/** What a window remembers of its story in `sessionStorage`: it outlives a reload, and is nobody else's. */
export interface Remembered {
  /** names the session: the speaker's window and the projector's find each other by it */
  readonly session: string
  /** null: the story is not told now */
  readonly kept: Kept | null
  /** the page that is opened with a copy of this goes on with it, as if it had been reloaded */
  readonly handed: boolean
}

const key = 'frontera.story'

const kept: Reader<Kept | null> = record<Kept | null>('a story', null, (fields) => ({
  number: fields.required('number', count),
  revealed: fields.required('revealed', count),
  black: fields.required('black', flag),
  watch: fields.required('watch', stopwatch),
}))
const remembered: Reader<Remembered> = record(
  'a session',
  { session: '', kept: null, handed: false },
  (fields) => ({
    session: fields.required('session', anyText),
    kept: fields.optional('kept', kept, null),
    handed: fields.required('handed', flag),
  }),
)

/** A name for a session that no other has. */
export function newSession(): string {
  // `randomUUID` is there only where the page came over https, or from this machine
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/** Whether a text may be the name of a session. */
export function isSession(text: string): boolean {
  return /^[0-9a-f]{16}$/.test(text)
}

/** What was remembered; a new session where there is nothing, or nothing that can be read. */
export function recall(): Remembered {
  const log: Log = { file: 'dossier.json', faults: [] }
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    const found = remembered.read({ value, path: '', log })
    if (log.faults.length === 0 && isSession(found.session)) return found
  } catch {
    // no storage, or something else in it
  }
  return { session: newSession(), kept: null, handed: false }
}

/** Remembers. Without storage it lasts as long as the page. */
export function remember(what: Remembered): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(what))
  } catch {
    // the story is told all the same
  }
}

/** Whether this page goes on where another was: it was reloaded, or brought back by the browser. */
export function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate'
}
