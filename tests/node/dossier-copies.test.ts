import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { Log } from '../../src/core/dossier/fault.ts'
import { checkCopies } from '../../src/core/dossier/rules.ts'
import { parsed, smallFiles } from './fixtures/small.ts'
import { sure } from './fixtures/sure.ts'

const small = parsed(smallFiles())

/** Which articles are told to lead round, the `i`th being a copy of the one at `originals[i]`. */
function told(originals: readonly (number | null)[]): number[] {
  const [article] = small.articles
  const articles = originals.map((original, i) => ({
    ...sure(article),
    id: `a${i}`,
    copyOf: original === null ? null : `a${original}`,
  }))
  const log: Log = { file: 'dossier.json', faults: [] }
  checkCopies({ ...small, articles }, log)
  return log.faults.map(({ path }) => Number(/^articles\[(\d+)\]\.copyOf$/.exec(path)?.[1]))
}

it('tells of those that lead round, and not of what copies them', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(11)), { maxLength: 12 }), (originals) => {
      const leadsRound = (i: number) => {
        let next = originals[i]
        for (let steps = 0; steps < originals.length && next !== i; steps += 1) next = originals[next ?? -1]
        return next === i
      }
      expect(told(originals)).toEqual([...originals.keys()].filter(leadsRound))
    }),
  )
})

it('goes through a long chain once', () => {
  const long = 2000
  const looked = vi.spyOn(Map.prototype, 'get')
  const faults = told(Array.from({ length: long }, (_, i) => (i === 0 ? null : i - 1)))
  const inOrder = looked.mock.calls.length
  looked.mockClear()
  told(Array.from({ length: long }, (_, i) => (i === long - 1 ? null : i + 1)))
  const against = looked.mock.calls.length
  looked.mockRestore()
  expect(faults).toEqual([])
  expect(inOrder).toBeLessThan(9 * long)
  expect(against).toBeLessThan(9 * long)
})
