import JSZip from 'jszip'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { TableError } from '../../src/io/table/error.ts'
import { openTable } from '../../src/io/table/open.ts'
import { unpack } from '../../src/io/table/unpack.ts'
import { dataIoWords } from '../../src/text/data-io.ts'
import { loaded, opened } from './table.ts'

const table = 'date,title,lat,lon\n2021-03-21,good,7,-72\n'

async function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  compression: 'DEFLATE' | 'STORE' = 'DEFLATE',
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return new Uint8Array(await zip.generateAsync({ type: 'arraybuffer', compression }))
}
const names = async (files: Parameters<typeof zipOf>[0]) =>
  (await unpack(new Blob([await zipOf(files)]), 'a.zip', 'zip')).map(({ name }) => name)
/** Why an archive is refused, in English, and never without a reason in both languages. */
async function refusal(bytes: BlobPart, most?: number, kind: 'zip' | 'gzip' = 'zip'): Promise<string> {
  try {
    await unpack(new Blob([bytes]), 'a.zip', kind, most)
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    expect(error.why.es).not.toBe(error.why.en)
    return error.why.en
  }
  throw new Error('unpacked')
}
/** The first place of a signature in a zip. */
function find(bytes: Uint8Array, ...signature: number[]): number {
  for (let at = 0; at < bytes.length; at++)
    if (signature.every((byte, i) => bytes[at + i] === byte)) return at
  throw new Error('not there')
}
const listed = [0x50, 0x4b, 1, 2]

test('the table in a zip is taken out, deflated or as it is, and read as if it had come alone', async () => {
  for (const how of ['DEFLATE', 'STORE'] as const) {
    const bytes = await zipOf(
      { 'ged/ged251.csv': table, '__MACOSX/ged/._ged251.csv': 'x', 'Codebook.pdf': '%PDF' },
      how,
    )
    const [file, ...others] = await unpack(
      new Blob(['junk before', bytes]).slice(11),
      'ged251-csv.zip',
      'zip',
    )
    expect([file?.name, others]).toEqual(['ged251.csv', []])
    expect((await loaded(await opened(file?.blob ?? ''))).columns.length).toBe(1)
  }
})

test.each(['DEFLATE', 'STORE'] as const)(
  'what is not what was packed is refused (%s): nobody is to be shown other places than the author’s',
  async (how) => {
    const bytes = await zipOf({ 'a.csv': table }, how)
    const crc = find(bytes, ...listed) + 16
    bytes[crc] = (bytes[crc] ?? 0) ^ 1
    expect(await refusal(bytes)).toBe(dataIoWords.en.zipBroken)
    // a list that says more than comes out
    const longer = await zipOf({ 'a.csv': table }, how)
    const size = find(longer, ...listed) + 24
    longer[size] = (longer[size] ?? 0) + 1
    expect(await refusal(longer)).toBe(dataIoWords.en.zipBroken)
  },
)

test('a gzip is one table, called as it was before it was packed', async () => {
  const [file] = await unpack(new Blob([new Uint8Array(gzipSync(table))]), 'events.csv.gz', 'gzip')
  expect([file?.name, await file?.blob.text()]).toEqual(['events.csv', table])
})

test('of what is in a zip only tables are taken, and of a dossier its two files', async () => {
  expect(await names({ 'a.csv': table, 'b/c.TSV': table, 'readme.txt': 'x', 'x.png': 'x' })).toEqual([
    'a.csv',
    'c.TSV',
  ])
  expect(await names({ 'only.txt': table })).toEqual(['only.txt'])
  expect(
    await names({
      'my/dossier.json': '{}',
      'my/places.geojson': '{}',
      'my/dossier.schema.json': '{}',
      'other/places.geojson': '{}',
    }),
  ).toEqual(['dossier.json', 'places.geojson'])
})

test('of several dossiers in a zip the one nearest the top is meant, wherever it stands in the list', async () => {
  const zip = await zipOf({ 'my/before/dossier.json': '{"a":1}', 'my/dossier.json': '{"b":2}' })
  const files = await unpack(new Blob([zip]), 'a.zip', 'zip')
  expect(await Promise.all(files.map(({ blob }) => blob.text()))).toEqual(['{"b":2}'])
})

test('a file that cannot be read hinders no other of its zip, and is given with its head only', async () => {
  const zip = await zipOf({ 'empty.csv': '', 'zeros.csv': new Uint8Array(8 << 20), 'good.csv': table })
  const files = await unpack(new Blob([zip]), 'a.zip', 'zip')
  expect(files.map(({ name }) => name)).toEqual(['empty.csv', 'zeros.csv', 'good.csv'])
  expect(await files[2]?.blob.text()).toBe(table)
  expect(files[1]?.blob.size).toBeLessThan(2 << 20)
  for (const { blob } of files.slice(0, 2))
    expect(await openTable(blob, 'x.csv')).toMatchObject({ is: 'fault' })
})

test('a bomb that says how large it is is refused before anything is unpacked', async () => {
  const bytes = await zipOf({ 'a.csv': table.repeat(50_000) })
  // what is packed is damaged: whoever unpacks it says so
  bytes.fill(0xff, 60, 120)
  expect(await refusal(bytes, 1 << 20)).toMatch(/^What is packed in this file is too large: at most 1 MB/)
})

test('a bomb that says that it is small is ended where it says more than that', async () => {
  const bytes = await zipOf({ 'a.csv': table.repeat(50_000) })
  new DataView(bytes.buffer).setUint32(find(bytes, ...listed) + 24, 100, true)
  expect(await refusal(bytes)).toMatch(/^The archive is damaged/)
})

test('the limit is for all files of a zip together, and for what comes out of a gzip', async () => {
  const two = await zipOf({ 'a.csv': table.repeat(12_000), 'b.csv': table.repeat(12_000) })
  expect(await refusal(two, 800_000)).toMatch(/^What is packed in this file is too large/)
  expect(await refusal(new Uint8Array(gzipSync(table.repeat(50_000))), 1 << 20, 'gzip')).toMatch(
    /is too large/,
  )
})

test('what is nothing to read is given up with its first megabyte', async () => {
  const zeros = await zipOf({ 'a.csv': new Uint8Array(64 << 20) })
  expect(await refusal(zeros)).toMatch(/^This is not a text file/)
  expect(await refusal(await zipOf({ 'a.csv': 'x'.repeat(64 << 20) }))).toMatch(
    /^The first line does not end/,
  )
  expect(await refusal(await zipOf({ 'a.csv': await zipOf({ 'b.csv': table }) }))).toMatch(
    /^This is a packed file \(zip\)/,
  )
})

test('a zip that is damaged, locked, empty of tables or cut short says so', async () => {
  const bytes = await zipOf({ 'a.csv': table.repeat(100) })
  const damaged = (change: (view: DataView, list: number) => void, from = bytes) => {
    const copy = from.slice()
    change(new DataView(copy.buffer), find(copy, ...listed))
    return refusal(copy)
  }
  expect(await refusal(bytes.slice(0, -30))).toMatch(/^The archive is damaged/)
  expect(await damaged((view) => view.setUint8(60, view.getUint8(60) ^ 0xff))).toMatch(
    /^The archive is damaged/,
  )
  // where it begins, how long it is, and where the list is, far beyond the end
  expect(await damaged((view, list) => view.setUint32(list + 42, 0xfffffff0, true))).toMatch(
    /^The archive is damaged/,
  )
  // as it is, nothing but its length would tell that something is missing
  const stored = await zipOf({ 'a.csv': table.repeat(100) }, 'STORE')
  expect(await damaged((view, list) => view.setUint32(list + 20, 0xfffffff0, true), stored)).toMatch(
    /^The archive is damaged/,
  )
  expect(await damaged((view) => view.setUint32(view.byteLength - 6, 0xfffffff0, true))).toMatch(
    /^The archive is damaged/,
  )
  expect(await damaged((view) => view.setUint16(view.byteLength - 12, 9000, true))).toMatch(
    /^The archive is damaged/,
  )
  expect(await damaged((view, list) => view.setUint16(list + 8, 1, true))).toMatch(
    /^This archive needs a password/,
  )
  expect(await damaged((view, list) => view.setUint16(list + 10, 93, true))).toMatch(
    /^This is a packed file \(zip\)/,
  )
  expect(await refusal(await zipOf({ 'a.png': 'x' }))).toMatch(/^There is no table in this archive/)
  const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`${i}.csv`, table]))
  expect(await refusal(await zipOf(many))).toMatch(/^There are more than 20 tables/)
  expect(await refusal(new Uint8Array(gzipSync(table)).slice(0, -12), undefined, 'gzip')).toMatch(
    /^The archive is damaged/,
  )
})
