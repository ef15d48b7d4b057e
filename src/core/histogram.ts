import { eventKinds, type EventKind } from './dossier/types.ts'
import type { DateBounds } from './presence.ts'

export type CountByKind = Readonly<Record<EventKind, number>>

/** A bin, both its days included (as day numbers), and the events that are certainly or only possibly in it. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly certain: CountByKind
  readonly possible: CountByKind
}

/** What is counted. */
export interface Counted {
  readonly kind: EventKind
  readonly when: DateBounds
}

type Tally = Record<EventKind, number>
const none = (): Tally => ({ diplomacy: 0, closure: 0, reopening: 0, clash: 0, crossing: 0, rights: 0 })

/**
 * Counts events in bins by the rule of `presence`: each bin is a small window. `edges` are the bins' first days in rising order and
 * the day after the last one: one edge more than bins. An event that goes on is in every bin it goes on in.
 */
export function countInBins(events: readonly Counted[], edges: readonly number[]): readonly Bin[] {
  // What is in some bins is in all between them: each event adds at its first bin and takes away behind its last.
  const steps = edges.map(() => ({ certain: none(), present: none() }))
  const bins = edges.length - 1
  const add = (what: 'certain' | 'present', kind: EventKind, from: number, to: number) => {
    // the first bin that ends on `from` or later, and the last one that begins on `to` or earlier
    const first = countBelow(edges, from + 1) - 1
    const last = countBelow(edges, to + 1) - 1
    const begin = steps[Math.max(0, first)]
    const end = steps[Math.min(bins, last + 1)]
    if (begin === undefined || end === undefined || Math.max(0, first) > Math.min(bins - 1, last)) return
    begin[what][kind] += 1
    end[what][kind] -= 1
  }
  for (const { kind, when } of events) {
    add('certain', kind, when.start.latest, when.end.earliest)
    add('present', kind, when.start.earliest, when.end.latest)
  }

  const found: Bin[] = []
  const certain = none()
  const present = none()
  for (let i = 0; i < bins; i += 1) {
    const step = steps[i]
    const from = edges[i]
    const next = edges[i + 1]
    if (step === undefined || from === undefined || next === undefined) continue
    const possible = none()
    for (const kind of eventKinds) {
      certain[kind] += step.certain[kind]
      present[kind] += step.present[kind]
      possible[kind] = present[kind] - certain[kind]
    }
    found.push({ from, to: next - 1, certain: { ...certain }, possible })
  }
  return found
}

/** How many of these numbers in rising order are less than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? Infinity) < limit) low = middle + 1
    else high = middle
  }
  return low
}
