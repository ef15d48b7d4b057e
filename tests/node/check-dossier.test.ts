import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { put, smallFiles, smallFolder, smallTexts } from './fixtures/small.ts'

describe('npm run dossier', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'frontera-'))
    cpSync(smallFolder, folder, { recursive: true })
    for (const [id, text] of smallTexts) writeFileSync(join(folder, `${id}.txt`), text)
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-dossier.ts', ...args], {
      encoding: 'utf8',
    })
    return { status, out: stdout.trim().split('\n'), faults: stderr.trim().split('\n') }
  }

  it('says what it found and exits 0', () => {
    const { status, out } = run(folder, '--articles', folder)
    expect(out.at(-1)).toMatch(
      /: 2 articles, 6 excerpts, 4 events, 3 claims, 3 questions, 2 references, 3 statuses, 4 places, 1 step: no faults$/,
    )
    expect(status).toBe(0)
  })

  it('takes the shipped dossier, its quotations and all', () => {
    const { status, faults } = run('--articles', 'tests/articles')
    expect(faults).toEqual([''])
    expect(status).toBe(0)
  })

  it('prints one line a fault and exits 1', () => {
    const files = smallFiles()
    put(files.dossier, 'events[0].kind', 'war')
    put(files.dossier, 'claims[0].excerpt', 'first.none')
    writeFileSync(join(folder, 'dossier.json'), JSON.stringify(files.dossier))
    const { status, faults } = run(folder)
    expect(faults).toEqual([
      'dossier.json: events[0].kind: is "war"; expected one of diplomacy, clash, closure, reopening, crossing, rights — in "closing"',
      'dossier.json: claims[0].excerpt: "first.none" is not there; expected the id of an excerpt of this dossier',
    ])
    expect(status).toBe(1)
  })

  it('names files that are missing, both of them', () => {
    const nowhere = join(folder, 'nowhere')
    const { status, faults } = run(nowhere)
    expect(faults).toEqual([
      `dossier.json: is missing; expected a file ${join(nowhere, 'dossier.json')}`,
      `places.geojson: is missing; expected a file ${join(nowhere, 'places.geojson')}`,
    ])
    expect(status).toBe(1)
  })

  it('names line and column where a file is not JSON', () => {
    writeFileSync(join(folder, 'places.geojson'), '{\n  "type": FeatureCollection\n}')
    expect(run(folder).faults).toEqual(['places.geojson: line 2, column 11: there is "F"; expected a value'])
  })

  it('names a file that is not UTF-8', () => {
    writeFileSync(join(folder, 'dossier.json'), Buffer.from('{ "title": "Caf\u00e9" }', 'latin1'))
    expect(run(folder).faults).toEqual(['dossier.json: is not in UTF-8; expected a text saved as UTF-8'])
  })

  it('takes a dossier in one file', () => {
    const files = smallFiles()
    put(files.dossier, 'places', files.places)
    const path = join(folder, 'one.json')
    writeFileSync(path, JSON.stringify(files.dossier))
    expect(run(path).status).toBe(0)
  })

  it('tells the faults of a dossier in one file under its own name', () => {
    const { dossier, places } = smallFiles()
    put(dossier, 'places', places)
    const path = join(folder, 'one.json')
    const faultsOf = (where: string, value: unknown) => {
      const harmed = structuredClone(dossier)
      put(harmed, where, value)
      writeFileSync(path, JSON.stringify(harmed))
      return run(path).faults
    }
    expect(faultsOf('events[0].kind', 'war')[0]).toMatch(/^one\.json: events\[0\]\.kind: .* — in "[\w-]+"$/)
    // one that only sense tells
    expect(faultsOf('questions[0].relation', 'single')[0]).toMatch(/^one\.json: questions\[0\]\.relation: /)
    writeFileSync(path, '{')
    expect(run(path).faults[0]).toMatch(/^one\.json: line 1, column 2: /)
  })

  it('tells a quotation that is not in the text', () => {
    writeFileSync(join(folder, 'second.txt'), 'Unos 20 hombres estaban en el puente.')
    const { status, faults } = run(folder, '--articles', folder)
    expect(faults.map((line) => line.split('; ')[0])).toEqual([
      'dossier.json: articles[1].excerpts[0].suffix: is not what stands after the exact words, which are there',
      'dossier.json: articles[1].excerpts[1].exact: is not in the article',
    ])
    expect(status).toBe(1)
  })

  it('names sentences nothing cites, which is no fault', () => {
    const { status, out } = run(folder, '--articles', folder, '--coverage')
    expect(out.filter((line) => line.includes('NOT CITED'))).toEqual([
      'first 1: NOT CITED: It began.',
      'first 3: NOT CITED: Then the bridge was opened.',
    ])
    expect(out).toContain('4 of 6 sentences are cited')
    expect(status).toBe(0)
  })

  it.each([[['a', 'b']], [['--coverage']], [['--colour']]])(
    'says how it is used when called with %j',
    (args) => {
      const { status, faults } = run(...args)
      expect(faults.at(-1)).toMatch(/^usage: npm run dossier/)
      expect(status).toBe(1)
    },
  )
})
