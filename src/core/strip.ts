import { dayNumber } from './day.ts'
import type { Day } from './day.ts'
import type { CrossingState, Status } from './dossier/types.ts'
import type { Window } from './window.ts'

/** A stretch of a place's time; `from` and `to` are day numbers, `to` not included. No states: nobody says; several: one gives way to the next. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly states: readonly CrossingState[]
  /** whether the place was in that state for certain */
  readonly sure: boolean
}

function statesOn(statuses: readonly Status[], day: number): Pick<Stretch, 'states' | 'sure'> {
  const sure = statuses
    .filter(({ during: { start, end } }) => start.latest <= day && day <= end.earliest)
    .reduce<Status | null>(
      // on the day of a change the new state counts, as it does on the map
      (last, status) => (last && last.during.start.latest > status.during.start.latest ? last : status),
      null,
    )
  if (sure) return { states: [sure.state], sure: true }
  const possible = statuses.filter(({ during: { start, end } }) => start.earliest <= day && day <= end.latest)
  return { states: [...new Set(possible.map(({ state }) => state))], sure: false }
}

const same = (a: Stretch, b: Pick<Stretch, 'states' | 'sure'>): boolean =>
  a.sure === b.sure && a.states.join() === b.states.join()

/** A place's time from the first to the last day of a span, without gap, by what these statuses say. Of days after `known` nothing is said. */
export function stretchesOf(
  statuses: readonly Status[],
  span: Window,
  known: Day | null,
): readonly Stretch[] {
  const first = dayNumber(span.from)
  const end = dayNumber(span.to) + 1
  const unknownFrom = known === null ? end : Math.max(first, Math.min(end, dayNumber(known) + 1))
  const bounds = statuses.flatMap(({ during }) => [
    during.start.earliest,
    during.start.latest,
    during.end.earliest + 1,
    during.end.latest + 1,
  ])
  const cuts = [first, ...bounds.filter((at) => at > first && at < unknownFrom), unknownFrom]
    .sort((a, b) => a - b)
    .filter((at, i, all) => at !== all[i - 1])
  const stretches: Stretch[] = []
  const add = (stretch: Stretch): void => {
    const before = stretches.at(-1)
    if (before && same(before, stretch)) stretches[stretches.length - 1] = { ...before, to: stretch.to }
    else stretches.push(stretch)
  }
  cuts.forEach((from, i) => {
    const to = cuts[i + 1]
    if (to !== undefined) add({ from, to, ...statesOn(statuses, from) })
  })
  if (unknownFrom < end) add({ from: unknownFrom, to: end, states: [], sure: false })
  return stretches
}
