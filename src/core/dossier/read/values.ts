import { parseEdtf } from '../../edtf.ts'
import type { Edtf } from '../../edtf.ts'
import { strangeIn } from '../../strange.ts'
import type { Words } from '../../words.ts'
import { fault, guarded, isObject, misfit, record, show } from './reader.ts'
import type { At, Reader } from './reader.ts'

/** Letters (UTF-16 units) of one text: ten pages. What is longer is a slip, and a browser would lay it out for a minute. */
const mostLetters = 30_000

/** A text that is not too long to be shown; else the fallback, and a fault. */
function inMeasure<T>(reader: Reader<T>, most: number): Reader<T> {
  return {
    ...reader,
    read: (at) => {
      if (typeof at.value !== 'string' || at.value.length <= most) return reader.read(at)
      fault(at, `is longer than ${most} letters`, `at most ${most} letters`)
      return reader.fallback
    },
  }
}

/** Words for people: not empty, not only spaces. */
export const text = inMeasure(
  guarded('some words', '', (value): value is string => typeof value === 'string' && value.trim() !== ''),
  mostLetters,
)

/** Any text, empty too. */
export const anyText = inMeasure(
  guarded('a text', '', (value): value is string => typeof value === 'string'),
  mostLetters,
)

function wordsOf(one: Reader<string>): Reader<Words> {
  return record('words in both languages: { "en": …, "es": … }', { en: '', es: '' }, (fields) => ({
    en: fields.required('en', one),
    es: fields.required('es', one),
  }))
}

export const words = wordsOf(text)

/** Words of which either language may be empty. */
export const sparseWords = wordsOf(anyText)

/** Letters of an id or a date: those of an address have to fit into it. */
const mostOfId = 200

/** A text of a certain form; the empty text, which has none of them, stands in for a faulty one. */
function formed(pattern: RegExp, expected: string): Reader<string> {
  const reader: Reader<string> = {
    expected,
    fallback: '',
    read: (at) => {
      const { value } = at
      if (typeof value === 'string' && pattern.test(value)) return value
      const strange = typeof value === 'string' ? strangeIn(value) : null
      fault(at, `is ${show(value)}${strange === null ? '' : `, with the sign ${strange} in it`}`, expected)
      return ''
    },
  }
  return inMeasure(reader, mostOfId)
}

export const id = formed(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case, such as apure-zone')
export const excerptId = formed(
  /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/,
  "an excerpt's id in kebab-case, such as petro-borders.bridge",
)
export const referenceId = formed(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, "a reference's id, such as R5")
export const languageCode = formed(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language code, such as en')

export const textHash = formed(
  /^sha256:[0-9a-f]{64}$/,
  'the SHA-256 of the text, sha256: and 64 digits of 0-9a-f',
)

/** An address that may be linked to: http(s) and nothing else. */
export const address: Reader<string> = guarded(
  'an address that begins with http:// or https://',
  '',
  (value): value is string =>
    typeof value === 'string' && /^https?:\/\/[^\s/]\S*$/i.test(value) && URL.canParse(value),
)

export const finite = guarded('a number', 0, (value): value is number => Number.isFinite(value))
export const positive = guarded(
  'a number above 0',
  1,
  (value): value is number => Number.isFinite(value) && Number(value) > 0,
)
export const metres = guarded(
  'a number of metres, 0 or more',
  0,
  (value): value is number => Number.isFinite(value) && Number(value) >= 0,
)

/** One of a few words. */
export function oneOf<T extends string>(allowed: readonly T[], fallback: T): Reader<T> {
  return guarded(`one of ${allowed.join(', ')}`, fallback, (value): value is T =>
    allowed.some((word) => word === value),
  )
}

function placeholder(): Edtf {
  const reading = parseEdtf('1970')
  if (!reading.ok) throw new Error(reading.wrong)
  return reading.edtf
}
const noDate = placeholder()

/** A date of EDTF; `judge` may have more against it. */
function dated(expected: string, judge?: (read: Edtf, at: At) => void): Reader<Edtf> {
  const reader: Reader<Edtf> = {
    expected,
    fallback: noDate,
    read: (at) => {
      if (typeof at.value !== 'string') {
        misfit(at, expected)
        return noDate
      }
      const reading = parseEdtf(at.value)
      if (!reading.ok) {
        fault(at, reading.wrong, reading.expected)
        return noDate
      }
      judge?.(reading.edtf, at)
      return reading.edtf
    },
  }
  return inMeasure(reader, mostOfId)
}

const dateWords = 'a date, such as 2021, 2021-03, 2021-03-21, 2021-03-21/2021-05 or [2018..2019]'
const spanWords = 'a span, such as 2019-02-23/2019-06'

export const date = dated(dateWords)

/** A date of publication: known by a day only if it has a last one. */
export const published = dated(dateWords, ({ text, start, end }, at) => {
  if (!Number.isFinite(start.earliest) || !Number.isFinite(end.latest))
    fault(at, `"${text}" is open on one side`, 'a first and a last day on which it may have been published')
})

/** A span, for what lasts: one day would be a span of that day. */
export const span = dated(spanWords, ({ text, interval }, at) => {
  if (!interval) fault(at, `"${text}" is one day or some day, not a span`, spanWords)
})

/** Translations by language code. */
export const translations: Reader<Readonly<Record<string, string>>> = {
  expected: 'translations by language code: { "es": … }',
  fallback: {},
  read: (at) => {
    if (!isObject(at.value)) {
      misfit(at, 'translations by language code: { "es": … }')
      return {}
    }
    const pairs: [string, string][] = []
    for (const [code, value] of Object.entries(at.value)) {
      const path = `${at.path}[${show(code)}]`
      const language = languageCode.read({ value: code, path, log: at.log })
      const words = text.read({ value, path: language === '' ? path : `${at.path}.${code}`, log: at.log })
      if (language !== '') pairs.push([language, words])
    }
    return Object.fromEntries(pairs)
  },
}
