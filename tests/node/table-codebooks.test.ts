import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataKinds } from '../../src/core/data/columns.ts'
import { dayFromNumber } from '../../src/core/day.ts'
import { precisions } from '../../src/core/dossier/types.ts'
import { previewOf } from '../../src/io/table/preview.ts'
import { loaded, opened, rowOf, rowOfRecord } from './table.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8')

/** A record's row in words. */
async function inWords(text: string) {
  const sampled = await opened(text)
  const set = await loaded(sampled)
  const say = (record: number) => {
    const row = rowOfRecord(set, record)
    if (row < 0) return null
    const [a = 0, b = 0, c = 0, d = 0, lon, lat, kind = 0, precision = 0, radius] = rowOf(set, row)
    const days = a < -1e9 ? null : [a, b, c, d].map(dayFromNumber).join(' ')
    return { days, at: [lon, lat], kind: dataKinds[kind], precision: precisions[precision], radius }
  }
  return { sampled, set, say }
}

test('a table like ACLED’s is read by its codebook', async () => {
  const { sampled, set, say } = await inWords(fixture('acled-like.csv'))
  expect(sampled.profile).toBe('acled')
  expect(sampled.credit).toContain('ACLED')
  expect(sampled.mapping.kinds.get('Violence against civilians')).toBe('rights')
  expect(say(0)).toEqual({
    days: '2021-03-21 2021-03-21 2021-03-21 2021-03-21',
    at: [-72.5078, 7.8939],
    kind: 'clash',
    precision: 'exact',
    radius: 0,
  })
  expect(say(1)).toMatchObject({
    days: '2021-04-01 2021-04-07 2021-04-01 2021-04-07',
    kind: 'rights',
    precision: 'near',
    radius: 5000,
  })
  expect(say(2)).toMatchObject({
    days: '2021-05-01 2021-05-31 2021-05-01 2021-05-31',
    kind: 'other',
    precision: 'region',
  })
  expect(say(5)).toMatchObject({ days: null, at: [NaN, NaN] })
  expect(set.columns.length).toBe(4)
  expect(set.refused.map(({ line, why }) => [line, why.en.slice(0, 12)])).toEqual([
    [6, '“31 June 202'],
    [7, '“97.1” is no'],
  ])
  expect(await set.read([1])).toMatchObject([
    {
      title: 'Attack',
      when: '4 April 2021',
      place: 'Pueblo Inventado',
      notes: 'Invented: an event of a week,\ntold on two lines.',
      source: 'Invented Courier; Diario Inventado',
      url: '',
    },
  ])
})

test('a table like the UCDP’s is read by its codebook', async () => {
  const { sampled, set, say } = await inWords(fixture('ucdp-like.csv'))
  expect(sampled.profile).toBe('ucdp')
  expect(say(0)).toMatchObject({
    days: '2019-02-23 2019-02-23 2019-02-23 2019-02-23',
    kind: 'clash',
    precision: 'exact',
  })
  expect(say(1)).toMatchObject({
    days: '2019-03-01 2019-03-04 2019-03-01 2019-03-04',
    kind: 'clash',
    precision: 'near',
    radius: 25_000,
  })
  expect(say(2)).toMatchObject({
    days: '2019-04-01 2019-04-30 2019-04-01 2019-04-30',
    kind: 'rights',
    precision: 'region',
  })
  expect(say(3)).toMatchObject({
    days: '2019-01-01 2019-12-31 2019-01-01 2019-12-31',
    precision: 'country',
  })
  expect(set.refused.map(({ line, why }) => [line, why.es])).toEqual([
    [6, 'termina antes de empezar (2019-06-02 – 2019-06-01)'],
  ])
})

test('the preview says of the first records what reading the whole file makes of them', async () => {
  for (const name of ['acled-like.csv', 'ucdp-like.csv']) {
    const { sampled, set } = await inWords(fixture(name))
    for (const [record, row] of previewOf(sampled, sampled.mapping).entries()) {
      const at = rowOfRecord(set, record)
      expect(row.ok).toBe(at >= 0)
      if (!row.ok || at < 0) continue
      const [a, , , d, lon, lat] = rowOf(set, at)
      expect(row.when?.startEarliest ?? a).toBe(a)
      expect(row.when?.endLatest ?? d).toBe(d)
      expect(row.at ?? { lon, lat }).toEqual({ lon, lat })
    }
  }
})
