import { langs, type Lang, type Words } from '../words.ts'
import type { Hours } from './hours.ts'

/** What the operator of a kiosk sets, by `kiosk.json` beside the page or by the address. */
export interface KioskSettings {
  /** seconds without a touch until it asks whether somebody is there */
  readonly idle: number
  /** seconds that it waits for an answer */
  readonly warning: number
  /** the languages on offer, the first of them first */
  readonly languages: readonly Lang[]
  /** outside of them the screen dims; null: never */
  readonly hours: Hours | null
  /** how much of the light is taken outside of the hours: 0 none, 1 all */
  readonly dim: number
  /** path on the same site that the heartbeat is sent to; null: nowhere */
  readonly heartbeat: string | null
  /** seconds between heartbeats */
  readonly beat: number
  /** seconds between looks for a new dossier; 0: it does not look */
  readonly poll: number
  /** minute of the day after which the page is loaded anew, once nobody is there; null: never */
  readonly reload: number | null
  /** ids of the steps that are told, in this order; null: the dossier's story as it is */
  readonly story: readonly string[] | null
}

export const defaultSettings: KioskSettings = {
  idle: 60,
  warning: 15,
  languages: ['es', 'en'],
  hours: null,
  dim: 0.85,
  heartbeat: null,
  beat: 60,
  poll: 60,
  reload: 4 * 60,
  story: null,
}

/** A setting that could not be read, told to the operator; its default holds. */
export interface SettingFault {
  readonly from: 'kiosk.json' | 'address'
  readonly key: string
  readonly value: string
  readonly why: Words
}

type Read<T> = { readonly value: T } | { readonly why: Words }

function refused(en: string, es: string): { readonly why: Words } {
  return { why: { en, es } }
}

function seconds(least: number, most: number, off = false): (text: string) => Read<number> {
  return (text) => {
    const value = /^\d{1,6}(\.\d+)?$/.test(text) ? Number(text) : NaN
    if ((value >= least && value <= most) || (off && value === 0)) return { value }
    return refused(
      `It takes seconds from ${least} to ${most}${off ? ', or 0 for never' : ''}.`,
      `Admite segundos de ${least} a ${most}${off ? ', o 0 para nunca' : ''}.`,
    )
  }
}

function minuteOf(text: string): number | null {
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text)
  return found ? Number(found[1]) * 60 + Number(found[2]) : null
}

function hours(text: string): Read<Hours | null> {
  if (text === 'always') return { value: null }
  const [from, to, ...rest] = text.split('-').map((part) => minuteOf(part.trim()))
  if (from !== undefined && from !== null && to !== undefined && to !== null && rest.length === 0)
    return { value: { from, to } }
  return refused(
    'It takes two times of day, such as 09:00-18:30, or always.',
    'Admite dos horas del día, como 09:00-18:30, o always.',
  )
}

function reload(text: string): Read<number | null> {
  if (text === 'never') return { value: null }
  const value = minuteOf(text)
  if (value !== null) return { value }
  return refused(
    'It takes a time of day, such as 04:00, or never.',
    'Admite una hora del día, como 04:00, o never.',
  )
}

function share(text: string): Read<number> {
  const value = /^(0|1|0?\.\d+|1\.0+)$/.test(text) ? Number(text) : NaN
  if (value >= 0 && value <= 1) return { value }
  return refused('It takes a number from 0 to 1.', 'Admite un número de 0 a 1.')
}

// A list of what may stand in it: never another site, whatever browsers make of it.
const pathPattern = /^\/?[\p{L}\p{N}_.-]+(\/[\p{L}\p{N}_.-]+)*\/?$/u

function path(text: string): Read<string | null> {
  if (text === 'off') return { value: null }
  if (pathPattern.test(text) && !text.includes('..')) return { value: text }
  return refused(
    'It takes a path on this site, such as ops/heartbeat, or off: no other site, no "..".',
    'Admite una ruta de este sitio, como ops/heartbeat, u off: ni otro sitio ni «..».',
  )
}

function languages(text: string): Read<readonly Lang[]> {
  const asked = text.split(',').map((word) => word.trim())
  const value = [...new Set(asked)].flatMap((word) => langs.find((lang) => lang === word) ?? [])
  if (value.length === new Set(asked).size && value.length > 0) return { value }
  return refused('It takes es, en or both: es,en.', 'Admite es, en o ambos: es,en.')
}

function story(steps: readonly string[]): (text: string) => Read<readonly string[] | null> {
  return (text) => {
    if (text === 'all') return { value: null }
    const value = text.split(',').map((word) => word.trim())
    const unknown = value.filter((id) => !steps.includes(id))
    if (unknown.length === 0) return { value }
    return refused(
      `The story has no step ${unknown.join(', ')}, only: ${steps.join(', ')}.`,
      `El relato no tiene ningún paso ${unknown.join(', ')}, solo: ${steps.join(', ')}.`,
    )
  }
}

type Readers = { readonly [K in keyof KioskSettings]: (text: string) => Read<KioskSettings[K]> }

function readersFor(steps: readonly string[]): Readers {
  return {
    idle: seconds(1, 3600),
    warning: seconds(1, 300),
    languages,
    hours,
    dim: share,
    heartbeat: path,
    beat: seconds(1, 86_400),
    poll: seconds(1, 86_400, true),
    reload,
    story: story(steps),
  }
}

export const settingKeys: readonly (keyof KioskSettings)[] = [
  'idle',
  'warning',
  'languages',
  'hours',
  'dim',
  'heartbeat',
  'beat',
  'poll',
  'reload',
  'story',
]

/** A value of `kiosk.json` as the address would write it; null where it has no such form. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value
    return parts.every((part) => typeof part === 'string') ? parts.join(',') : null
  }
  return null
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/**
 * The settings in force: each key from the address, else from `kiosk.json`, else its default; and what of them could not be read.
 * `file` is the file's JSON, undefined where there is none; `steps` are the ids of the dossier's story.
 */
export function readSettings(
  file: unknown,
  params: URLSearchParams,
  steps: readonly string[],
): { readonly settings: KioskSettings; readonly faults: readonly SettingFault[] } {
  const readers = readersFor(steps)
  const faults: SettingFault[] = []
  let settings = defaultSettings
  const take = (key: keyof KioskSettings, value: unknown, from: SettingFault['from']): void => {
    const text = textOf(value)
    const read =
      text === null
        ? refused(
            'It takes a text, a number or a list of texts.',
            'Admite un texto, un número o una lista de textos.',
          )
        : readers[key](text.trim())
    if ('why' in read) faults.push({ from, key, value: shown(value), why: read.why })
    else settings = { ...settings, [key]: read.value }
  }
  for (const [key, value] of entriesOf(file, faults)) {
    const known = settingKeys.find((name) => name === key)
    if (known !== undefined) take(known, value, 'kiosk.json')
    else if (!key.startsWith('$'))
      faults.push({
        from: 'kiosk.json',
        key,
        value: shown(value),
        ...refused(
          `There is no such setting, only: ${settingKeys.join(', ')}.`,
          `No existe ese ajuste, solo: ${settingKeys.join(', ')}.`,
        ),
      })
  }
  for (const key of settingKeys) {
    const text = params.get(key)
    if (text !== null) take(key, text, 'address')
  }
  return { settings, faults }
}

function entriesOf(file: unknown, faults: SettingFault[]): readonly (readonly [string, unknown])[] {
  if (file === undefined) return []
  if (typeof file === 'object' && file !== null && !Array.isArray(file)) return Object.entries(file)
  faults.push({
    from: 'kiosk.json',
    key: '',
    value: shown(file),
    ...refused('It takes an object of settings.', 'Admite un objeto con ajustes.'),
  })
  return []
}

/** A fault in one line: where it stands, what it is and what is expected. */
export function settingFaultLine({ from, key, value, why }: SettingFault, lang: Lang): string {
  return `${from}: ${key === '' ? '' : `${key}=`}${value}: ${why[lang]}`
}
