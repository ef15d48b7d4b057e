import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jobOf } from '../../src/io/table/data-set.ts'
import { join } from '../../src/io/table/join.ts'
import { leastPartBytes, mostParts } from '../../src/io/table/limits.ts'
import { load, type Loaded, type LoadJob } from '../../src/io/table/load.ts'
import { readPart } from '../../src/io/table/part.ts'
import { chained, stretchesOf, type Stretch } from '../../src/io/table/stretches.ts'
import { opened } from './table.ts'

// A table read in stretches side by side is the table read from its beginning to its end, or it is told that it is not.

const jobOfText = async (text: string): Promise<LoadJob> => {
  const sampled = await opened(text, { header: true, delimiter: ',' })
  return jobOf(sampled, sampled.mapping)
}

/** Stretches that begin at such bytes of the source. */
function cutAt(job: LoadJob, cuts: readonly number[]): readonly Stretch[] {
  const { size } = job.source
  const inside = [...new Set(cuts.map((cut) => job.mark + 1 + (cut % Math.max(1, size - job.mark - 1))))]
  const starts = [job.mark, ...inside.filter((at) => at < size).sort((a, b) => a - b)]
  return starts.map((from, i) => ({
    from,
    begins: i > 0 ? 'nothing' : 'table',
    upTo: starts[i + 1] ?? Infinity,
  }))
}

/** The table in stretches, and how many of them had to be read again. */
async function inParts(job: LoadJob, cuts: readonly number[]): Promise<{ loaded: Loaded; again: number }> {
  const stretches = cutAt(job, cuts)
  const apart = await Promise.all(stretches.map((stretch) => readPart(job, stretch)))
  let again = 0
  const parts = await chained(apart, stretches, (stretch) => {
    again += 1
    return readPart(job, stretch)
  })
  return { loaded: await join(job, parts), again }
}

const cell = (...pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((all) => all.join(''))
const date = fc.constantFrom('2021-03-21', '2022', '2021-02-30', '', 'soon')
const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n')
const table = (words: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(date, words, end), { minLength: 1, maxLength: 12 })
    .map(
      (rows) =>
        `date,title,lat,lon\n${rows.map(([day, word, end]) => `${day},${word},7,-72${end}`).join('')}`,
    )
const cuts = fc.array(fc.nat(400), { minLength: 1, maxLength: 3 })

test('without quotes every cut is found, in letters and between the two of a line end', async () => {
  await fc.assert(
    fc.asyncProperty(table(cell('a', 'é', '😀', ' ', ',')), cuts, async (text, at) => {
      const job = await jobOfText(text)
      expect(await inParts(job, at)).toEqual({ loaded: await load(job), again: 0 })
    }),
  )
})

test('whatever quotes do to the lines, stretches that were read wrongly are told and read again', async () => {
  const kinds = fc.constantFrom<'csv' | 'geojson'>('csv', 'geojson')
  const text = fc.tuple(cell('\n'), table(cell('"a\nb"', '"', '""', 'c', '"d""\r\n,e"', '\n')))
  let mended = 0
  await fc.assert(
    fc.asyncProperty(kinds, text, cuts, async (kind, [blank, lines], at) => {
      const { format, ...rest } = await jobOfText(`${blank}${lines}`)
      // refused records of a GeoJSON are told by their numbers; what is blank above the names of the columns is passed over there too
      const job = { ...rest, format: { ...format, kind }, mark: 0 }
      const { loaded, again } = await inParts(job, at)
      mended += Math.min(again, 1)
      expect(loaded).toEqual(await load(job))
    }),
    { numRuns: 500 },
  )
  expect(mended).toBeGreaterThan(20)
})

test('a table is cut for the processors there are, and a small one not at all', () => {
  const size = 10 * leastPartBytes
  expect(stretchesOf(3, leastPartBytes, 8)).toEqual([{ from: 3, begins: 'table', upTo: Infinity }])
  expect(stretchesOf(3, size, 1)).toEqual([{ from: 3, begins: 'table', upTo: Infinity }])
  expect(stretchesOf(3, size, undefined)).toHaveLength(1)
  expect(stretchesOf(0, 2 * leastPartBytes, 8)).toHaveLength(2)
  const all = stretchesOf(3, size, 64)
  expect(all).toHaveLength(mostParts)
  expect(all.map(({ from }) => from).slice(1)).toEqual(all.map(({ upTo }) => upTo).slice(0, -1))
  expect([all[0]?.from, all.at(-1)?.upTo]).toEqual([3, Infinity])
  expect(all.map(({ begins }) => begins)).toEqual(['table', ...all.slice(1).map(() => 'nothing')])
})
