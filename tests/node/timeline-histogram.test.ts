import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromNumber } from '../../src/core/day.ts'
import { eventKinds } from '../../src/core/dossier/types.ts'
import { countInBins, type Counted } from '../../src/core/histogram.ts'
import { columnsOf } from '../../src/ui/timeline/columns.ts'
import { stretchOf, timeScale } from '../../src/ui/timeline/scale.ts'
import { edtf, window } from './fixtures/sure.ts'

const bound = fc.oneof(
  fc
    .tuple(fc.integer({ min: -15, max: 15 }), fc.nat(8))
    .map(([earliest, days]) => ({ earliest, latest: earliest + days })),
  fc.integer({ min: -15, max: 15 }).map((latest) => ({ earliest: -Infinity, latest })),
  fc.integer({ min: -15, max: 15 }).map((earliest) => ({ earliest, latest: Infinity })),
  fc.constantFrom({ earliest: Infinity, latest: Infinity }, { earliest: -Infinity, latest: -Infinity }),
)
const events: fc.Arbitrary<readonly Counted[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...eventKinds), when: fc.record({ start: bound, end: bound }) }),
  { maxLength: 12 },
)
const bins = fc
  .tuple(
    fc.integer({ min: -15, max: 5 }),
    // bins end before the days that stand for what is open, so far out, do
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }),
  )
  .map(([first, lengths]) =>
    lengths.reduce<number[]>((edges, days) => [...edges, (edges.at(-1) ?? 0) + days], [first]),
  )

/** The days that a start or an end may be on; what is open is any day far out. */
function daysOf({ earliest, latest }: { earliest: number; latest: number }): number[] {
  const from = Math.max(-40, Math.min(40, earliest))
  const to = Math.min(40, Math.max(-40, latest))
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

describe('counting in bins', () => {
  it('agrees with trying every start and end of every event in every bin', () => {
    fc.assert(
      fc.property(events, bins, (some, edges) => {
        const counted = countInBins(some, edges)
        expect(counted.map(({ from }) => from)).toEqual(edges.slice(0, -1))
        for (const bin of counted)
          for (const kind of eventKinds) {
            let certain = 0
            let possible = 0
            for (const { when } of some.filter((event) => event.kind === kind)) {
              const meets = daysOf(when.start).flatMap((start) =>
                daysOf(when.end).map((end) => start <= bin.to && end >= bin.from),
              )
              if (meets.every(Boolean)) certain += 1
              else if (meets.some(Boolean)) possible += 1
            }
            expect(bin.certain[kind]).toBe(certain)
            expect(bin.possible[kind]).toBe(possible)
          }
      }),
      { numRuns: 400 },
    )
  })
})

describe('columns', () => {
  const scaleOf = (span: string) => timeScale(stretchOf(window(span)), 1000)
  const clash = (when: string): Counted => ({ kind: 'clash', when: edtf(when) })

  it('stand for days, weeks, months or years, as many px as these have', () => {
    const unit = (span: string) => columnsOf([], scaleOf(span)).unit
    expect(unit('2021-03-01..2021-06-30')).toBe('day')
    expect(unit('2020-01-01..2021-12-31')).toBe('week')
    expect(unit('2012-01-01..2021-12-31')).toBe('month')
    expect(unit('1900-01-01..2021-12-31')).toBe('year')
  })

  it('put what is possible on what is certain, and say how high the highest is', () => {
    const scale = scaleOf('2020-01-01..2021-12-31')
    const { blocks, highest } = columnsOf([clash('2020-05-05'), clash('2020-05-05'), clash('2020-05')], scale)
    const at = blocks.filter(({ x }) => Math.abs(x - scale.x(18_386)) < 1)
    expect(dayFromNumber(18_386)).toBe('2020-05-04')
    expect(at.map(({ possible, below, count }) => ({ possible, below, count }))).toEqual([
      { possible: false, below: 0, count: 2 },
      { possible: true, below: 2, count: 1 },
    ])
    expect(highest).toBe(3)
  })
})
