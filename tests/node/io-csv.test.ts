import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { between, csvColumns, csvOf, csvText, guarded } from '../../src/io/csv.ts'
import { fileName } from '../../src/io/provenance.ts'
import { edtfTexts } from './fixtures/arbitrary.ts'
import { shipped, shippedWith, taken, type Taken } from './fixtures/extract.ts'
import { day, sure, window } from './fixtures/sure.ts'

/** Cells as a program that knows nothing of this one reads them. */
function read(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, {
    newline: '\r\n',
    delimiter: ',',
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data
}

/** Rows by the names of their columns. */
function rowsOf({ extract, dossier }: Taken): Map<string, string>[] {
  const [head = [], ...rows] = read(csvOf(extract, dossier))
  expect(head).toEqual(csvColumns)
  return rows.map((row) => new Map(row.map((cell, i) => [sure(head[i]), cell])))
}

/** Takes back what keeps a spreadsheet from running a cell. */
const unguarded = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell)

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom('"', '""', ',', '\r\n', '\n', '\r', '=', '+', '-', '@', '\t', "'", 'á', ' '),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''))

describe('a table as CSV', () => {
  it('is read back to the letter by another parser, whatever stands in it', () => {
    fc.assert(
      fc.property(
        // a table of one empty column is all empty lines, which no CSV can tell from none
        fc
          .integer({ min: 2, max: 4 })
          .chain((width) =>
            fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          ),
        (rows) => {
          const back = Papa.parse<string[]>(csvText(rows), { newline: '\r\n', delimiter: ',' }).data
          expect(back.pop()).toEqual([''])
          expect(back.map((row) => row.map(unguarded))).toEqual(rows)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('ends every line, the last one too, with CRLF, and quotes only what must be quoted', () => {
    expect(
      csvText([
        ['a', 'b,c'],
        ['d"e', 'f\ng'],
        [null, 7],
      ]),
    ).toBe('a,"b,c"\r\n"d""e","f\ng"\r\n,7\r\n')
  })

  it('lets no cell begin as a formula, and leaves negative numbers numbers', () => {
    fc.assert(fc.property(nasty, (text) => !/^[=+\-@\t\r\n]/.test(guarded(text))))
    expect(csvText([['=1+1', -72.45]])).toBe("'=1+1,-72.45\r\n")
  })
})

describe('what is in view as CSV', () => {
  it('has a row an event of the list, in its order, with the same presence', () => {
    const views = [
      {},
      { known: day('2022-06-30') },
      { window: window('2022-09-05..2022-09-10') },
      { q: 'victoria' },
      { kinds: ['clash', 'closure'] },
      { articles: ['hrw-letter'] },
    ]
    for (const view of views) {
      const it = taken(shipped, view)
      expect(rowsOf(it).map((row) => [row.get('id'), row.get('presence')])).toEqual([
        ...it.events.present.map(({ event, presence }) => [event.id, presence]),
        ...it.events.undated.map(({ id }) => [id, 'undated']),
      ])
    }
  })

  it('gives dates as written and as the days between which they lie', () => {
    const row = sure(rowsOf(taken(shipped)).find((found) => found.get('id') === 'trochas'))
    expect(
      ['when', 'when_basis', 'earliest_start', 'latest_start', 'latest_end'].map((name) => row.get(name)),
    ).toEqual(['2019/..', 'derived', '2019-01-01', '2019-12-31', '..'])
    const apure = sure(rowsOf(taken(shipped)).find((found) => found.get('id') === 'apure'))
    expect([apure.get('when'), apure.get('refined'), apure.get('refined_reference')]).toEqual([
      '2021-03',
      '2021-03-21/2021-05',
      'R5',
    ])
  })

  it('gives coordinates only of places that are points, and says of which', () => {
    const rows = new Map(rowsOf(taken(shipped)).map((row) => [row.get('id'), row]))
    const at = (id: string) =>
      ['latitude', 'longitude', 'coordinates_of', 'precision'].map((name) => sure(rows.get(id)).get(name))
    expect(at('bridge-blocked').slice(2)).toEqual(['simon-bolivar-bridge', 'exact'])
    expect(Number(at('bridge-blocked')[1])).toBeCloseTo(-72.45, 1)
    expect(at('soldiers-detained')).toEqual(['', '', '', 'country'])
    expect(at('trochas').slice(0, 3)).toEqual(['', '', ''])
  })

  it('quotes whole sentences to the letter, each with its article, outlet, date and address beside it', () => {
    const row = sure(rowsOf(taken(shipped)).find((found) => found.get('id') === 'apure'))
    const items = (name: string) => sure(row.get(name)).split(between)
    expect(items('quotations').join()).toContain('16 officers dead')
    for (const name of ['articles', 'outlets', 'published', 'addresses'])
      expect(items(name)).toHaveLength(items('quotations').length)
    expect(items('addresses')[0]).toMatch(/^https:\/\/playcrazygame\.com/)
  })

  it('says in every row what it is, whose, and in both languages what its boundaries mean', () => {
    const text = csvOf(taken(shipped, { known: day('2022-08-10') }).extract, shipped)
    expect(text.startsWith('\uFEFFid,kind,')).toBe(true)
    for (const row of rowsOf(taken(shipped, { known: day('2022-08-10') }))) {
      expect([row.get('known_by'), row.get('exported'), row.get('window')]).toEqual([
        '2022-08-10',
        '2026-11-26',
        '2018-01-01/2022-10-24',
      ])
      expect(row.get('view_link')).toContain('https://example.org/?window=')
      const note = row.get('note')
      expect(note).toContain('© OpenStreetMap contributors (ODbL 1.0); GeoNames (CC BY 4.0) |')
      expect(note).toContain('do not imply official endorsement')
      expect(note).toContain('no implican aprobación')
    }
  })

  it('stays true for every form of date and every sort of title', () => {
    fc.assert(
      fc.property(
        fc.array(edtfTexts, { minLength: 4, maxLength: 12 }),
        fc.array(
          nasty.filter((text) => text.trim() !== ''),
          { minLength: 4, maxLength: 12 },
        ),
        (whens, texts) => {
          const dossier = shippedWith(whens, texts)
          const it = taken(dossier)
          const rows = rowsOf(it)
          expect(rows.map((row) => unguarded(sure(row.get('title_en'))))).toEqual(
            [...it.events.present.map(({ event }) => event), ...it.events.undated].map(
              ({ title }) => title.en,
            ),
          )
          expect(rows.map((row) => row.get('when'))).toEqual(
            [...it.events.present.map(({ event }) => event), ...it.events.undated].map(
              ({ when }) => when?.text ?? '',
            ),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

it('a file is named after window, known day and language', () => {
  const { extract } = taken(shipped, { window: window('2019-02-01..2022-10-31'), known: day('2022-08-10') })
  expect(fileName(extract, '.csv')).toBe('frontera-2019-02-01_2022-10-31-known-2022-08-10-en.csv')
})
