import { afterEach, beforeEach, expect, it } from 'vitest'
import { faultLine } from '../../src/core/dossier/fault.ts'
import { editDossier } from '../../src/core/edit/changes/dossier.ts'
import { draftOf } from '../../src/core/edit/from-dossier.ts'
import { dossierOf } from '../../src/core/edit/to-dossier.ts'
import type { Dossier } from '../../src/core/dossier/types.ts'
import { writeDossierFile } from '../../src/io/dossier-file.ts'
import { readFolder, writeFolder } from '../../src/io/dossier-disk.ts'
import { sessionOf } from './dossier.ts'

// the browser's own private files are folders of the same kind as those of the disk
let root: FileSystemDirectoryHandle
let folder: FileSystemDirectoryHandle
let dossier: Dossier

beforeEach(async () => {
  root = await navigator.storage.getDirectory()
  folder = await root.getDirectoryHandle('mine', { create: true })
  dossier = (await sessionOf('')).site
})
afterEach(() => root.removeEntry('mine', { recursive: true }))

async function put(name: string, text: string) {
  const file = await (await folder.getFileHandle(name, { create: true })).createWritable()
  await file.write(text)
  await file.close()
}
const textOf = async (name: string) => (await (await folder.getFileHandle(name)).getFile()).text()

it('is written to a folder and read again the same', async () => {
  const written = await writeFolder(folder, dossier, null)
  const read = await readFolder(folder)
  expect(read.ok && writeDossierFile(read.dossier)).toBe(writeDossierFile(dossier))
  expect(written).toEqual({ ok: true, stamp: read.stamp })
})

it('names the schema where it lies beside the files, as the shipped folder does', async () => {
  await put('dossier.schema.json', '{}')
  await writeFolder(folder, dossier, null)
  expect(await textOf('dossier.json')).toMatch(/^\{\n {2}"\$schema": ".\/dossier.schema.json"/)
  expect((await readFolder(folder)).ok).toBe(true)
})

it('is not written over what somebody else has changed in the meantime', async () => {
  const first = await writeFolder(folder, dossier, null)
  const { stamp } = await readFolder(folder)
  await expect
    .poll(async () => {
      await put('places.geojson', '{}')
      return (await readFolder(folder)).stamp[1]
    })
    .not.toBe(stamp[1])
  const made = dossierOf(editDossier(draftOf(dossier), { title: { en: 'X', es: 'X' } }).draft).dossier
  expect(first.ok && made && (await writeFolder(folder, made, stamp))).toEqual({ ok: false, why: 'changed' })
  expect(await textOf('places.geojson')).toBe('{}')
  expect(made && (await writeFolder(folder, made, null)).ok).toBe(true)
  expect(await textOf('dossier.json')).toContain('"en": "X"')
})

it('tells the faults of a folder, and what is missing in it', async () => {
  const empty = await readFolder(folder)
  expect(empty.ok ? [] : empty.faults.map(faultLine)).toEqual([
    'dossier.json: is missing; expected a file of that name in mine',
  ])
  await put('dossier.json', '{"format":')
  const broken = await readFolder(folder)
  expect(broken.ok ? '' : broken.faults.map(faultLine)[0]).toMatch(/^dossier\.json: line 1/)
})

it('says that it may not be written, and leaves the old files as they were', async () => {
  await writeFolder(folder, dossier, null)
  const before = await textOf('dossier.json')
  const real = folder.getFileHandle.bind(folder)
  folder.getFileHandle = async (name, options) => {
    const file = await real(name, options)
    if (name === 'places.geojson' && options?.create)
      file.createWritable = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'))
    return file
  }
  const made = dossierOf(editDossier(draftOf(dossier), { title: { en: 'X', es: 'X' } }).draft).dossier
  expect(made && (await writeFolder(folder, made, null))).toEqual({ ok: false, why: 'full' })
  expect(await textOf('dossier.json')).toBe(before)
})
