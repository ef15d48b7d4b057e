import { logFault } from '../fault.ts'
import type { Log } from '../fault.ts'

/** A value somewhere in a file. */
export interface At {
  readonly value: unknown
  /** as in `Fault` */
  readonly path: string
  readonly log: Log
}

/**
 * Reads a value of unknown shape. Where it is not what it should be, the fault is written down and `fallback` taken, so that one
 * reading finds all faults; what was read counts only if there was none.
 */
export interface Reader<T> {
  /** what is expected, in words */
  readonly expected: string
  readonly fallback: T
  readonly read: (at: At) => T
}

/**
 * A value of JSON in a message: texts in quotes and cut short (between two signs, never within one), lists and objects by what they
 * are. Every message that quotes a file does it by this.
 */
export function show(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > 80 ? `${value.slice(0, 77).replace(/\p{Cs}$/u, '')}…` : value)
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  return isObject(value) ? 'an object' : JSON.stringify(value)
}

/** Writes down a fault of the value at hand. */
export function fault(at: At, wrong: string, expected: string): void {
  logFault(at.log, at.path, wrong, expected)
}

/** Writes down that the value at hand is not what was expected. */
export function misfit(at: At, expected: string): void {
  fault(at, `is ${show(at.value)}`, expected)
}

/** A reader of values that a guard tells apart. */
export function guarded<T>(
  expected: string,
  fallback: T,
  isRight: (value: unknown) => value is T,
): Reader<T> {
  return {
    expected,
    fallback,
    read: (at) => {
      if (isRight(at.value)) return at.value
      misfit(at, expected)
      return fallback
    },
  }
}

/** One text and no other. */
export function exactly<T extends string>(word: T): Reader<T> {
  return guarded(`"${word}"`, word, (value): value is T => value === word)
}

/** The same value, or null. */
export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  const expected = `${reader.expected}, or null`
  return { expected, fallback: null, read: (at) => (at.value === null ? null : reader.read(at)) }
}

/** A list of such values; a faulty one keeps its place, so that paths stay right. */
export function listOf<T>(item: Reader<T>, what: string, least = 0): Reader<readonly T[]> {
  const expected = `a list of ${what}${least > 0 ? `, at least ${least}` : ''}`
  return {
    expected,
    fallback: [],
    read: (at) => {
      const { value, path, log } = at
      if (!Array.isArray(value) || value.length < least) {
        misfit(at, expected)
        return []
      }
      const values: readonly unknown[] = value
      return Array.from(values, (entry, i) => item.read({ value: entry, path: `${path}[${i}]`, log }))
    },
  }
}

/** A JSON object while it is read: which of its keys have been asked for. */
export class Fields {
  readonly #at: At
  readonly #value: object
  readonly #asked = new Set<string>()

  constructor(at: At, value: object) {
    this.#at = at
    this.#value = value
  }

  #find(key: string): At | null {
    this.#asked.add(key)
    const value = own(this.#value, key)
    return value === undefined ? null : { value, path: this.pathOf(key), log: this.#at.log }
  }

  pathOf(key: string): string {
    if (!/^[\w$]{1,80}$/.test(key)) return `${this.#at.path}[${show(key)}]`
    return this.#at.path === '' ? key : `${this.#at.path}.${key}`
  }

  /** The value of a key that must be there. */
  required<T>(key: string, reader: Reader<T>): T {
    const found = this.#find(key)
    if (found) return reader.read(found)
    logFault(this.#at.log, this.pathOf(key), 'is missing', reader.expected)
    return reader.fallback
  }

  /** The value of a key that may be missing or null. */
  optional<T, U>(key: string, reader: Reader<T>, missing: U): T | U {
    const found = this.#find(key)
    return found === null || found.value === null ? missing : reader.read(found)
  }

  /** Keys that may stand there and are nobody's business. */
  ignore(...keys: readonly string[]): void {
    for (const key of keys) this.#asked.add(key)
  }

  /** A fault for each key nobody asked for: most are misspelt. */
  refuseOthers(): void {
    for (const key of Object.keys(this.#value)) {
      if (this.#asked.has(key)) continue
      logFault(this.#at.log, this.pathOf(key), 'is not known here', `only ${[...this.#asked].join(', ')}`)
    }
  }
}

/** A JSON object: neither a list nor null. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What an object has under a key of its own, as "constructor" and "__proto__" are on every object; undefined: it has no such key. */
export function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}

/** An object read key by key; `open` ones may have keys that are not read. */
export function record<T>(
  expected: string,
  fallback: T,
  build: (fields: Fields, at: At) => T,
  { open = false }: { readonly open?: boolean } = {},
): Reader<T> {
  return {
    expected,
    fallback,
    read: (at) => {
      if (!isObject(at.value)) {
        misfit(at, expected)
        return fallback
      }
      const fields = new Fields(at, at.value)
      const built = build(fields, at)
      if (!open) fields.refuseOthers()
      return built
    },
  }
}
