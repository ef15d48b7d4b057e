import { expect, it } from 'vitest'
import { findJsonFault } from '../../src/core/dossier/check/json.ts'
import { checkQuotes } from '../../src/core/dossier/check/quotes.ts'
import { checkSense } from '../../src/core/dossier/check/sense.ts'
import { isObject } from '../../src/core/dossier/read/reader.ts'
import { faultLine, parseDossier } from '../../src/core/dossier/parse.ts'
import type { Fault } from '../../src/core/dossier/parse.ts'
import { faultLineIn, jsonFaultIn } from '../../src/text/dossier-faults.ts'
import { parsed, put, smallFiles, smallTexts } from './fixtures/small.ts'

/** No message is longer than one can read, or has half a sign in it: two quotations of 80 letters, each of which may be written \u0000. */
function judge(lines: readonly string[]): void {
  expect(lines).not.toEqual([])
  for (const line of lines) {
    expect(line.length).toBeLessThan(1400)
    expect(line.isWellFormed()).toBe(true)
    expect(line).not.toMatch(/\\ud[89a-f]/)
  }
}
const both = (faults: readonly Fault[]) => [
  ...faults.map(faultLine),
  ...faults.map((fault) => faultLineIn(fault, 'es')),
]

/** Where every text and every object of a file stands. */
function* within(json: unknown, path = ''): Generator<readonly [path: string, value: unknown]> {
  if (!isObject(json) && !Array.isArray(json)) return
  for (const [key, value] of Object.entries(json)) {
    const at = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string' || isObject(value)) yield [at, value]
    yield* within(value, at)
  }
}

const longs = ['a'.repeat(1 << 20), '"'.repeat(1 << 20), `x${'😀'.repeat(1 << 19)}`, '2021/'.repeat(1 << 18)]

it.each(longs.map((long) => [long.slice(0, 8), long]))(
  'quotes a little of a value that is %s… for a megabyte',
  (_, long) => {
    for (const [path, value] of within(smallFiles().dossier)) {
      if (typeof value !== 'string') continue
      const files = smallFiles()
      put(files.dossier, path, long)
      judge(both(parseDossier(files.dossier, files.places).faults))
    }
  },
)

it.each(longs.map((long) => [long.slice(0, 8), long]))(
  'names a key that is %s… for a megabyte by its beginning',
  (_, long) => {
    for (const [path, value] of within(smallFiles().dossier)) {
      if (!isObject(value)) continue
      const files = smallFiles()
      put(files.dossier, path, { ...value, [long]: 1 })
      judge(both(parseDossier(files.dossier, files.places).faults))
    }
  },
)

it('quotes a little of a page in what does not fit together', () => {
  const page = 'The bridge was shut. '.repeat(1000)
  const [turned, quoted] = [smallFiles(), smallFiles()]
  put(turned.dossier, 'articles[0].excerpts[1].translation.es', page)
  judge(both(checkSense(parsed(turned))))
  put(quoted.dossier, 'articles[0].excerpts[0].exact', page)
  judge(both(checkQuotes(parsed(quoted), smallTexts)))
})

it('quotes a little of a key where a file is no JSON', () => {
  const key = JSON.stringify(longs[2])
  const faults = [`{ ${key} 1 }`, `{ ${key}: 1, ${key}: 1 }`].flatMap((text) => findJsonFault(text) ?? [])
  expect(faults).toHaveLength(2)
  judge(faults.flatMap((fault) => [jsonFaultIn(fault, 'en'), jsonFaultIn(fault, 'es')]))
})
