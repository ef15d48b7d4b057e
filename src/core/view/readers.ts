import { parseDay } from '../day.ts'
import type { Day } from '../day.ts'
import { parseBox } from '../box.ts'
import { parseCamera } from '../camera.ts'
import type { Camera } from '../camera.ts'
import { indexDossier } from '../dossier/index.ts'
import type { Box } from '../dossier/types.ts'
import { parseWindow } from '../window.ts'
import type { Window } from '../window.ts'
import type { Words } from '../words.ts'
import type { Read, ViewContext } from './parameter.ts'

function refused(en: string, es: string): { readonly why: Words } {
  return { why: { en, es } }
}

/** One of a few words. */
export function readWord<T extends string>(allowed: readonly T[]): (text: string) => Read<T> {
  return (text) => {
    const value = allowed.find((word) => word === text)
    if (value !== undefined) return { value }
    return refused(`It takes one of: ${allowed.join(', ')}.`, `Admite uno de: ${allowed.join(', ')}.`)
  }
}

/** Some of a few words, commas between; those that are none of them are left out and named. */
export function readWords<T extends string>(
  allowedIn: (context: ViewContext) => readonly T[] | null,
  known: (text: string) => text is T,
): (text: string, context: ViewContext) => Read<readonly T[]> {
  return (text, context) => {
    const asked = text === '' ? [] : [...new Set(text.split(','))]
    const allowed = allowedIn(context)
    const value = asked.filter(known).filter((word) => allowed?.includes(word) ?? true)
    const unknown = asked.filter((word) => !value.some((found) => found === word))
    if (unknown.length === 0) return { value }
    const choice = allowed?.join(', ') ?? ''
    const { why } = refused(
      `There is no ${unknown.join(', ')} here, only: ${choice}.`,
      `Aquí no hay ${unknown.join(', ')}, solo: ${choice}.`,
    )
    // with nothing left, an empty list would hide everything
    return value.length > 0 ? { value, why } : { why }
  }
}

/** An id of a state's form: its country's code before its name. Which states there are is known once their file is read. */
export const statePattern = /^(co|ve)-[a-z-]+$/

/** Ids of places of the dossier, or of states, commas between; those that are neither are left out and named. */
export function readPlaces(text: string, { dossier }: ViewContext): Read<readonly string[]> {
  const asked = text === '' ? [] : [...new Set(text.split(','))]
  const own = dossier && indexDossier(dossier).places
  const value = asked.filter((id) => id !== '' && ((own?.has(id) ?? true) || statePattern.test(id)))
  const unknown = asked.filter((id) => !value.includes(id))
  if (unknown.length === 0) return { value }
  const names = unknown.join(', ')
  const { why } = refused(
    `There is no ${names} here: it takes places of the dossier and states, such as ve-apure.`,
    `Aquí no hay ${names}: admite lugares del dosier y estados o departamentos, como ve-apure.`,
  )
  return value.length > 0 ? { value, why } : { why }
}

/** A drawn box. */
export function readBox(text: string): Read<Box> {
  const value = parseBox(text)
  if (value) return { value }
  return refused(
    'It takes west,south,east,north in degrees, such as -73,7,-72,8.5.',
    'Admite oeste,sur,este,norte en grados, como -73,7,-72,8.5.',
  )
}

/** The days that are looked at. */
export function readWindow(text: string): Read<Window> {
  const value = parseWindow(text)
  if (value) return { value }
  return refused(
    'A window is two days, the earlier one first: 2019-02-01..2022-10-31.',
    'Una ventana son dos días, primero el anterior: 2019-02-01..2022-10-31.',
  )
}

/** The known day. */
export function readDay(text: string): Read<Day> {
  const value = parseDay(text)
  if (value !== null) return { value }
  return refused('It takes a day that exists: 2022-08-10.', 'Admite un día que exista: 2022-08-10.')
}

/** The id of an event, a place, an article or a question. */
export function readSelection(text: string, { dossier }: ViewContext): Read<string> {
  if (dossier) {
    const { events, places, articles, questions } = indexDossier(dossier)
    if ([events, places, articles, questions].some((kind) => kind.has(text))) return { value: text }
  } else if (text !== '') return { value: text }
  return refused(
    'The dossier has no event, place, article or question of that id.',
    'El dosier no tiene ningún suceso, lugar, artículo ni pregunta con ese identificador.',
  )
}

/** The id of an excerpt. */
export function readExcerpt(text: string, { dossier }: ViewContext): Read<string> {
  const known = dossier === undefined ? text !== '' : indexDossier(dossier).excerpts.has(text)
  if (known) return { value: text }
  return refused(
    'The dossier has no excerpt of that id.',
    'El dosier no tiene ninguna cita con ese identificador.',
  )
}

/** Where the map looks. */
export function readCamera(text: string): Read<Camera> {
  const value = parseCamera(text)
  if (value) return { value }
  return refused(
    'It takes zoom/latitude/longitude, such as 8.5/7.8/-72.4: zoom 0 to 22, latitude ±85, longitude ±180.',
    'Admite zoom/latitud/longitud, como 8.5/7.8/-72.4: zoom de 0 a 22, latitud ±85, longitud ±180.',
  )
}

/** A step of the story, counted from 1. */
export function readStep(text: string, { dossier }: ViewContext): Read<number> {
  const value = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
  if (value === null) return refused('A step is a number from 1 on.', 'Un paso es un número a partir de 1.')
  const count = dossier?.story.length ?? Infinity
  if (value <= count) return { value }
  return refused(
    `The story has ${count} ${count === 1 ? 'step' : 'steps'}.`,
    `El relato tiene ${count} ${count === 1 ? 'paso' : 'pasos'}.`,
  )
}

// A list of what may stand in it rather than of what may not: browsers strip tabs from addresses and take %2e%2e for "..".
const folderPattern = /^\/?[\p{L}\p{N}_.-]+(\/[\p{L}\p{N}_.-]+)*\/?$/u

/** A folder (or a `.json` file) on the same site. */
export function readFolder(text: string): Read<string> {
  if (folderPattern.test(text) && !text.includes('..')) return { value: text.replace(/\/$/, '') }
  return refused(
    'A dossier is a folder on this site, such as dossiers/2023: no other site, no "..".',
    'Un dosier es una carpeta de este sitio, como dossiers/2023: ni otro sitio ni «..».',
  )
}
