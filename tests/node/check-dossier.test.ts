import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { coverage, sentencesOf } from '../../src/core/dossier/check/coverage.ts'
import { checkQuotes } from '../../src/core/dossier/check/quotes.ts'
import { checkSense } from '../../src/core/dossier/check/sense.ts'
import { faultLine } from '../../src/core/dossier/parse.ts'
import { parsed, put, smallFiles, smallFolder, smallTexts } from './fixtures/small.ts'

describe('quotations against the texts', () => {
  const lines = (harm: (dossier: unknown) => void, texts = smallTexts): string[] => {
    const files = smallFiles()
    harm(files.dossier)
    return checkQuotes(parsed(files), texts).map(faultLine)
  }
  const nothing = (): void => undefined
  const bridge = 'articles[0].excerpts[0]'

  it('finds all of the small dossier’s', () => {
    expect(lines(nothing)).toEqual([])
  })

  it('tells words that are not in the article', () => {
    expect(lines((dossier) => put(dossier, `${bridge}.exact`, 'The bridge was shut in 2019'))).toEqual([
      `dossier.json: ${bridge}.exact: is not in the article; expected the article's words to the letter, not "The bridge was shut in 2019"`,
    ])
  })

  it('tells a prefix that differs where the exact words are there', () => {
    expect(lines((dossier) => put(dossier, `${bridge}.prefix`, 'It all began. '))).toEqual([
      `dossier.json: ${bridge}.prefix: is not what stands before the exact words, which are there; expected "It began. "`,
    ])
  })

  it('tells a suffix that differs, spaces too', () => {
    expect(lines((dossier) => put(dossier, `${bridge}.suffix`, 'Then the bridge'))).toEqual([
      `dossier.json: ${bridge}.suffix: is not what stands after the exact words, which are there; expected " Then the bridge was opened. H"`,
    ])
  })

  it('tells both where both differ', () => {
    const both = lines((dossier) => {
      put(dossier, `${bridge}.prefix`, 'x')
      put(dossier, `${bridge}.suffix`, 'y')
    })
    expect(both.map((line) => line.split(': ')[1])).toEqual([`${bridge}.prefix`, `${bridge}.suffix`])
  })

  it('tells prefix and suffix that each fit, but at different places', () => {
    const apart = lines((dossier) => {
      put(dossier, `${bridge}.exact`, 'the bridge')
      put(dossier, `${bridge}.prefix`, 'stood on ')
      put(dossier, `${bridge}.suffix`, ' was opened')
    })
    expect(apart.map((line) => line.split(': ')[1])).toEqual([`${bridge}.prefix`, `${bridge}.suffix`])
  })

  it('tells words that stand there more than once', () => {
    const twice = lines((dossier) => {
      put(dossier, `${bridge}.exact`, 'the bridge')
      put(dossier, `${bridge}.prefix`, '')
      put(dossier, `${bridge}.suffix`, '')
    })
    expect(twice).toEqual([
      `dossier.json: ${bridge}: stands 2 times in the article; expected a longer prefix or suffix, with which it stands there once`,
    ])
  })

  it('tells an article without a text', () => {
    const first = new Map([...smallTexts].filter(([id]) => id === 'first'))
    expect(lines(nothing, first)).toEqual([
      'dossier.json: articles[1]: there is no text of "second"; expected a file second.txt beside the other texts',
    ])
  })
})

describe('what does not fit together', () => {
  const lines = (...harm: readonly [path: string, value: unknown][]): string[] => {
    const files = smallFiles()
    for (const [path, value] of harm) put(files.dossier, path, value)
    // a step of its own would tell that it hides an event that was moved in time
    put(files.dossier, 'story', [])
    return checkSense(parsed(files)).map(faultLine)
  }

  it('finds nothing in the small dossier', () => {
    expect(lines()).toEqual([])
  })

  it('tells a translation that is not the one of the words it lies in', () => {
    expect(lines(['articles[0].excerpts[1].translation.es', 'dieciséis hombres'])).toEqual([
      'dossier.json: articles[0].excerpts[1].translation.es: "dieciséis hombres" is not in the translation of first.bridge, in which the words lie; expected words of "El puente se cerró en 2019, y 16 hombres estaban en el puente."',
    ])
  })

  it('tells an article that dates what is still to come', () => {
    expect(lines(['events[0].when', '2022-07'])).toEqual([
      'dossier.json: events[0].excerpts[0]: first was published (2022-06-22) before it happened (2022-07); expected an article published on the day or later',
    ])
  })

  it('takes a span that has begun when the article is published', () => {
    expect(lines(['events[0].when', '2022'])).toEqual([])
  })

  it('lets an outside reference date what an article foresees', () => {
    expect(lines(['events[0].when', '2022-07'], ['events[0].whenBasis', 'reference'])).toEqual([])
  })

  it('tells a reference that dates what is still to come', () => {
    expect(lines(['events[0].refined.when', '2022-07-02'])).toEqual([
      'dossier.json: events[0].refined.reference: R1 was published (2022-07-01) before it happened (2022-07-02); expected a reference published on the day or later',
    ])
  })

  it('takes a reference published while it went on', () => {
    expect(lines(['events[0].refined.when', '2022'])).toEqual([])
  })

  it('tells a single answer that is two', () => {
    expect(lines(['questions[0].relation', 'single'])).toEqual([
      'dossier.json: questions[0].relation: is single, but 2 claims answer it; expected disagreement, course or agreement',
    ])
  })

  it('tells a disagreement of one with itself', () => {
    expect(lines(['questions[1].relation', 'disagreement'])).toEqual([
      'dossier.json: questions[1].relation: is disagreement, but only one claim answers it; expected single',
    ])
  })

  it('counts what the map measures as an answer', () => {
    expect(lines(['claims[2].question', 'length'], ['questions[2].relation', 'disagreement'])).toEqual([])
  })
})

describe('coverage', () => {
  it('names what cites each sentence', () => {
    const covered = coverage(parsed(smallFiles()), smallTexts)
    expect(
      covered.map(({ article, number, text, citedBy }) => [`${article} ${number}`, text, citedBy.join(', ')]),
    ).toEqual([
      ['first 1', 'It began.', ''],
      [
        'first 2',
        'The bridge was closed in 2019, and 16 men stood on the bridge.',
        'event closing, status blocked of bridge, claim men',
      ],
      ['first 3', 'Then the bridge was opened.', ''],
      ['first 4', 'He promised to open it.', 'event promise, event talk, claim why'],
      [
        'second 1',
        'Unos 20 hombres estaban en el puente.',
        'event closing, claim men, status cargo of bridge',
      ],
      ['second 2', 'En Apure hubo combates en marzo de 2021.', 'event fight'],
    ])
  })

  const sentences = (text: string): string[] =>
    sentencesOf(text).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['He spoke on Tuesday (9). She did not.', ['He spoke on Tuesday (9).', 'She did not.']],
    ['The U.N. Mission came. It went.', ['The U.N. Mission came.', 'It went.']],
    ['"It does not. It is," he said. Then he left', ['"It does not.', 'It is," he said.', 'Then he left']],
    ['One line\n\nand “another.” Y Ñuble', ['One line', 'and “another.”', 'Y Ñuble']],
    ['About 1,379.5 miles. 16 men', ['About 1,379.5 miles.', '16 men']],
  ])('cuts %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('leaves out nothing but spaces', () => {
    const parts = fc.array(fc.constantFrom('He', 'U.N.', '. ', '? ', '." ', '\n', ' ', '16', 'é'))
    fc.assert(
      fc.property(parts, (words) => {
        const text = words.join('')
        expect(sentences(text)).not.toContain('')
        expect(sentences(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      }),
    )
  })
})

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
      'dossier.json: events[0].kind: is "war"; expected one of diplomacy, clash, closure, reopening, crossing, rights',
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
    expect(faultsOf('events[0].kind', 'war')[0]).toMatch(/^one\.json: events\[0\]\.kind: /)
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
