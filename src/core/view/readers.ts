import { parseDay } from '../day.ts'
import { parseBox } from '../box.ts'
import { parseCamera } from '../camera.ts'
import { indexDossier } from '../dossier/index.ts'
import { parseWindow } from '../window.ts'
import type { Read, Simple, ViewContext, Why } from './parameter.ts'

/** The words of a list, each once; a comma too many is no word. */
const listed = (text: string) => [...new Set(text.split(','))].filter((word) => word)

/** What was read of a list; with nothing left, an empty one would hide everything. */
function some<T>(value: readonly T[], why: Why): Read<readonly T[]> {
  return value.length > 0 ? { value, why } : { why }
}

/** One of a few words. */
export function readWord<T extends string>(allowed: readonly T[]): (text: string) => Read<T> {
  return (text) => {
    const value = allowed.find((word) => word === text)
    if (value !== undefined) return { value }
    return { why: { takes: 'word', allowed } }
  }
}

/** Some of a few words, commas between; those that are none of them are left out and named. */
export function readWords<T extends string>(
  allowedIn: (context: ViewContext) => readonly T[] | null,
  known: (text: string) => text is T,
): (text: string, context: ViewContext) => Read<readonly T[]> {
  return (text, context) => {
    const asked = listed(text)
    const allowed = allowedIn(context)
    const value = asked.filter(known).filter((word) => allowed?.includes(word) ?? true)
    const unknown = asked.filter((word) => !value.some((found) => found === word))
    if (unknown.length === 0) return { value }
    return some(value, { takes: 'words', unknown, allowed: allowed ?? [] })
  }
}

/** An id of a state's form: its country's code before its name. Which states there are is known once their file is read. */
export const statePattern = /^(co|ve)-[a-z-]+$/

/** Ids of places of the dossier, or of states, commas between; those that are neither are left out and named. */
export function readPlaces(text: string, { dossier }: ViewContext): Read<readonly string[]> {
  const asked = listed(text)
  const own = dossier && indexDossier(dossier).places
  const value = asked.filter((id) => (own?.has(id) ?? true) || statePattern.test(id))
  const unknown = asked.filter((id) => !value.includes(id))
  if (unknown.length === 0) return { value }
  return some(value, { takes: 'places', unknown })
}

function parsing<T>(takes: Simple, parse: (text: string) => T | null): (text: string) => Read<T> {
  return (text) => {
    const value = parse(text)
    return value === null ? { why: { takes } } : { value }
  }
}

/** A drawn box. */
export const readBox = parsing('box', parseBox)
/** The days that are looked at. */
export const readWindow = parsing('window', parseWindow)
/** The known day. */
export const readDay = parsing('day', parseDay)
/** Where the map looks. */
export const readCamera = parsing('camera', parseCamera)

/** The id of an event, a place, an article or a question. */
export function readSelection(text: string, { dossier }: ViewContext): Read<string> {
  if (dossier) {
    const { events, places, articles, questions } = indexDossier(dossier)
    if ([events, places, articles, questions].some((kind) => kind.has(text))) return { value: text }
  } else if (text !== '') return { value: text }
  return { why: { takes: 'selection' } }
}

/** The id of an excerpt. */
export function readExcerpt(text: string, { dossier }: ViewContext): Read<string> {
  const known = dossier === undefined ? text !== '' : indexDossier(dossier).excerpts.has(text)
  if (known) return { value: text }
  return { why: { takes: 'excerpt' } }
}

/** A step of the story, counted from 1. */
export function readStep(text: string, { dossier }: ViewContext): Read<number> {
  const value = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
  if (value === null) return { why: { takes: 'step' } }
  const count = dossier?.story.length ?? Infinity
  if (value <= count) return { value }
  return { why: { takes: 'steps', count } }
}

// A list of what may stand in it rather than of what may not: browsers strip tabs from addresses and take %2e%2e for "..".
const folderPattern = /^\/?[\p{L}\p{N}_.-]+(\/[\p{L}\p{N}_.-]+)*\/?$/u

/** A folder (or a `.json` file) on the same site. */
export function readFolder(text: string): Read<string> {
  if (folderPattern.test(text) && !text.includes('..')) return { value: text.replace(/\/$/, '') }
  return { why: { takes: 'folder' } }
}
