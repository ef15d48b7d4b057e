import { median } from '../measure/figures.ts'
import type { Findings } from './findings.ts'
import { fastestWay, tableRatios } from './tables.ts'
import { countName, ratio, short, table, time } from './words.ts'

interface Target {
  readonly what: string
  readonly wanted: string
  readonly found: string
  /** null: it was not measured */
  readonly met: boolean | null
}

/** What the project set itself at a million events, and what came of it. */
function targetsOf(findings: Findings): readonly Target[] {
  const { figures, counts, tables } = findings
  const size = Math.max(...findings.sizes)
  const of = (measure: Parameters<typeof figures.of>[0]): readonly number[] =>
    figures.of(measure, size, 'own')
  const target = (
    what: string,
    wanted: string,
    values: readonly number[],
    say: string,
    met: boolean,
  ): Target =>
    values.length === 0
      ? { what, wanted, found: 'not measured', met: null }
      : { what, wanted, found: say, met }

  const cpu = figures.ratios('cpu', size, 'own', 'floor')
  const picture = figures.ratios('time', size, 'own', 'floor')
  const painted = figures.ratios('drawn', size, 'own', 'floor')
  const tasks = of('tasks')
  const load = of('load')
  const memory = of('resident')
  const steps = counts.get(size)
  const counted = steps === undefined ? [] : steps.window.map((ms, i) => ms + (steps.histogram[i] ?? 0))
  const filters = steps?.filter ?? []
  const big = tables.find(({ bytes }) => bytes > 4e8)
  const read = big === undefined ? [] : tableRatios(big, 'own')
  const blocked = (big?.runs.get('own') ?? []).map(({ task }) => task)
  return [
    target('CPU of a step', '≤ 1.5× the floor', cpu, ratio(cpu), median(cpu) <= 1.5),
    target(
      'time to the right picture',
      '≤ 1.5× the floor',
      picture,
      `${ratio(picture)}; painted by software ${ratio(painted)}`,
      median(picture) <= 1.5,
    ),
    target(
      'tasks over 50 ms in ten seconds of playing',
      'none',
      tasks,
      `${short(median(tasks))}, the longest ${time(Math.max(0, ...of('longestTask')))}`,
      Math.max(...tasks) === 0,
    ),
    target(
      'from parsed columns to the first picture',
      '< 1.5 s',
      load,
      time(median(load)),
      median(load) < 1500,
    ),
    target(
      'a CSV of 600 MB into columns',
      '< 2× streaming its bytes',
      read,
      big === undefined
        ? ''
        : `${ratio(read)} of \`${fastestWay(big)}\`; CPU ${ratio(tableRatios(big, 'own', 'cpu'))}`,
      median(read) < 2,
    ),
    target(
      'the longest task of the main thread while it is read',
      '≤ 50 ms',
      blocked,
      Math.max(...blocked) === 0 ? 'none over 50 ms' : time(Math.max(...blocked)),
      Math.max(...blocked) <= 50,
    ),
    target(
      'memory of the page’s process',
      '< 300 MB',
      memory,
      `${median(memory).toFixed(0)} MB`,
      median(memory) < 300,
    ),
    target('counts and histogram of a step', '< 10 ms', counted, time(median(counted)), median(counted) < 10),
    target('counts after another filter', '< 10 ms', filters, time(median(filters)), median(filters) < 10),
  ]
}

/** What was wanted, beside what was found. */
export function targetSection(findings: Findings): string[] {
  const size = Math.max(...findings.sizes)
  const lines = targetsOf(findings).map(({ what, wanted, found, met }) => [
    what,
    wanted,
    found,
    met === null ? '–' : met ? 'met' : '**missed**',
  ])
  return [`### Targets, at ${countName(size)} events`, table(['', 'target', 'found', ''], lines)]
}
