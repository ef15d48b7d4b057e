import { expect, test } from 'vitest'
import type { Words } from '../../src/core/words.ts'
import { openTable } from '../../src/io/table/open.ts'
import { geojsonTable } from '../../src/io/table/geojson.ts'
import { load } from '../../src/io/table/load.ts'
import { jobOf } from '../../src/io/table/data-set.ts'
import { TableReader } from '../../src/io/table/read.ts'
import { loaded, opened, openedGeojson, tableOf } from './table.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const header = 'date,title,lat,lon\n'
const good = '2021-03-21,good,7,-72\n'

/** Why a file is refused, in English; nothing but a fault in both languages may come of it. */
async function refusal(...parts: BlobPart[]): Promise<string> {
  const table = await openTable(new Blob(parts), 'hostile')
  if (table.is !== 'fault') throw new Error(`opened: ${table.is}`)
  return said(table.why)
}
function said({ en, es }: Words): string {
  expect(es).not.toBe('')
  expect(es).not.toBe(en)
  return en
}

/** A Blob that says it is much larger than what it was made of: the part over and over. */
const manyTimes = (part: string, times: number) => {
  const once = new Blob([part])
  return Array.from({ length: times }, () => once)
}

test('one line of very many bytes is refused at once', async () => {
  expect(await refusal(...manyTimes('x'.repeat(1 << 20), 200))).toMatch(/^The first line does not end/)
  expect(await refusal(...manyTimes(','.repeat(1 << 20), 200))).toMatch(/^The first line does not end/)
})

test('a line without an end among good ones is passed over, in bounded memory', async () => {
  const set = await tableOf(new Blob([header, good, ...manyTimes('x'.repeat(1 << 20), 20), '\n', good]))
  expect([set.columns.length, set.refused.map(({ line }) => line)]).toEqual([2, [3]])
  expect(set.refused[0]?.text.length).toBeLessThanOrEqual(500)
})

test('a gigabyte of one line goes through the reader without being kept', () => {
  const none = {
    title: null,
    start: 0,
    end: null,
    lat: 2,
    lon: 3,
    kind: null,
    datePrecision: null,
    placePrecision: null,
  }
  const columns = { ...none, radius: null, place: null, notes: null, source: null, url: null }
  const reader = new TableReader(
    { columns, profile: 'plain', dateOrder: null, kinds: new Map() },
    { kind: 'csv', encoding: 'utf-8', delimiter: ',', header: true },
    4,
    10,
  )
  reader.push(bytesOf(header + good))
  const piece = new Uint8Array(8 << 20).fill(120)
  for (let i = 0; i < 128; i++) reader.push(piece)
  reader.push(bytesOf(`\n${good}`))
  const { raw, refusedCount } = reader.end()
  expect([raw.length, refusedCount]).toEqual([2, 1])
})

test('quotes that never close cost their own line only', async () => {
  const set = await tableOf(`${header}${good}2021-03-22,"never,7,-72\n${good.repeat(3)}`)
  expect([set.columns.length, set.refused.map(({ line }) => line)]).toEqual([4, [3]])
  const far = await tableOf(`${header}${good}2021-03-22,"never,7,-72\n${good.repeat(60_000)}`)
  expect([far.columns.length, far.refusedCount]).toEqual([60_001, 1])
})

test('quotes in the wrong places everywhere end, with each line refused or the file given up', async () => {
  for (const line of ['"x "y,1,2,3\n', 'x,"\n', '"""x\n', '"",""x\n', '"" "\n', '"\n'])
    await loaded(await opened(header + line.repeat(10_000)))
  const rows = `${header}2021-03-22,"${'""\n'.repeat(100_000)}x`
  expect((await loaded(await opened(rows))).columns.length).toBe(0)
})

test('5,000 columns are refused before they are parsed', async () => {
  const names = Array.from({ length: 5000 }, (_, i) => `c${i}`).join(',')
  expect(await refusal(`${names}\n${names}\n`)).toBe(
    'The file has more than 1,000 columns. Keep those that are needed.',
  )
  const set = await tableOf(`${header}${','.repeat(5000)}\n${good}`)
  expect([set.columns.length, set.refusedCount]).toEqual([1, 1])
})

test('a field of more than a megabyte is refused', async () => {
  const set = await tableOf(`${header}2021-03-21,"${'y'.repeat((1 << 20) + 1)}",7,-72\n${good}`)
  expect([set.columns.length, set.refused.map(({ line }) => line)]).toEqual([1, [2]])
})

test('names like __proto__ are names like any other', async () => {
  const set = await tableOf('__proto__,constructor,date,toString,title\n{"polluted":1},x,2021-03-21,y,z\n')
  expect(set.fields).toEqual(['__proto__', 'constructor', 'date', 'toString', 'title'])
  expect((await set.read([0]))[0]?.values).toEqual(['{"polluted":1}', 'x', '2021-03-21', 'y', 'z'])
  const kinds = await tableOf('date,type\n2021-03-21,__proto__\n2021-03-22,constructor\n')
  expect(kinds.columns.length).toBe(2)
  const geo = await openedGeojson(
    '{"type":"FeatureCollection","__proto__":{"polluted":1},"features":[{"type":"Feature","geometry":null,"properties":{"__proto__":{"polluted":1},"date":"2021-03-21"}}]}',
  )
  expect(geo.records).toEqual([['{"polluted":1}', '2021-03-21', '', '', '', '']])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  for (const profile of ['acled', 'ucdp'] as const) {
    const table = await opened('date,type,precision\n2021-03-21,__proto__,constructor\n')
    const columns = { ...table.mapping.columns, placePrecision: 2 }
    expect((await loaded(table, { ...table.mapping, profile, columns })).refusedCount).toBe(1)
  }
})

test('coordinates that are none are refused', async () => {
  const bad = [
    'Infinity,-72',
    '7,-Infinity',
    '90.1,-72',
    '7,180.1',
    '1e400,-72',
    '7,',
    'north,west',
    '0x7,-72',
  ]
  const set = await tableOf(`${header}${bad.map((at) => `2021-03-21,x,${at}\n`).join('')}${good}`)
  expect([set.columns.length, set.refusedCount]).toEqual([1, bad.length])
})

test.each([
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0, 0], /packed file \(rar\)/],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4], /packed file \(7z\)/],
  ['an old spreadsheet', [0xd0, 0xcf, 0x11, 0xe0], /spreadsheet/],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13], /not a text file/],
  ['a page that was answered', [...bytesOf('\n<!DOCTYPE html><title>Log in, please</title>\n')], /web page/],
  ['a KML', [...bytesOf('<?xml version="1.0"?><kml></kml>')], /web page/],
  [
    'UTF-32',
    [0xff, 0xfe, 0, 0, ...Array.from(header).flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0])],
    /not a text file/,
  ],
  ['zeros', Array.from({ length: 100 }, () => 0), /not a text file/],
])('%s is refused unopened', async (_, bytes, reason) => {
  expect(await refusal(Uint8Array.from(bytes))).toMatch(reason)
})

test('a spreadsheet’s own file is refused with the way to save it', async () => {
  expect(await refusal('PK\u0003\u0004', '....[Content_Types].xml')).toMatch(/save it as CSV/)
})

test.each([
  ['nothing', '', /empty/],
  ['only spaces', ' \n \n', /empty/],
  ['only a mark', '\uFEFF', /empty/],
  ['only a header', header, /no records/],
  ['prose', 'Nothing here is a table.\nNot at all.\n', /No columns/],
  ['JSON that is no GeoJSON', '{"a":1}', /^/],
])('%s', async (_, text, reason) => {
  if (!text.startsWith('{')) expect(await refusal(text)).toMatch(reason)
  else expect(geojsonTable(bytesOf(text))).toMatchObject({ ok: false })
})

test('JSON that is nested 10,000 deep, broken or not in UTF-8 is refused without recursion', () => {
  const why = (bytes: Uint8Array) => {
    const read = geojsonTable(bytes)
    return read.ok ? 'read' : said(read.why)
  }
  expect(why(bytesOf('['.repeat(10_000) + ']'.repeat(10_000)))).toMatch(/more than 64 levels/)
  expect(why(bytesOf('{"a":'.repeat(10_000)))).toMatch(/more than 64 levels/)
  expect(why(bytesOf('{"type":"FeatureCollection","features":['))).toMatch(/line 1, column 41/)
  expect(why(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d))).toMatch(/UTF-8/)
})

test('a dossier that is nested too deep, or has faults, is refused with a line each', async () => {
  const deep = `{"format":"frontera-dossier/1","title":${'['.repeat(10_000)}${']'.repeat(10_000)}}`
  expect(await refusal(deep)).toMatch(/more than 64 levels/)
  const faulty = await openTable(new Blob(['{"format":"frontera-dossier/1"}']), 'mine.json')
  expect(faulty).toMatchObject({ is: 'fault' })
  if (faulty.is === 'fault') expect(faulty.faults[0]).toMatchObject({ file: 'mine.json' })
})

test('bytes of chance are refused or read, and never more', async () => {
  let seed = 1
  const chance = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16
  for (let i = 0; i < 60; i++) {
    const few = [10, 13, 34, 44, 59, 9, 49, 45, 255, 195, 97, 0]
    const bytes = Uint8Array.from({ length: 300 }, () =>
      i % 2 === 0 ? chance() & 255 : (few[chance() % (few.length - (i % 3 === 0 ? 0 : 1))] ?? 97),
    )
    const table = await openTable(new Blob([bytes]), 'chance')
    if (table.is !== 'table') continue
    const { columns, refusedCount, offsets } = await load(jobOf(table, table.mapping))
    expect(columns.length + refusedCount).toBe(offsets.length - 1)
  }
})
