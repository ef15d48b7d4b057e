import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import JSZip from 'jszip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkHashes } from '../../src/core/dossier/check/hashes.ts'
import { faultLine } from '../../src/core/dossier/fault.ts'
import { isObject } from '../../src/core/dossier/read/reader.ts'
import type { Dossier } from '../../src/core/dossier/types.ts'
import { editArticle } from '../../src/core/edit/changes/articles.ts'
import { drawPlace, editPlace } from '../../src/core/edit/changes/places.ts'
import { draftOf } from '../../src/core/edit/from-dossier.ts'
import { hashOf } from '../../src/core/article-text.ts'
import { dossierOf } from '../../src/core/edit/to-dossier.ts'
import { writeDossierFile } from '../../src/io/dossier-file.ts'
import { readDossierFiles, writeDossierFiles } from '../../src/io/dossier-files.ts'
import { readDossierZip, writeDossierZip } from '../../src/io/dossier-zip.ts'
import { parsed, put, readJson, smallFiles, smallTexts } from './fixtures/small.ts'
import { sure } from './fixtures/sure.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const small = parsed(smallFiles())
const shipped = parsed({
  dossier: readJson('static/dossier/dossier.json'),
  places: readJson('static/dossier/places.geojson'),
})
const same = (dossier: Dossier) => writeDossierFile(dossier)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edit-files-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
const check = (...args: readonly string[]) => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check-dossier.ts', ...args], {
    encoding: 'utf8',
  })
  return { status, faults: stderr.trim() }
}

/** The small dossier with the hash of its first article's text. */
async function hashed(text: string): Promise<Dossier> {
  const draft = draftOf(small)
  const { draft: after } = editArticle(draft, 'first', { textHash: await hashOf(text) })
  return sure(dossierOf(after).dossier)
}

describe('a dossier in the two files of its folder', () => {
  it.each([
    ['small', small],
    ['shipped', shipped],
  ])('is the same when it is read again: %s', (_, dossier) => {
    const { main, places } = writeDossierFiles(dossier)
    const read = readDossierFiles(bytes(main), bytes(places))
    expect(read.ok && same(read.dossier)).toBe(same(dossier))
    expect(JSON.parse(main)).not.toHaveProperty('places')
    expect(JSON.parse(main)).not.toHaveProperty('$schema')
    expect(writeDossierFiles(dossier, { schema: true }).main).toContain('"$schema": "./dossier.schema.json"')
  })

  it('keeps what else its maker wrote in a feature, but not the box of what is drawn anew', () => {
    const files = smallFiles()
    const members = { bbox: [-72.46, 7.81, -72.44, 7.82], source: 'OSM', tags: { bridge: ['yes'] } }
    for (const [key, value] of Object.entries(members)) put(files.places, `features[0].${key}`, value)
    const opened = parsed(files)
    const saved = (dossier: Dossier): unknown => {
      const json: unknown = JSON.parse(writeDossierFiles(dossier).places)
      const features: unknown = isObject(json) ? Reflect.get(json, 'features') : []
      return Array.isArray(features) ? features[0] : null
    }
    expect(saved(opened)).toMatchObject(members)
    const edited = editPlace(draftOf(opened), 'bridge', { radius: 200 }).draft
    expect(saved(sure(dossierOf(edited).dossier))).toMatchObject(members)
    const point = { type: 'Point' as const, coordinates: [-72.45, 7.82] }
    const drawn = saved(sure(dossierOf(drawPlace(edited, 'bridge', point).draft).dossier))
    expect(drawn).toMatchObject({ source: 'OSM', tags: { bridge: ['yes'] } })
    expect(drawn).not.toHaveProperty('bbox')
  })

  it('is one that npm run dossier takes', () => {
    const { main, places } = writeDossierFiles(shipped)
    writeFileSync(join(folder, 'dossier.json'), main)
    writeFileSync(join(folder, 'places.geojson'), places)
    expect(check(folder, '--articles', 'tests/articles')).toEqual({ status: 0, faults: '' })
  })

  it('has the faults of its folder, each under the name of its file', () => {
    const read = readDossierFiles(bytes('{"format":1}'), bytes('[]'))
    const faults = read.ok ? [] : read.faults.map(faultLine)
    expect(faults.some((line) => line.startsWith('dossier.json: format'))).toBe(true)
    expect(faults.some((line) => line.startsWith('places.geojson: '))).toBe(true)
    expect(readDossierFiles(bytes('{'), null).ok).toBe(false)
    const deep = readDossierFiles(bytes(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), null)
    expect(deep.ok ? '' : deep.faults.map(faultLine)[0]).toMatch(/^dossier\.json: is nested too deep/)
  })
})

describe('a zip of a dossier', () => {
  const packed = async (files: Readonly<Record<string, string>>) => {
    const zip = new JSZip()
    for (const [name, text] of Object.entries(files)) zip.file(name, text)
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  }
  const faults = async (zip: Uint8Array) => {
    const read = await readDossierZip(zip, 'mine.zip')
    return read.ok ? [] : read.faults.map(faultLine)
  }

  it('holds all of it, and is the same to the byte whenever it is packed for the same minute', async () => {
    const when = new Date(2026, 0, 1)
    const zip = await writeDossierZip(shipped, when)
    const read = await readDossierZip(zip, 'mine.zip')
    expect(read.ok && same(read.dossier)).toBe(same(shipped))
    expect(await writeDossierZip(shipped, when)).toEqual(zip)
    expect(Object.keys((await JSZip.loadAsync(zip)).files)).toEqual(['dossier.json', 'places.geojson'])
  })

  it('is read in a folder of its own too, and whatever else is in it', async () => {
    const { main, places } = writeDossierFiles(small)
    const zip = await packed({
      'mine/dossier.json': main,
      'mine/places.geojson': places,
      '__MACOSX/dossier.json': 'x',
      'mine/readme.txt': 'x',
    })
    const read = await readDossierZip(zip, 'mine.zip')
    expect(read.ok && same(read.dossier)).toBe(same(small))
  })

  it('does not read names that lead out of it', async () => {
    const { main, places } = writeDossierFiles(small)
    expect(await faults(await packed({ '../dossier.json': main, '../places.geojson': places }))).toEqual([
      'mine.zip: has no dossier.json in it; expected a zip of dossier.json and places.geojson',
    ])
    expect(await faults(await packed({ '/dossier.json': main }))).toHaveLength(1)
  })

  it('is unpacked no further than a dossier can be', async () => {
    const bomb = await packed({ 'dossier.json': ' '.repeat(65 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await faults(bomb)).toEqual(['mine.zip: unpacks to more than any dossier; expected at most 64 MB'])
  })

  it('is refused without throwing, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (content) => {
        expect((await faults(content)).length).toBeGreaterThan(0)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the hash of a text', () => {
  const text = smallTexts.get('first') ?? ''

  it('is that of SHA-256, whatever the line ends', async () => {
    expect(await hashOf('abc')).toBe(
      'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    expect(await hashOf('a\r\nb\rc')).toBe(await hashOf('a\nb\nc'))
    expect(await hashOf('abc', {})).toBeNull()
  })

  it('is kept in the dossier and found again in its file', async () => {
    const dossier = await hashed(text)
    const { main, places } = writeDossierFiles(dossier)
    const read = readDossierFiles(bytes(main), bytes(places))
    expect(read.ok && read.dossier.articles[0]?.textHash).toBe(await hashOf(text))
    expect(read.ok && same(read.dossier)).toBe(same(dossier))
  })

  it('tells another text', async () => {
    expect(await checkHashes(await hashed(text), smallTexts)).toEqual([])
    expect(await checkHashes(small, smallTexts)).toEqual([])
    const [fault, ...more] = await checkHashes(await hashed('another'), smallTexts)
    expect(fault?.path).toBe('articles[0].textHash')
    expect(more).toEqual([])
  })

  it('is checked by npm run dossier, line ends of the file aside', async () => {
    const { main, places } = writeDossierFiles(await hashed(text))
    writeFileSync(join(folder, 'dossier.json'), main)
    writeFileSync(join(folder, 'places.geojson'), places)
    for (const [id, own] of smallTexts) writeFileSync(join(folder, `${id}.txt`), own.replaceAll('\n', '\r\n'))
    expect(check(folder, '--articles', folder)).toEqual({ status: 0, faults: '' })
    writeFileSync(join(folder, 'first.txt'), `${text} `)
    expect(check(folder, '--articles', folder).faults).toMatch(
      /^dossier.json: articles\[0\]\.textHash: the text/,
    )
  })
})
