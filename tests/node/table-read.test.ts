import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rawColumns } from '../../src/core/data/columns.ts'
import { csvText } from '../../src/io/csv.ts'
import { Cells } from '../../src/io/table/cells.ts'
import { askText, noNumber, numberOf, readNumber } from '../../src/io/table/number.ts'
import { TableReader } from '../../src/io/table/read.ts'
import { Scanner } from '../../src/io/table/scan.ts'
import { search } from '../../src/io/table/search.ts'
import { wordsOf, fold } from '../../src/core/search.ts'
import type { LoadedTable } from '../../src/io/table/types.ts'
import { loaded, opened, tableOf } from './table.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A field as people and programs write them: quotes, separators, line ends, accents. */
const field = fc.string({
  unit: fc.constantFrom('a', 'B', '"', ',', ';', '\n', '\r', ' ', '\t', 'é', '漢', '😀', "'", '=', '1', '-'),
  maxLength: 8,
})

test('any table that is written is read as it was, however its bytes are cut', async () => {
  const tables = fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(
      tables,
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }),
      async (rows, cuts) => {
        // written by hand: no guard against formulas, each field in quotes
        const line = (row: readonly string[]) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')
        const text = ['"x","y","date"', ...rows.map(line)].join('\r\n')
        const sampled = await opened(text, { header: true, delimiter: ',' })
        expect(sampled.records).toEqual(rows.map((row) => [...row]))
        const none = { ...sampled.mapping.columns, start: null, end: null, lat: null, lon: null }
        const mapping = {
          ...sampled.mapping,
          columns: { ...none, datePrecision: null, placePrecision: null, radius: null },
        }
        const set = await loaded(sampled, mapping)
        expect((await set.read(rows.map((_, i) => i))).map(({ values }) => values)).toEqual(sampled.records)

        const whole = bytesOf(text)
        const reader = new TableReader(mapping, sampled.format, 3, 10)
        let at = 0
        for (const cut of cuts) {
          reader.push(whole.subarray(at, at + cut))
          at += Math.min(cut, whole.length - at)
        }
        reader.push(whole.subarray(at))
        const read = reader.end()
        expect(Array.from(read.offsets)).toEqual(Array.from(set.offsets))
        expect([read.raw.length, read.refusedCount]).toEqual([rows.length, 0])
      },
    ),
  )
})

test('a quote is found wherever it stands in a long field, and nothing else is taken for one', () => {
  const letter = fc.constantFrom('a', '!', '#', '\u00a2', '\u0122', '\u0000', ' ')
  const text = fc.array(letter, { maxLength: 150 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 7 }), (one, other, offset) => {
      const bytes = new Uint8Array([...new Uint8Array(offset), ...bytesOf(`"${one}""${other}",x\n`)])
      const scanner = new Scanner(',')
      expect(scanner.scan(bytes.subarray(offset), 0, false)).toBe('record')
      const length = bytesOf(one).length + 2 + bytesOf(other).length
      expect([scanner.count, scanner.from[0], scanner.to[0], scanner.doubled[0]]).toEqual([
        2,
        1,
        1 + length,
        1,
      ])
    }),
  )
})

test('any number is read as Number() reads it', () => {
  const read = (text: string) => {
    const bytes = bytesOf(text)
    const number = readNumber(bytes, 0, bytes.length)
    return number === askText ? numberOf(text) : number
  }
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(read(String(number))).toBe(number === 0 ? 0 : number)
    }),
  )
  fc.assert(
    fc.property(
      fc.integer({ min: -180, max: 180 }),
      fc.integer({ min: 0, max: 9_999_999 }),
      (whole, part) => {
        expect(read(`${whole},${part}`)).toBe(read(`${whole}.${part}`))
      },
    ),
  )
  for (const text of ['', ' ', 'NaN', 'NA', '-']) expect(read(text)).toBeNaN()
  for (const text of ['Infinity', '-Infinity', '1e999', '7°', '0x10', '1.2.3', 'x'])
    expect(read(text)).toBe(noNumber)
})

test('a value is worked out once, and never taken for another', () => {
  // days and single letters are told by a number: what only looks like one must not be taken for it
  const looksLikeDay = fc.tuple(
    fc.constantFrom('2021', '2021', '2021', '2099', '1900', '1899', '2100', '202:', '202'),
    fc.constantFrom('-', '-', '-', '/'),
    fc.constantFrom('01', '01', '12', '13', '00', '0:', '/1'),
    fc.constantFrom('10', '10', '11', '31', '32', '00', '1 ', '0:'),
  )
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    looksLikeDay.map(([year, between, month, day]) => `${year}${between}${month}${between}${day}`),
  )
  const values = fc.array(value, { maxLength: 60, size: 'max' })
  fc.assert(
    fc.property(values, (texts) => {
      const bytes = bytesOf(texts.join(''))
      let at = 0
      const places = texts.map((text) => {
        const from = at
        at += bytesOf(text).length
        return { from, to: at }
      })
      let asked = 0
      const cells = new Cells((from, to) => {
        asked++
        return Array.from(bytes.subarray(from, to)).join()
      })
      for (const { from, to } of places)
        expect(cells.get(bytes, from, to)).toBe(Array.from(bytes.subarray(from, to)).join())
      const different = new Set(places.map(({ from, to }) => Array.from(bytes.subarray(from, to)).join()))
      expect(asked).toBe(different.size)
    }),
  )
})

/** The records in which words are found, in some columns. */
async function foundIn(
  set: LoadedTable,
  words: string,
  { columns = [1], among = null }: { columns?: readonly number[]; among?: readonly number[] | null } = {},
): Promise<number[]> {
  const { source, format, offsets, partlyWestern } = set
  const job = { source, format, offsets, partlyWestern, columns, words }
  return Array.from(await search({ ...job, among: among === null ? null : Uint32Array.from(among) }))
}

test('the search finds the records that have all the words, whatever the case and the accents', async () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'E', 'é', 'Ñ', 'n', 'ü', 'Ş', 'ø', '’', 'ß', 'İ', ' ', '"', 'о', 'k', 'K'),
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(letters, { minLength: 1, maxLength: 8 }), letters, async (notes, words) => {
      const table = csvText([['date', 'notes', 'other'], ...notes.map((note) => [null, note, 'ae'])])
      const set = await tableOf(table, { delimiter: ',', header: true })
      const found = await foundIn(set, words)
      const wanted = wordsOf(words)
      const texts = await set.read(notes.map((_, i) => i))
      const has = (text: string) => wanted.length > 0 && wanted.every((word) => fold(text).includes(word))
      expect(found).toEqual(texts.flatMap(({ values }, i) => (has(values[1] ?? '') ? [i] : [])))
      // and the same among some of them
      const odd = notes.flatMap((_, i) => (i % 2 === 1 ? [i] : []))
      expect(await foundIn(set, words, { among: odd })).toEqual(found.filter((i) => i % 2 === 1))
    }),
  )
})

test('among records that lie far from each other only what lies near is read', async () => {
  const long = 'x'.repeat(100_000)
  const notes = Array.from({ length: 90 }, (_, i) => `${long} ${i % 3 === 0 ? 'Apure' : 'Meta'} ${i}`)
  const set = await tableOf(csvText([['date', 'notes'], ...notes.map((note) => [null, note])]), {
    ...{ delimiter: ',', header: true },
  })
  const read: number[] = []
  const slice = set.source.slice.bind(set.source)
  const source = Object.assign(slice(), {
    slice: (from = 0, to = set.source.size) => {
      read.push(to - from)
      return slice(from, to)
    },
  })
  const among = [0, 1, 2, 30, 33, 60, 89]
  expect(await foundIn({ ...set, source }, 'apure', { among })).toEqual([0, 30, 33, 60])
  // of the nine megabytes: three records, the four from 30 to 33, and one each
  expect(read.map((bytes) => Math.round(bytes / 100_000))).toEqual([3, 4, 1, 1])
})

test('letters that are folded only in their text are found too', async () => {
  const set = await tableOf('date,notes\n,Şeker\n,Kelvin\n,Łódź\n,a\u0301rbol\n,x\n')
  const found = (words: string) => foundIn(set, words)
  expect(await found('seker')).toEqual([0])
  expect(await found('KELVIN')).toEqual([1])
  expect(await found('árbol')).toEqual([3])
})

test('words are found in a table of Windows-1252, and in lines of it within one of UTF-8', async () => {
  const notes = ['Škoda', 'ŽELEZNÝ', 'ÿ', 'Ñandú', 'naïve', 'Straße', 'â€']
  const decoder = new TextDecoder('windows-1252')
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  )
  const bytes = (text: string) => Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 0)
  const western = notes.map((note) => bytes(`2021-03-21,${note}\n`))
  const inUtf8 = `2021-03-21,Şkoda ñandu\n`
  const whole = await tableOf(new Blob(['date,notes\n', ...western]), { encoding: 'windows-1252' })
  const mixed = await tableOf(new Blob(['date,notes\n', ...western, inUtf8]), { encoding: 'utf-8' })
  expect([whole.partlyWestern, mixed.partlyWestern]).toEqual([false, true])
  for (const [words, at] of [
    ['skoda', [0]],
    ['zelezny', [1]],
    ['y', [1, 2]],
    ['nandu', [3]],
    ['NAIVE', [4]],
    ['straße', [5]],
    ['a', [0, 3, 4, 5, 6]],
  ] as const) {
    const alsoMixed = words === 'skoda' || words === 'nandu' || words === 'a' ? [7] : []
    expect([words, await foundIn(whole, words)]).toEqual([words, at])
    expect([words, await foundIn(mixed, words)]).toEqual([words, [...at, ...alsoMixed]])
  }
})

test('a word that runs over from one column into the next is not found', async () => {
  const set = await tableOf('date,notes,place\n2021-03-21,"a, b,c",d\n2021-03-22,ab,cd\n', {
    delimiter: ',',
    header: true,
  })
  const found = (words: string) => foundIn(set, words, { columns: [1, 2] })
  expect(await found('b,c')).toEqual([0])
  expect(await found('c,d')).toEqual([])
  expect(await found('ab cd')).toEqual([1])
  expect(await found('2021-03-22')).toEqual([])
})

test('a record that is broken is refused with its line, and the rest is read', async () => {
  const set = await tableOf(
    [
      'date,title,lat,lon',
      '2021-03-21,one,7,-72',
      '2021-03-22,"two,7,-72',
      '2021-03-23,"three ""3""",7,-72',
      '',
      '2021-03-24,four "4" four,7,-72',
      '2021-03-25,"five" 5,7,-72',
      '2021-03-26,six,7',
      '2021-03-27,seven,7,-72,more',
      '2021-03-28,eight,7,',
      '2021-03-29,nine,91,-72',
      '2021-03-30,ten,7,Infinity',
      'soon,eleven,7,-72',
      '2021-03-31,twelve,7,-72',
    ].join('\n'),
  )
  const titles = await set.read(Array.from(set.columns.record))
  expect(titles.map(({ title }) => title)).toEqual(['one', 'three "3"', 'four "4" four', 'twelve'])
  expect(set.refused.map(({ line, text }) => `${line}: ${text}`)).toEqual([
    '3: 2021-03-22,"two,7,-72',
    '7: 2021-03-25,"five" 5,7,-72',
    '8: 2021-03-26,six,7',
    '9: 2021-03-27,seven,7,-72,more',
    '10: 2021-03-28,eight,7,',
    '11: 2021-03-29,nine,91,-72',
    '12: 2021-03-30,ten,7,Infinity',
    '13: soon,eleven,7,-72',
  ])
  expect(set.refused.every(({ why }) => why.en !== '' && why.es !== '' && why.en !== why.es)).toBe(true)
})

test('rows without a date and without a place are kept', async () => {
  const set = await tableOf('date,title,lat,lon\n,one,,\nNA,two,NaN,NaN\n')
  expect(set.columns.length).toBe(2)
  expect(Array.from(set.columns.lat)).toEqual([NaN, NaN])
  expect(set.columns.runs).toEqual([])
  expect(rawColumns(1).lat[0]).toBeNaN()
})
