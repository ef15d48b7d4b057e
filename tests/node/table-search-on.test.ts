import { expect, test, vi } from 'vitest'
import { searchData } from '../../src/io/table.ts'
import type { SearchJob } from '../../src/io/table/search.ts'
import { perform, type Task } from '../../src/io/table/tasks.ts'
import { tableOf } from './table.ts'

const jobs = vi.hoisted((): SearchJob[] => [])

// Node has no workers of the browser's kind: what one is asked to do is done here, and looked at
vi.mock('../../src/io/table/client.ts', () => ({
  inWorker: async (task: Task) => {
    if (task.task === 'search') jobs.push(task.job)
    return (await perform(task, () => undefined)).answer
  },
}))

test('a search that narrows the one before looks only among what that found', async () => {
  const notes = ['Apure', 'Arauca, Apure', 'Meta', 'Guainía', 'Zulia', 'Táchira', 'Falcón', 'Lara', 'Vargas']
  const set = await tableOf(`date,notes\n${notes.map((note) => `,"${note}"`).join('\n')}\n`, {
    ...{ delimiter: ',', header: true },
  })
  const found = async (words: string) => {
    const records = Array.from(await searchData(set, words))
    const among = jobs.at(-1)?.among
    return [records, among == null ? 'all' : Array.from(among)]
  }
  expect(await found('apu')).toEqual([[0, 1], 'all'])
  expect(await found('apure')).toEqual([
    [0, 1],
    [0, 1],
  ])
  expect(await found('Apure ara')).toEqual([[1], [0, 1]])
  // the same, as it happens, of other words: what was found says nothing of them
  expect(await found('apure')).toEqual([[0, 1], 'all'])
  expect(await found('lara')).toEqual([[7], 'all'])
  // nothing narrows nothing at all
  expect(await found('')).toEqual([[], 'all'])
  expect(await found('meta')).toEqual([[2], 'all'])
})

test('after a search that found much, all of it is looked through at once', async () => {
  const set = await tableOf('date,notes\n,"one"\n,"one two"\n,"three"\n', { delimiter: ',', header: true })
  expect(Array.from(await searchData(set, 'one'))).toEqual([0, 1])
  expect(Array.from(await searchData(set, 'one t'))).toEqual([1])
  expect(jobs.at(-1)?.among).toBeNull()
})
