import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findJsonFault } from '../../src/core/dossier/check/json.ts'

it.each([
  ['', 1, 1, 'the text ends', 'a value'],
  ['{ "a": 1', 1, 9, 'the text ends', 'a comma or } (is a comma missing before this?)'],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'there is "\\""', 'a comma or } (is a comma missing before this?)'],
  ['{ "a": 1, }', 1, 11, 'there is "}"', 'a key in double quotes (is there a comma too many before this?)'],
  ['[1, 2,]', 1, 7, 'there is "]"', 'a value (is there a comma too many before this?)'],
  ["{ 'a': 1 }", 1, 3, 'there is "\'"', 'a key in double quotes'],
  ['{ "a" 1 }', 1, 7, 'there is "1"', 'a colon after "a"'],
  ['{ "a": what }', 1, 8, 'there is "w"', 'a value'],
  [
    '{ "a": "one\ntwo" }',
    1,
    8,
    'there is "\\""',
    'a value (is a quote mark missing, or a line end inside the quotes?)',
  ],
  ['{ "a": 1 } x', 1, 12, 'there is "x" after the end', 'nothing more'],
  ['{ "a": 01 }', 1, 8, 'there is "0"', 'a value'],
  ['{ "a": 1, "b": 2, "a": 3 }', 1, 19, 'the key "a" stands here for the second time', 'each key once'],
  ['{ "a": 1, "\\u0061": 3 }', 1, 11, 'the key "a" stands here for the second time', 'each key once'],
  ['{\r\n"a": NaN }', 2, 6, 'there is "N"', 'a value'],
])('finds in %j line %i, column %i', (text, line, column, wrong, expected) => {
  expect(findJsonFault(text)).toEqual({ line, column, wrong, expected })
})

it('takes a string of many megabytes, as a table in a dossier is one, and finds what is wrong behind it', () => {
  const long = JSON.stringify('x,"é"\r\n'.repeat(3 << 20))
  expect(findJsonFault(`{ "csv": ${long} }`)).toBeNull()
  expect(findJsonFault(`[${long}`)).toMatchObject({ line: 1, column: long.length + 2 })
  expect(findJsonFault(long.slice(0, -1))).toMatchObject({ line: 1, column: 1 })
})

it('takes the same key in different objects', () => {
  expect(findJsonFault('[{ "a": { "a": 1 } }, { "a": 2 }]')).toBeNull()
})

it.each(['dossier.json', 'places.geojson', 'dossier.schema.json'])('takes the shipped %s', (name) => {
  expect(findJsonFault(readFileSync(`static/dossier/${name}`, 'utf8'))).toBeNull()
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

it('takes all that JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
      expect(findJsonFault(JSON.stringify(value, null, indent))).toBeNull()
    }),
  )
})

it('agrees with JSON.parse on texts with a bit taken out or put in, but for keys that stand twice', () => {
  const bits = fc.constantFrom(
    '',
    ',',
    '"',
    '{',
    '}',
    '[',
    ']',
    ':',
    '0',
    '-',
    '.',
    'e',
    '\\',
    'null',
    'tru',
    '\n',
    '\u0000',
  )
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(1000), fc.nat(2), bits, (value, place, length, bit) => {
      const text = JSON.stringify(value)
      const at = place % (text.length + 1)
      const changed = text.slice(0, at) + bit + text.slice(at + length)
      const found = findJsonFault(changed)
      if (found?.expected !== 'each key once') expect(found === null).toBe(parses(changed))
    }),
    { numRuns: 3000 },
  )
})
