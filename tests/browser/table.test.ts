import { expect, test } from 'vitest'
import { loadTable, openTable, searchData, type Sampled } from '../../src/io/table.ts'
import { dataKinds } from '../../src/core/data/columns.ts'
import { jobOf } from '../../src/io/table/data-set.ts'
import { loadInWorkers, searchInWorkers } from '../../src/io/table/side-by-side.ts'
import type { Stretch } from '../../src/io/table/stretches.ts'

async function opened(source: Blob, name = 'events.csv'): Promise<Sampled> {
  const table = await openTable(source, name)
  if (table.is !== 'table') throw new Error(`not opened: ${JSON.stringify(table)}`)
  return table
}

/** A table of so many invented events. */
const table = (rows: number) =>
  new Blob([
    'fecha,titulo,latitud,longitud,tipo,notas\n',
    ...Array.from({ length: rows }, (_, i) => {
      const day = String((i % 28) + 1).padStart(2, '0')
      return `2021-03-${day},Suceso ${i},${7 + (i % 100) / 100},-72.5,enfrentamiento,"Nota ${i}: reunión, en Aguaclara"\n`
    }),
  ])

test('a worker reads a table, tells how far it is, and gives its columns and texts', async () => {
  const sampled = await opened(table(60_000))
  const fractions: number[] = []
  const set = await loadTable(sampled, sampled.mapping, {
    credit: 'Invented',
    onProgress: (fraction) => fractions.push(fraction),
  })
  expect(set.columns.length).toBe(60_000)
  expect(set.refusedCount).toBe(0)
  expect(set.credit).toBe('Invented')
  expect(dataKinds[set.columns.kind[0] ?? 0]).toBe('clash')
  expect(fractions.at(-1)).toBe(1)
  expect(fractions.toSorted((a, b) => a - b)).toEqual(fractions)
  const [last, first] = await set.read([59_999, 0])
  expect(last).toMatchObject({ title: 'Suceso 59999', notes: 'Nota 59999: reunión, en Aguaclara' })
  expect(first?.title).toBe('Suceso 0')
  expect(Array.from(await searchData(set, 'REUNION 59998'))).toEqual([59_998])
})

test('reading is ended by its signal, with its reason, and the next reading is not touched', async () => {
  const sampled = await opened(table(60_000))
  const cancel = new AbortController()
  const reason = new Error('enough')
  const loading = loadTable(sampled, sampled.mapping, { signal: cancel.signal })
  cancel.abort(reason)
  await expect(loading).rejects.toBe(reason)
  await expect(loadTable(sampled, sampled.mapping, { signal: cancel.signal })).rejects.toBe(reason)
  expect((await loadTable(sampled, sampled.mapping)).columns.length).toBe(60_000)
})

test('stretches read by workers side by side are the table, and their signal ends them', async () => {
  const sampled = await opened(table(60_000))
  const job = jobOf(sampled, sampled.mapping)
  const middle = Math.floor(job.source.size / 2)
  const stretches: readonly Stretch[] = [
    { from: 0, begins: 'table', upTo: middle },
    { from: middle, begins: 'nothing', upTo: Infinity },
  ]
  const fractions: number[] = []
  const onProgress = (fraction: number) => fractions.push(fraction)
  const whole = await loadInWorkers(job)
  expect(await loadInWorkers(job, { onProgress }, stretches)).toEqual(whole)
  expect(fractions.at(-1)).toBe(1)
  expect(fractions.toSorted((a, b) => a - b)).toEqual(fractions)

  const cancel = new AbortController()
  const reason = new Error('enough')
  const loading = loadInWorkers(job, { signal: cancel.signal }, stretches)
  cancel.abort(reason)
  await expect(loading).rejects.toBe(reason)
  await expect(loadInWorkers(job, { signal: cancel.signal }, stretches)).rejects.toBe(reason)
})

test('workers that search side by side find what one does, in its order', async () => {
  const sampled = await opened(table(20_000))
  const { offsets, source, format, partlyWestern } = await loadTable(sampled, sampled.mapping)
  const job = { source, format, offsets, columns: [1, 5], words: 'reunion 7', partlyWestern, among: null }
  const one = await searchInWorkers(job, {}, 1)
  expect(one.length).toBeGreaterThan(1000)
  expect(await searchInWorkers(job, {}, 3)).toEqual(one)
  const cancel = new AbortController()
  const reason = new Error('enough')
  const searching = searchInWorkers(job, { signal: cancel.signal }, 3)
  cancel.abort(reason)
  await expect(searching).rejects.toBe(reason)
})

test('a line without an end is refused in the worker, and the rest is loaded', async () => {
  const part = new Blob(['x'.repeat(1 << 20)])
  const source = new Blob([
    'date,title,lat,lon\n2021-03-21,One,7,-72\n',
    ...Array.from({ length: 40 }, () => part),
    '\n2021-03-22,Two,7,-72\n',
  ])
  const sampled = await opened(source)
  const set = await loadTable(sampled, sampled.mapping)
  expect(set.columns.length).toBe(2)
  expect(set.refused.map(({ line }) => line)).toEqual([3])
  expect((await set.read([0, 2])).map(({ title }) => title)).toEqual(['One', 'Two'])
})

test('GeoJSON is made a table in the worker; JSON nested too deep is refused with the reason', async () => {
  const feature = (n: number) => ({
    type: 'Feature',
    properties: { fecha: `2021-03-0${n}`, titulo: `Suceso ${n}` },
    geometry: { type: 'Point', coordinates: [-72.5, 7 + n / 10] },
  })
  const text = JSON.stringify({ type: 'FeatureCollection', features: [feature(1), feature(2)] })
  const sampled = await opened(new Blob([text]), 'events.geojson')
  const set = await loadTable(sampled, sampled.mapping)
  expect(Array.from(set.columns.lat)).toEqual([7.1, 7.2])
  const deep = await openTable(new Blob(['['.repeat(10_000), ']'.repeat(10_000)]), 'deep.json')
  expect(deep).toMatchObject({ is: 'fault', why: { en: 'The JSON is nested more than 64 levels deep.' } })
})
