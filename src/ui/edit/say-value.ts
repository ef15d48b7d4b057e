import type { Desk } from './desk.svelte.ts'

const most = 160

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function whole(value: unknown, desk: Desk): string {
  if (value === undefined || value === null || value === '') return desk.words.nothing
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value))
    return value.length === 0 ? desk.words.nothing : value.map((one) => whole(one, desk)).join(', ')
  if (!isRecord(value)) return ''
  // a date as it was typed, a place by its kind of geometry, words in the reader's language
  if (typeof value['typed'] === 'string') return whole(value['typed'], desk)
  if (typeof value[desk.lang] === 'string') return whole(value[desk.lang], desk)
  if (typeof value['id'] === 'string') return value['id']
  if (typeof value['type'] === 'string') return value['type']
  return JSON.stringify(value)
}

/** A value of a draft as the list of changes shows it, shortened. */
export function sayValue(value: unknown, desk: Desk): string {
  const text = whole(value, desk)
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
